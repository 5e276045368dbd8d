/** Building a release of the demonstration, and of ten times its rows; and the pages of the first. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { demoAsAt, generateNorthshire } from '../../examples/northshire/index.ts';
import { materialise } from '../../functions/materialise/materialise.ts';
import { fixedClock } from '../../functions/platform/clock.ts';
import { duckDbWarehouse } from '../../functions/platform/duckdb-warehouse.ts';
import type { Platform } from '../../functions/platform/ports.ts';
import { deliver } from '../../functions/receive/deliver.ts';
import { openReading } from '../../functions/receive/read/reading.ts';
import { receive } from '../../functions/receive/receive.ts';
import { loadReference } from '../../functions/reference/load-reference.ts';
import { loadPartnership } from '../../partnerships/index.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import { platformIn } from './home.ts';
import { measurePages } from './pages.ts';
import { report, seconds } from './timing.ts';

const partnership = await loadPartnership('northshire');

export async function measureRelease(folder: string): Promise<void> {
  const [once, tenfold] = [await built(join(folder, 'once'), 1), await built(join(folder, 'tenfold'), 10)];
  console.log(`Releasing ${once.rows.toLocaleString('en-GB')} and ${tenfold.rows.toLocaleString('en-GB')} rows`);
  report('  ten times the rows', tenfold.taken, 'once', once.taken, [tenfold.taken / once.taken], 12);
  await measurePages(platformIn(join(folder, 'once')), partnership);
}

async function built(home: string, scale: number): Promise<{ rows: number; taken: number }> {
  const files = join(home, 'files');
  await mkdir(files, { recursive: true });
  const plan = await generateNorthshire(files, { scale });
  const platform: Platform = { ...platformIn(home), clock: fixedClock(demoAsAt) };
  for (const { name, path } of plan.references) await loadReference(name, path, platform);
  const rows = await receivedAll(plan, platform, home);
  const scratch = await platform.scratch.folder();
  const warehouse = await duckDbWarehouse(platform.store, scratch);
  const taken = await seconds(async () => {
    const made = await materialise(partnership, platform, warehouse);
    if (made.outcome === 'refused') throw new Error(made.failures.map(({ sentence }) => sentence).join('\n'));
  });
  await warehouse.close();
  await scratch.remove();
  return { rows, taken };
}

async function receivedAll(
  { arrivals }: Awaited<ReturnType<typeof generateNorthshire>>,
  platform: Platform,
  home: string,
): Promise<number> {
  const reading = await openReading({ folder: join(home, 'tmp') });
  let rows = 0;
  for (const { path, arrivedAt, ...name } of arrivals) {
    const arrival = await deliver(platform.store, platform.clock, path, name, new Date(arrivedAt));
    const receipt = await receive(arrival, { partnership, contracts }, { ...platform, reading });
    rows += receipt.rows.accepted;
  }
  await reading.close();
  return rows;
}
