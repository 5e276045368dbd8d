/** Receives the files of a demonstration, several at a time. */
import { fixedClock } from '../../functions/platform/clock.ts';
import { type DuckDb, openDuckDb } from '../../functions/platform/duckdb.ts';
import type { Platform } from '../../functions/platform/ports.ts';
import { deliver } from '../../functions/receive/deliver.ts';
import { receive } from '../../functions/receive/receive.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import type { Partnership } from '../../schemas/partnership.ts';
import type { Receipt } from '../../schemas/receipt.ts';
import type { DemoArrival } from './arrivals.ts';
import { together } from './together.ts';

/** While one waits for the engine, another is read or written. */
const atOnce = 4;
const oneMinute = 60_000;

/**
 * Delivers and receives every arrival, each received a minute after it came, so that two runs give one store. Returns
 * are in no order among each other; the files of one return come one after the other. `step` hears how many are done.
 */
export async function receiveAll(
  arrivals: readonly DemoArrival[],
  partnership: Partnership,
  platform: Platform,
  step: (done: number) => void,
): Promise<Receipt[]> {
  const queues = Map.groupBy(arrivals, ({ name: { agency, dataset, quarter } }) => `${agency} ${dataset} ${quarter}`);
  const waiting = queues.values();
  const receipts: Receipt[] = [];
  const work = async (engine: DuckDb) => {
    for (const queue of waiting)
      for (const { path, name, arrivedAt } of queue) {
        const clock = fixedClock(new Date(arrivedAt.getTime() + oneMinute).toISOString());
        const arrival = await deliver(platform.store, clock, path, name, arrivedAt);
        receipts.push(await receive(arrival, { partnership, contracts }, { ...platform, clock, engine }));
        step(receipts.length);
      }
  };
  const scratch = await platform.scratch.folder();
  try {
    // The files are small: to spread one over the processors costs more than it gains.
    const engine = await openDuckDb({ folder: scratch.path, threads: 1 });
    try {
      await together(Array.from({ length: atOnce }, () => work(engine)));
    } finally {
      await engine.close();
    }
    return receipts;
  } finally {
    await scratch.remove();
  }
}
