/** The statements by which Athena reads Parquet objects of the store as one table. */
import type { Column } from '../ports.ts';
import { sqlName, sqlString } from '../sql-text.ts';

/** Bytes of UTF-8 that Athena takes as one statement: a quota that cannot be raised. */
export const longestStatement = 262_144;

/**
 * A table over every Parquet object below a folder, or below those of its partitions as they are added. A column that a
 * file lacks is NULL: Athena finds them by name.
 */
export function externalTable(
  name: string,
  columns: readonly Column[],
  location: string,
  { database, partition }: { database?: string; partition?: string } = {},
): string {
  const typed = columns.map((column) => `  \`${column.name}\` ${column.type}`);
  return `CREATE EXTERNAL TABLE IF NOT EXISTS ${database ? `\`${database}\`.` : ''}\`${name}\` (
${typed.join(',\n')}
)
${partition ? `PARTITIONED BY (\`${partition}\` string)\n` : ''}STORED AS PARQUET
LOCATION ${sqlString(location)}`;
}

/** A table of a SELECT's rows, the SELECT word for word. Its name must be plain: Athena asks for one without quotes here. */
export function tableOf(name: string, select: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`"${name}" is no plain name of a table, such as return_state.`);
  return `CREATE TABLE ${name} WITH (format = 'PARQUET', write_compression = 'SNAPPY') AS\n${select}`;
}

/** The innermost folder that holds all of some objects, with its `/`. Throws an Error when they are in no folder together. */
export function commonFolder(locations: readonly string[]): string {
  let folder = locations[0]!.replace(/[^/]*$/, '');
  while (!locations.every((location) => location.startsWith(folder))) folder = folder.replace(/[^/]*\/$/, '');
  if (!/^s3:\/\/[^/]+\/.+\/$/.test(folder)) throw new Error(`The objects ${locations[0]} … are in no folder together.`);
  return folder;
}

/**
 * The rows of the objects that `objects` lists in its column `object`, out of the folder that `files` is over, and what it
 * says that each carries. Named one by one as well, as long as a statement may be that long, other objects of the folder
 * are not even opened; beyond that Athena reads and drops their rows.
 */
export function sourceSelect(
  { files, objects }: { files: string; objects: string },
  columns: readonly Column[],
  carried: readonly string[],
  locations: readonly string[],
): string {
  const chosen = columns.map(({ name, type }) =>
    carried.includes(name)
      ? `CAST(carried.${sqlName(name)} AS ${trinoType(type)}) AS ${sqlName(name)}`
      : `file.${sqlName(name)}`,
  );
  const joined = `SELECT ${chosen.join(', ')}
FROM ${files} AS file
JOIN ${objects} AS carried ON carried.object = file."$path"`;
  const named = `${joined}\nWHERE file."$path" IN (${locations.map(sqlString).join(', ')})`;
  // Room for what stands before a SELECT.
  return Buffer.byteLength(named) < longestStatement - 1024 ? named : joined;
}

const trinoOf: Readonly<Record<string, string>> = { string: 'varchar', int: 'integer', binary: 'varbinary' };
const trinoType = (hive: string): string => trinoOf[hive] ?? hive;
