/** DuckDB in Athena's place: a private engine for each database, its Parquet in buckets of the S3 API server. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDb, openDuckDb } from '../../functions/platform/duckdb.ts';
import { duckDbType } from '../../functions/platform/hive-types.ts';
import type { Column, ObjectStore } from '../../functions/platform/ports.ts';
import { sqlName, sqlString, sqlStrings } from '../../functions/platform/sql-text.ts';
import {
  type AthenaAnswer,
  type AthenaColumn,
  type AthenaEngine,
  CutShort,
  type Execution,
  nothing,
} from './athena-engine.ts';
import type { Statement } from './hive-ddl.ts';

const macros = readFileSync(new URL('../../sql/duckdb/macros.sql', import.meta.url), 'utf8');

interface External {
  columns: Column[];
  location: string;
}

interface Database {
  db: DuckDb;
  externals: Map<string, External>;
}

/** A table with a folder for each value of its partition: SELECTs of the rows of each, by the value. */
type Partitioned = Map<string, string>;

/** @param bucket the store of a bucket, by its name @param folder for the engine's use */
export function duckDbAthena(bucket: (name: string) => ObjectStore, folder: string): AthenaEngine {
  mkdirSync(folder, { recursive: true });
  const databases = new Map<string, Promise<Database>>();
  const partitioned = new Map<string, Partitioned>();
  const opened = async (): Promise<Database> => {
    const db = await openDuckDb({ folder, setup: 'SET GLOBAL integer_division = true' });
    await db.run(macros);
    return { db, externals: new Map() };
  };
  const databaseOf = (name = '') => {
    if (name === '' && !databases.has(name)) databases.set(name, opened());
    const found = databases.get(name);
    if (found === undefined) throw new Error(`There is no database ${name}.`);
    return found;
  };
  const stored = (location: string) => {
    const [, name, key] = /^s3:\/\/([^/]+)\/(.*)$/.exec(location)!;
    return { store: bucket(name!), key: key!, root: `s3://${name}/` };
  };
  const filesBelow = async (location: string) => {
    const { store, key, root } = stored(location);
    const objects = await store.list(key);
    return objects.map((object) => ({ at: `${root}${object.key}`, path: () => store.localFile(object.key) }));
  };

  /** Lays down the tables over S3 that a SELECT reads; those it names by "$path" with that column, and no other files. */
  const readable = async ({ db, externals }: Database, select: string): Promise<string> => {
    let shown = select;
    for (const [name, { columns, location }] of externals) {
      if (!new RegExp(`\\b${name}\\b`).test(select)) continue;
      const alias = new RegExp(`\\b${name} AS (\\w+)`).exec(select)?.[1];
      const byPath = alias !== undefined && select.includes(`${alias}."$path"`);
      const found = await filesBelow(location);
      const asked =
        byPath && select.includes('"$path" IN (') ? found.filter(({ at }) => select.includes(sqlString(at))) : found;
      const files = await Promise.all(asked.map(async ({ at, path }) => ({ at, path: await path() })));
      const view = byPath ? `${name}$path` : name;
      await db.run(`CREATE OR REPLACE VIEW ${sqlName(view)} AS ${externalSelect(columns, files, byPath)}`);
      shown = shown.replace(new RegExp(`\\b${name} AS `), `${sqlName(view)} AS `);
      if (!byPath) externals.delete(name);
    }
    return shown;
  };

  const tableOf = async (own: Database, name: string, select: string, { place, cutShort }: Execution) => {
    const { store, key } = stored(place);
    if ((await store.list(key)).length > 0) throw new Error(`HIVE_PATH_ALREADY_EXISTS: ${place}`);
    await own.db.run(`CREATE TABLE ${name} AS ${await readable(own, select)}`);
    const [count] = await own.db.rows(`SELECT COUNT(*) AS n FROM ${name}`);
    for (const part of [0, 1].slice(0, Math.min(2, Number(count?.n)))) {
      const path = join(folder, `${key.replaceAll('/', '-')}${part}.parquet`);
      await own.db.run(`COPY (SELECT * FROM ${name} WHERE rowid % 2 = ${part}) TO ${sqlString(path)} (FORMAT parquet)`);
      await store.createFromFile(`${key}${part}_of_2`, path);
      if (!cutShort) continue;
      await own.db.run(`DROP TABLE ${name}`);
      throw new CutShort('An internal error.');
    }
  };

  const show = async (database: string, name: string) => {
    const { db } = await databaseOf();
    await db.run(`CREATE SCHEMA IF NOT EXISTS ${database}`);
    const selects = [...partitioned.get(`${database}.${name}`)!.values()];
    await db.run(`CREATE OR REPLACE VIEW ${database}.${name} AS ${selects.join(' UNION ALL BY NAME ')}`);
  };
  const table = async (database: string, name: string, columns: Column[], partition: string) => {
    const table = `${database}.${name}`;
    if (partitioned.has(table)) return;
    const none = externalSelect([...columns, { name: partition, type: 'string' }], [], false);
    partitioned.set(table, new Map([['', none]]));
    await show(database, name);
  };
  const add = async ({ database, name, partition, value, location }: Extract<Statement, { kind: 'add partition' }>) => {
    const partitions = partitioned.get(`${database}.${name}`)!;
    if (partitions.has(value)) return;
    const paths = await Promise.all((await filesBelow(location)).map(({ path }) => path()));
    partitions.set(value, `SELECT *, ${sqlString(value)} AS ${partition} FROM read_parquet(${sqlStrings(paths)})`);
    await show(database, name);
  };

  return {
    execute: async (statement, execution) => {
      const own = () => databaseOf(execution.database);
      switch (statement.kind) {
        case 'create database':
          if (!databases.has(statement.database)) databases.set(statement.database, opened());
          return nothing;
        case 'drop database':
          await (await databases.get(statement.database))?.db.close();
          databases.delete(statement.database);
          return nothing;
        case 'external table': {
          const { database, name, columns, location, partition } = statement;
          if (partition === undefined) (await own()).externals.set(name, { columns, location });
          else await table(database!, name, columns, partition);
          return nothing;
        }
        case 'add partition':
          await add(statement);
          return nothing;
        case 'drop table':
          await (await own()).db.run(`DROP TABLE IF EXISTS ${statement.name}`);
          return nothing;
        case 'table of':
          await tableOf(await own(), statement.name, statement.select, execution);
          return nothing;
        case 'view':
          await (await databaseOf()).db.run(`CREATE SCHEMA IF NOT EXISTS ${statement.database}; ${statement.text}`);
          return nothing;
        case 'query': {
          const database = await own();
          return answer(database.db, await readable(database, statement.select));
        }
      }
    },
    close: async () => {
      for (const { db } of await Promise.all(databases.values())) await db.close();
    },
  };
}

function externalSelect(
  columns: readonly Column[],
  files: readonly { at: string; path: string }[],
  byPath: boolean,
): string {
  const nulls = columns.map(({ name, type }) => `CAST(NULL AS ${duckDbType(type)}) AS ${sqlName(name)}`);
  const none = `SELECT ${[...nulls, "'' AS _path"].join(', ')} WHERE false`;
  const read = `SELECT * FROM read_parquet(${sqlStrings(files.map(({ path }) => path))},
    union_by_name = true, filename = '_path', hive_partitioning = false)`;
  const chosen = columns.map(
    ({ name, type }) => `CAST(file.${sqlName(name)} AS ${duckDbType(type)}) AS ${sqlName(name)}`,
  );
  const located = files.map(({ at, path }) => `(${sqlString(path)}, ${sqlString(at)})`);
  return `SELECT ${[...chosen, ...(byPath ? ['located.place AS "$path"'] : [])].join(', ')}
    FROM (${files.length === 0 ? none : `${none} UNION ALL BY NAME ${read}`}) AS file
    JOIN (VALUES ${located.join(', ') || "('', '')"}) AS located (path, place) ON located.path = file._path`;
}

async function answer(db: DuckDb, select: string): Promise<AthenaAnswer> {
  const types = await db.rows(`DESCRIBE ${select}`);
  const columns = types.map(({ column_name, column_type }) => columnOf(String(column_name), String(column_type)));
  const texts = columns.map(({ Name, Type }) => `${textOf(sqlName(Name), Type)} AS ${sqlName(Name)}`);
  const rows = await db.rows(`SELECT ${texts.join(', ')} FROM (${select}\n)`);
  return { columns, rows: rows.map((row) => columns.map(({ Name }) => row[Name] as string | null)) };
}

/** Bytes as Athena writes them: `0f a0`. */
const textOf = (name: string, type: string): string =>
  type === 'varbinary' ? `lower(rtrim(regexp_replace(hex(${name}), '(..)', '\\1 ')))` : `CAST(${name} AS VARCHAR)`;

const named: Readonly<Record<string, string>> = { HUGEINT: 'bigint', BLOB: 'varbinary' };

function columnOf(Name: string, duckDb: string): AthenaColumn {
  const decimal = /^DECIMAL\((\d+),(\d+)\)$/.exec(duckDb);
  if (decimal) return { Name, Type: 'decimal', Precision: Number(decimal[1]), Scale: Number(decimal[2]) };
  return { Name, Type: named[duckDb] ?? duckDb.toLowerCase() };
}
