/** A store of its own for a measurement, and one file put into it as a drop. */
import { join } from 'node:path';
import { fixedClock } from '../../functions/platform/clock.ts';
import { fixedKeyProvider } from '../../functions/platform/folder-keys.ts';
import { folderStore } from '../../functions/platform/folder-store.ts';
import type { Platform } from '../../functions/platform/ports.ts';
import { localScratch } from '../../functions/platform/scratch.ts';
import type { Arrival } from '../../functions/receive/arrival.ts';
import { deliver } from '../../functions/receive/deliver.ts';
import { receive } from '../../functions/receive/receive.ts';
import { loadPartnership } from '../../partnerships/index.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import type { Receipt } from '../../schemas/receipt.ts';

const northshire = await loadPartnership('northshire');

export function platformIn(home: string): Platform {
  const temporary = join(home, 'tmp');
  return {
    store: folderStore(join(home, 'store'), temporary),
    keys: fixedKeyProvider('2f'.repeat(32)),
    clock: fixedClock('2024-05-01T09:00:00Z'),
    scratch: localScratch(temporary),
  };
}

/** Puts a file for January to March 2024 where drops arrive, as its dataset's owner would. Not part of what is timed. */
export async function delivered(platform: Platform, path: string, dataset: string): Promise<Arrival> {
  const agency = northshire.agencies.find(({ owes }) => owes.some((duty) => duty.dataset === dataset))!.id;
  const name = { agency, dataset, quarter: '2023-24-Q4', file: 'rows.csv' };
  return deliver(platform.store, platform.clock, path, name);
}

/** Everything that receiving is: survey, checks, pseudonyms, ages, row numbers, Parquet, feedback, receipt. */
export const received = (arrival: Arrival, platform: Platform): Promise<Receipt> =>
  receive(arrival, { partnership: northshire, contracts }, platform);
