import { afterEach, beforeEach, expect, it } from 'vitest';
import { referrals } from './referrals.ts';
import { smallRules } from './small-rules.ts';
import { type SmallStore, smallPartnership, smallStore } from './small-store.ts';

let small: SmallStore;
beforeEach(async () => {
  small = await smallStore();
});
afterEach(() => small.remove());

const quarter = '2023-24-Q1';
/** The first quarter ends on 30 June 2023; twenty working days later is 28 July. */
const send = (arrived: string, more = {}) =>
  small.drop({ agency: 'care', dataset: 'referrals', quarter, arrived, rows: referrals(2), ...more });

async function submission(asAt: string, where = "agency = 'care'") {
  const made = await small.release(smallPartnership(), asAt, { rules: await smallRules('referrals') });
  if (made.outcome !== 'released') throw new Error(JSON.stringify(made));
  return small.rows(made.release.id, 'submission', `SELECT * FROM {table} WHERE ${where} ORDER BY agency, period`);
}
const state = async (asAt: string) =>
  (await submission(asAt)).map(({ period, state: is, days_late }) => `${period} ${is} ${days_late}`);

it('A return is not due while its quarter runs, due until its day, and late after', async () => {
  expect(await state('2023-06-30T12:00:00Z')).toEqual(['2023-24-Q1 not due 0']);
  expect(await state('2023-07-28T23:00:00Z')).toEqual(['2023-24-Q1 due 0', '2023-24-Q2 not due 0']);
  expect(await state('2023-08-01T00:00:00Z')).toEqual(['2023-24-Q1 late 4', '2023-24-Q2 not due 0']);
});

it('An accepted return says how many days it was late, counted to its first good arrival', async () => {
  await send('2023-07-20T09:00:00Z', { outcome: 'rejected' });
  await send('2023-07-31T09:00:00Z', { outcome: 'accepted-with-warnings' });
  await send('2023-09-01T09:00:00Z', { bytes: 'corrected' });
  expect((await submission('2023-09-10T00:00:00Z'))[0]).toMatchObject({
    state: 'accepted',
    due: '2023-07-28',
    first_accepted_on: '2023-07-31',
    days_late: 3,
    drops: 3,
    rows: 2,
  });
});

it('A rejected return is no return, and is shown', async () => {
  const drop = await send('2023-07-20T09:00:00Z', { outcome: 'rejected' });
  expect((await submission('2023-08-01T00:00:00Z'))[0]).toMatchObject({
    state: 'rejected',
    drop_id: null,
    rows: null,
    days_late: 4,
    last_drop_id: drop,
    last_outcome: 'rejected',
  });
});

it('The last good drop stays in force though a bad one came after it: both are shown', async () => {
  const good = await send('2023-07-20T09:00:00Z');
  const bad = await send('2023-07-25T09:00:00Z', { outcome: 'rejected', bytes: 'bad' });
  expect((await submission('2023-08-01T00:00:00Z'))[0]).toMatchObject({
    state: 'accepted',
    drop_id: good,
    rows: 2,
    errors: 0,
    completeness: 1,
    last_drop_id: bad,
    last_outcome: 'rejected',
  });
});

it('A return that nobody asked for is listed without a due day', async () => {
  await small.drop({
    agency: 'schools',
    dataset: 'referrals',
    quarter,
    arrived: '2023-07-20T09:00:00Z',
    rows: referrals(1),
  });
  expect(await submission('2023-08-01T00:00:00Z', "agency = 'schools' AND dataset = 'referrals'")).toMatchObject([
    { period: quarter, due: null, state: 'accepted', days_late: null },
  ]);
});
