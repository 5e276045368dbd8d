import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chart } from '../sql/statistics/charts.ts';

const file = resolve('..', 'shared', 'vectors', 'spc_xmr.json');

interface Vector {
  id: string;
  input: {
    values: number[];
    improvement_direction: 'increase' | 'decrease' | 'neutral';
    fix_after_n_points: number | null;
    rebase_at_index_1based: number | number[] | null;
    target: number | null;
  };
  expected: {
    groups: { rebase_group: number; mean: number; lpl: number; upl: number; n: number }[];
    rebase_group: number[];
    outside_limits: boolean[];
    relative_to_mean: number[];
    close_to_limits: boolean[];
    special_cause_type: string[];
    point_type: string[];
    assurance_type: string | null;
  };
}

const rules: Record<string, [string, string | null]> = {
  'Common Cause': ['none', null],
  'Above UCL': ['outside-limits', 'high'],
  'Below LCL': ['outside-limits', 'low'],
  '7 Point Trend (Increasing)': ['trend', 'high'],
  '7 Point Trend (Decreasing)': ['trend', 'low'],
  '2 in 3 Above CL': ['two-of-three', 'high'],
  '2 in 3 Below CL': ['two-of-three', 'low'],
  '7 Points Above CL': ['shift', 'high'],
  '7 Points Below CL': ['shift', 'low'],
};
const directions: Record<string, string | null> = {
  common_cause: null,
  special_cause_improvement: 'improving',
  special_cause_concern: 'concern',
  special_cause_neutral_high: 'neutral',
  special_cause_neutral_low: 'neutral',
};
const assurances: Record<string, string> = {
  inconsistent: 'hit-and-miss',
  consistent_fail: 'consistently-failing',
  consistent_pass: 'consistently-passing',
};
const better = { increase: 'higher', decrease: 'lower', neutral: 'neither' } as const;

const close = (found: unknown, expected: number) =>
  expect(Math.abs(Number(found) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));

/** What NHSRplotthedots gives, whose charts are those of NHS England's Making Data Count. */
describe.runIf(existsSync(file))('XmR charts agree with NHSRplotthedots', () => {
  const vectors: Vector[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).vectors : [];

  it.each(vectors.map((vector) => [vector.id, vector] as const))('on %s', async (_, { input, expected }) => {
    const rows = await chart({
      values: input.values,
      better: better[input.improvement_direction],
      rebases: [input.rebase_at_index_1based ?? []].flat().map((at) => at - 1),
      ...(input.fix_after_n_points === null ? {} : { baseline: input.fix_after_n_points }),
      targets: input.target === null ? [] : [{ value: input.target }],
    });
    expect(rows).toHaveLength(input.values.length);
    for (const [at, row] of rows.entries()) {
      const group = expected.groups.find(({ rebase_group }) => rebase_group === expected.rebase_group[at])!;
      close(row.mean, group.mean);
      close(row.lower_limit, group.lpl);
      close(row.upper_limit, group.upl);
      const value = Number(row.value);
      const outside = value > Number(row.upper_limit) || value < Number(row.lower_limit);
      const near = !outside && (value > Number(row.upper_near_limit) || value < Number(row.lower_near_limit));
      expect([outside, near]).toEqual([expected.outside_limits[at], expected.close_to_limits[at]]);
      expect(Math.sign(value - Number(row.mean))).toBe(expected.relative_to_mean[at]);
      expect([row.signal, row.signal_side]).toEqual(rules[expected.special_cause_type[at]!]);
      expect(row.direction).toBe(directions[expected.point_type[at]!]);
    }
    const { assurance_type } = expected;
    expect(rows.at(-1)?.assurance).toBe(assurance_type === null ? 'none' : assurances[assurance_type]);
  });
});
