import { day, symbolWords } from '../facts/figures.ts';
import { marking } from '../facts/marking.ts';
import type { IndicatorFacts, ReleaseFacts } from '../facts/release.ts';
import type { ChartBlock } from '../parts/chart-block.ts';
import { ods, type Sheet } from './ods.ts';

/** The tables of an indicator's page: a sheet a figure, numbers as numbers, and the symbol where there is none. */
export function indicatorOds(
  { row, owner }: IndicatorFacts,
  charts: readonly ChartBlock[],
  { partnership, release }: ReleaseFacts,
): Buffer {
  const sheets = charts.map(
    ({ number, caption, figures: { heading, rows } }): Sheet => ({
      name: `Figure ${number}`,
      lines: [
        `${caption}.`,
        marking,
        'This sheet has one table. Symbols in square brackets are explained on the sheet About.',
      ],
      heading,
      rows: rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell : (cell.number ?? cell.text)))),
    }),
  );
  const about: Sheet = {
    name: 'About',
    lines: [
      row.title,
      marking,
      ...(partnership.fictional
        ? ['Made-up figures for a made-up place. Nothing here describes real children or agencies.']
        : []),
    ],
    heading: ['What', 'Is'],
    rows: [
      ['Definition', row.definition],
      ['Unit', row.unit],
      ['Owner', owner],
      ['Source', row.source],
      ['Partnership', partnership.title],
      ['Release', `${release.id}, as at ${day(release.asAt)}, after disclosure control`],
      ...Object.entries(symbolWords).map(([sign, words]) => [`[${sign}]`, words]),
    ],
  };
  return ods(`${row.title}: ${partnership.title}`, marking, [about, ...sheets]);
}
