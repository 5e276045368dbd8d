/** The table of a chart: made once, shown on the page and written into the sheet that people take away. */
import type { Html } from '../../functions/platform/html.ts';
import { figureOr, symbol } from '../facts/figures.ts';
import type { IndicatorRow, Status } from '../facts/release.ts';
import { table } from './table.ts';

/** A number with what a page shows for it; null where that is the reason there is none. */
export interface Shown {
  number: number | null;
  text: string;
}

export interface FigureColumn<Row> {
  title: string;
  cell(row: Row): string | Shown;
}

export interface FigureTable {
  caption: string;
  heading: readonly string[];
  rows: readonly (readonly (string | Shown)[])[];
}

/** A figure in its unit, or the symbol of its reason. */
export const shown = (value: number | null, status: Status, unit: Pick<IndicatorRow, 'unit' | 'decimals'>): Shown => ({
  number: value,
  text: figureOr(value, status, unit),
});

/** A count, or the symbol of its reason. */
export const shownCount = (value: number | null, status: Status): Shown => ({
  number: value,
  text: value === null ? symbol(status ?? 'z') : value.toLocaleString('en-GB'),
});

export const figureTable = <Row>(
  caption: string,
  columns: readonly FigureColumn<Row>[],
  rows: readonly Row[],
): FigureTable => ({
  caption,
  heading: columns.map(({ title }) => title),
  rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
});

/** The table as the page shows it. A column of figures stands at the right. */
export function shownTable({ caption, heading, rows }: FigureTable): Html {
  const columns = heading.map((title, index) => ({
    title,
    number: rows.some((row) => typeof row[index] !== 'string'),
    cell: (row: FigureTable['rows'][number]) => {
      const cell = row[index]!;
      return typeof cell === 'string' ? cell : cell.text;
    },
  }));
  return table(caption, columns, rows);
}
