/**
 * Writes what is kept of files that were read together. The planning of a statement, and what any Parquet file costs, is
 * most of the time of a small file, so those of which every row stands as it was read share a statement, too.
 */
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDb } from '../../platform/duckdb.ts';
import { sqlString } from '../../platform/sql-text.ts';

/** How rows are written as Parquet. */
export const asParquet = 'FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880';

/** One file whose rows are all kept. */
export interface Keeping {
  db: DuckDb;
  /** Files of which this is the same can share a statement. */
  alike: string;
  /** What is written of rows that have their `drop_id` and `source_row`, in their order; `also` goes before it. */
  select: (rows: string, also: string) => Promise<string>;
  drop: string;
  /** What to add to a row's place in the table for its number in the spreadsheet. */
  ahead: number;
  /** Where the file is to be written. */
  path: string;
}

/** Files of one table. Each of them either is kept or leaves, once. */
export interface KeptTogether {
  /** Resolved when the file is written, for which the others are waited for. */
  keep(file: number, keeping: Keeping): Promise<void>;
  leave(file: number): void;
}

/**
 * @param files their numbers in the table's column `file`. The table has at most one group of rows, so that one thread
 * writes them in their order.
 * @param folder where the engine may write; what is made in it is gone when `keep` is resolved.
 */
export function keptTogether(table: string, files: Iterable<number>, folder: string): KeptTogether {
  const awaited = new Set(files);
  const kept = new Map<number, Keeping>();
  const written = Promise.withResolvers<void>();
  const settle = (file: number) => {
    if (awaited.delete(file) && awaited.size === 0) written.resolve(writeGroups(table, kept, folder));
  };
  return {
    keep: (file, keeping) => {
      kept.set(file, keeping);
      settle(file);
      return written.promise;
    },
    leave: settle,
  };
}

async function writeGroups(table: string, kept: ReadonlyMap<number, Keeping>, folder: string): Promise<void> {
  const groups = [...Map.groupBy(kept, ([, { alike }]) => alike).values()];
  for (const [at, group] of groups.entries()) await write(table, new Map(group), join(folder, `${table}-${at}`));
}

async function write(table: string, kept: ReadonlyMap<number, Keeping>, into: string): Promise<void> {
  const [first] = kept.values();
  const last = Math.max(...kept.keys());
  const ofEach = (value: (keeping: Keeping) => string | number) =>
    `([${Array.from({ length: last + 1 }, (_, file) => (kept.has(file) ? value(kept.get(file)!) : 'NULL')).join(', ')}])[file + 1]`;
  const rows = `(SELECT *, ${ofEach(({ drop }) => sqlString(drop))} AS drop_id, rowid + ${ofEach(({ ahead }) => ahead)} AS source_row
    FROM ${table} WHERE file IN (${[...kept.keys()].join(', ')}))`;
  const select = await first!.select(rows, 'file, ');
  try {
    // In order: what a condition leaves of a group of rows may come behind the group after it.
    await first!.db.run(
      `COPY (${select} ORDER BY file, source_row) TO ${sqlString(into)} (${asParquet}, PARTITION_BY (file))`,
      'write the kept rows together',
    );
    for (const [file, { path }] of kept) renameSync(join(into, `file=${file}`, 'data_0.parquet'), path);
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
}
