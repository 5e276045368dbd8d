import type { IndicatorFacts, IndicatorRow, Point } from '../../dashboard/facts/release.ts';

export const row: IndicatorRow = {
  indicator_id: 're-referrals',
  title: 'Re-referrals',
  definition: 'Referrals within 12 months of an earlier one.',
  priority: 'help-early',
  theme: 'Contacts and referrals',
  owner_agency: 'childrens-social-care',
  owner_kind: 'childrens-social-care',
  unit: '%',
  decimals: 1,
  better: 'lower',
  frequency: 'quarterly',
  source: 'Case system',
  definition_of: 'LAIT 271',
  questions: 'Why?\nFor whom?',
};

/** A point within its limits, with whatever is to be otherwise. */
export const point = (other: Partial<Point> = {}): Point => ({
  indicator_id: row.indicator_id,
  period: '2025-26-Q4',
  numerator: 243,
  denominator: 1000,
  value: 24.3,
  value_status: null,
  lower_95: 21.7,
  upper_95: 27.1,
  previous: 22.2,
  same_period_last_year: 24.3,
  change: 2.1,
  change_on_year: 0,
  mean: 21.5,
  lower_limit: 15.1,
  upper_limit: 27.9,
  trial_limits: false,
  limit_points: 16,
  segment: 1,
  segment_reason: null,
  signal: 'none',
  signal_side: null,
  direction: null,
  target: null,
  assurance: 'none',
  ...other,
});

export function indicator(points: readonly Point[], other: Partial<IndicatorFacts> = {}): IndicatorFacts {
  return {
    row,
    owner: 'Children’s social care',
    group: { id: 'help-early', title: 'Help early', priority: true },
    points,
    latest: points.at(-1) ?? null,
    breakdowns: [],
    comparators: [],
    comparatorsOverTime: [],
    inequality: [],
    stories: [],
    challenges: [],
    actions: [],
    revisions: [],
    targetReason: null,
    ...other,
  };
}
