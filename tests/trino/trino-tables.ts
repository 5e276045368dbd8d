/** Tables of Trino, made of rows and read as rows. */

import type { Column, Row } from '../../functions/platform/ports.ts';
import { sqlName, sqlString } from '../../functions/platform/sql-text.ts';
import { askTrino } from './client.ts';
import { decoded, hiveTypeOf, trinoType } from './types.ts';

/** So many rows to a statement. */
const atOnce = 5000;

/** Makes a table of rows that are decoded as the port says: binary as hexadecimal, dates and instants as text. */
export async function createTrinoTable(
  url: string,
  name: string,
  columns: readonly Column[],
  rows: readonly Row[],
): Promise<void> {
  const typed = columns.map((column) => `${sqlName(column.name)} ${trinoType(column.type)}`);
  await askTrino(url, `CREATE TABLE ${sqlName(name)} (${typed.join(', ')})`);
  for (let from = 0; from < rows.length; from += atOnce) {
    const part = rows.slice(from, from + atOnce).map((row) => columns.map((column) => row[column.name] ?? null));
    await askTrino(url, insertion(name, columns, part));
  }
}

/** One text that Trino reads as JSON: thousands of values as an SQL list take it a minute to parse. */
function insertion(name: string, columns: readonly Column[], rows: readonly unknown[][]): string {
  const read = columns.map(({ type }, at) => `c${at} ${asRead(type)}`);
  const values = columns.map(({ type }, at) => asKept(type, `c${at}`));
  return `INSERT INTO ${sqlName(name)} SELECT ${values.join(', ')}
    FROM UNNEST(CAST(json_parse(${sqlString(JSON.stringify(rows))}) AS ARRAY(ROW(${read.join(', ')}))))`;
}

const throughText = new Set(['date', 'timestamp', 'binary']);
const asRead = (type: string): string => (throughText.has(type) ? 'varchar' : trinoType(type));

function asKept(type: string, value: string): string {
  if (type === 'binary') return `from_hex(${value})`;
  if (type === 'timestamp') return `CAST(from_iso8601_timestamp_nanos(${value}) AT TIME ZONE 'UTC' AS timestamp(3))`;
  return type === 'date' ? `CAST(${value} AS DATE)` : value;
}

/** The rows of a SELECT, decoded, and its columns with their Hive types. */
export async function trinoRows(url: string, select: string): Promise<{ columns: Column[]; rows: Row[] }> {
  const { columns, rows } = await askTrino(url, select);
  return {
    columns: columns.map(({ name, type }) => ({ name, type: hiveTypeOf(type) })),
    rows: rows.map((row) => Object.fromEntries(columns.map(({ name, type }, at) => [name, decoded(row[at], type)]))),
  };
}
