/** A release as Athena is told to show it, read on Trino through its views, beside its files, read by DuckDB. */

import { releaseStatements } from '../../functions/platform/aws/athena-release.ts';
import type { ObjectStore, Warehouse } from '../../functions/platform/ports.ts';
import { sqlString } from '../../functions/platform/sql-text.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import { readStatement } from '../aws/hive-ddl.ts';
import { differenceOf } from './same-rows.ts';
import { trinoAthena } from './trino-athena.ts';
import { trinoRows } from './trino-tables.ts';

/** Names of the databases, and of the bucket that stands for the store's folder of releases. */
const catalogue = {
  restricted: 'northshire_restricted',
  shared: 'northshire_shared',
  bucket: 'releases-of-northshire',
};

/** Each view's name, its file's rows, and how the two differ: null where rows and types are the same. */
export async function compareViews(
  trino: string,
  duckDb: Warehouse,
  store: ObjectStore,
  release: Manifest,
): Promise<{ view: string; rows: number; difference: string | null }[]> {
  const bucket = `s3://${catalogue.bucket}/`;
  const [some] = release.tables;
  const folder = (await store.localFile(some!.key)).slice(0, -some!.key.length);
  const athena = trinoAthena(trino, (location) => location.replace(bucket, `file:${folder}`));
  for (const statement of releaseStatements(release, catalogue))
    await athena.execute(readStatement(statement), { database: undefined, place: '', cutShort: false });
  const tables = [
    ...release.tables.map((table) => ({ ...table, database: catalogue.restricted })),
    ...release.shared.tables.map((table) => ({ ...table, database: catalogue.shared })),
  ];
  const compared = [];
  for (const { database, name, key, columns, rows } of tables) {
    const file = `file_${database}_${name}_${release.id.replaceAll('-', '_')}`;
    await duckDb.source(file, columns, [{ key, carries: {} }]);
    const own = `SELECT *, ${sqlString(release.id)} AS release FROM ${file}`;
    const ours = { columns: await duckDb.columns(own), rows: await duckDb.rows(own) };
    const theirs = await trinoRows(trino, `SELECT * FROM ${database}.${name}`);
    compared.push({ view: `${database}.${name}`, rows, difference: differenceOf(ours, theirs, 'every digit') });
  }
  return compared;
}
