import { afterEach, beforeEach, expect, it } from 'vitest';
import { rulesOf } from '../../../functions/materialise/rules.ts';
import type { Row } from '../../../functions/platform/ports.ts';
import type { PartnershipInput } from '../../../schemas/partnership.ts';
import { referrals } from './referrals.ts';
import { smallRules } from './small-rules.ts';
import { type SmallStore, smallPartnership, smallStore } from './small-store.ts';

let small: SmallStore;
beforeEach(async () => {
  small = await smallStore();
});
afterEach(() => small.remove());

const asAt = '2024-05-10T00:00:00Z';
const figure = (area_type: string, area_code: string, dfe_code: string | null, value: number | null): Row => ({
  ...{ source_file: 'c1.csv', published_period: '2023-24', end_date: '2024-03-31', area_type, area_code, dfe_code },
  ...{ area_name: area_code, filters: 'category = Referrals', measure: 'rereferral_percent' },
  ...(value === null ? { value_status: 'c' } : { value }),
});
const here = figure('authority', 'E08999999', '999', 22);
const elsewhere = [figure('authority', 'E08000001', '101', 10), figure('authority', 'E08000002', '102', null)];
const above = [figure('england', 'E92000001', null, 20), figure('region', 'E12999999', null, 60)];
const neighbour = (dfe_code: string, at: number, neighbour_dfe_code: string): Row => ({
  ...{ model: '2025', dfe_code, position: at, neighbour_dfe_code },
});

/** Rules with one indicator, which names a published figure. */
async function rules(measure = 'rereferral_percent') {
  const own = await smallRules('re-referrals');
  const link = { measure, of_population: false, filters: 'category = referrals' };
  return rulesOf({
    ...own,
    indicators: own.indicators.map((one) => ({ ...one, comparator: link, comparator_source: 'DfE' })),
  });
}

async function release(changes: Partial<PartnershipInput> = {}, measure?: string) {
  await small.drop({
    agency: 'care',
    dataset: 'referrals',
    quarter: '2023-24-Q4',
    arrived: '2024-04-10T09:00:00Z',
    rows: referrals(100, 30),
  });
  const made = await small.release(smallPartnership({ neighbours: {}, ...changes }), asAt, {
    rules: await rules(measure),
  });
  if (made.outcome !== 'released') throw new Error(JSON.stringify(made));
  const rows = (table: string, where: string) =>
    small.rows(made.release.id, table, `SELECT * FROM {table} WHERE ${where}`);
  return { warnings: made.release.warnings, rows };
}

it('The wide table has each comparator and its word beside the total, and nowhere else', async () => {
  await small.reference('comparators', '2024-00000000', '2024-05-01T00:00:00Z', [...above, here, ...elsewhere]);
  await small.reference('neighbours', '2025-00000000', '2024-05-01T00:00:00Z', [
    ...[neighbour('999', 1, '101'), neighbour('999', 2, '102')],
  ]);
  const { rows, warnings } = await release();
  const wide = await rows('dataset', "period = '2023-24-Q4'");
  // 30 of 100 are 30%, with an interval of 21.9 to 39.6: England's 20 lies below it, the region's 60 above.
  expect(wide.filter(({ breakdown }) => breakdown === 'total')).toMatchObject([
    {
      ...{ value: 30, lower_95: 21.9, upper_95: 39.6, comparator_period: '2023-24' },
      ...{ england: 20, england_comparison: 'worse', region: 60, region_comparison: 'better' },
      ...{ neighbours: 10, neighbours_comparison: 'worse', neighbour_set: '2025' },
    },
  ]);
  const others = wide.filter(({ breakdown }) => breakdown !== 'total');
  expect(others.length).toBeGreaterThan(5);
  expect(
    others.filter(({ england, neighbours, comparator_period }) => england ?? neighbours ?? comparator_period),
  ).toEqual([]);
  const [authority] = await rows('comparator', "period = '2023-24-Q4' AND area_type = 'authority'");
  expect(authority).toMatchObject({
    value: 22,
    rank: 2,
    ranked_areas: 2,
    quartile: 'D',
    quintile: null,
    comparison: 'similar',
    source: 'DfE',
  });
  expect(warnings.filter((warning) => warning.includes('comparators'))).toEqual([]);
});

it('A partnership of two authorities has neighbours of each in the table of comparators, and none in the wide one', async () => {
  await small.reference('comparators', '2024-00000000', '2024-05-01T00:00:00Z', [...above, here, ...elsewhere]);
  await small.reference('neighbours', '2025-00000000', '2024-05-01T00:00:00Z', [
    ...[neighbour('999', 1, '101'), neighbour('101', 1, '999')],
  ]);
  const areas = [
    { code: 'E08999999', name: 'Small' },
    { code: 'E08000001', name: 'Other', dfeCode: '101' },
  ];
  const { rows } = await release({ areas });
  const found = await rows('comparator', "period = '2023-24-Q4' AND area_type IN ('neighbours', 'authority')");
  expect(found.map(({ area_type, area_code, value }) => `${area_type} ${area_code} ${value}`)).toEqual([
    'authority E08000001 10',
    'authority E08999999 22',
    'neighbours E08000001 22',
    'neighbours E08999999 10',
  ]);
  const [wide] = await rows('dataset', "period = '2023-24-Q4' AND breakdown = 'total'");
  expect(wide).toMatchObject({ england: 20, neighbours: null, neighbour_set: null });
});

it('A release without any file of comparators has none, and no warning of it', async () => {
  const { rows, warnings } = await release();
  expect(await rows('comparator', 'true')).toEqual([]);
  expect(warnings.filter((warning) => warning.includes('comparators'))).toEqual([]);
});

it('A release whose files lack a column says which indicator names it', async () => {
  await small.reference('comparators', '2024-00000000', '2024-05-01T00:00:00Z', [here]);
  const { warnings } = await release({}, 'rereferral_share');
  expect(warnings).toContain('No loaded file of comparators has the column that these indicators name: re-referrals.');
});
