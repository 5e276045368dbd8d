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

const here = 'E08999999';
const loaded = '2023-07-01T00:00:00Z';
const quarter = '2023-24-Q1';

async function rates(indicator: string, where: string, asAt = '2023-08-10T00:00:00Z'): Promise<string[]> {
  const made = await small.release(smallPartnership(), asAt, { rules: await smallRules(indicator) });
  if (made.outcome !== 'released') throw new Error(JSON.stringify(made));
  const rows = await small.rows(made.release.id, 'measure', `SELECT * FROM {table} WHERE ${where}`);
  return rows.map(
    (row) =>
      `${row.period} ${row.category}: ${row.numerator}/${row.denominator} = ${row.value ?? row.value_status}${row.population_year === null ? '' : ` on ${row.population_year}${row.population_carried_forward ? ' carried forward' : ''}`}`,
  );
}

const send = (rows: ReturnType<typeof referrals>, forQuarter = quarter) =>
  small.drop({ agency: 'care', dataset: 'referrals', quarter: forQuarter, arrived: '2023-07-10T09:00:00Z', rows });

it('A rate is the quarter’s own count over the population of the last 30 June, not a year’s', async () => {
  await small.reference('population', 'p-00000000', loaded, [
    ...people(here, 2022, 100, ages(30)),
    ...people(here, 2023, 110, ages(30)),
  ]);
  await send(referrals(3));
  // 3 of 18 × 110 children, per 10,000: 15.15…
  expect(await rates('referral-rate', "breakdown = 'total'")).toEqual(['2023-24-Q1 All: 3/1980 = 15.2 on 2023']);
});

it('A rate on an older population says that it was carried forward', async () => {
  await small.reference('population', 'p-00000000', loaded, people(here, 2022, 100, ages(30)));
  await send(referrals(3));
  expect(await rates('referral-rate', "breakdown = 'total'")).toEqual([
    '2023-24-Q1 All: 3/1800 = 16.7 on 2022 carried forward',
  ]);
});

it('A population that comes later than the quarter is none, and the case is kept in sight', async () => {
  await small.reference('population', 'p-00000000', loaded, people(here, 2024, 100, ages(30)));
  await send(referrals(3));
  expect(await rates('referral-rate', "breakdown = 'total'")).toEqual(['2023-24-Q1 All: 3/null = x']);
});

it('A published total of the ages is not added to its parts', async () => {
  const band = { age_from: 0, age_to: 17, population: 2000 };
  await small.reference('population', 'p-00000000', loaded, [
    ...people(here, 2023, 110, ages(30)),
    ...people(here, 2023, 0, [0], band),
  ]);
  await send(referrals(3));
  expect(await rates('referral-rate', "breakdown = 'total'")).toEqual(['2023-24-Q1 All: 3/2000 = 15 on 2023']);
});

it('Bands that do not fill the ages give no population', async () => {
  const band = { age_from: 0, age_to: 15, population: 1600 };
  await small.reference('population', 'p-00000000', loaded, people(here, 2023, 0, [0], band));
  await send(referrals(3));
  expect(await rates('referral-rate', "breakdown = 'total'")).toEqual(['2023-24-Q1 All: 3/null = x']);
});

it('Of two loads that hold the same year the later counts', async () => {
  await small.reference('population', 'old-00000000', loaded, people(here, 2023, 100, ages(18)));
  await small.reference('population', 'new-00000000', '2023-07-02T00:00:00Z', people(here, 2023, 200, ages(18)));
  await send(referrals(9));
  expect(await rates('referral-rate', "breakdown = 'total'")).toEqual(['2023-24-Q1 All: 9/3600 = 25 on 2023']);
});

it('Rates by sex and age rest on the people of that sex and age, and what is not known has none', async () => {
  await small.reference('population', 'p-00000000', loaded, [
    ...people(here, 2023, 100, ages(18)),
    ...people(here, 2023, 40, ages(18), { sex: 'F' }),
    ...people(here, 2023, 60, ages(18), { sex: 'M' }),
  ]);
  await send([...referrals(9, 0, { sex: 'F', age: 17 }), ...referrals(1)]);
  expect(await rates('referral-rate', "breakdown IN ('sex', 'age') AND numerator > 0")).toEqual([
    // 16 and 17: two years of a hundred each.
    '2023-24-Q1 16-17: 9/200 = 450 on 2023',
    '2023-24-Q1 not-known: 1/null = z',
    '2023-24-Q1 F: 9/720 = 125 on 2023',
    '2023-24-Q1 U: 1/null = z',
  ]);
});

it('Rates by deprivation and locality add up the homes’ own areas, and a part of them is no whole', async () => {
  await small.reference('deprivation-2019', '2019-00000000', loaded, [
    { lsoa: 'E01000001', rank: 1, decile: 1 },
    { lsoa: 'E01000002', rank: 2, decile: 2 },
    { lsoa: 'E01000003', rank: 3, decile: 9 },
    { lsoa: 'E01000009', rank: 4, decile: 10 },
  ]);
  await small.reference('localities', 'l-00000000', loaded, [
    { lsoa: 'E01000001', locality: 'north' },
    { lsoa: 'E01000002', locality: 'north' },
    { lsoa: 'E01000003', locality: 'south' },
    { lsoa: 'E01000009', locality: 'south' },
  ]);
  await small.reference('population', 'p-00000000', loaded, [
    ...people('E01000001', 2023, 10, ages(18)),
    ...people('E01000002', 2023, 20, ages(18)),
    ...people('E01000003', 2023, 30, ages(18)),
  ]);
  await send([...referrals(2, 0, { lsoa: 'E01000001' }), ...referrals(1, 0, { lsoa: 'E01000003' })]);
  expect(await rates('referral-rate', "breakdown IN ('deprivation', 'locality') AND numerator > 0")).toEqual([
    '2023-24-Q1 1: 2/540 = 37 on 2023',
    // E01000009 has no figure.
    '2023-24-Q1 5: 1/null = x',
    '2023-24-Q1 north: 2/540 = 37 on 2023',
    '2023-24-Q1 south: 1/null = x',
  ]);
});

it('Rates by ethnicity rest on the last census, which is carried forward', async () => {
  await small.reference('population-ethnicity', '2021-00000000', loaded, [
    { area_code: here, census_year: 2021, ethnic_group: 'asian', age_from: 0, age_to: 17, population: 1000 },
    { area_code: here, census_year: 2021, ethnic_group: 'asian', age_from: 18, age_to: 24, population: 500 },
  ]);
  await send([...referrals(4, 0, { ethnicity: 'APKN' }), ...referrals(1)]);
  expect(await rates('referral-rate', "breakdown = 'ethnicity' AND numerator > 0")).toEqual([
    '2023-24-Q1 asian: 4/1000 = 40 on 2021 carried forward',
    '2023-24-Q1 not-recorded: 1/null = z',
  ]);
});

it('A breakdown of the indicator’s own does not part the population', async () => {
  await small.reference('population', 'p-00000000', loaded, people(here, 2023, 100, ages(18)));
  await send([...referrals(9, 0, { source: 'police' }), ...referrals(18)]);
  expect(await rates('referral-rate', "breakdown = 'source'")).toEqual([
    '2023-24-Q1 police: 9/1800 = 50 on 2023',
    '2023-24-Q1 school: 18/1800 = 100 on 2023',
  ]);
});

it('Suspensions rest on the pupils of the last January census, and by age on none', async () => {
  const pupils = { area_code: here, phase: 'all', sex: 'all', ethnic_group: 'all' };
  await small.reference('pupils', 'p-00000000', loaded, [
    { ...pupils, academic_year: '2021/22', census_date: '2022-01-20', pupils: 700 },
    { ...pupils, academic_year: '2022/23', census_date: '2023-01-19', pupils: 800 },
    { ...pupils, academic_year: '2022/23', census_date: '2023-01-19', sex: 'F', pupils: 390 },
  ]);
  const rows = [
    { kind: 'suspension', sex: 'F', age: 14 },
    { kind: 'permanent', sex: 'F', age: 14 },
  ];
  await small.drop({ agency: 'schools', dataset: 'exclusions', quarter, arrived: '2023-07-10T09:00:00Z', rows });
  expect(await rates('suspensions', 'numerator > 0')).toEqual([
    '2023-24-Q1 10-15: 1/null = z',
    '2023-24-Q1 not-recorded: 1/null = x',
    // 1 of 390, per 100, to two decimals: 0.2564…
    '2023-24-Q1 F: 1/390 = 0.26 on 2023',
    '2023-24-Q1 All: 1/800 = 0.13 on 2023',
  ]);
});
