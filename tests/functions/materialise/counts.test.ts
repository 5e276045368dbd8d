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

const quarter = '2023-24-Q1';
const arrived = '2023-07-10T09:00:00Z';
/** Nobody owes records; the board gives counts. */
const counting = smallPartnership({
  agencies: [
    { id: 'board', title: 'Board', kind: 'partnership', owes: ['indicator-values'] },
    { id: 'care', title: 'Care', kind: 'childrens-social-care' },
  ],
});

const given = (rows: Row[], forPeriod = quarter, agency = 'board') =>
  small.drop({ agency, dataset: 'indicator-values', quarter: forPeriod, arrived, rows });

async function release(indicator: string, asAt = '2023-08-10T00:00:00Z', of = counting) {
  const made = await small.release(of, asAt, { rules: await smallRules(indicator) });
  if (made.outcome !== 'released') throw new Error(JSON.stringify(made));
  const rows = await small.rows(made.release.id, 'measure', 'SELECT * FROM {table}');
  return {
    cells: rows.map(
      (row) =>
        `${row.period} ${row.breakdown} ${row.category}: ${row.numerator}/${row.denominator} = ${row.value ?? row.value_status}`,
    ),
    warnings: made.release.warnings,
  };
}

it('A figure given as a count is published like one counted from records, for a quarter or for a year', async () => {
  await given([{ indicator: 're-referrals', breakdown: 'total', category: 'total', numerator: 39, denominator: 100 }]);
  await given(
    [{ indicator: 'Re-referrals ', breakdown: 'Total', category: 'All', numerator: 15, denominator: 100 }],
    '2021-22',
  );
  expect((await release('re-referrals')).cells).toEqual([
    '2021-22 total All: 15/100 = 15',
    '2023-24-Q1 total All: 39/100 = 39',
  ]);
});

it('Counts of several agencies are added up', async () => {
  await given([{ indicator: 'referrals', breakdown: 'total', category: 'total', numerator: 7 }]);
  await given([{ indicator: 'referrals', breakdown: 'total', category: 'total', numerator: 5 }], quarter, 'care');
  expect((await release('referrals')).cells).toEqual(['2023-24-Q1 total All: 12/null = 12']);
});

it('Where only the categories were given, their sum is the total', async () => {
  const abuse = { indicator: 'referrals', breakdown: 'category-of-abuse' };
  await given([
    { ...abuse, category: 'neglect', numerator: 140 },
    { ...abuse, category: 'emotional', numerator: 82 },
  ]);
  expect((await release('referrals')).cells).toEqual([
    '2023-24-Q1 category-of-abuse emotional: 82/null = 82',
    '2023-24-Q1 category-of-abuse neglect: 140/null = 140',
    '2023-24-Q1 total All: 222/null = 222',
  ]);
});

it('A rate given as a count rests on the loaded population, unless the agency gave its own', async () => {
  await small.reference('population', 'p-00000000', '2023-07-01T00:00:00Z', people('E08999999', 2023, 100, ages(18)));
  const cell = { indicator: 'referral-rate', breakdown: 'total', category: 'total', numerator: 9 };
  await given([cell]);
  expect((await release('referral-rate')).cells).toEqual(['2023-24-Q1 total All: 9/1800 = 50']);
  await small.drop({
    agency: 'board',
    dataset: 'indicator-values',
    quarter,
    arrived: '2023-08-10T09:00:00Z',
    rows: [{ ...cell, denominator: 900 }],
  });
  expect((await release('referral-rate', '2023-08-11T00:00:00Z')).cells).toEqual(['2023-24-Q1 total All: 9/900 = 100']);
});

it('Records win over counts of the same quarter, and both being there is said', async () => {
  await given([{ indicator: 'referrals', breakdown: 'total', category: 'total', numerator: 99 }]);
  await small.drop({ agency: 'care', dataset: 'referrals', quarter, arrived, rows: referrals(3) });
  const { cells, warnings } = await release('referrals');
  expect(cells).toEqual(['2023-24-Q1 total All: 3/null = 3']);
  expect(warnings).toContain(
    'referrals in 2023-24-Q1: counts were given, and are not used, because the records they count were sent too.',
  );
});

it('Counts carry the quarters before records came, and the two make one series', async () => {
  const agencies = [
    { id: 'board', title: 'Board', kind: 'partnership', owes: [{ dataset: 'indicator-values', until: quarter }] },
    { id: 'care', title: 'Care', kind: 'childrens-social-care', owes: [{ dataset: 'referrals', from: '2023-24-Q2' }] },
  ];
  await given([{ indicator: 're-referrals', breakdown: 'total', category: 'total', numerator: 1, denominator: 4 }]);
  await small.drop({
    agency: 'care',
    dataset: 'referrals',
    quarter: '2023-24-Q2',
    arrived: '2023-10-10T09:00:00Z',
    rows: referrals(2, 1, { sex: 'F' }),
  });
  const { cells } = await release('re-referrals', '2023-11-10T00:00:00Z', smallPartnership({ agencies }));
  expect(cells.filter((cell) => cell.includes('total') || cell.includes(' sex F'))).toEqual([
    '2023-24-Q1 sex F: null/null = x',
    '2023-24-Q1 total All: 1/4 = 25',
    '2023-24-Q2 sex F: 1/2 = 50',
    '2023-24-Q2 total All: 1/2 = 50',
  ]);
});

it('An agency that gave counts before and owes them for a quarter leaves it missing, not inapplicable', async () => {
  await given([{ indicator: 'referrals', breakdown: 'total', category: 'total', numerator: 7 }]);
  expect((await release('referrals', '2023-11-10T00:00:00Z')).cells).toEqual([
    '2023-24-Q1 total All: 7/null = 7',
    '2023-24-Q2 total All: null/null = x',
  ]);
});

it('A count of an indicator that is none is left out, and who sent it is said', async () => {
  await given([{ indicator: 'referals', breakdown: 'total', category: 'total', numerator: 7 }]);
  const { cells, warnings } = await release('referrals');
  expect(cells).toEqual([]);
  expect(warnings).toContain('board in 2023-24-Q1: 1 count names an indicator that is none, and is left out.');
});

it('Categories that do not add up to the total given are published as given, and it is said', async () => {
  await given([
    { indicator: 'referrals', breakdown: 'total', category: 'total', numerator: 10 },
    { indicator: 'referrals', breakdown: 'sex', category: 'F', numerator: 4 },
  ]);
  const { cells, warnings } = await release('referrals');
  expect(cells).toEqual(['2023-24-Q1 sex F: 4/null = 4', '2023-24-Q1 total All: 10/null = 10']);
  expect(warnings).toContain(
    'referrals in 2023-24-Q1: the counts given by sex add up to 4, and the total given is 10.',
  );
});
