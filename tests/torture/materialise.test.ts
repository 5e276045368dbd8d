import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../../functions/platform/clock.ts';
import type { ObjectStore } from '../../functions/platform/ports.ts';
import { currentRelease } from '../../functions/platform/releases.ts';
import { deliver } from '../../functions/receive/deliver.ts';
import { receive } from '../../functions/receive/receive.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import { smallPartnership } from '../functions/materialise/small-store.ts';
import { digestOf } from './home-digest.ts';
import { type Ended, run } from './killing.ts';
import { random } from './random.ts';
import { platformOf } from './receiving-all.ts';

const script = join(import.meta.dirname, 'materialise-once.ts');
const top = mkdtempSync(join(realpathSync(tmpdir()), 'torture-materialise-'));
const before = join(top, 'before');
const [firstInstant, secondInstant] = ['2024-05-01T09:00:00Z', '2024-06-01T09:00:00Z'];
let homes = 0;
let undisturbed: Record<string, string>;
let took: Ended['said'];
/** The release that readers see at first, and the one that the tortured runs build. */
let releases: [string, string];

const referrals = (from: number, n: number) =>
  `Child ID,Sex,Ethnicity,DOB,Home,Referral date,Source,Outcome,Previous referral date\n${Array.from(
    { length: n },
    (_, i) => {
      const previous = i % 4 ? '' : '01/06/2023';
      return `C${from + i},${'FMU'[i % 3]},WBRI,0${1 + (i % 9)}/05/20${10 + (i % 9)},E0101${1000 + (i % 50)},1${i % 10}/02/2024,police,NFA,${previous}\n`;
    },
  ).join('')}`;

/** Delivers and receives, as at an instant. */
async function receiveAt(instant: string, content: string): Promise<void> {
  const platform = { ...platformOf(before), clock: fixedClock(instant) };
  const path = join(top, 'sent');
  writeFileSync(path, content);
  const name = { agency: 'care', dataset: 'referrals', quarter: '2023-24-Q4', file: 'referrals.csv' };
  const arrival = await deliver(platform.store, platform.clock, path, name);
  const receipt = await receive(arrival, { partnership: smallPartnership(), contracts }, platform);
  expect(receipt.outcome).toBe('accepted');
}

function freshHome(): string {
  homes += 1;
  const home = join(top, `home-${homes}`);
  cpSync(before, home, { recursive: true, preserveTimestamps: true });
  return home;
}

/** The id of the release that readers see, which must be whole. */
async function seen(store: ObjectStore): Promise<string> {
  const release = (await currentRelease(store))!;
  for (const { key, sha256 } of release.tables) {
    const bytes = readFileSync(await store.localFile(key));
    expect([key, createHash('sha256').update(bytes).digest('hex')]).toEqual([key, sha256]);
  }
  return release.id;
}

beforeAll(async () => {
  // Processes share what one has compiled: starting would take longer than the work.
  process.env.NODE_COMPILE_CACHE = join(top, 'compiled');
  mkdirSync(before);
  await receiveAt('2024-04-20T12:00:00Z', referrals(0, 400));
  await run(script, [before, firstInstant]);
  const first = await seen(platformOf(before).store);
  await receiveAt('2024-05-20T12:00:00Z', referrals(100, 500));
  rmSync(join(before, 'temporary'), { recursive: true });
  const home = freshHome();
  took = (await run(script, [home, secondInstant])).said;
  undisturbed = digestOf(home);
  releases = [first, await seen(platformOf(home).store)];
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

async function expectWhole(home: string): Promise<void> {
  expect(digestOf(home)).toEqual(undisturbed);
  expect(readdirSync(join(home, 'temporary'))).toEqual([]);
  expect(await seen(platformOf(home).store)).toBe(releases[1]);
}

test('killed at any instant, readers see the release before or the new one, and run again it gives the same store', async () => {
  expect(releases[0]).not.toBe(releases[1]);
  const next = random(20240601);
  const wanted = 84;
  let kills = 0;
  const torment = async () => {
    const home = freshHome();
    for (let attempt = 0; attempt < 6; attempt++) {
      // Every other kill comes while it writes: most of its time goes into building, where there is nothing to break.
      const building = { word: 'ready', after: next() * took.done! };
      const writing = { word: 'writing', after: next() * (took.done! - took.writing!) };
      const { finished } = await run(script, [home, secondInstant], attempt % 2 ? building : writing);
      if (!finished) kills += 1;
      expect(releases).toContain(await seen(platformOf(home).store));
    }
    await run(script, [home, secondInstant]);
    await expectWhole(home);
    rmSync(home, { recursive: true });
  };
  const lane = async () => {
    while (kills < wanted) await torment();
  };
  await Promise.all([lane(), lane()]);
  expect(kills).toBeGreaterThanOrEqual(80);
});

test('three processes at once build one release, and whoever reads meanwhile sees a whole one', async () => {
  const home = freshHome();
  const runs = Promise.all([1, 2, 3].map(() => run(script, [home, secondInstant])));
  let over = false;
  const sights = new Set<string>();
  const reading = (async () => {
    while (!over) sights.add(await seen(platformOf(home).store));
  })();
  await runs.finally(() => {
    over = true;
  });
  await reading;
  await expectWhole(home);
  expect(releases).toEqual(expect.arrayContaining([...sights]));
});
