import { join, resolve } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, StatementType } from '@duckdb/node-api';
import { plainRow } from './duckdb-values.ts';
import { EngineError } from './errors.ts';
import type { Row } from './ports.ts';
import { sqlString, sqlStrings } from './sql-text.ts';
import { tablesInTree } from './tables-read.ts';
import { takingTurns } from './take-turns.ts';

/** One private in-memory DuckDB. `statement` is the name by which an error speaks of the SQL. */
export interface DuckDb {
  /** Runs one or more statements. Throws an EngineError. */
  run(sql: string, statement?: string): Promise<void>;
  /** The rows of a statement as plain objects (see `plainValue`), all in memory at once. Throws an EngineError. */
  rows(sql: string, statement?: string): Promise<Row[]>;
  /** The tables that one SELECT reads, sorted (see `tablesInTree`). Nothing is run. Throws an EngineError. */
  tablesRead(select: string, statement?: string): Promise<string[]>;
  /** Whether a text is one statement that only asks: a SELECT, or what stands for one, such as SHOW. Nothing is run. Throws an EngineError. */
  asks(text: string): Promise<boolean>;
  /** Another connection to the same engine, with temporary tables of its own. Opening an engine costs more than a small drop. */
  session(): Promise<DuckDb>;
  /** Frees the engine and its memory; of a session, its temporary tables. May be called twice. */
  close(): Promise<void>;
}

export interface DuckDbOptions {
  /** A folder of the caller's own for what does not fit in memory; the engine may also write its results there. */
  folder: string;
  /** Such as `1GB`. Without one the engine may use four fifths of the machine's. */
  memoryLimit?: string;
  /** Without one, as many as there are processors. */
  threads?: number;
  /** When given, the engine can reach no files but those below `folder` and below these folders. */
  readable?: readonly string[];
  /** SQL run before the settings are locked, for settings such as `integer_division`. */
  setup?: string;
}

/**
 * Opens DuckDB with settings that no later SQL can alter: UTC, no extension fetched or loaded, rows in the order they
 * came. Throws when a setting is refused. Close it when done.
 */
export async function openDuckDb(options: DuckDbOptions): Promise<DuckDb> {
  const folder = resolve(options.folder);
  const instance = await DuckDBInstance.create(':memory:', {
    temp_directory: join(folder, 'spill'),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'true',
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
  });
  const connection = await instance.connect();
  const engine = connected(instance, connection, () => {
    connection.closeSync();
    instance.closeSync();
  });
  try {
    await engine.run(settings(folder, options), 'settings');
  } catch (error) {
    await engine.close();
    throw error;
  }
  return engine;
}

function connected(instance: DuckDBInstance, connection: DuckDBConnection, free: () => void): DuckDb {
  const run = async (sql: string, statement?: string) => {
    await asked(statement, () => connection.run(sql));
  };
  const rows = (sql: string, statement?: string) =>
    asked(statement, async () => {
      const result = await connection.run(sql);
      const names = result.columnNames();
      const found: Row[] = [];
      for await (const chunk of takingTurns(await result.fetchAllChunks()))
        for (const values of chunk.getRows()) found.push(plainRow(names, values));
      return found;
    });
  const tablesRead = (select: string, statement?: string) => asked(statement, () => tablesOf(connection, select));
  const asks = (text: string) => asked(undefined, () => isQuestion(connection, text));
  const session = async () => {
    const other = await instance.connect();
    return connected(instance, other, () => other.closeSync());
  };
  return { run, rows, tablesRead, asks, session, close: async () => free() };
}

function settings(folder: string, { memoryLimit, readable, setup }: DuckDbOptions): string {
  // Global, so that other sessions have it too.
  const statements = ["SET GLOBAL TimeZone = 'UTC'"];
  if (memoryLimit !== undefined) statements.push(`SET memory_limit = ${sqlString(memoryLimit)}`);
  if (setup !== undefined) statements.push(setup.trim().replace(/;$/, ''));
  if (readable !== undefined) {
    const folders = [folder, ...readable].map((path) => resolve(path));
    statements.push(`SET allowed_directories = ${sqlStrings(folders)}`, 'SET enable_external_access = false');
  }
  return [...statements, 'SET lock_configuration = true'].join(';\n');
}

// The engine's own getTableNames answers "none" whenever it cannot bind, for instance for JOIN … USING.
async function tablesOf(connection: DuckDBConnection, select: string): Promise<string[]> {
  const reader = await connection.runAndReadAll(`SELECT json_serialize_sql(${sqlString(select)})`);
  const tree = JSON.parse(String(reader.getRows()[0]?.[0]));
  if (tree.error) throw new Error(`${tree.error_type} error: ${tree.error_message}`);
  if (tree.statements.length !== 1) throw new Error(`not implemented error: ${tree.statements.length} statements`);
  return tablesInTree(tree.statements);
}

async function isQuestion(connection: DuckDBConnection, text: string): Promise<boolean> {
  const statements = await connection.extractStatements(text).catch((cause: Error) => {
    throw new Error(cause.message.replace(/^Failed to extract statements: /, ''), { cause });
  });
  if (statements.count !== 1) return false;
  const { statementType } = await statements.prepare(0);
  return statementType === StatementType.SELECT || statementType === StatementType.EXPLAIN;
}

async function asked<Answer>(statement: string | undefined, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (cause) {
    const kind = /^([A-Za-z ]{1,40}) error:/i.exec(cause instanceof Error ? cause.message : '')?.[1];
    const named = statement === undefined ? 'a statement' : `the statement "${statement}"`;
    const why = kind === undefined ? 'Error' : `${kind} error`;
    throw new EngineError(
      `The engine refused ${named} (${why.toLowerCase()}). Its own words are the cause.`,
      why,
      cause,
    );
  }
}
