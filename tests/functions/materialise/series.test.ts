import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Row } from '../../../functions/platform/ports.ts';
import { ages, people } from './populations.ts';
import { referrals } from './referrals.ts';
import { smallRules } from './small-rules.ts';
import { type SmallStore, smallPartnership, smallStore } from './small-store.ts';

let small: SmallStore;
beforeEach(async () => {
  small = await smallStore();
});
afterEach(() => small.remove());

const quarters = ['2023-24-Q1', '2023-24-Q2', '2023-24-Q3', '2023-24-Q4', '2024-25-Q1'];

/** Sends so many referrals, so many of them again, for each quarter in turn; null sends nothing. */
async function sent(counts: ([number, number] | null)[]): Promise<void> {
  for (const [at, count] of counts.entries())
    if (count)
      await small.drop({
        agency: 'care',
        dataset: 'referrals',
        quarter: quarters[at]!,
        arrived: `2024-07-1${at}T09:00:00Z`,
        rows: referrals(...count),
      });
}

async function seriesRows(indicator: string, changes: Parameters<typeof smallPartnership>[0] = {}): Promise<Row[]> {
  const made = await small.release(smallPartnership(changes), '2024-08-10T00:00:00Z', {
    rules: await smallRules(indicator),
  });
  if (made.outcome !== 'released') throw new Error(JSON.stringify(made));
  return small.rows(made.release.id, 'series', 'SELECT * FROM {table} ORDER BY period');
}

async function series(indicator: string): Promise<unknown[]> {
  const rows = await seriesRows(indicator);
  return rows.map((row) => [
    row.value ?? row.value_status,
    row.previous,
    row.change,
    row.same_period_last_year,
    row.change_on_year,
    row.rolling_year_value,
  ]);
}

it('A percentage is compared to the quarter and the year before; its year sums both parts', async () => {
  await sent([
    [10, 1],
    [10, 2],
    [10, 3],
    [20, 5],
    [30, 9],
  ]);
  expect(await series('re-referrals')).toEqual([
    [10, null, null, null, null, null],
    [20, 10, 10, null, null, null],
    [30, 20, 10, null, null, null],
    // 11 of 50.
    [25, 30, -5, null, null, 22],
    // 19 of 70: 27.14…
    [30, 25, 5, 10, 20, 27.1],
  ]);
});

it('Changes are of the published values, without the noise of binary fractions', async () => {
  await sent([
    [1000, 123],
    [1000, 234],
  ]);
  expect((await series('re-referrals')).slice(0, 2)).toEqual([
    [12.3, null, null, null, null, null],
    [23.4, 12.3, 11.1, null, null, null],
  ]);
});

it('A missing quarter leaves no year, and nothing to compare the next to', async () => {
  await sent([[10, 1], null, [10, 3], [20, 5], [30, 9]]);
  expect(await series('re-referrals')).toEqual([
    [10, null, null, null, null, null],
    ['x', 10, null, null, null, null],
    [30, null, null, null, null, null],
    [25, 30, -5, null, null, null],
    [30, 25, 5, 10, 20, null],
  ]);
});

it('The year of a rate is four quarters’ cases over one population', async () => {
  await small.reference('population', 'p-00000000', '2024-07-01T00:00:00Z', people('E08999999', 2023, 100, ages(18)));
  await sent([[18, 0], [18, 0], [18, 0], [36, 0], null]);
  expect((await series('referral-rate')).at(3)).toEqual([200, 100, 100, null, null, 500]);
});

it('The year has an interval too', async () => {
  await sent([[10, 1], [10, 2], [10, 3], [20, 5], null]);
  // 11 of 50.
  expect((await seriesRows('re-referrals'))[3]).toMatchObject({
    rolling_year_value: 22,
    rolling_year_lower_95: 12.8,
    rolling_year_upper_95: 35.2,
  });
});

it('The chart takes its rebases, baselines and targets from the partnership’s file', async () => {
  await sent([
    [10, 1],
    [10, 3],
    [10, 1],
    [10, 6],
    [10, 8],
  ]);
  const why = { indicator: 're-referrals', reason: 'A new system', who: 'Data group' };
  const rows = await seriesRows('re-referrals', {
    rebases: [{ ...why, date: '2023-11-15' }],
    baselines: [{ ...why, points: 12 }],
    targets: [{ ...why, value: 20, from: '2023-24-Q2' }],
  });
  // 10, 30, 10, and since the rebase 60, 80: the second segment has one range of 20, which is its average: limits 70 ± 53.2.
  expect(rows.map(({ segment, segment_start, segment_reason }) => [segment, segment_start, segment_reason])).toEqual([
    ...Array(3).fill([1, '2023-04-01', null]),
    ...Array(2).fill([2, '2024-01-01', 'A new system']),
  ]);
  expect(rows[3]).toMatchObject({
    mean: 70,
    trial_limits: true,
    limit_points: 2,
    target: 20,
    assurance: 'hit-and-miss',
  });
  expect(rows[3]?.lower_limit).toBeCloseTo(16.8, 12);
  expect(rows[3]?.upper_limit).toBeCloseTo(123.2, 12);
  expect(rows.map(({ target }) => target)).toEqual([null, 20, 20, 20, 20]);
});

it('A standardised rate stands beside the rate where the indicator asks, and says whom it leaves out', async () => {
  await small.reference('population', 'p-00000000', '2023-07-01T00:00:00Z', people('E08999999', 2023, 100, ages(18)));
  const rows = [...referrals(9, 0, { age: 0 }), ...referrals(9, 0, { age: 17 }), ...referrals(2)];
  await small.drop({
    agency: 'care',
    dataset: 'referrals',
    quarter: quarters[0]!,
    arrived: '2024-07-10T09:00:00Z',
    rows,
  });
  const [row] = await seriesRows('standardised-rate');
  // 1,000 × 9/100 + 2,200 × 9/200 events in the 19,300 of the standard population who are under 18.
  expect(row).toMatchObject({ value: 111.1, standardised_value: 97.9 });
  expect(row?.standardised_lower_95).toBeLessThan(97.9);
  const made = await small.release(smallPartnership(), '2024-08-10T00:00:00Z', {
    rules: await smallRules('standardised-rate'),
  });
  expect(made.outcome !== 'refused' && made.release.warnings).toContain(
    'standardised-rate: 2 cases of no known age, or of one outside its denominator, are not in its standardised rate.',
  );
});
