import { openDuckDb } from './duckdb.ts';
import { InputError } from './errors.ts';
import type { ObjectStore, Row, ScratchFolder } from './ports.ts';
import { findRelease } from './releases.ts';
import { sqlName, sqlString } from './sql-text.ts';

/** Which figures to read: `restricted` holds exact ones; `shared` is the same after disclosure control. */
export type ReleaseSchema = 'restricted' | 'shared';

/** One release, to be asked in SQL. */
export interface ReleaseReader {
  /** The release's tables, by name. */
  tables: string[];
  /** The rows of a statement, decoded as the warehouse decodes them. Throws an EngineError whose cause says what is wrong. */
  rows(sql: string): Promise<Row[]>;
  /** Whether a text is one question; see `DuckDb.asks`. */
  asks(sql: string): Promise<boolean>;
  /** Names and types of the columns that a SELECT gives. */
  columns(select: string): Promise<{ name: string; type: string }[]>;
  close(): Promise<void>;
}

/**
 * Opens a release for questions: its tables in a private DuckDB that reaches no file but in the scratch folder, so that no
 * question can read another part of the store or write to it. With `only`, just the tables of those names are opened, the
 * others neither read nor there. Throws an InputError when there is no such release.
 */
export async function openRelease(
  store: ObjectStore,
  scratch: ScratchFolder,
  id: string,
  schema: ReleaseSchema,
  only?: readonly string[],
): Promise<ReleaseReader> {
  const manifest = await findRelease(store, id);
  if (manifest === null)
    throw new InputError(`There is no release "${id}". The command "releases" lists those there are.`);
  const { tables: all } = schema === 'shared' ? manifest.shared : manifest;
  const tables = all.filter(({ name }) => only === undefined || only.includes(name));
  const loads = await Promise.all(
    tables.map(
      async ({ name, key }) =>
        `CREATE TABLE ${sqlName(name)} AS SELECT * FROM read_parquet(${sqlString(await store.localFile(key))}, hive_partitioning = false)`,
    ),
  );
  const db = await openDuckDb({ folder: scratch.path, readable: [], setup: loads.join(';\n') });
  return {
    tables: tables.map(({ name }) => name),
    rows: (sql) => db.rows(sql),
    asks: (sql) => db.asks(sql),
    columns: async (select) =>
      (await db.rows(`DESCRIBE ${select}`)).map(({ column_name, column_type }) => ({
        name: String(column_name),
        type: String(column_type),
      })),
    close: () => db.close(),
  };
}
