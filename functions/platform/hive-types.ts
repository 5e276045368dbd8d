/** Athena's (Hive's) types and DuckDB's, one for the other. */

const duckDbOf: Readonly<Record<string, string>> = {
  string: 'VARCHAR',
  boolean: 'BOOLEAN',
  int: 'INTEGER',
  bigint: 'BIGINT',
  double: 'DOUBLE',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  binary: 'BLOB',
};
const hiveOf = new Map(Object.entries(duckDbOf).map(([hive, duckDb]) => [duckDb, hive]));
const decimal = /^decimal\((\d+),(\d+)\)$/i;

/** DuckDB's type for a Hive type. Throws an Error for one that the lake and the releases do not use. */
export function duckDbType(hive: string): string {
  const found = decimal.test(hive) ? hive.toUpperCase() : duckDbOf[hive];
  if (found === undefined) throw new Error(`The column type "${hive}" is not one that tables here use.`);
  return found;
}

/** The Hive type for DuckDB's. Null for one that Athena has not, such as HUGEINT, the sum of whole numbers. */
export function hiveType(duckDb: string): string | null {
  return decimal.test(duckDb) ? duckDb.toLowerCase() : (hiveOf.get(duckDb) ?? null);
}
