import type { Row } from '../../../functions/platform/ports.ts';
import { rowsOf } from './steps.ts';

export interface Parted {
  /** What is parted together, such as an indicator in a year. */
  group: string;
  better: 'higher' | 'lower' | 'neither';
  /** How many parts. */
  quantiles: number;
  /** A whole number; null where there is none. */
  value: number | null;
}

/** The part that sql/dataset/steps/quantile.sql gives each value, in their order; null where it gives none. */
export async function quantiles(values: readonly Parted[]): Promise<(number | null)[]> {
  const rows: Row[] = values.map(({ group, better, quantiles: parts, value }, at) => ({
    ...{ indicator_id: group, published_period: '2023-24', area_code: String(at) },
    ...{ better, quantiles: parts, micro: value },
  }));
  const columns =
    'indicator_id string, published_period string, area_code string, better string, quantiles bigint, micro bigint';
  const found = await rowsOf(
    [{ name: 'quantile_value', columns, rows }],
    ['dataset/steps/quantile'],
    'SELECT area_code, quantile FROM quantile',
  );
  const parts = new Map(found.map(({ area_code, quantile }) => [String(area_code), Number(quantile)]));
  return values.map((_, at) => parts.get(String(at)) ?? null);
}
