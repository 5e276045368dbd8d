import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixedClock } from '../../../functions/platform/clock.ts';
import { localScratch } from '../../../functions/platform/scratch.ts';
import { remindHandler } from '../../../functions/remind/handler.ts';
import { temporaryFolder } from '../../platform/temporary-folder.ts';
import { smallRules } from '../materialise/small-rules.ts';
import { type SmallStore, smallPartnership, smallStore } from '../materialise/small-store.ts';
import { heard } from '../receive/arriving.ts';

let small: SmallStore;
beforeEach(async () => {
  small = await smallStore();
});
afterEach(() => small.remove());

test('an agency that cannot be reached keeps no other from hearing, and is sent to again', async () => {
  const made = await small.release(smallPartnership(), '2023-09-01T09:00:00Z', {
    rules: await smallRules('re-referrals'),
  });
  if (made.outcome !== 'released') throw new Error(made.outcome);
  const sent: string[] = [];
  let reachable = ['schools'];
  const telemetry = heard();
  const remind = remindHandler(
    {
      partnership: smallPartnership(),
      platform: {
        store: small.store,
        clock: fixedClock('2023-09-04T07:00:00Z'),
        scratch: localScratch(temporaryFolder()),
      },
      send: async ({ agency }) => {
        if (!reachable.includes(agency)) throw new Error('The address is not verified.');
        sent.push(agency);
      },
    },
    telemetry,
  );
  await expect(remind()).rejects.toThrow('No reminder reached care.');
  expect(sent).toEqual(['schools']);
  reachable = ['care', 'schools'];
  await remind();
  await remind();
  expect(sent).toEqual(['schools', 'care']);
  expect(telemetry.lines.filter((line) => line === 'RemindersSent 1')).toHaveLength(2);
});
