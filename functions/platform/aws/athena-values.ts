/**
 * A value of Athena's answers, which are all text, as the warehouse decodes values: integers as number (bigint beyond
 * 2^53), DECIMAL as the nearest number, dates as `YYYY-MM-DD`, timestamps as ISO instants in UTC, binary as hexadecimal.
 */
export function athenaValue(text: string | undefined, type: string): unknown {
  if (text === undefined) return null;
  switch (type) {
    case 'tinyint':
    case 'smallint':
    case 'integer':
    case 'bigint':
      return Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text);
    case 'double':
    case 'float':
    case 'decimal':
      return Number(text);
    case 'boolean':
      return text === 'true';
    case 'timestamp':
      return `${text.replace(' ', 'T')}${text.includes('.') ? '' : '.000'}Z`;
    case 'varbinary':
      return text.replaceAll(' ', '').toLowerCase();
    default:
      return text;
  }
}

const hiveOf: Readonly<Record<string, string>> = {
  varchar: 'string',
  integer: 'int',
  bigint: 'bigint',
  double: 'double',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
  varbinary: 'binary',
};

/** The Hive type of a column of Athena's answers. Null for one that tables here do not use, such as an array. */
export function hiveTypeOf(type: string, precision: number | undefined, scale: number | undefined): string | null {
  return type === 'decimal' ? `decimal(${precision},${scale})` : (hiveOf[type] ?? null);
}
