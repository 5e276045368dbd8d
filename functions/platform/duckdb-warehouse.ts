import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDb, openDuckDb } from './duckdb.ts';
import { duckDbType, hiveType } from './hive-types.ts';
import type { Column, ObjectStore, Row, ScratchFolder, SourceObject, Warehouse } from './ports.ts';
import { sqlName, sqlString, sqlStrings } from './sql-text.ts';

const macros = new URL('../../sql/duckdb/macros.sql', import.meta.url);

export interface DuckDbWarehouseOptions {
  /** Such as `1GB`. */
  memoryLimit?: string;
  threads?: number;
}

/**
 * A warehouse in one private DuckDB over the store's files. `scratch` is where it spills and lays down what it exports;
 * the caller removes it after `close`.
 */
export async function duckDbWarehouse(
  store: ObjectStore,
  scratch: ScratchFolder,
  options: DuckDbWarehouseOptions = {},
): Promise<Warehouse> {
  const db = await openDuckDb({ folder: scratch.path, setup: 'SET GLOBAL integer_division = true', ...options });
  try {
    await db.run(await readFile(macros, 'utf8'), 'sql/duckdb/macros.sql');
  } catch (error) {
    await db.close();
    throw error;
  }
  const [version] = await db.rows('SELECT version() AS version');
  return {
    engine: `DuckDB ${version?.version}`,
    source: async (name, columns, objects) => {
      const files = await Promise.all(
        objects.map(async (object) => ({ object, path: await store.localFile(object.key) })),
      );
      // One file is read where it lies, its needed columns only; many small ones cost more to open than to keep.
      const kept = files.length === 1 ? 'VIEW' : 'TABLE';
      const select = sourceSelect(columns, files);
      await inSession(db, (session) => session.run(`CREATE ${kept} ${sqlName(name)} AS ${select}`, name));
    },
    table: async (name, columns, rows) => {
      const path = join(scratch.path, `${name}.jsonl`);
      await writeFile(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
      const select = tableSelect(columns, rows.length === 0 ? null : path);
      await inSession(db, (session) => session.run(`CREATE TABLE ${sqlName(name)} AS ${select}`, name));
      await rm(path);
    },
    model: (name, select) =>
      inSession(db, (session) => session.run(`CREATE TABLE ${sqlName(name)} AS ${select}`, name)),
    rows: (select) => inSession(db, (session) => session.rows(select)),
    columns: (select) => inSession(db, (session) => columnsOf(session, select)),
    tablesRead: (select) => tablesReadOnce(db, select),
    export: async (name, orderBy, key) => {
      const path = join(scratch.path, `${name}.parquet`);
      const order =
        orderBy.length === 0 ? '' : ` ORDER BY ${orderBy.map((column) => `${sqlName(column)} NULLS LAST`).join(', ')}`;
      const copy = `COPY (SELECT * FROM ${sqlName(name)}${order}) TO ${sqlString(path)} (FORMAT parquet, COMPRESSION zstd)`;
      const [written] = await inSession(db, (session) => session.rows(copy, name));
      const sha256 = await digestOf(path);
      await store.adoptFile(key, path);
      await rm(path);
      return { rows: Number(written?.Count), sha256 };
    },
    close: () => db.close(),
  };
}

/** In a session of its own, since one session runs one statement at a time. */
async function inSession<Done>(db: DuckDb, work: (session: DuckDb) => Promise<Done>): Promise<Done> {
  const session = await db.session();
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** An empty table beside the files gives the type of a column that none of them has. */
function sourceSelect(columns: readonly Column[], files: readonly { object: SourceObject; path: string }[]): string {
  if (files.length === 0) return emptySelect(columns);
  const names = [...new Set(files.flatMap(({ object }) => Object.keys(object.carries)))];
  const carried = new Set(names);
  const written = columns.filter(({ name }) => !carried.has(name));
  const values = files.map(
    ({ object, path }) =>
      `(${[path, ...names.map((name) => object.carries[name])].map((value) => (value === undefined ? 'NULL' : sqlString(value))).join(', ')})`,
  );
  const chosen = columns.map(
    ({ name, type }) =>
      `CAST(${carried.has(name) ? 'carried' : 'file'}.${sqlName(name)} AS ${duckDbType(type)}) AS ${sqlName(name)}`,
  );
  return `
    SELECT ${chosen.join(', ')}
    FROM (
      SELECT * FROM (${emptySelect([...written, { name: '_path', type: 'string' }])})
      UNION ALL BY NAME
      SELECT * FROM read_parquet(${sqlStrings(files.map(({ path }) => path))},
        union_by_name = true, filename = '_path', hive_partitioning = false)
    ) file
    JOIN (VALUES ${values.join(', ')}) carried (${['_path', ...names].map(sqlName).join(', ')}) ON carried._path = file._path`;
}

function emptySelect(columns: readonly Column[]): string {
  const typed = columns.map(({ name, type }) => `CAST(NULL AS ${duckDbType(type)}) AS ${sqlName(name)}`);
  return `SELECT ${typed.join(', ')} WHERE false`;
}

function tableSelect(columns: readonly Column[], path: string | null): string {
  if (path === null) return emptySelect(columns);
  const types = columns.map(({ name, type }) => `${sqlString(name)}: ${sqlString(duckDbType(type))}`);
  return `SELECT ${columns.map(({ name }) => sqlName(name)).join(', ')} FROM read_json(${sqlString(path)}, format = 'newline_delimited', columns = {${types.join(', ')}})`;
}

/** What statements read, by their text: every release asks about the same ones. */
const known = new Map<string, string[]>();

async function tablesReadOnce(db: DuckDb, select: string): Promise<string[]> {
  const tables = known.get(select) ?? (await db.tablesRead(select));
  known.set(select, tables);
  return tables;
}

async function columnsOf(db: DuckDb, select: string): Promise<Column[]> {
  const rows: Row[] = await db.rows(`DESCRIBE ${select}`);
  return rows.map(({ column_name, column_type }) => {
    const type = hiveType(String(column_type));
    if (type === null)
      throw new Error(
        `The column "${column_name}" has the type ${column_type}, which Athena has not. Cast it, for instance to BIGINT.`,
      );
    return { name: String(column_name), type };
  });
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part);
  return hash.digest('hex');
}
