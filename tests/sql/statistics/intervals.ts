import type { Row } from '../../../functions/platform/ports.ts';
import { type GivenTable, rowsOf } from './steps.ts';

export interface Figure {
  numerator: number | null;
  denominator: number | null;
  per: number;
  method: 'wilson' | 'poisson' | 'byar' | 'none';
  decimals?: number;
}

/** Both levels that statistics of health are published with; a release has the first only. */
export const levels: GivenTable = {
  name: 'confidence',
  columns: 'level string, z double',
  rows: [
    { level: '95', z: 1.959963984540054 },
    { level: '99.8', z: 3.090232306167813 },
  ],
};

export interface Interval {
  lower: number | null;
  upper: number | null;
  lowerRounded: number | null;
  upperRounded: number | null;
}

const nothing: Interval = { lower: null, upper: null, lowerRounded: null, upperRounded: null };

/** The intervals that sql/dataset/steps/confidence_interval.sql gives to figures, in their order, by level. */
export async function intervals(figures: readonly Figure[]): Promise<Record<'95' | '99.8', Interval>[]> {
  const figure: GivenTable = {
    name: 'figure',
    columns:
      'span string, indicator_id string, period string, breakdown string, category string, numerator double, denominator double, per double, scale bigint, interval_method string',
    rows: figures.map(({ numerator, denominator, per, method, decimals = 1 }, at) => ({
      span: 'period',
      indicator_id: String(at),
      numerator,
      denominator,
      per,
      scale: 10 ** decimals,
      interval_method: method,
    })),
  };
  const rows = await rowsOf(
    [levels, figure],
    ['dataset/steps/poisson_limit', 'dataset/steps/confidence_interval'],
    'SELECT * FROM confidence_interval',
  );
  const found = new Map(rows.map((row) => [`${row.indicator_id} ${row.level}`, read(row)]));
  return figures.map((_, at) => ({
    '95': found.get(`${at} 95`) ?? nothing,
    '99.8': found.get(`${at} 99.8`) ?? nothing,
  }));
}

const read = ({ lower_limit, upper_limit, lower_rounded, upper_rounded }: Row): Interval => ({
  lower: lower_limit as number | null,
  upper: upper_limit as number | null,
  lowerRounded: lower_rounded as number | null,
  upperRounded: upper_rounded as number | null,
});

/** The values that sql/dataset/steps/valued.sql gives to figures of whole numbers, in their order, rounded to their decimals. */
export async function values(figures: readonly Figure[]): Promise<(number | null)[]> {
  const figure: GivenTable = {
    name: 'figure',
    columns:
      'span string, indicator_id string, period string, breakdown string, category string, numerator bigint, denominator bigint, per bigint, scale bigint, divisor bigint',
    rows: figures.map(({ numerator, denominator, per, decimals = 1 }, at) => ({
      span: 'period',
      indicator_id: String(at),
      numerator,
      denominator,
      per,
      scale: 10 ** decimals,
      divisor: 1,
    })),
  };
  const rows = await rowsOf([figure], ['dataset/steps/valued'], 'SELECT indicator_id, value FROM valued');
  const found = new Map(rows.map(({ indicator_id, value }) => [String(indicator_id), value as number | null]));
  return figures.map((_, at) => found.get(String(at)) ?? null);
}
