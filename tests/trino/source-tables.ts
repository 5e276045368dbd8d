/** Tables of Trino over the store's own Parquet objects, where they lie, as one makes them in Athena. */
import { dirname } from 'node:path';
import type { Column, ObjectStore, SourceObject } from '../../functions/platform/ports.ts';
import { sqlName, sqlString, sqlStrings } from '../../functions/platform/sql-text.ts';
import { askTrino } from './client.ts';
import { createTrinoTable } from './trino-tables.ts';
import { trinoType } from './types.ts';

/**
 * Makes `name` readable: an external table over the whole folder that the objects are in, its partitions being those that
 * the keys say, and upon it a view of the objects asked for, told by `"$path"`. What an object carries and its key does
 * not say (a reference's order of loading) is told by `"$path"` too.
 */
export async function createTrinoSource(
  url: string,
  store: ObjectStore,
  name: string,
  columns: readonly Column[],
  objects: readonly SourceObject[],
): Promise<void> {
  const [first] = objects;
  if (first === undefined) return createTrinoTable(url, name, columns, []);
  const files = await Promise.all(
    objects.map(async ({ key, carries }) => ({ carries, path: await pathOf(store, key) })),
  );
  const { folder, partitions } = placeOf(files[0]!.path);
  const carried = Object.keys(first.carries).filter((column) => !partitions.includes(column));
  const written = columns.filter((column) => ![...partitions, ...carried].includes(column.name));
  const everything = `${name}_everything`;
  await createExternalTable(url, everything, written, partitions, folder);
  const chosen = columns.map((column) => (carried.includes(column.name) ? told(column, files) : sqlName(column.name)));
  const view = `CREATE VIEW ${sqlName(name)} AS SELECT ${chosen.join(', ')} FROM ${sqlName(everything)}`;
  await askTrino(url, `${view} WHERE "$path" IN ${sqlList(files.map(({ path }) => path))}`);
}

/** `folder` holds objects, or below it folders such as `agency=x` for each partition. */
export async function createExternalTable(
  url: string,
  name: string,
  columns: readonly Column[],
  partitions: readonly string[],
  folder: string,
): Promise<void> {
  const all = [...columns, ...partitions.map((partition) => ({ name: partition, type: 'string' }))];
  const typed = all.map((column) => `${sqlName(column.name)} ${trinoType(column.type)}`);
  const by = partitions.length === 0 ? '' : `, partitioned_by = ARRAY${sqlStrings(partitions)}`;
  await askTrino(
    url,
    `CREATE TABLE ${sqlName(name)} (${typed.join(', ')}) WITH (format = 'PARQUET', external_location = ${sqlString(folder)}${by})`,
  );
  if (partitions.length > 0)
    await askTrino(url, `CALL system.sync_partition_metadata('default', ${sqlString(name)}, 'ADD')`);
}

/** As Trino writes it: a scheme and one slash. */
const pathOf = async (store: ObjectStore, key: string): Promise<string> => `file:${await store.localFile(key)}`;

function placeOf(path: string): { folder: string; partitions: string[] } {
  const parts = dirname(path).split('/');
  const first = parts.findIndex((part) => part.includes('='));
  const own = first === -1 ? parts.length : first;
  return { folder: parts.slice(0, own).join('/'), partitions: parts.slice(own).map((part) => part.split('=')[0]!) };
}

function told({ name, type }: Column, files: readonly { path: string; carries: SourceObject['carries'] }[]): string {
  const cases = files.map(({ path, carries }) => `WHEN ${sqlString(path)} THEN ${sqlString(carries[name]!)}`);
  return `CAST(CASE "$path" ${cases.join(' ')} END AS ${trinoType(type)}) AS ${sqlName(name)}`;
}

const sqlList = (texts: readonly string[]): string => `(${texts.map(sqlString).join(', ')})`;
