/** Sheets as an XLSX or ODS workbook. The one file that knows the package that writes them. */
import { type TableDefinition, type WriteOptions, type WriteSheet, writeOds, writeXlsx } from 'hucre';
import { marking } from '../../../dashboard/facts/marking.ts';
import type { ReleaseFacts } from '../../../dashboard/facts/release.ts';
import { type TableSheet, tableSheets, type WordsSheet, wordsSheets } from './sheets.ts';

export const xlsxWorkbook = (facts: ReleaseFacts): Promise<Uint8Array> => writeXlsx(workbook(facts));
export const odsWorkbook = (facts: ReleaseFacts): Promise<Uint8Array> => writeOds(workbook(facts));

function workbook(facts: ReleaseFacts): WriteOptions {
  const tables = tableSheets(facts);
  return {
    sheets: [...wordsSheets(facts, tables).map(wordsSheet), ...tables.map(tableSheet)],
    properties: {
      title: `${facts.partnership.title}: multi-agency dataset`,
      creator: facts.partnership.title,
      // Given and not taken: the same release gives the same bytes.
      created: new Date(facts.release.asAt),
      modified: new Date(facts.release.asAt),
    },
  };
}

const wordsSheet = ({ name, lines }: WordsSheet): WriteSheet => ({
  name,
  rows: lines.map((line) => [line]),
  columns: [{ width: 100, style: { alignment: { wrapText: true } } }],
});

/** Title, marking and what to know in the first three rows; the table from the fourth. */
const above = 3;

function tableSheet({ name, title, heading, rows }: TableSheet): WriteSheet {
  const last = `${columnName(heading.length)}${above + 1 + rows.length}`;
  const table: TableDefinition = {
    name: `${name}_table`,
    range: `A${above + 1}:${last}`,
    columns: heading.map((one) => ({ name: one })),
    showAutoFilter: true,
  };
  return {
    name,
    rows: [
      [title],
      [marking],
      ['This sheet has one table. Symbols in square brackets are explained on the sheet Notes.'],
      [...heading],
      ...rows.map((row) => [...row]),
    ],
    columns: heading.map((_, index) => ({
      width: widthOf(
        heading[index]!,
        rows.map((row) => row[index]!),
      ),
    })),
    freezePane: { rows: above + 1 },
    tables: [table],
  };
}

/** Wide enough for most cells, and never wider than can be read. */
function widthOf(heading: string, cells: readonly (string | number)[]): number {
  const longest = Math.max(heading.length, ...cells.map((one) => String(one).length));
  return Math.min(50, Math.max(8, longest + 2));
}

/** `1` as `A`, `27` as `AA`. */
export function columnName(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((number - 1) % 26));
}
