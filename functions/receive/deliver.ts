/** Puts a file into the drop zone, as an agency's upload does on AWS. A laptop's folder has no versions, so the key counts. */

import type { Clock, ObjectStore } from '../platform/ports.ts';
import { listReceipts } from '../platform/receipts.ts';
import { type Arrival, type DropName, dropKey } from './arrival.ts';
import { survey } from './dialect/survey.ts';
import { dropId } from './drop-id.ts';

/**
 * A file equal to the newest version under its key is that arrival again, unless it was received and something else has
 * counted since: then it is a new one, and will count again.
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
  for (let version = await newestVersion(store, name); ; version++) {
    if (version > 0) {
      const key = dropKey(name, version);
      const { modified } = (await store.head(key))!;
      const same = (await survey(await store.localFile(key))).sha256 === sha256;
      if (same && !(await superseded(store, name, sha256, version)))
        return { key, version: String(version), arrivedAt: modified.toISOString() };
    }
    const key = dropKey(name, version + 1);
    if (await store.createFromFile(key, path, arrivedAt ?? clock.now()))
      return { key, version: String(version + 1), arrivedAt: (await store.head(key))!.modified.toISOString() };
  }
}

/** 0 when nothing is there under the name. */
async function newestVersion(store: ObjectStore, name: DropName): Promise<number> {
  const first = dropKey(name, 1);
  const counters = (await store.list(first)).map(({ key }) =>
    key === first ? 1 : Number(/^~(\d+)$/.exec(key.slice(first.length))?.[1] ?? 0),
  );
  return Math.max(0, ...counters);
}

/** Whether this arrival was received, and another file of the same return has been accepted since. */
async function superseded(store: ObjectStore, name: DropName, sha256: string, version: number): Promise<boolean> {
  const receipts = await listReceipts(store);
  const own = receipts.find(({ drop }) => drop === dropId(name, sha256, String(version)));
  if (!own) return false;
  return receipts.some(
    (other) =>
      other.agency === name.agency &&
      other.dataset === name.dataset &&
      other.quarter === name.quarter &&
      other.outcome !== 'rejected' &&
      other.sha256 !== sha256 &&
      Date.parse(other.arrivedAt) >= Date.parse(own.arrivedAt),
  );
}
