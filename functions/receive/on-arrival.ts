/** An object in the drop zone becomes one receipt, or a clear word on why it is none. */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Receipt } from '../../schemas/receipt.ts';
import { sha256Of } from '../platform/canonical-json.ts';
import { InputError } from '../platform/errors.ts';
import { checkKey } from '../platform/object-keys.ts';
import type { ObjectInfo, ObjectStore } from '../platform/ports.ts';
import { parseDropKey } from './arrival.ts';
import type { ArrivedObject } from './arrival-event.ts';
import { fileFault } from './file-faults.ts';
import { type Agreement, type Receiving, receive, refuse } from './receive.ts';

/** A version of an object, which stays what it was when a later one is put over it. */
export interface ArrivedVersion {
  head(): Promise<ObjectInfo | null>;
  open(): Promise<AsyncIterable<Uint8Array>>;
  localFile(): Promise<string>;
}

export interface Arriving {
  agreement: Agreement;
  platform: Receiving;
  /** The drop zone's object of a key and version. */
  versionOf(object: ArrivedObject): ArrivedVersion;
  /** The most bytes that the disk has room for, beside what checking makes of them. */
  largest: number;
}

export type OnArrival =
  | { outcome: 'received'; receipt: Receipt }
  /** Its key is no place for a drop: its agency finds a note in its feedback, where the key names one. */
  | { outcome: 'misplaced'; sentence: string; note: string | null }
  /** A folder that a console made, or an object that is gone again. */
  | { outcome: 'ignored'; why: string };

/** Whatever comes twice, late or at once ends in the same receipt: it is named after the object's version and bytes. */
export async function onArrival(object: ArrivedObject, arriving: Arriving): Promise<OnArrival> {
  if (object.key.endsWith('/')) return { outcome: 'ignored', why: 'it is a folder of a console' };
  const wrong = misplacedBecause(object.key);
  if (wrong !== null) return misplaced(object, wrong, arriving);
  const version = arriving.versionOf(object);
  const found = await version.head();
  if (found === null) return { outcome: 'ignored', why: 'it is no longer there' };
  const arrival = { key: object.key, version: object.version ?? '1', arrivedAt: found.modified.toISOString() };
  const { agreement, platform, largest } = arriving;
  if (found.size > largest) {
    const sha256 = await digestOf(await version.open());
    const fault = tooLarge(found.size, largest);
    return {
      outcome: 'received',
      receipt: await refuse(arrival, { bytes: found.size, sha256 }, fault, agreement, platform),
    };
  }
  const path = await version.localFile();
  try {
    const store = withFile(platform.store, object.key, path);
    return { outcome: 'received', receipt: await receive(arrival, agreement, { ...platform, store }) };
  } finally {
    await rm(path, { force: true });
  }
}

const layout = 'drop/agency=<agency>/<dataset>/<quarter>/<file>';

function misplacedBecause(key: string): string | null {
  try {
    checkKey(key);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  if (parseDropKey(key) !== null) return null;
  return `The file was put at “${key}”, and a drop belongs at ${layout}, for example drop/agency=education/suspensions/2023-24-Q4/suspensions.csv. Put it there.`;
}

/** The note is written once, for the agency whose folder it was put in; of nobody's folder nobody is told but the log. */
async function misplaced(
  { key, version }: ArrivedObject,
  sentence: string,
  { agreement, platform }: Arriving,
): Promise<OnArrival> {
  const agency = /^drop\/agency=([^/]+)\//.exec(key)?.[1];
  const known = agreement.partnership.agencies.some(({ id }) => id === agency);
  if (!known) return { outcome: 'misplaced', sentence, note: null };
  const note = `feedback/agency=${agency}/misplaced/${sha256Of(`${key}\n${version ?? ''}`).slice(0, 24)}.json`;
  await platform.store.create(note, `${JSON.stringify({ key, sentence }, null, 2)}\n`);
  return { outcome: 'misplaced', sentence, note };
}

function tooLarge(size: number, largest: number) {
  const megabytes = (bytes: number) => Math.floor(bytes / 1e6).toLocaleString('en-GB');
  return fileFault(
    'too-large',
    `The file has ${megabytes(size)} MB, and one of up to ${megabytes(largest)} MB can be checked. Send it in parts, a quarter each, or ask for more room.`,
  );
}

async function digestOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/** The store as it was when the object arrived: the key's file is that of its version. */
function withFile(store: ObjectStore, key: string, path: string): ObjectStore {
  return { ...store, localFile: async (asked) => (asked === key ? path : store.localFile(asked)) };
}
