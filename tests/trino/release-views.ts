/** A release as Athena is told to show it, read on Trino through its views, beside its files, read by DuckDB. */
import { AthenaClient } from '@aws-sdk/client-athena';
import { athenaSql } from '../../functions/platform/aws/athena.ts';
import { showInAthena } from '../../functions/platform/aws/athena-release.ts';
import type { ObjectStore, Warehouse } from '../../functions/platform/ports.ts';
import { sqlString } from '../../functions/platform/sql-text.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import { startAthena } from '../aws/athena-server.ts';
import { reaching } from '../aws/clients.ts';
import { differenceOf } from './same-rows.ts';
import { trinoAthena } from './trino-athena.ts';
import { trinoRows } from './trino-tables.ts';

/** Names of the databases, and of the bucket that stands for the store's folder of releases. */
const catalogue = {
  restricted: 'northshire_restricted',
  shared: 'northshire_shared',
  bucket: 'releases-of-northshire',
};

/** Takes readers on Trino to one of the store's releases. */
export async function showOnTrino(trino: string, store: ObjectStore, releases: readonly Manifest[], shown: Manifest) {
  const [{ key }] = shown.tables as [Manifest['tables'][number]];
  const folder = (await store.localFile(key)).slice(0, -key.length);
  const found = (location: string) => location.replace(`s3://${catalogue.bucket}/`, `file:${folder}`);
  const server = await startAthena(trinoAthena(trino, found));
  const athena = new AthenaClient({ ...reaching(), endpoint: server.url });
  const sql = athenaSql(athena, { workgroup: 'pipeline', scope: shown.id, patience: 600_000, pause: 100 });
  await showInAthena(sql, releases, shown, catalogue);
  await server.close();
}

/** The views of a release that is in force, by name, with the file's rows and how the two differ: null where rows and types are the same. */
export async function compareViews(
  trino: string,
  duckDb: Warehouse,
  release: Manifest,
): Promise<{ view: string; rows: number; difference: string | null }[]> {
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
