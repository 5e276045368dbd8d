import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Row } from '../../../functions/platform/ports.ts';
import { referrals } from './referrals.ts';
import { smallRules } from './small-rules.ts';
import { type SmallStore, smallPartnership, smallStore } from './small-store.ts';

let small: SmallStore;
beforeEach(async () => {
  small = await smallStore();
  const again = { '2023-24-Q1': 1, '2023-24-Q2': 3 };
  for (const [quarter, count] of Object.entries(again))
    await small.drop({
      agency: 'care',
      dataset: 'referrals',
      quarter,
      arrived: '2023-10-10T09:00:00Z',
      rows: referrals(16, count),
    });
});
afterEach(() => small.remove());

const told = (quarter: string, rows: Row[], agency = 'care') =>
  small.drop({
    agency,
    dataset: 'stories',
    quarter,
    arrived: '2023-10-10T10:00:00Z',
    rows: rows.map((row) => ({ indicator: 're-referrals', ...row })),
  });

async function rows(table: string, select: string): Promise<Row[]> {
  const made = await small.release(smallPartnership(), '2023-11-10T00:00:00Z', {
    rules: await smallRules('re-referrals'),
  });
  if (made.outcome !== 'released') throw new Error(JSON.stringify(made));
  return small.rows(made.release.id, table, select);
}
const states = async () =>
  (await rows('story', 'SELECT * FROM {table} ORDER BY period, agency')).map(
    ({ period, agency, state }) => `${period} ${agency}: ${state}`,
  );

// The figures: 6.3 in the first quarter, 18.8 in the second.
it('A story stands while its number and its words do', async () => {
  await told('2023-24-Q2', [{ what_changed: 'More came back.', direction: 'up', about_value: 18.75 }]);
  expect(await states()).toEqual(['2023-24-Q2 care: current']);
});

it('A story about a number that is another now is restated', async () => {
  await told('2023-24-Q2', [{ what_changed: 'More came back.', about_value: 18.7 }]);
  expect(await states()).toEqual(['2023-24-Q2 care: restated']);
});

it('A story in the words of the quarter before is stale', async () => {
  await told('2023-24-Q1', [{ what_changed: 'Work goes on.', reasons: 'Staff.' }]);
  await told('2023-24-Q2', [{ what_changed: ' work goes on. ', reasons: 'Staff.', about_value: 18.8 }]);
  await told('2023-24-Q2', [{ what_changed: 'Work goes on.', reasons: 'Staff.' }], 'schools');
  expect(await states()).toEqual(['2023-24-Q1 care: current', '2023-24-Q2 care: stale', '2023-24-Q2 schools: current']);
});

it('A story that says down where the number went up contradicts it', async () => {
  await told('2023-24-Q2', [{ what_changed: 'Fewer came back.', direction: 'down', about_value: 18.8 }]);
  expect(await states()).toEqual(['2023-24-Q2 care: contradicts']);
});

it('A direction has nothing to contradict where there is no number before', async () => {
  await told('2023-24-Q1', [{ what_changed: 'Fewer came back.', direction: 'down', about_value: 6.25 }]);
  expect(await states()).toEqual(['2023-24-Q1 care: current']);
});

it('The wide table has the words of all agencies beside the total, and nowhere else', async () => {
  await told('2023-24-Q2', [{ what_changed: 'More came back.', reasons: 'Cases closed early.' }]);
  await told('2023-24-Q2', [{ what_changed: 'Schools refer earlier.' }], 'schools');
  const wide = await rows(
    'dataset',
    "SELECT breakdown, story, story_reasons, value FROM {table} WHERE story IS NOT NULL OR breakdown = 'total' ORDER BY period",
  );
  expect(wide).toEqual([
    { breakdown: 'total', story: null, story_reasons: null, value: 6.3 },
    {
      breakdown: 'total',
      story: 'care: More came back. schools: Schools refer earlier.',
      story_reasons: 'care: Cases closed early.',
      value: 18.8,
    },
  ]);
});

it('A challenge is as the newest return tells it, with the state its answer gives', async () => {
  const challenge = (challenge_reference: string, more: Row) => ({
    challenge_reference,
    raised_at: '2023-07-01',
    raised_by: 'Scrutineer',
    raised_to: 'Care',
    question: 'Why?',
    ...more,
  });
  const send = (quarter: string, sent: Row[]) =>
    small.drop({ agency: 'care', dataset: 'challenges', quarter, arrived: '2023-10-10T11:00:00Z', rows: sent });
  await send('2023-24-Q1', [challenge('C1', {}), challenge('C4', { due: '2023-08-01' })]);
  await send('2023-24-Q2', [
    challenge('C1', { response: 'Because.', responded_at: '2023-09-01' }),
    challenge('C2', { response: 'Because.', outcome: 'Done.' }),
    challenge('C3', { escalated_to: 'Executive', due: '2023-08-01' }),
    challenge('C5', { due: '2024-01-01' }),
  ]);
  expect(await rows('challenge', 'SELECT challenge, state FROM {table}')).toEqual([
    { challenge: 'C1', state: 'answered' },
    { challenge: 'C2', state: 'closed' },
    { challenge: 'C3', state: 'escalated' },
    { challenge: 'C4', state: 'overdue' },
    { challenge: 'C5', state: 'open' },
  ]);
});

it('An action is as the newest return tells it, and late once its day is over', async () => {
  const send = (quarter: string, dataset: string, sent: Row[]) =>
    small.drop({ agency: 'care', dataset, quarter, arrived: '2023-10-10T11:00:00Z', rows: sent });
  const action = (action_reference: string, more: Row) => ({
    action_reference,
    indicator: 're-referrals',
    action: 'Ring the family.',
    ...more,
  });
  await send('2023-24-Q1', 'actions', [
    action('A1', { due: '2023-08-01', action_owner: 'Manager' }),
    action('A2', { due: '2023-08-01' }),
  ]);
  await send('2023-24-Q2', 'actions', [
    action('a1 ', { due: '2023-08-01', done: '2023-09-01', evidence_of_impact: 'Fewer came back.' }),
    action('A3', { due: '2023-11-10' }),
    action('A4', { indicator: 'none-such' }),
  ]);
  await send('2023-24-Q2', 'audit-actions', [
    { action_reference: 'A1', audit: 'Neglect audit', recommendation: 'Use the tool.', due: '2023-11-09' },
  ]);
  expect(
    await rows(
      'action',
      'SELECT origin, action_reference, audit, indicator_id, period, first_told, state FROM {table} ORDER BY origin, lower(action_reference)',
    ),
  ).toEqual([
    of('agency', 'a1', 're-referrals', '2023-24-Q2', '2023-24-Q1', 'done'),
    of('agency', 'A2', 're-referrals', '2023-24-Q1', '2023-24-Q1', 'late'),
    of('agency', 'A3', 're-referrals', '2023-24-Q2', '2023-24-Q2', 'in hand'),
    of('agency', 'A4', null, '2023-24-Q2', '2023-24-Q2', 'no date'),
    { ...of('audit', 'A1', null, '2023-24-Q2', '2023-24-Q2', 'late'), audit: 'Neglect audit' },
  ]);

  function of(
    origin: string,
    action_reference: string,
    indicator_id: string | null,
    period: string,
    first_told: string,
    state: string,
  ) {
    return { origin, action_reference, audit: null, indicator_id, period, first_told, state };
  }
});
