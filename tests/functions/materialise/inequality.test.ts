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

const loaded = '2023-07-01T00:00:00Z';
const fifths = [1, 2, 3, 4, 5];
const lsoa = (fifth: number) => `E0100000${fifth}`;

/** One neighbourhood a fifth, each with 1,800 children. */
async function places(): Promise<void> {
  const deciles = fifths.map((fifth) => ({ lsoa: lsoa(fifth), rank: fifth, decile: 2 * fifth }));
  await small.reference('deprivation-2019', '2019-00000000', loaded, deciles);
  const localities = fifths.map((fifth) => ({ lsoa: lsoa(fifth), locality: fifth < 3 ? 'north' : 'south' }));
  await small.reference('localities', 'l-00000000', loaded, localities);
  const each = fifths.flatMap((fifth) => people(lsoa(fifth), 2023, 100, ages(18)));
  await small.reference('population', 'p-00000000', loaded, each);
}

async function release(indicator: string, asAt: string): Promise<(table: string, where: string) => Promise<Row[]>> {
  const made = await small.release(smallPartnership(), asAt, { rules: await smallRules(indicator) });
  if (made.outcome !== 'released') throw new Error(JSON.stringify(made));
  return (table, where) => small.rows(made.release.id, table, `SELECT * FROM {table} WHERE ${where}`);
}

const send = (quarter: string, arrived: string, rows: Row[]) =>
  small.drop({ agency: 'care', dataset: 'referrals', quarter, arrived, rows });

/** So many from the most deprived fifth, and so many fewer from each of the next. */
const gradient = (most: number, step: number): Row[] =>
  fifths.flatMap((fifth) => referrals(most - step * (fifth - 1), 0, { lsoa: lsoa(fifth) }));

it('A quarter too small for a ratio has one over four quarters, and the table says which is which', async () => {
  await places();
  const quarters = ['2023-24-Q1', '2023-24-Q2', '2023-24-Q3', '2023-24-Q4'];
  for (const quarter of quarters) await send(quarter, '2024-04-10T09:00:00Z', gradient(12, 2));
  const rows = await release('referral-rate', '2024-05-10T00:00:00Z');
  const deprivation = await rows(
    'inequality',
    "period = '2023-24-Q4' AND breakdown = 'deprivation' AND within = 'All' ORDER BY span",
  );
  expect(deprivation).toMatchObject([
    // 12 and 4 of 1,800, per 10,000.
    { span: 'period', gap: 44.5, relative_rate: null, relative_status: 'u', slope_index: 55.6 },
    // 48 and 16 of the same children, over a year.
    { span: 'rolling', gap: 177.8, relative_rate: 3, relative_status: null, slope_index: 222.2 },
  ]);
  expect(deprivation[0]).toMatchObject({ deprivation_vintage: '2019', not_known_share: 0 });
  const [first] = await rows('inequality', "period = '2023-24-Q1' AND span = 'rolling'");
  expect(first).toBeUndefined();
  const [locality] = await rows(
    'inequality_category',
    "period = '2023-24-Q4' AND span = 'rolling' AND breakdown = 'locality' AND category = 'north'",
  );
  // 88 of 3,600 children against 72 of 5,400; 55% of the cases and 40% of the children.
  expect(locality).toMatchObject({
    reference: 'others',
    relative_rate: 1.83,
    share_of_cases: 55,
    share_of_population: 40,
  });
  const [wide] = await rows('dataset', "period = '2023-24-Q4' AND breakdown = 'sex' AND category = 'F'");
  expect(wide).toMatchObject({ relative_rate: null, relative_to: 'M' });
});

it('Ethnic groups are compared within a fifth of deprivation, over four quarters where one has too few', async () => {
  await places();
  for (const quarter of ['2023-24-Q1', '2023-24-Q2', '2023-24-Q3', '2023-24-Q4'])
    await send(quarter, '2024-04-10T09:00:00Z', [
      ...referrals(10, 6, { lsoa: lsoa(1), ethnicity: 'WBRI' }),
      ...referrals(10, 3, { lsoa: lsoa(1), ethnicity: 'APKN' }),
      ...referrals(3, 1, { lsoa: lsoa(1), ethnicity: 'BCRB' }),
      ...referrals(10, 9, { lsoa: lsoa(2), ethnicity: 'WBRI' }),
    ]);
  const rows = await release('re-referrals', '2024-05-10T00:00:00Z');
  expect(await rows('inequality', "within <> 'All'")).toMatchObject([
    {
      period: '2023-24-Q4',
      span: 'rolling',
      breakdown: 'ethnicity',
      within: 'deprivation-1',
      most_category: 'white',
      least_category: 'asian',
      gap: 30,
      relative_rate: 2,
    },
  ]);
  const each = await rows('inequality_category', "within = 'deprivation-1' ORDER BY category");
  expect(
    each.map(({ category, numerator, relative_rate, relative_status }) => [
      category,
      numerator,
      relative_rate,
      relative_status,
    ]),
  ).toEqual([
    ['asian', 12, 0.5, null],
    ['black', null, null, 'u'],
    ['mixed', null, null, 'u'],
    ['other', null, null, 'u'],
    ['white', 24, null, 'z'],
  ]);
  // The cross is no breakdown of `measure`, where it would count every case once more.
  expect((await rows('measure', "breakdown LIKE '%within%'")).length).toBe(0);
});
