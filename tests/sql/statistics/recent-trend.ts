import type { Row } from '../../../functions/platform/ports.ts';
import { rowsOf } from './steps.ts';

export interface TrendPoint {
  numerator: number;
  denominator: number;
  value?: number | null;
  lower?: number | null;
  upper?: number | null;
}

/** What sql/dataset/steps/recent_trend.sql says of the last of some points, in the order of time; null where it says nothing. */
export async function recentTrend(
  testedBy: 'counts' | 'interval',
  points: readonly TrendPoint[],
): Promise<{ trend: unknown; chiSquared: unknown } | null> {
  const rows: Row[] = points.map(({ value, lower, upper, ...counts }, at) => ({
    ...{ indicator_id: 'it', kind: 'year', position: at, period: String(at), tested_by: testedBy },
    ...{ ...counts, value, lower_limit: lower, upper_limit: upper },
  }));
  const columns =
    'indicator_id string, kind string, position bigint, period string, tested_by string, numerator double, denominator double, value double, lower_limit double, upper_limit double';
  const found = await rowsOf(
    [{ name: 'trend_point', columns, rows }],
    ['dataset/steps/recent_trend'],
    `SELECT trend, chi_squared FROM recent_trend WHERE position = ${points.length - 1}`,
  );
  return found[0] ? { trend: found[0].trend, chiSquared: found[0].chi_squared } : null;
}
