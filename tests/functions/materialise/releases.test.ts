import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MaterialiseOutcome } from '../../../functions/materialise/materialise.ts';
import { rulesOf } from '../../../functions/materialise/rules.ts';
import { currentRelease, listReleases, pointerKey } from '../../../functions/platform/releases.ts';
import type { Manifest } from '../../../schemas/manifest.ts';
import { referrals } from './referrals.ts';
import { smallRules } from './small-rules.ts';
import { type SmallStore, smallPartnership, smallStore } from './small-store.ts';

let small: SmallStore;
beforeEach(async () => {
  small = await smallStore();
});
afterEach(() => small.remove());

const quarter = '2023-24-Q1';
const send = (rows: ReturnType<typeof referrals>, arrived: string, more = {}) =>
  small.drop({ agency: 'care', dataset: 'referrals', quarter, arrived, rows, ...more });
const release = async (asAt: string, options = {}) =>
  small.release(smallPartnership(), asAt, { rules: await smallRules('re-referrals'), ...options });

function released(outcome: MaterialiseOutcome): Manifest {
  if (outcome.outcome !== 'released') throw new Error(JSON.stringify(outcome));
  return outcome.release;
}

describe('A release', () => {
  it('is named by its day and its inputs, says what it holds, and is the one that readers see', async () => {
    const drop = await send(referrals(4, 1), '2023-07-10T09:00:00Z');
    const made = released(await release('2023-08-10T12:00:00Z'));
    expect(made.id).toMatch(/^2023-08-10-[0-9a-f]{10}$/);
    expect(made.inputs.drops.map((one) => one.drop)).toEqual([drop]);
    expect(made.inputs.previous).toBeNull();
    expect(await currentRelease(small.store)).toEqual(made);
    const measure = made.tables.find(({ name }) => name === 'measure')!;
    expect(measure.grain).toEqual(['indicator_id', 'period', 'breakdown', 'category']);
    expect(measure.columns.find(({ name }) => name === 'value')).toEqual({ name: 'value', type: 'double' });
    expect(await small.rows(made.id, 'measure', 'SELECT CAST(COUNT(*) AS BIGINT) AS n FROM {table}')).toEqual([
      { n: measure.rows },
    ]);
  });

  it('holds every table that the design names, and no other column type than Athena’s', async () => {
    const made = released(await release('2023-08-10T12:00:00Z'));
    expect(made.tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(
        'indicator measure series story challenge submission revision dataset period agency priority target category'.split(
          ' ',
        ),
      ),
    );
    const types = new Set(made.tables.flatMap(({ columns }) => columns.map(({ type }) => type)));
    expect([...types].sort()).toEqual(['bigint', 'boolean', 'date', 'double', 'int', 'string']);
  });

  it('is not made again the same day when nothing is new', async () => {
    await send(referrals(4, 1), '2023-07-10T09:00:00Z');
    const first = released(await release('2023-08-10T12:00:00Z'));
    const second = await release('2023-08-10T18:00:00Z');
    expect(second).toMatchObject({ outcome: 'unchanged', release: { id: first.id }, current: true });
    expect(await listReleases(small.store)).toHaveLength(1);
  });

  it('is made again when only a rejected drop came, since the returns are not what they were', async () => {
    await send(referrals(4, 1), '2023-07-10T09:00:00Z');
    const first = released(await release('2023-08-10T12:00:00Z'));
    await send(referrals(9), '2023-08-10T13:00:00Z', { outcome: 'rejected' });
    const second = released(await release('2023-08-10T18:00:00Z'));
    expect(second.id).not.toBe(first.id);
    const measureOf = ({ tables }: Manifest) => tables.find(({ name }) => name === 'measure')?.sha256;
    expect(measureOf(second)).toBe(measureOf(first));
  });
});

describe('A past release', () => {
  it('is built again file for file, and readers go on seeing the later one', async () => {
    await send(referrals(4, 1), '2023-07-10T09:00:00Z');
    const first = released(await release('2023-08-10T12:00:00Z'));
    await send(referrals(8, 1), '2023-08-20T09:00:00Z');
    const second = released(await release('2023-09-10T12:00:00Z'));
    const again = await release('2023-08-10T12:00:00Z', { now: '2023-10-01T00:00:00Z' });
    expect(again).toEqual({ outcome: 'rebuilt', release: first, differing: [], current: false, notes: [] });
    expect((await currentRelease(small.store))?.id).toBe(second.id);
  });

  it('is built with the drops that were known to it, though a receipt of its time was found since', async () => {
    await send(referrals(4, 1), '2023-07-10T09:00:00Z');
    const first = released(await release('2023-08-10T12:00:00Z'));
    await send(referrals(8, 1), '2023-08-09T09:00:00Z');
    expect(await release('2023-08-10T12:00:00Z')).toMatchObject({
      outcome: 'rebuilt',
      release: { id: first.id },
      differing: [],
    });
  });

  it('can be one that never was: what counted then is known from the receipts', async () => {
    await send(referrals(4, 1), '2023-07-10T09:00:00Z');
    await send(referrals(8, 1), '2023-08-20T09:00:00Z');
    const later = released(await release('2023-09-10T12:00:00Z'));
    const earlier = await release('2023-08-10T12:00:00Z', { now: '2023-10-01T00:00:00Z' });
    expect(earlier).toMatchObject({ outcome: 'released', current: false });
    const total = "SELECT numerator, denominator FROM {table} WHERE breakdown = 'total'";
    expect(await small.rows(released(earlier).id, 'measure', total)).toEqual([{ numerator: 1, denominator: 4 }]);
    expect((await currentRelease(small.store))?.id).toBe(later.id);
  });

  it('built with other rules is another release, and says so', async () => {
    await send(referrals(4, 1), '2023-07-10T09:00:00Z');
    const first = released(await release('2023-08-10T12:00:00Z'));
    const changed = await release('2023-08-10T12:00:00Z', { rules: await smallRules('re-referrals', 'referrals') });
    expect(released(changed).id).not.toBe(first.id);
    expect(changed.notes).toEqual([
      `The rules (SQL, contracts or DuckDB v1.5.6) are not those that ${first.id} was built with: this is another release, under its own id.`,
    ]);
  });

  it('cannot be of an instant still to come, nor of one without its zone', async () => {
    await expect(release('2023-08-10T12:00:00Z', { now: '2023-08-10T11:59:59Z' })).rejects.toThrow('still to come');
    await expect(release('2023-08-10T12:00:00', { now: '2023-09-10T00:00:00Z' })).rejects.toThrow(
      'Write one with its zone',
    );
  });
});

describe('Of two releases built at once', () => {
  it('readers see the later, although the earlier one was about to move the pointer when it came', async () => {
    await send(referrals(4, 1), '2023-07-10T09:00:00Z');
    const rules = await smallRules('re-referrals');
    const overtaken = {
      ...small.store,
      replace: async (...given: Parameters<typeof small.store.replace>) => {
        if (overtaking) {
          overtaking = false;
          await release('2023-09-10T12:00:00Z');
        }
        return small.store.replace(...given);
      },
    };
    let overtaking = true;
    const earlier = await small.release(smallPartnership(), '2023-08-10T12:00:00Z', { rules }, overtaken);
    expect(earlier).toMatchObject({ outcome: 'released', current: false });
    expect((await currentRelease(small.store))?.as_at).toBe('2023-09-10T12:00:00.000Z');
  });
});

describe('After a crash', () => {
  it('before the pointer moved, the same command finishes the work', async () => {
    await send(referrals(4, 1), '2023-07-10T09:00:00Z');
    const crashed = { ...small.store, replace: () => Promise.reject(new Error('power cut')) };
    await expect(
      small.release(smallPartnership(), '2023-08-10T12:00:00Z', { rules: await smallRules('re-referrals') }, crashed),
    ).rejects.toThrow('power cut');
    expect(await currentRelease(small.store)).toBeNull();
    const again = await release('2023-08-10T12:05:00Z');
    expect(again).toMatchObject({ outcome: 'unchanged', current: true });
    expect((await currentRelease(small.store))?.as_at).toBe('2023-08-10T12:00:00.000Z');
  });

  it('before the manifest was written, the same command gives the same release', async () => {
    await send(referrals(4, 1), '2023-07-10T09:00:00Z');
    const crashed = { ...small.store, create: () => Promise.reject(new Error('power cut')) };
    await expect(
      small.release(smallPartnership(), '2023-08-10T12:00:00Z', { rules: await smallRules('re-referrals') }, crashed),
    ).rejects.toThrow('power cut');
    expect(await listReleases(small.store)).toEqual([]);
    const before = await small.store.list('releases/');
    const made = released(await release('2023-08-10T12:05:00Z'));
    const after = (await small.store.list('releases/')).map(({ key }) => key);
    expect(after).toEqual([...before.map(({ key }) => key), `releases/${made.id}/manifest.json`, pointerKey].sort());
  });
});

describe('A gate that fails', () => {
  it('says what failed, and changes nothing for readers', async () => {
    await send(referrals(4, 1), '2023-07-10T09:00:00Z');
    const first = released(await release('2023-08-10T12:00:00Z'));
    const rules = await smallRules('re-referrals');
    const twice = rules.indicators.map((one) => ({
      ...one,
      query: one.query.replace('THEN 0 ELSE 1', 'THEN 0 ELSE 2'),
    }));
    await send(referrals(3, 3), '2023-08-20T09:00:00Z');
    const refused = await release('2023-09-10T12:00:00Z', { rules: rulesOf({ ...rules, indicators: twice }) });
    if (refused.outcome !== 'refused') throw new Error(refused.outcome);
    expect(refused.failures[0]).toEqual({
      gate: 'percentages-within-range',
      sentence: 're-referrals in 2023-24-Q1, age not-known: 6 of 3 is no percentage.',
    });
    expect((await currentRelease(small.store))?.id).toBe(first.id);
    expect(await listReleases(small.store)).toEqual([first]);
  });

  it('finds a figure that vanished without a cause', async () => {
    const drop = await send(referrals(4, 1), '2023-07-10T09:00:00Z');
    released(await release('2023-08-10T12:00:00Z'));
    const { rm } = await import('node:fs/promises');
    await rm(await small.store.localFile(`receipts/${drop}.json`));
    const refused = await release('2023-09-10T12:00:00Z');
    if (refused.outcome !== 'refused') throw new Error(refused.outcome);
    expect(refused.failures.map(({ sentence }) => sentence)).toContain(
      're-referrals in 2023-24-Q1, total All was 25.0 in the release before, and is gone without a cause.',
    );
  });

  it('finds an identifier, and repeats none of it', async () => {
    const rows = [{ indicator: 're-referrals', what_changed: 'Ask about 943 476 5919.' }];
    await small.drop({ agency: 'care', dataset: 'stories', quarter, arrived: '2023-07-10T09:00:00Z', rows });
    const refused = await release('2023-08-10T12:00:00Z');
    expect(refused).toMatchObject({
      outcome: 'refused',
      failures: [
        { gate: 'no-identifiers', sentence: 'dataset.story: a text looks as if it held an NHS number.' },
        { gate: 'no-identifiers', sentence: 'story.what_changed: a text looks as if it held an NHS number.' },
      ],
    });
    expect(JSON.stringify(refused)).not.toContain('943');
  });
});

describe('A revision', () => {
  it('has the old value, the new one and the drop that is its cause', async () => {
    await send(referrals(4, 1), '2023-07-10T09:00:00Z');
    const first = released(await release('2023-08-10T12:00:00Z'));
    const cause = await send(referrals(8, 1), '2023-08-20T09:00:00Z');
    const second = released(await release('2023-09-10T12:00:00Z'));
    expect(await small.rows(second.id, 'revision', "SELECT * FROM {table} WHERE breakdown = 'total'")).toEqual([
      {
        indicator_id: 're-referrals',
        period: quarter,
        breakdown: 'total',
        category: 'All',
        old_value: 25,
        new_value: 12.5,
        old_numerator: 1,
        new_numerator: 1,
        old_release: first.id,
        new_release: second.id,
        cause: 'drop',
        cause_drop_id: cause,
      },
    ]);
  });

  it('is none when nothing but the day changed, nor when a first return came', async () => {
    await send(referrals(4, 1), '2023-07-10T09:00:00Z');
    released(await release('2023-08-10T12:00:00Z'));
    const nextDay = released(await release('2023-08-11T12:00:00Z'));
    expect(await small.rows(nextDay.id, 'revision')).toEqual([]);
    await send(referrals(3, 1), '2023-10-05T09:00:00Z', { quarter: '2023-24-Q2' });
    const nextQuarter = released(await release('2023-10-10T12:00:00Z'));
    expect(await small.rows(nextQuarter.id, 'revision')).toEqual([]);
  });

  it('is told from the reference data when no drop is behind it', async () => {
    const lsoa = 'E01000001';
    await send(referrals(4, 1, { lsoa }), '2023-07-10T09:00:00Z');
    await small.reference('deprivation-2019', 'a-00000000', '2023-07-01T00:00:00Z', [{ lsoa, rank: 1, decile: 1 }]);
    released(await release('2023-08-10T12:00:00Z'));
    await small.reference('deprivation-2019', 'b-00000000', '2023-08-20T00:00:00Z', [{ lsoa, rank: 9, decile: 10 }]);
    const second = released(await release('2023-09-10T12:00:00Z'));
    const told =
      "SELECT category, old_value, new_value, cause, cause_drop_id FROM {table} WHERE breakdown = 'deprivation'";
    expect(await small.rows(second.id, 'revision', told)).toEqual([
      { category: '1', old_value: 25, new_value: null, cause: 'reference', cause_drop_id: null },
      { category: '5', old_value: null, new_value: 25, cause: 'reference', cause_drop_id: null },
    ]);
  });
});
