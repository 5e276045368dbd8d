/** The rows of an answer as a table, CSV or JSON. */

import { csvCell } from '../functions/platform/csv-cell.ts';
import type { Row } from '../functions/platform/ports.ts';
import { bigintsAsText, textTable } from './text-table.ts';

/** `format` is `table`, `csv` (RFC 4180, no byte order mark: for programs) or `json`. */
export function queryText(format: string, columns: readonly string[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map((column) => row[column]));
  if (format === 'json') return `${JSON.stringify(rows, bigintsAsText, 2)}\n`;
  if (format === 'csv') return [columns, ...cells].map((row) => `${row.map(csvValue).join(',')}\r\n`).join('');
  const many = rows.length === 1 ? '1 row' : `${rows.length.toLocaleString('en-GB')} rows`;
  return `${textTable(columns, cells)}${many}\n`;
}

function csvValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return csvCell(value);
  return csvCell(typeof value === 'object' ? JSON.stringify(value, bigintsAsText) : String(value));
}
