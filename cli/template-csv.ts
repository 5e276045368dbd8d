/** A dataset's template and its data dictionary as CSV files for a spreadsheet. */
import { csvCell } from '../functions/platform/csv-cell.ts';
import type { DictionaryRow, Template } from '../schemas/template.ts';

/** Excel takes a CSV file for Windows-1252 unless it begins with this. */
const byteOrderMark = '\uFEFF';

/** The headings alone: a row to show how would be sent in with the others one day. The dictionary has an example of each. */
export const templateCsv = ({ headings }: Template): string => csv([headings]);

export function dictionaryCsv(rows: readonly DictionaryRow[]): string {
  const headings = [
    'Heading',
    'Required',
    'What to write',
    'Allowed values',
    'Example',
    'What it means',
    'Other headings that are understood',
    'What is kept of it',
    'Sensitivity',
  ];
  return csv([headings, ...rows.map(explained)]);
}

function explained(row: DictionaryRow): string[] {
  const allowed = row.allowed.map(({ value, title, alsoWritten }) =>
    alsoWritten.length === 0 ? `${value}: ${title}` : `${value}: ${title} (also ${alsoWritten.join(', ')})`,
  );
  return [
    row.heading,
    row.required ? 'yes' : 'no',
    row.kind,
    allowed.join('; '),
    row.example,
    row.meaning,
    row.otherHeadings.join('; '),
    row.storedAs,
    row.sensitivity,
  ];
}

const csv = (rows: readonly (readonly string[])[]): string =>
  byteOrderMark + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
