import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Row } from '../../../functions/platform/ports.ts';
import { people } from './populations.ts';
import { referrals } from './referrals.ts';
import { smallRules } from './small-rules.ts';
import { type SmallStore, smallPartnership, smallStore } from './small-store.ts';

let small: SmallStore;
beforeEach(async () => {
  small = await smallStore();
});
afterEach(() => small.remove());

const arrived = '2023-07-10T09:00:00Z';
const q1 = '2023-24-Q1';
const care = { agency: 'care', dataset: 'referrals', quarter: q1, arrived };

/** Releases as at August 2023 and gives the cells of an indicator as `breakdown category: numerator/denominator = value or status`. */
async function cells(
  indicator: string,
  where = "breakdown = 'total'",
  asAt = '2023-08-10T00:00:00Z',
): Promise<string[]> {
  const made = await small.release(smallPartnership(), asAt, { rules: await smallRules(indicator) });
  if (made.outcome !== 'released') throw new Error(JSON.stringify(made));
  const rows = await small.rows(made.release.id, 'measure', `SELECT * FROM {table} WHERE ${where}`);
  return rows.map(written);
}

function written({ breakdown, category, numerator, denominator, value, value_status }: Row): string {
  return `${breakdown} ${category}: ${numerator}/${denominator} = ${value ?? value_status}`;
}

describe('A percentage', () => {
  it('is rounded half up to one decimal: 1 of 16 is 6.3', async () => {
    await small.drop({ ...care, rows: referrals(16, 1) });
    expect(await cells('re-referrals')).toEqual(['total All: 1/16 = 6.3']);
  });

  it('is rounded by whole numbers, where a binary fraction would fall on the other side: 41 of 80 is 51.3', async () => {
    await small.drop({ ...care, rows: referrals(80, 41) });
    expect(await cells('re-referrals')).toEqual(['total All: 41/80 = 51.3']);
  });

  it('does not apply to a category without cases, which is a zero of zero', async () => {
    await small.drop({ ...care, rows: [...referrals(3, 1, { sex: 'F' }), ...referrals(1, 0, { sex: 'M' })] });
    expect(await cells('re-referrals', "breakdown IN ('total', 'sex')")).toEqual([
      'sex F: 1/3 = 33.3',
      'sex M: 0/1 = 0',
      'sex U: 0/0 = z',
      'total All: 1/4 = 25',
    ]);
  });
});

describe('The interval', () => {
  const intervals = async (indicator: string, where: string) => {
    const made = await small.release(smallPartnership(), '2023-08-10T00:00:00Z', {
      rules: await smallRules(indicator),
    });
    if (made.outcome !== 'released') throw new Error(JSON.stringify(made));
    const rows = await small.rows(made.release.id, 'measure', `SELECT * FROM {table} WHERE ${where}`);
    return rows.map(({ category, value, lower_95, upper_95 }) => [category, value, lower_95, upper_95]);
  };

  it('of a percentage is Wilson’s, in every category that has a value, and goes with it', async () => {
    await small.drop({ ...care, rows: [...referrals(80, 20, { sex: 'F' }), ...referrals(20, 0, { sex: 'M' })] });
    expect(await intervals('re-referrals', "breakdown IN ('total', 'sex')")).toEqual([
      ['F', 25, 16.8, 35.5],
      ['M', 0, 0, 16.1],
      ['U', null, null, null],
      ['All', 20, 13.3, 28.9],
    ]);
  });

  it('of a rate is exact below ten, and of a number there is none', async () => {
    const all = { age_from: 0, age_to: 17, population: 1000 };
    await small.reference('population', 'p-00000000', '2023-07-01T00:00:00Z', people('E08999999', 2023, 0, [0], all));
    await small.drop({ ...care, rows: referrals(5) });
    expect(await intervals('referral-rate', "breakdown = 'total'")).toEqual([['All', 50, 16.2, 116.7]]);
    expect(await intervals('referrals', "breakdown = 'total'")).toEqual([['All', 5, null, null]]);
  });

  it.each([
    [4, 3],
    [2, 0],
  ])(
    'has no meaning where a part is more than its whole (%i of %i), and no reader sees such a release',
    async (numerator, denominator) => {
      const row = { indicator: 're-referrals', breakdown: 'total', category: 'total', numerator, denominator };
      await small.drop({ agency: 'care', dataset: 'indicator-values', quarter: q1, arrived, rows: [row] });
      const rules = await smallRules('re-referrals');
      expect(await small.release(smallPartnership(), '2023-08-10T00:00:00Z', { rules })).toMatchObject({
        outcome: 'refused',
        failures: [
          {
            gate: 'percentages-within-range',
            sentence: `re-referrals in 2023-24-Q1, total All: ${numerator} of ${denominator} is no percentage.`,
          },
        ],
      });
    },
  );
});

describe('The breakdowns', () => {
  it('place a home in its fifth, tenth and locality, and keep what is not known in sight', async () => {
    await small.reference('deprivation-2019', '2019-00000000', '2023-07-01T00:00:00Z', [
      { lsoa: 'E01000001', rank: 1, decile: 1 },
      { lsoa: 'E01000002', rank: 2, decile: 2 },
      { lsoa: 'E01000003', rank: 30000, decile: 9 },
    ]);
    await small.reference('localities', 'l-00000000', '2023-07-01T00:00:00Z', [
      { lsoa: 'E01000001', locality: 'north' },
      { lsoa: 'E01000002', locality: 'south' },
    ]);
    await small.drop({
      ...care,
      rows: ['E01000001', 'E01000002', 'E01000003', 'E01999999', null].flatMap((lsoa) => referrals(1, 1, { lsoa })),
    });
    expect(
      await cells('re-referrals', "breakdown IN ('deprivation', 'deprivation-decile', 'locality') AND numerator > 0"),
    ).toEqual([
      'deprivation 1: 2/2 = 100',
      'deprivation 5: 1/1 = 100',
      'deprivation not-known: 2/2 = 100',
      'deprivation-decile 1: 1/1 = 100',
      'deprivation-decile 2: 1/1 = 100',
      'deprivation-decile 9: 1/1 = 100',
      'deprivation-decile not-known: 2/2 = 100',
      'locality north: 1/1 = 100',
      'locality not-known: 3/3 = 100',
      'locality south: 1/1 = 100',
    ]);
  });

  it('gather ages in the bands of the children in need census, and ethnicity codes in five groups', async () => {
    const children = [
      { age: 0, ethnicity: 'WBRI' },
      { age: 4, ethnicity: 'WIRT' },
      { age: 15, ethnicity: 'APKN' },
      { age: 16, ethnicity: 'NOBT' },
      { age: null, ethnicity: null },
    ];
    await small.drop({ ...care, rows: children.flatMap((child) => referrals(1, 1, child)) });
    expect(await cells('re-referrals', "breakdown IN ('age', 'ethnicity') AND numerator > 0")).toEqual([
      'age 0: 1/1 = 100',
      'age 1-4: 1/1 = 100',
      'age 10-15: 1/1 = 100',
      'age 16-17: 1/1 = 100',
      'age not-known: 1/1 = 100',
      'ethnicity asian: 1/1 = 100',
      'ethnicity not-recorded: 2/2 = 100',
      'ethnicity white: 2/2 = 100',
    ]);
  });

  it('of an indicator’s own columns show only the categories that occur', async () => {
    await small.drop({
      ...care,
      rows: [...referrals(2, 1, { source: 'police' }), ...referrals(1, 0, { source: null })],
    });
    expect(await cells('re-referrals', "breakdown = 'source'")).toEqual([
      'source not-known: 0/1 = 0',
      'source police: 1/2 = 50',
    ]);
  });
});

describe('A number and an amount', () => {
  it('are themselves', async () => {
    await small.drop({ ...care, rows: referrals(7) });
    expect(await cells('referrals')).toEqual(['total All: 7/null = 7']);
  });

  it('of money is counted in pence and given in pounds', async () => {
    const rows = [{ amount: 114010 }, { amount: -0.5 }].map((row) => ({ heading: 'x', ...row }));
    await small.drop({ agency: 'care', dataset: 'contributions', quarter: '2022-23', arrived, rows });
    expect(await cells('income')).toEqual(['total All: 11400950/null = 114009.5']);
  });
});

describe('Where there is no figure, the reason stands', () => {
  const all = "breakdown = 'total'";

  it('a return that is owed and did not come is missing, and is no zero', async () => {
    await small.drop({ agency: 'schools', dataset: 'exclusions', quarter: q1, arrived, rows: [] });
    expect(await cells('re-referrals', all)).toEqual(['total All: null/null = x']);
  });

  it('a return without a case is a zero', async () => {
    await small.drop({ ...care, rows: [] });
    expect(await cells('referrals', all)).toEqual(['total All: 0/null = 0']);
  });

  it('a sum of money of which no line was returned is missing, and one that was returned as nothing is nothing', async () => {
    const line = (kind: string, amount: number) => ({ kind, heading: kind, amount });
    const year = { agency: 'care', dataset: 'contributions', arrived };
    await small.drop({ ...year, quarter: '2020-21', rows: [line('income', 50), line('spend', 40)] });
    await small.drop({ ...year, quarter: '2021-22', rows: [line('income', 50), line('spend', 0)] });
    await small.drop({ ...year, quarter: '2022-23', rows: [line('income', 50)] });
    const made = await small.release(smallPartnership(), '2023-08-10T00:00:00Z', { rules: await smallRules('spend') });
    if (made.outcome !== 'released') throw new Error(JSON.stringify(made));
    const rows = await small.rows(made.release.id, 'measure');
    expect(rows.map((row) => `${row.period} ${written(row)}`).filter((row) => /^202[012]/.test(row))).toEqual([
      '2020-21 heading spend: 4000/null = 40',
      '2020-21 total All: 4000/null = 40',
      '2021-22 heading spend: 0/null = 0',
      '2021-22 total All: 0/null = 0',
      '2022-23 heading spend: null/null = x',
      '2022-23 total All: null/null = x',
    ]);
  });

  it('a figure that needs two returns is missing while one of them is', async () => {
    await small.drop({
      agency: 'schools',
      dataset: 'exclusions',
      quarter: q1,
      arrived,
      rows: [{ kind: 'suspension' }],
    });
    expect(await cells('known-and-suspended', all)).toEqual(['total All: null/null = x']);
    await small.drop({ ...care, arrived: '2023-08-09T09:00:00Z', rows: referrals(1) });
    expect(await cells('known-and-suspended', all, '2023-08-11T00:00:00Z')).toEqual(['total All: 1/null = 1']);
  });

  it('a period before anybody owes it does not apply', async () => {
    const partnership = smallPartnership({
      agencies: [
        {
          id: 'care',
          title: 'Care',
          kind: 'childrens-social-care',
          owes: [{ dataset: 'referrals', from: '2023-24-Q2' }],
        },
      ],
    });
    const made = await small.release(partnership, '2023-11-10T00:00:00Z', { rules: await smallRules('referrals') });
    if (made.outcome !== 'released') throw new Error(JSON.stringify(made));
    const rows = await small.rows(
      made.release.id,
      'measure',
      'SELECT period, value_status FROM {table} ORDER BY period',
    );
    expect(rows).toEqual([
      { period: q1, value_status: 'z' },
      { period: '2023-24-Q2', value_status: 'x' },
    ]);
  });

  it('an indicator that nobody owes or sends has no rows', async () => {
    expect(await cells('open', all)).toEqual([]);
  });
});
