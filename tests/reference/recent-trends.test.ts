import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recentTrend } from '../sql/statistics/recent-trend.ts';

const file = resolve('..', 'shared', 'vectors', 'fingertips_recent_trends.json');

interface Vector {
  id: string;
  method: 'weighted_regression_ci' | 'chi2_for_proportions';
  points: {
    count: number;
    denominator: number;
    value: number;
    lower: number | null;
    upper: number | null;
    year: number;
  }[];
  upstream_expected: { trend?: string; significant?: boolean; chi_squared_2dp?: number };
  recomputed: { chi_squared: number; significant: boolean; marker?: string } | null;
  note: string;
}

const words: Record<string, string> = { Increasing: 'increasing', Decreasing: 'decreasing', NoChange: 'no-change' };

/** What OHID's Fingertips is tested with. */
describe.runIf(existsSync(file))('Recent trends agree with Fingertips', () => {
  const vectors: Vector[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).vectors : [];

  test.each(vectors.map((vector) => [vector.id, vector] as const))('on %s', async (_, vector) => {
    const { method, points, recomputed, upstream_expected, note } = vector;
    // Indirectly standardised figures have no trend: a release gives their points no test.
    if (note.startsWith('value type')) {
      expect(upstream_expected.trend).toBe('CannotBeCalculated');
      return;
    }
    const found = await recentTrend(
      method === 'chi2_for_proportions' ? 'counts' : 'interval',
      points
        .toSorted((a, b) => a.year - b.year)
        .map(({ count, denominator, value, lower, upper }) => ({ numerator: count, denominator, value, lower, upper })),
    );
    if (recomputed === null) {
      expect(found).toBeNull();
      return;
    }
    expect(Math.abs(Number(found?.chiSquared) - recomputed.chi_squared)).toBeLessThanOrEqual(
      1e-9 * recomputed.chi_squared,
    );
    if (upstream_expected.chi_squared_2dp !== undefined)
      expect(Math.round(100 * Number(found?.chiSquared)) / 100).toBe(upstream_expected.chi_squared_2dp);
    const marker = words[recomputed.marker ?? 'Increasing'];
    expect(found?.trend).toBe(recomputed.significant ? marker : 'no-change');
    if (upstream_expected.trend) expect(upstream_expected.trend.toLowerCase().startsWith(marker!)).toBe(true);
  });

  test('and there are eleven', () => expect(vectors).toHaveLength(11));
});
