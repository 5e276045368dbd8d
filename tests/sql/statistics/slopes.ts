import type { Row } from '../../../functions/platform/ports.ts';
import { rowsOf } from './steps.ts';

export interface SlopePoint {
  population: number;
  rate: number;
  /** On the scale of the transformation. */
  error: number;
}

export interface Line {
  /** From the most to the least deprived. */
  points: readonly SlopePoint[];
  transform?: 'none' | 'log' | 'logit';
}

/** The normal quantiles of the levels that PHEindicatormethods is tested at. */
const levels: Row[] = [
  { level: '95', z: 1.959963984540054 },
  { level: '98', z: 2.3263478740408408 },
  { level: '99', z: 2.5758293035489004 },
];

/** What sql/dataset/steps/slope_index.sql makes of each line, in their order, by level. */
export async function slopes(lines: readonly Line[]): Promise<Record<'95' | '98' | '99', Row>[]> {
  const rows = await rowsOf(
    [
      { name: 'confidence', columns: 'level string, z double', rows: levels },
      {
        name: 'slope_point',
        columns:
          'span string, indicator_id string, period string, breakdown string, quantile bigint, population double, rate double, standard_error double, transform string',
        rows: lines.flatMap(({ points, transform = 'none' }, line) =>
          points.map(({ population, rate, error }, at) => ({
            span: 'period',
            indicator_id: String(line),
            period: '2023-24',
            breakdown: 'deprivation',
            quantile: at + 1,
            population,
            rate,
            standard_error: error,
            transform,
          })),
        ),
      },
    ],
    ['dataset/steps/slope_index'],
    'SELECT * FROM slope_index',
  );
  const of = (line: number, level: string) =>
    rows.find((row) => row.indicator_id === String(line) && row.level === level)!;
  return lines.map((_, line) => ({ '95': of(line, '95'), '98': of(line, '98'), '99': of(line, '99') }));
}
