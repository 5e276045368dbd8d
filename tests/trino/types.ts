/** Trino's types and values as the warehouse's port writes them. */

/** The Hive type that Athena would give a column. Throws an Error for one that a published table may not have. */
export function hiveTypeOf(trino: string): string {
  if (/^varchar(\(\d+\))?$/.test(trino)) return 'string';
  if (/^timestamp(\(\d+\))?$/.test(trino)) return 'timestamp';
  if (/^decimal\(\d+, ?\d+\)$/.test(trino)) return trino.replace(' ', '');
  if (['boolean', 'bigint', 'double', 'date'].includes(trino)) return trino;
  if (trino === 'integer') return 'int';
  if (trino === 'varbinary') return 'binary';
  throw new Error(`A column has Trino's type ${trino}, which no table here has.`);
}

/** Trino's type for a Hive one. */
export function trinoType(hive: string): string {
  const other: Readonly<Record<string, string>> = {
    string: 'varchar',
    int: 'integer',
    binary: 'varbinary',
    timestamp: 'timestamp(3)',
  };
  return other[hive] ?? hive;
}

/** A value of the protocol, decoded as the port says. */
export function decoded(value: unknown, trino: string): unknown {
  if (value === null || value === undefined) return null;
  if (/^decimal/.test(trino)) return Number(value);
  if (/^timestamp/.test(trino)) return instant(String(value));
  if (trino === 'varbinary') return Buffer.from(String(value), 'base64').toString('hex');
  return value;
}

/** `2024-01-01 09:00:00.120000` as an ISO instant to the millisecond, to the microsecond when there is one. */
function instant(text: string): string {
  const [day, time = ''] = text.split(' ');
  const [clock, fraction = ''] = time.split('.');
  const digits = fraction.padEnd(6, '0').slice(0, 6);
  return `${day}T${clock}.${digits.endsWith('000') ? digits.slice(0, 3) : digits}Z`;
}
