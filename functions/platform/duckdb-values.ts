import {
  DuckDBArrayValue,
  DuckDBBlobValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBUnionValue,
  type DuckDBValue,
} from '@duckdb/node-api';

/**
 * A value of the engine as plain JavaScript: integers as number (bigint beyond 2^53), DECIMAL as the nearest number
 * (exact up to 15 digits), DATE as `YYYY-MM-DD`, timestamps as ISO instants in UTC to the millisecond (to the
 * microsecond when there is one), BLOB as lower-case hexadecimal, lists as arrays, structs and maps as objects, NULL as
 * null, and anything else as the engine writes it.
 */
export function plainValue(value: DuckDBValue): unknown {
  if (typeof value === 'bigint') return safeInteger(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof DuckDBDecimalValue) return Number(value.toString());
  if (value instanceof DuckDBTimestampSecondsValue) return instant(value.seconds * 1_000_000n, value);
  if (value instanceof DuckDBTimestampMillisecondsValue) return instant(value.millis * 1_000n, value);
  if (value instanceof DuckDBTimestampNanosecondsValue) return instant(value.nanos / 1_000n, value);
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue)
    return instant(value.micros, value);
  if (value instanceof DuckDBBlobValue) return Buffer.from(value.bytes).toString('hex');
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) return value.items.map(plainValue);
  if (value instanceof DuckDBStructValue) return plainObject(Object.entries(value.entries));
  if (value instanceof DuckDBMapValue)
    return plainObject(value.entries.map(({ key, value: held }) => [String(plainValue(key)), held]));
  if (value instanceof DuckDBUnionValue) return plainValue(value.value);
  return value.toString();
}

/** A row as a plain object; of two columns with one name the last. */
export function plainRow(names: readonly string[], values: readonly DuckDBValue[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [at, name] of names.entries()) row[name] = plainValue(values[at]!);
  return row;
}

/** Named values as one plain object, in their order. */
function plainObject(entries: readonly (readonly [string, DuckDBValue])[]): Record<string, unknown> {
  return Object.fromEntries(entries.map(([name, value]) => [name, plainValue(value)]));
}

function safeInteger(value: bigint): number | bigint {
  const small = value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER);
  return small ? Number(value) : value;
}

function instant(micros: bigint, value: DuckDBValue): string {
  const part = ((micros % 1000n) + 1000n) % 1000n;
  const date = new Date(Number((micros - part) / 1000n));
  // Infinity, and years that JavaScript has no date for.
  if (Number.isNaN(date.getTime())) return String(value);
  const text = date.toISOString();
  return part === 0n ? text : `${text.slice(0, -1)}${String(part).padStart(3, '0')}Z`;
}
