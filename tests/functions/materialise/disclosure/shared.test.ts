import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as hiding from '../../../../functions/materialise/disclosure/hide.ts';
import { duckDbWarehouse } from '../../../../functions/platform/duckdb-warehouse.ts';
import type { Row } from '../../../../functions/platform/ports.ts';
import { currentRelease, findRelease, sharedKey } from '../../../../functions/platform/releases.ts';
import { temporaryFolder } from '../../../platform/temporary-folder.ts';
import { referrals } from '../referrals.ts';
import { smallRules } from '../small-rules.ts';
import { type SmallStore, smallPartnership, smallStore } from '../small-store.ts';

vi.mock('../../../../functions/materialise/disclosure/hide.ts', { spy: true });

let small: SmallStore;
beforeEach(async () => {
  small = await smallStore();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await small.remove();
});

const quarter = '2023-24-Q1';
const arrived = '2023-07-10T09:00:00Z';
const rules = await smallRules('re-referrals', 'referrals');

async function release(of = smallPartnership(), asAt = '2023-08-10T00:00:00Z'): Promise<string> {
  const made = await small.release(of, asAt, { rules });
  if (made.outcome !== 'released') throw new Error(JSON.stringify(made));
  return made.release.id;
}

/** Rows of a table of the shared schema. */
async function shared(id: string, table: string, select: string): Promise<Row[]> {
  const engine = await duckDbWarehouse(small.store, { path: temporaryFolder(), remove: async () => {} });
  try {
    const path = await small.store.localFile(sharedKey(id, table));
    return await engine.rows(select.replaceAll('{table}', `read_parquet('${path}')`));
  } finally {
    await engine.close();
  }
}

const figures = (breakdown: string, indicator = 're-referrals') =>
  `SELECT category, numerator, denominator, value, lower_95, value_status FROM {table}
   WHERE indicator_id = '${indicator}' AND breakdown = '${breakdown}' AND (denominator > 0 OR value_status = 'c') ORDER BY category`;

describe('The shared schema', () => {
  it('hides a small count with its value, its interval and what would give it back', async () => {
    const rows = [
      ...referrals(40, 3, { sex: 'F' }),
      ...referrals(50, 20, { sex: 'M' }),
      ...referrals(30, 12, { sex: 'U' }),
    ];
    await small.drop({ agency: 'care', dataset: 'referrals', quarter, arrived, rows });
    const id = await release();
    const secret = { numerator: null, value: null, lower_95: null, value_status: 'c' };
    expect(await shared(id, 'measure', figures('sex'))).toEqual([
      { category: 'F', denominator: 40, ...secret },
      { category: 'M', denominator: 50, ...secret },
      { category: 'U', denominator: 30, ...secret },
    ]);
    expect(await shared(id, 'measure', figures('total'))).toMatchObject([
      { numerator: 35, denominator: 120, value: 29.2, value_status: null },
    ]);
    const why = await small.rows(id, 'disclosure', "SELECT * FROM {table} WHERE breakdown = 'sex' ORDER BY category");
    expect(why.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      ['primary', null],
      ['secondary', null],
      ['secondary', null],
    ]);
    expect((await currentRelease(small.store))?.shared.audit).toMatchObject({ rollingHidden: 0 });
  });

  it('leaves out of a story and of an action what quotes a hidden count, and keeps the rest', async () => {
    const send = (dataset: string, sent: Row) =>
      small.drop({ agency: 'care', dataset, quarter, arrived, rows: [{ indicator: 're-referrals', ...sent }] });
    await small.drop({ agency: 'care', dataset: 'referrals', quarter, arrived, rows: referrals(30, 3) });
    await send('stories', { what_changed: 'Only 3 came back. Work goes on.' });
    await send('actions', {
      action_reference: 'A1',
      action: 'Ask the 3 why. Ring every family.',
      due: '2023-08-01',
      evidence_of_impact: 'All 3 were asked.',
    });
    const id = await release();
    const told = '[A sentence is left out here: it quotes a figure that is not shown.]';
    expect(await shared(id, 'story', 'SELECT what_changed FROM {table}')).toEqual([
      { what_changed: `${told} Work goes on.` },
    ]);
    const select = 'SELECT action, evidence_of_impact, due, state FROM {table}';
    expect(await shared(id, 'action', select)).toEqual([
      { action: `${told} Ring every family.`, evidence_of_impact: told, due: '2023-08-01', state: 'late' },
    ]);
    expect(await small.rows(id, 'action', select)).toMatchObject([{ action: 'Ask the 3 why. Ring every family.' }]);
  });

  it('keeps zero, not returned and confidential apart', async () => {
    await small.drop({ agency: 'care', dataset: 'referrals', quarter, arrived, rows: referrals(30, 0) });
    const id = await release(smallPartnership(), '2023-11-10T00:00:00Z');
    const seen = await shared(
      id,
      'measure',
      "SELECT period, numerator, value, value_status FROM {table} WHERE indicator_id = 're-referrals' AND breakdown = 'total' ORDER BY period",
    );
    expect(seen).toEqual([
      { period: quarter, numerator: 0, value: 0, value_status: null },
      { period: '2023-24-Q2', numerator: null, value: null, value_status: 'x' },
    ]);
  });

  it('draws its charts from what it shows, so that no mean or limit holds a hidden point', async () => {
    for (const [at, many] of [30, 32, 3, 31, 33].entries()) {
      const period = `${2023 + Math.floor(at / 4)}-${24 + Math.floor(at / 4)}-Q${(at % 4) + 1}`;
      const month = String(((at % 4) * 3 + 7) % 12 || 12).padStart(2, '0');
      const year =
        at % 4 === 3 ? 2024 + Math.floor(at / 4) : at % 4 === 2 ? 2024 + Math.floor(at / 4) : 2023 + Math.floor(at / 4);
      await small.drop({
        agency: 'care',
        dataset: 'referrals',
        quarter: period,
        arrived: `${year}-${month}-10T09:00:00Z`,
        rows: referrals(many, 0),
        bytes: period,
      });
    }
    const id = await release(smallPartnership(), '2024-08-10T00:00:00Z');
    const select =
      "SELECT period, value, mean, rolling_year_value FROM {table} WHERE indicator_id = 'referrals' ORDER BY period";
    const exact = await small.rows(id, 'series', select);
    const told = await shared(id, 'series', select);
    expect(exact.map(({ value }) => value)).toEqual([30, 32, 3, 31, 33]);
    expect(told.map(({ value }) => value)).toEqual([30, 32, null, 31, 33]);
    expect(told[0]?.mean).toBe(31.5);
    expect(told[2]?.mean).toBeNull();
    // The year would give the quarter back.
    expect(exact.map(({ rolling_year_value: year }) => year)).toEqual([null, null, null, 96, 99]);
    expect(told.map(({ rolling_year_value: year }) => year)).toEqual([null, null, null, null, null]);
  });

  it('rounds where an agency imposes it, and reckons the value from the rounded counts', async () => {
    await small.drop({ agency: 'care', dataset: 'referrals', quarter, arrived, rows: referrals(41, 12) });
    const strict = smallPartnership({
      agencies: [
        { id: 'care', title: 'Care', kind: 'childrens-social-care', owes: ['referrals'], disclosureProfile: 'nhs' },
        { id: 'schools', title: 'Schools', kind: 'education', owes: ['exclusions'] },
      ],
    });
    const id = await release(strict);
    expect(await shared(id, 'measure', figures('total'))).toMatchObject([
      { numerator: 10, denominator: 40, value: 25 },
    ]);
  });

  it('leaves out the numbers of rows that came', async () => {
    await small.drop({ agency: 'care', dataset: 'referrals', quarter, arrived, rows: referrals(3, 1) });
    const id = await release();
    const select = "SELECT rows, errors, state FROM {table} WHERE dataset = 'referrals' AND drop_id IS NOT NULL";
    expect(await small.rows(id, 'submission', select)).toEqual([{ rows: 3, errors: 0, state: 'accepted' }]);
    expect(await shared(id, 'submission', select)).toEqual([{ rows: null, errors: null, state: 'accepted' }]);
  });

  it('keeps hidden what the release before hid', async () => {
    const rows = [
      ...referrals(40, 3, { sex: 'F' }),
      ...referrals(50, 20, { sex: 'M' }),
      ...referrals(30, 12, { sex: 'U' }),
    ];
    await small.drop({ agency: 'care', dataset: 'referrals', quarter, arrived, rows });
    await release();
    // Three girls more were referred again: their count is no longer at risk.
    const more = [...referrals(40, 6, { sex: 'F' }), ...rows.slice(40)];
    await small.drop({ agency: 'care', dataset: 'referrals', quarter, arrived: '2023-08-20T09:00:00Z', rows: more });
    const id = await release(smallPartnership(), '2023-09-10T00:00:00Z');
    const told = await shared(id, 'measure', figures('sex'));
    // With the first release her count would tell the three: there are three more in all.
    expect(told.map(({ category, numerator }) => [category, numerator])).toEqual([
      ['F', null],
      ['M', null],
      ['U', null],
    ]);
  });
});

it('A release in which a hidden count could be worked out is not made, and the count is named and not told', async () => {
  await small.drop({ agency: 'care', dataset: 'referrals', quarter, arrived, rows: referrals(30, 3) });
  const real = (await vi.importActual('../../../../functions/materialise/disclosure/hide.ts')) as typeof hiding;
  vi.mocked(hiding.hide).mockImplementation(async (problem, kept) => {
    const { hiding: found } = await real.hide(problem, kept);
    const at = found.lastIndexOf('primary');
    return { hiding: found, exposed: [{ at, attacker: 'public', least: 3, greatest: 3 }] };
  });
  const made = await small.release(smallPartnership(), '2023-08-10T00:00:00Z', { rules });
  expect(made).toMatchObject({
    outcome: 'refused',
    failures: [
      {
        gate: 'nothing-hidden-can-be-told',
        sentence: expect.stringMatching(
          /^re-referrals, 2023-24-Q1, total All: anybody can tell the hidden numerator\. Nothing that is left to hide/,
        ),
      },
    ],
  });
  expect(await currentRelease(small.store)).toBeNull();
  expect(await findRelease(small.store, 'x')).toBeNull();
});
