import { linesChart, type NamedLine } from '../../charts/lines.ts';
import { shortPeriod, unitWords } from '../../facts/figures.ts';
import type { ComparatorRow, IndicatorFacts, Point, ReleaseFacts } from '../../facts/release.ts';
import type { Chart } from '../chart-block.ts';
import { figureTable, type Shown, shown } from '../figure-table.ts';

const kinds = ['england', 'region', 'neighbours'] as const;
const names = { england: 'England', region: 'Region', neighbours: 'Neighbours' };

/** The indicator beside what is published elsewhere; null where nothing is, or where it is compared over other spans. */
export function comparatorsChart(indicator: IndicatorFacts, { partnership }: ReleaseFacts): Chart | null {
  const { row, points, comparatorsOverTime: all } = indicator;
  const places = kinds.flatMap((kind) => {
    const rows = all.filter(({ area_type }) => area_type === kind);
    // Several authorities each have neighbours of their own: one line could not stand for them.
    return rows.some(({ value }) => value !== null) && new Set(rows.map(({ area_code }) => area_code)).size === 1
      ? [{ kind, rows }]
      : [];
  });
  if (places.length === 0 || all.some(({ compared_with }) => compared_with !== 'period')) return null;
  const lines: NamedLine[] = [
    { name: partnership.place, kind: 'own', values: points.map(({ value }) => value) },
    ...places.map(({ kind, rows }) => ({
      kind,
      name: names[kind],
      values: points.map(({ period }) => rows.find((one) => one.period === period)?.value ?? null),
    })),
  ];
  const cell = (kind: ComparatorRow['area_type'], period: string): Shown => {
    const found = all.find((one) => one.area_type === kind && one.period === period);
    return shown(found?.value ?? null, found ? found.value_status : 'z', row);
  };
  const title = `${row.title} beside what is published elsewhere`;
  return {
    id: 'comparators',
    heading: `${partnership.place} beside England, its region and its neighbours`,
    caption: `${row.title}, ${unitWords(row)}. Published figures are of years: a quarter has those of the last year that had ended`,
    title,
    description: `Lines over time for ${lines.map(({ name }) => name).join(', ')}.`,
    draw: (frame, narrow) =>
      linesChart(
        points.map(({ period }) => period),
        lines,
        row,
        frame,
        narrow,
      ),
    figures: figureTable<Point>(
      title,
      [
        { title: 'Period', cell: ({ period }) => shortPeriod(period) },
        { title: partnership.place, cell: ({ value, value_status }) => shown(value, value_status, row) },
        ...places.map(({ kind }) => ({ title: names[kind], cell: ({ period }: Point) => cell(kind, period) })),
      ],
      points,
    ),
  };
}
