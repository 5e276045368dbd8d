import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TraceQuestion, traceNumber } from '../../../functions/materialise/trace.ts';
import { duckDbWarehouse } from '../../../functions/platform/duckdb-warehouse.ts';
import { openRelease } from '../../../functions/platform/release-reader.ts';
import { currentRelease } from '../../../functions/platform/releases.ts';
import { referrals } from './referrals.ts';
import { smallRules } from './small-rules.ts';
import { type SmallStore, smallPartnership, smallStore } from './small-store.ts';

let small: SmallStore;
let folder: string;
beforeEach(async () => {
  small = await smallStore();
  folder = await mkdtemp(join(tmpdir(), 'trace-'));
});
afterEach(async () => {
  await small.remove();
  await rm(folder, { recursive: true });
});

const quarter = '2023-24-Q1';
const arrived = '2023-07-10T09:00:00Z';

async function release(): Promise<string> {
  const rules = await smallRules('re-referrals', 'referrals');
  const made = await small.release(smallPartnership(), '2023-08-10T00:00:00Z', { rules });
  if (made.outcome !== 'released') throw new Error(JSON.stringify(made));
  return made.release.id;
}

async function trace(question: Omit<TraceQuestion, 'rules'>) {
  const rules = await smallRules('re-referrals', 'referrals');
  const engine = await duckDbWarehouse(small.store, { path: folder, remove: async () => {} });
  try {
    const current = await currentRelease(small.store);
    return await traceNumber(smallPartnership(), current!, engine, { ...question, rules });
  } finally {
    await engine.close();
  }
}

it('A number leads to the drops that count, and to the rows of their files', async () => {
  await small.drop({
    agency: 'care',
    dataset: 'referrals',
    quarter,
    arrived: '2023-07-01T09:00:00Z',
    rows: referrals(9),
  });
  const care = await small.drop({ agency: 'care', dataset: 'referrals', quarter, arrived, rows: referrals(3, 1) });
  const schools = await small.drop({
    agency: 'schools',
    dataset: 'referrals',
    quarter,
    arrived,
    rows: referrals(2, 2),
  });
  const id = await release();
  expect(await trace({ indicator: 're-referrals', period: quarter, rows: 2 })).toEqual({
    release: id,
    measure: {
      numerator: 3,
      denominator: 5,
      value: 60,
      value_status: null,
      population_year: null,
      population_carried_forward: null,
    },
    basis: 'records',
    drops: [
      {
        drop: care,
        agency: 'care',
        dataset: 'referrals',
        quarter,
        file: 'drop/agency=care/referrals/2023-24-Q1/file.csv',
        arrivedAt: arrived,
        cases: 3,
        numerator: 1,
        denominator: 3,
        rows: [
          { row: 2, numerator: 1, denominator: 1 },
          { row: 3, numerator: 0, denominator: 1 },
        ],
      },
      {
        drop: schools,
        agency: 'schools',
        dataset: 'referrals',
        quarter,
        file: 'drop/agency=schools/referrals/2023-24-Q1/file.csv',
        arrivedAt: arrived,
        cases: 2,
        numerator: 2,
        denominator: 2,
        rows: [
          { row: 2, numerator: 1, denominator: 1 },
          { row: 3, numerator: 1, denominator: 1 },
        ],
      },
    ],
    notes: [],
  });
});

it('A category of a breakdown leads to its own rows only', async () => {
  const rows = [...referrals(2, 0, { age: 3 }), ...referrals(1, 1, { age: 12 })];
  await small.drop({ agency: 'care', dataset: 'referrals', quarter, arrived, rows });
  await release();
  const { drops } = await trace({ indicator: 're-referrals', period: quarter, breakdown: 'age', category: '10-15' });
  expect(drops.map(({ cases, rows }) => [cases, rows.map(({ row }) => row)])).toEqual([[1, [4]]]);
});

it('A count leads to the rows in which it was given', async () => {
  const abuse = { indicator: 'referrals', breakdown: 'source' };
  const rows = [
    { ...abuse, category: 'police', numerator: 4 },
    { ...abuse, category: 'school', numerator: 5 },
  ];
  await small.drop({ agency: 'care', dataset: 'indicator-values', quarter, arrived, rows });
  await release();
  const total = await trace({ indicator: 'referrals', period: quarter });
  expect(total).toMatchObject({ basis: 'counts', measure: { numerator: 9 }, drops: [{ cases: 2, numerator: 9 }] });
  const police = await trace({ indicator: 'referrals', period: quarter, breakdown: 'source', category: 'police' });
  expect(police.drops).toMatchObject([{ cases: 1, numerator: 4, rows: [{ row: 2, numerator: 4 }] }]);
});

it('What a release does not have is said, and an unknown indicator is answered with those known', async () => {
  await small.drop({ agency: 'care', dataset: 'referrals', quarter, arrived, rows: referrals(1) });
  await release();
  await expect(trace({ indicator: 're-referrals', period: '2030-31-Q1' })).rejects.toThrow(
    'has no figure of re-referrals for 2030-31-Q1',
  );
  await expect(trace({ indicator: 'rereferrals', period: quarter })).rejects.toThrow(
    'Those known are: re-referrals, referrals.',
  );
});

it('A release answers SQL, and reaches no file', async () => {
  await small.drop({ agency: 'care', dataset: 'referrals', quarter, arrived, rows: referrals(4, 1) });
  const id = await release();
  const scratch = { path: folder, remove: async () => {} };
  const reader = await openRelease(small.store, scratch, id, 'restricted');
  expect(reader.tables).toContain('measure');
  const question = "SELECT value FROM measure WHERE indicator_id = 're-referrals' AND breakdown = 'total'";
  expect(await reader.rows(question)).toEqual([{ value: 25 }]);
  expect(await reader.columns(question)).toEqual([{ name: 'value', type: 'DOUBLE' }]);
  const receipt = await small.store.localFile((await small.store.list('receipts/'))[0]!.key);
  await expect(reader.rows(`SELECT * FROM read_text('${receipt}')`)).rejects.toThrow('permission error');
  await expect(reader.rows(`COPY measure TO '${receipt}.csv'`)).rejects.toThrow('permission error');
  await expect(reader.rows('SET enable_external_access = true')).rejects.toThrow();
  await reader.close();
  const shared = await openRelease(small.store, scratch, id, 'shared');
  // Four cases, one of them counted: too few to be told.
  const told = question.replace('value FROM', 'value, numerator, denominator, value_status FROM');
  expect(await shared.rows(told)).toEqual([{ value: null, numerator: null, denominator: null, value_status: 'c' }]);
  await shared.close();
  await expect(openRelease(small.store, scratch, '2020-01-01-0000000000', 'restricted')).rejects.toThrow(
    'There is no release',
  );
});
