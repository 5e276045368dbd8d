/** Puts a file into the drop zone, as an agency's upload does on AWS. A laptop's folder has no versions, so the key counts. */

import type { Receipt } from '../../schemas/receipt.ts';
import type { Clock, ObjectStore } from '../platform/ports.ts';
import { listReceipts } from '../platform/receipts.ts';
import { type Arrival, type DropName, dropKey, parseDropKey, storable } from './arrival.ts';
import { survey } from './dialect/survey.ts';

/**
 * The counter is that of the return, whatever its files are called, since a drop's id takes no note of names. Sending
 * what counts already, or what came last, is that arrival again; sending what was superseded is a new one, and will count.
 * @param arrivedAt the instant to record; the clock's without one.
 */
export async function deliver(
  store: ObjectStore,
  clock: Clock,
  path: string,
  name: DropName,
  arrivedAt?: Date,
): Promise<Arrival> {
  const { sha256 } = await survey(path);
  for (;;) {
    const arrivals = await arrivalsOf(store, name);
    const same = await arrivalAgain(store, name, arrivals, sha256);
    if (same) return same;
    const version = (arrivals.at(-1)?.counter ?? 0) + 1;
    const key = dropKey(name, version);
    // Somebody was quicker when it is there: then look again.
    if (await store.createFromFile(key, path, arrivedAt ?? clock.now()))
      return { key, version: String(version), arrivedAt: (await store.head(key))!.modified.toISOString() };
  }
}

interface Counted extends Arrival {
  counter: number;
}

/** Every arrival of a return, the earliest first. */
async function arrivalsOf(store: ObjectStore, { agency, dataset, quarter }: DropName): Promise<Counted[]> {
  const found = await store.list(`drop/agency=${agency}/${dataset}/${quarter}/`);
  return found
    .flatMap(({ key, modified }) => {
      const version = parseDropKey(key)?.version;
      return version ? [{ key, version, counter: Number(version), arrivedAt: modified.toISOString() }] : [];
    })
    .sort((a, b) => a.counter - b.counter);
}

/** The arrival that these bytes would only repeat; null when they are news. */
async function arrivalAgain(
  store: ObjectStore,
  name: DropName,
  arrivals: readonly Counted[],
  sha256: string,
): Promise<Arrival | null> {
  const newest = arrivals.at(-1);
  if (!newest) return null;
  const receipts = (await listReceipts(store)).filter(
    ({ agency, dataset, quarter }) => agency === name.agency && dataset === name.dataset && quarter === name.quarter,
  );
  const counts = receipts
    .filter(({ outcome }) => outcome !== 'rejected')
    .sort(inOrderOfArrival)
    .at(-1);
  const again = ({ key, version, arrivedAt }: Arrival) => ({ key, version, arrivedAt });
  const received = (key: string) => receipts.find((receipt) => receipt.key === key);
  if ((await survey(await store.localFile(newest.key))).sha256 === sha256) {
    const own = received(newest.key);
    // A name that contradicted the quarter may be all that was wrong: under another name the file is news.
    const renamed = parseDropKey(newest.key)?.file !== storable(name.file);
    if (!own || (own.outcome === 'rejected' && !renamed) || counts?.sha256 === sha256) return again(newest);
  }
  const waiting = arrivals.some(({ key, counter }) => counter > Number(counts?.version) && !received(key));
  return counts?.sha256 === sha256 && !waiting ? again(counts) : null;
}

const inOrderOfArrival = (a: Receipt, b: Receipt): number =>
  Date.parse(a.arrivedAt) - Date.parse(b.arrivedAt) || Number(a.version) - Number(b.version);
