/** What files of sql/ make of tables given by hand, so that a method is shown on figures that can be reckoned on paper. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columns } from '../../../functions/materialise/tables/small-table.ts';
import { systemClock } from '../../../functions/platform/clock.ts';
import { duckDbWarehouse } from '../../../functions/platform/duckdb-warehouse.ts';
import { memoryStore } from '../../../functions/platform/memory-store.ts';
import type { Row } from '../../../functions/platform/ports.ts';

export interface GivenTable {
  name: string;
  /** As `name type, name type`. */
  columns: string;
  rows: Row[];
}

const sql = new URL('../../../sql/', import.meta.url);

/**
 * The rows of a SELECT over the tables given and those that files of sql/ make of them, in turn. A file is named by its
 * path, such as `dataset/steps/valued`, and makes the table of its last part.
 */
export async function rowsOf(given: readonly GivenTable[], files: readonly string[], select: string): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'steps-'));
  const engine = await duckDbWarehouse(memoryStore(systemClock(), folder), { path: folder, remove: async () => {} });
  try {
    for (const table of given) await engine.table(table.name, columns(table.columns), table.rows);
    for (const file of files) await engine.model(file.split('/').at(-1)!, await statement(file));
    return await engine.rows(select);
  } finally {
    await engine.close();
    await rm(folder, { recursive: true });
  }
}

/** The text of a file of sql/. */
export async function statement(file: string): Promise<string> {
  return (await readFile(new URL(`${file}.sql`, sql), 'utf8')).trim();
}
