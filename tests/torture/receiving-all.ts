/** Receiving every arrival of a home in an order drawn from a seed. */
import { join } from 'node:path';
import { fixedClock } from '../../functions/platform/clock.ts';
import { fixedKeyProvider } from '../../functions/platform/folder-keys.ts';
import { folderStore } from '../../functions/platform/folder-store.ts';
import type { ObjectStore, Platform } from '../../functions/platform/ports.ts';
import { localScratch } from '../../functions/platform/scratch.ts';
import { type Arrival, parseDropKey } from '../../functions/receive/arrival.ts';
import { receive } from '../../functions/receive/receive.ts';
import type { Receipt } from '../../schemas/receipt.ts';
import { agreement, secret } from '../functions/receive/receiving.ts';
import { random } from './random.ts';

export function platformOf(home: string): Platform {
  const temporary = join(home, 'temporary');
  return {
    store: folderStore(join(home, 'store'), temporary),
    keys: fixedKeyProvider(secret),
    clock: fixedClock('2024-04-20T12:00:00Z'),
    scratch: localScratch(temporary),
  };
}

export async function arrivalsIn(store: ObjectStore): Promise<Arrival[]> {
  const objects = await store.list('drop/');
  return objects.map(({ key, modified }) => ({
    key,
    version: parseDropKey(key)!.version,
    arrivedAt: modified.toISOString(),
  }));
}

/** The arrivals in an order of their own for each seed; as they are for 0. */
export function inOrder<Thing>(things: readonly Thing[], seed: number): Thing[] {
  const next = random(seed);
  const drawn = things.map((thing) => ({ thing, at: seed === 0 ? 0 : next() }));
  return drawn.sort((a, b) => a.at - b.at).map(({ thing }) => thing);
}

export const receiveOne = (arrival: Arrival, platform: Platform): Promise<Receipt> =>
  receive(arrival, agreement, platform);
