import type { Interval } from './intervals.ts';
import { levels } from './intervals.ts';
import { rowsOf } from './steps.ts';

export interface Stratum {
  /** Of which rate it is a band. */
  of: string;
  numerator: number | null;
  population: number | null;
  weight: number;
  /** Of which each child's events are squared and added up; the number of events unless given. */
  squared?: number;
  per: number;
}

export type Standardised = Interval & { value: number; valueRounded: number };

/** What sql/dataset/steps/standardised.sql makes of age bands: by `of` and level. */
export async function standardised(strata: readonly Stratum[]): Promise<Map<string, Standardised>> {
  const rows = await rowsOf(
    [
      levels,
      {
        name: 'stratum',
        columns:
          'indicator_id string, period string, stratum string, numerator bigint, squared bigint, population bigint, weight double, per bigint, scale bigint',
        rows: strata.map(({ of, numerator, population, weight, squared = numerator ?? undefined, per }, at) => ({
          indicator_id: of,
          period: '2023-24',
          stratum: String(at),
          numerator,
          squared,
          population,
          weight,
          per,
          scale: 10,
        })),
      },
    ],
    ['dataset/steps/standardised'],
    'SELECT * FROM standardised',
  );
  return new Map(
    rows.map((row) => [
      `${row.indicator_id} ${row.level}`,
      {
        value: Number(row.value),
        lower: Number(row.lower_limit),
        upper: Number(row.upper_limit),
        valueRounded: Number(row.value_rounded),
        lowerRounded: Number(row.lower_rounded),
        upperRounded: Number(row.upper_rounded),
      },
    ]),
  );
}
