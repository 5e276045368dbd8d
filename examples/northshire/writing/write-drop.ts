/** The bytes of a drop: rows of a contract, written in an agency's style. */
import { type Contract, fieldsOf } from '../../../schemas/contract/dataset.ts';
import { cellWriter } from './cells.ts';
import { encode } from './encode.ts';
import { headingOf } from './headings.ts';
import type { Row } from './row.ts';
import type { Style } from './style.ts';

/** Changes the cells of one row, by field, before they are written. */
export type Spoil = (cells: Record<string, string>) => void;

export interface Writing {
  contract: Contract;
  rows: readonly Row[];
  style: Style;
  /** For the rows that are to have something wrong, by their number from 0. */
  spoilt?: ReadonlyMap<number, Spoil>;
}

export function writeDrop({ contract, rows, style, spoilt }: Writing): Buffer {
  const fields = fieldsOf(contract).filter(({ name }) => !style.without.includes(name));
  if (style.order === 'reversed') fields.reverse();
  if (style.order === 'by-name') fields.sort((a, b) => (a.name < b.name ? -1 : 1));
  const columns = fields.map((field) => ({ name: field.name, write: cellWriter(field, style) }));
  const extras = Object.entries(style.extra);
  const quote = quoter(style);
  const headings = [...fields.map((field) => headingOf(field, style)), ...extras.map(([heading]) => heading)];
  const tail = extras.map(([, text]) => style.delimiter + quote(text)).join('') + style.lineEnd;
  let text = headings.map(quote).join(style.delimiter) + style.lineEnd;
  for (const [at, row] of rows.entries()) {
    const spoil = spoilt?.get(at);
    const cells: Record<string, string> | null = spoil ? {} : null;
    if (cells) {
      for (const { name, write } of columns) cells[name] = write(row[name]);
      spoil!(cells);
    }
    for (const [i, { name, write }] of columns.entries()) {
      if (i > 0) text += style.delimiter;
      text += quote(cells ? cells[name]! : write(row[name]));
    }
    text += tail;
  }
  return encode(text, style.encoding);
}

/** Puts a cell in quotation marks where it needs them, or always. */
function quoter({ delimiter, quoted }: Style): (cell: string) => string {
  const needs =
    delimiter === '\t' ? /["\t\r\n]/ : delimiter === '|' ? /["|\r\n]/ : delimiter === ';' ? /[";\r\n]/ : /[",\r\n]/;
  return (cell) => (quoted || needs.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
}
