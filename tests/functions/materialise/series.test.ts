import { afterEach, beforeEach, expect, it } from 'vitest';
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

async function series(indicator: string): Promise<unknown[]> {
  const made = await small.release(smallPartnership(), '2024-08-10T00:00:00Z', { rules: await smallRules(indicator) });
  if (made.outcome !== 'released') throw new Error(JSON.stringify(made));
  const rows = await small.rows(made.release.id, 'series', 'SELECT * FROM {table} ORDER BY period');
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
