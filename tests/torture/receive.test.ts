import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { currentDrops } from '../../functions/materialise/current-drops.ts';
import { openDuckDb } from '../../functions/platform/duckdb.ts';
import { listReceipts } from '../../functions/platform/receipts.ts';
import { arrivals, deliverAll } from './drops.ts';
import { digestOf } from './home-digest.ts';
import { run } from './killing.ts';
import { random } from './random.ts';
import { arrivalsIn, inOrder, platformOf, receiveOne } from './receiving-all.ts';

const script = join(import.meta.dirname, 'receive-all.ts');
const top = mkdtempSync(join(realpathSync(tmpdir()), 'torture-receive-'));
const untouched = join(top, 'untouched');
let homes = 0;
let undisturbed: Record<string, string>;
let full: number;

/** A home with the arrivals in it, none of them received. */
function freshHome(): string {
  homes += 1;
  const home = join(top, `home-${homes}`);
  cpSync(untouched, home, { recursive: true, preserveTimestamps: true });
  return home;
}

beforeAll(async () => {
  // Processes share what one has compiled: starting would take longer than the work.
  process.env.NODE_COMPILE_CACHE = join(top, 'compiled');
  await deliverAll(untouched);
  rmSync(join(untouched, 'temporary'), { recursive: true, force: true });
  const home = freshHome();
  full = (await run(script, [home])).said.done!;
  undisturbed = digestOf(home);
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

async function expectWhole(home: string): Promise<void> {
  expect(digestOf(home)).toEqual(undisturbed);
  expect(readdirSync(join(home, 'temporary'))).toEqual([]);
  expect((await listReceipts(platformOf(home).store)).length).toBe(arrivals);
}

test('left alone, each drop has its receipt, and what is stored is named by one', async () => {
  const keys = Object.keys(undisturbed).filter((key) => /\/(lake|quarantine|receipts)\//.test(`/${key}`));
  expect(keys.filter((key) => key.includes('receipts/')).length).toBe(arrivals);
  const named = (await listReceipts(platformOf(join(top, 'home-1')).store)).flatMap(({ lake, quarantine, drop }) => [
    ...[lake, quarantine].flatMap((key) => (key ? [`store/${key}`] : [])),
    `store/receipts/${drop}.json`,
  ]);
  expect(keys.sort()).toEqual(named.sort());
});

test('killed at any instant and run again, it gives the same store', async () => {
  const next = random(20240331);
  const wanted = 124;
  let kills = 0;
  /** From what is there already, until a run is let finish: each kill leaves the next run less to do. */
  const torment = async () => {
    const home = freshHome();
    for (let attempt = 0; attempt < 8; attempt++) {
      const { finished } = await run(script, [home, String(homes)], {
        word: 'ready',
        after: next() * full * 0.5,
      });
      if (finished) break;
      kills += 1;
    }
    await run(script, [home, String(homes + 1)]);
    await expectWhole(home);
    rmSync(home, { recursive: true });
  };
  const lane = async () => {
    while (kills < wanted) await torment();
  };
  await Promise.all([lane(), lane()]);
  expect(kills).toBeGreaterThanOrEqual(120);
});

describe('at once', () => {
  test.each([2, 4])('%i processes give one receipt a drop, and the same store', async (processes) => {
    for (let round = 0; round < 2; round++) {
      const home = freshHome();
      const seeds = Array.from({ length: processes }, (_, i) => String(round === 0 ? 0 : round * 10 + i));
      await Promise.all(seeds.map((seed) => run(script, [home, seed])));
      await expectWhole(home);
    }
  });

  test('four processes, of which three are killed, give the same store', async () => {
    const next = random(7);
    for (let round = 0; round < 2; round++) {
      const home = freshHome();
      const killed = [1, 2, 3].map((i) => run(script, [home, String(i)], { word: 'ready', after: next() * full }));
      await Promise.all([...killed, run(script, [home, '4'])]);
      await run(script, [home]);
      await expectWhole(home);
    }
  });
});

test('in twenty orders the same drops count', async () => {
  const engine = await openDuckDb({ folder: join(top, 'engine') });
  const asAt = new Date('2024-06-01T00:00:00Z');
  const counting: string[][] = [];
  for (let seed = 1; seed <= 20; seed++) {
    const home = freshHome();
    const platform = { ...platformOf(home), engine };
    for (const arrival of inOrder(await arrivalsIn(platform.store), seed)) await receiveOne(arrival, platform);
    await expectWhole(home);
    counting.push(currentDrops(await listReceipts(platform.store), asAt).map(({ key }) => key));
    rmSync(home, { recursive: true });
  }
  await engine.close();
  const drops = 'drop/agency=care';
  // The bad return of training displaced nothing; the first one, sent again after the second, counts again.
  expect(counting).toEqual(
    Array(20).fill([
      `${drops}/emergency-department/2023-24-Q4/file.csv`,
      `${drops}/exclusions/2023-24-Q4/file.csv`,
      `${drops}/training/2023-24-Q3/file.csv`,
      `${drops}/training/2023-24-Q4/file.csv~4`,
    ]),
  );
});
