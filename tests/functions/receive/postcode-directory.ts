import { join } from 'node:path';
import type { DuckDb } from '../../../functions/platform/duckdb.ts';
import type { ObjectStore } from '../../../functions/platform/ports.ts';
import { referenceKeys } from '../../../functions/platform/references.ts';
import { sqlString } from '../../../functions/platform/sql-text.ts';
import type { ReferenceSidecar } from '../../../schemas/reference.ts';

export interface Postcode {
  /** Without its space. */
  postcode: string;
  lsoa11: string;
  lsoa21: string;
}

/** Writes a directory as a store keeps it, into a folder. @returns where it is. */
export async function writeDirectory(engine: DuckDb, folder: string, postcodes: readonly Postcode[]): Promise<string> {
  const path = join(folder, 'postcodes.parquet');
  const rows = postcodes.map((row) => `(${[row.postcode, row.lsoa11, row.lsoa21].map(sqlString).join(', ')})`);
  await engine.run(
    `COPY (SELECT * FROM (VALUES ${rows.join(', ')}) v (postcode, lsoa11, lsoa21) ORDER BY ALL)
     TO ${sqlString(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  return path;
}

/** Puts a loaded postcode directory into a store. `folder` takes the half-made file. */
export async function loadPostcodes(
  store: ObjectStore,
  engine: DuckDb,
  folder: string,
  postcodes: readonly Postcode[],
): Promise<void> {
  const path = await writeDirectory(engine, folder, postcodes);
  const vintage = '2024-02-0000abcd';
  const keys = referenceKeys('postcodes', vintage);
  const sidecar: ReferenceSidecar = {
    name: 'postcodes',
    vintage,
    loadedAt: '2024-03-01T09:00:00.000Z',
    sourceFile: 'directory.csv',
    sourceSha256: '0'.repeat(64),
    rows: postcodes.length,
    notes: [],
  };
  await store.createFromFile(keys.parquet, path);
  await store.create(keys.sidecar, JSON.stringify(sidecar));
}
