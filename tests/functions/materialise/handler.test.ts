import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { materialiseHandler } from '../../../functions/materialise/handler.ts';
import { fixedClock } from '../../../functions/platform/clock.ts';
import { currentRelease } from '../../../functions/platform/releases.ts';
import { batchOf, heard } from '../receive/arriving.ts';
import { referrals } from './referrals.ts';
import { smallRules } from './small-rules.ts';
import { type SmallStore, smallPartnership, smallStore } from './small-store.ts';

let small: SmallStore;
beforeEach(async () => {
  small = await smallStore();
});
afterEach(() => small.remove());

async function release(asAt: string): Promise<string> {
  const made = await small.release(smallPartnership(), asAt, { rules: await smallRules('re-referrals') });
  if (made.outcome !== 'released') throw new Error(made.outcome);
  return made.release.id;
}

describe('a message that names a release', () => {
  const followed: (string | undefined)[] = [];
  const handler = () =>
    materialiseHandler(
      {
        partnership: smallPartnership(),
        platform: { store: small.store, clock: fixedClock('2023-09-01T09:00:00Z') },
        withWarehouse: () => Promise.reject(new Error('Nothing was to be built.')),
        follow: async () => {
          followed.push((await currentRelease(small.store))?.id);
        },
      },
      heard(),
    );

  test('takes readers back to it, and builds nothing', async () => {
    await small.drop({
      agency: 'care',
      dataset: 'referrals',
      quarter: '2023-24-Q1',
      arrived: '2023-07-10T09:00:00Z',
      rows: referrals(4, 1),
    });
    const [first, second] = [await release('2023-08-10T12:00:00Z'), await release('2023-08-11T12:00:00Z')];
    expect((await currentRelease(small.store))?.id).toBe(second);
    expect(await handler()(batchOf(['{}', JSON.stringify({ show: first })]))).toEqual({ batchItemFailures: [] });
    expect((await currentRelease(small.store))?.id).toBe(first);
    expect(followed).toEqual([first]);
  });

  test('that is not there fails, and changes nothing', async () => {
    const only = await release('2023-08-10T12:00:00Z');
    await expect(handler()(batchOf(['{"show": "2020-01-01-0123456789"}']))).rejects.toThrow(
      'There is no release "2020-01-01-0123456789".',
    );
    expect((await currentRelease(small.store))?.id).toBe(only);
  });
});
