/** Receives the files of a demonstration, several at a time. */
import { fixedClock } from '../../functions/platform/clock.ts';
import type { Platform } from '../../functions/platform/ports.ts';
import { together } from '../../functions/platform/together.ts';
import { deliver } from '../../functions/receive/deliver.ts';
import { openReading, type Reading } from '../../functions/receive/read/reading.ts';
import { receive } from '../../functions/receive/receive.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import type { Partnership } from '../../schemas/partnership.ts';
import type { Receipt } from '../../schemas/receipt.ts';
import type { DemoArrival } from './arrivals.ts';

/** Small files that wait at the same time are read together, so many wait. */
const atOnce = 96;
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
  // Those of one dataset are read together.
  const waiting = [...queues.values()].sort((a, b) => inOrderOf(datasetOf(a), datasetOf(b))).values();
  const receipts: Receipt[] = [];
  const work = async (reading: Reading) => {
    for (const queue of waiting)
      for (const { path, name, arrivedAt } of queue) {
        const clock = fixedClock(new Date(arrivedAt.getTime() + oneMinute).toISOString());
        const arrival = await deliver(platform.store, clock, path, name, arrivedAt);
        receipts.push(await receive(arrival, { partnership, contracts }, { ...platform, clock, reading }));
        step(receipts.length);
      }
  };
  const scratch = await platform.scratch.folder();
  try {
    // The files are small: to spread one over the processors costs more than it gains.
    const reading = await openReading({ folder: scratch.path, threads: 1 });
    try {
      await together(Array.from({ length: atOnce }, () => work(reading)));
    } finally {
      await reading.close();
    }
    return receipts;
  } finally {
    await scratch.remove();
  }
}

const datasetOf = ([first]: readonly DemoArrival[]): string => first?.name.dataset ?? '';
const inOrderOf = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
