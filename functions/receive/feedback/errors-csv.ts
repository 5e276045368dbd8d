/** errors.csv: one problem of one row a line, to be opened in a spreadsheet beside the file. */

import { csvCell } from '../../platform/csv-cell.ts';
import { lineCap, type Verdict } from '../verdict.ts';
import { number } from './words.ts';

const headings = ['What is wrong and what to do', 'Row', 'Record', 'Field', 'Value', 'Rule', 'Severity'];

/** Excel takes a CSV file for Windows-1252 unless it begins with this. */
const byteOrderMark = '\uFEFF';

/** The problem lines as CSV: UTF-8 with a byte order mark, CRLF. A last line says so when the cap cut some off. */
export function errorsCsv(verdict: Verdict): string {
  const lines = verdict.lines
    .slice(0, lineCap)
    .map((line) => [line.sentence, line.row, line.record, line.field, line.value, line.rule, line.severity]);
  const cut = cutSentence(verdict);
  const rows = [headings, ...lines, ...(cut ? [[cut, null, null, null, null, null, null]] : [])];
  return byteOrderMark + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** That errors.csv does not hold every problem, and what to do; null when it does. */
export function cutSentence({ lines, allLines }: Verdict): string | null {
  const reported = Math.min(lines.length, lineCap);
  if (allLines <= reported) return null;
  return `Only the first ${number(reported)} of ${number(allLines)} problems are listed here. Correct these and send the file again to see the rest.`;
}
