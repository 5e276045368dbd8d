import { expect, test } from 'vitest';
import type { PeriodRow, ReleaseFacts, SubmissionRow } from '../../dashboard/facts/release.ts';
import { isAccepted, returnsDue, returnsOf } from '../../dashboard/facts/returns.ts';

const period = (id: string, end: string): [string, PeriodRow] => [
  id,
  {
    period: id,
    kind: id.includes('Q') ? 'quarter' : 'year',
    start_date: '',
    end_date: end,
    title: '',
    previous: '',
    same_last_year: '',
  },
];
const periods = new Map([
  period('2024-25', '2025-03-31'),
  period('2025-26-Q3', '2025-12-31'),
  period('2025-26-Q4', '2026-03-31'),
  period('2025-26', '2026-03-31'),
]);
const submission = (dataset: string, of: string, state: string): SubmissionRow => ({
  agency: 'police',
  dataset,
  period: of,
  due: null,
  state,
  rows: null,
  errors: null,
  completeness: null,
  days_late: null,
});
const submissions = [
  submission('missing-episodes', '2025-26-Q4', 'accepted'),
  submission('stories', '2025-26-Q4', 'not due'),
  submission('organisational-assessments', '2025-26', 'late'),
  submission('organisational-assessments', '2024-25', 'accepted'),
  submission('missing-episodes', '2025-26-Q3', 'accepted with warnings'),
];
const factsAt = (quarter: string) =>
  ({ submissions, periods, quarter: periods.get(quarter)! }) as unknown as ReleaseFacts;
const told = (rows: readonly SubmissionRow[]) => rows.map(({ dataset, period: of }) => `${dataset} ${of}`);

test('with the last quarter of a year the returns of the year are due, and one that is late is not there', () => {
  const q4 = factsAt('2025-26-Q4');
  expect(told(returnsOf(q4))).toEqual([
    'missing-episodes 2025-26-Q4',
    'stories 2025-26-Q4',
    'organisational-assessments 2025-26',
  ]);
  expect(told(returnsDue(q4))).toEqual(['missing-episodes 2025-26-Q4', 'organisational-assessments 2025-26']);
  expect(told(returnsDue(q4).filter(isAccepted))).toEqual(['missing-episodes 2025-26-Q4']);
});

test('with another quarter they are not', () => {
  expect(told(returnsDue(factsAt('2025-26-Q3')))).toEqual(['missing-episodes 2025-26-Q3']);
});
