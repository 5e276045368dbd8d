/** A home to receive drops in, and readings of what was stored, for tests. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '../../../functions/platform/clock.ts';
import type { DuckDb } from '../../../functions/platform/duckdb.ts';
import { fixedKeyProvider } from '../../../functions/platform/folder-keys.ts';
import { folderStore } from '../../../functions/platform/folder-store.ts';
import type { Clock, ObjectStore, Row } from '../../../functions/platform/ports.ts';
import { localScratch } from '../../../functions/platform/scratch.ts';
import type { Arrival, DropName } from '../../../functions/receive/arrival.ts';
import { deliver } from '../../../functions/receive/deliver.ts';
import { openReading, type Reading } from '../../../functions/receive/read/reading.ts';
import { type Receiving as Receiver, receive } from '../../../functions/receive/receive.ts';
import { contracts } from '../../../schemas/datasets/index.ts';
import type { Receipt } from '../../../schemas/receipt.ts';
import { everyDataset } from './every-dataset.ts';

export const agreement = { partnership: everyDataset, contracts };
export const secret = '5e'.repeat(32);

export interface Receiving {
  home: string;
  store: ObjectStore;
  platform: Receiver;
  engine: DuckDb;
  /** Puts a file into the drop zone, a minute after the one before. */
  deliver(content: Uint8Array | string, name?: Partial<DropName>): Promise<Arrival>;
  /** Delivers and receives. */
  send(content: Uint8Array | string, name?: Partial<DropName>): Promise<Receipt>;
  /** The rows of a Parquet object, in the order in which they are written; none for null. */
  parquet(key: string | null): Promise<Row[]>;
  /** An object as text. */
  text(key: string): Promise<string>;
  close(): Promise<void>;
}

const usual: DropName = { agency: 'care', dataset: 'contacts', quarter: '2023-24-Q4', file: 'file.csv' };

/** A new home below the system's temporary folder. `threads` is the engine's. Close it when done. */
export async function receiving({ threads }: { threads?: number } = {}): Promise<Receiving> {
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'receiving-'));
  const { platform, reading } = await platformAt(home, threads);
  const { engine } = reading;
  let sent = 0;
  const deliverOne = async (content: Uint8Array | string, name: Partial<DropName> = {}) => {
    sent += 1;
    const path = join(home, `sent-${sent}`);
    writeFileSync(path, content);
    const arrivedAt = new Date(Date.UTC(2024, 3, 10, 9, sent));
    return deliver(platform.store, platform.clock, path, { ...usual, ...name }, arrivedAt);
  };
  return {
    home,
    platform,
    engine,
    store: platform.store,
    deliver: deliverOne,
    send: async (content, name) => receive(await deliverOne(content, name), agreement, platform),
    parquet: async (key) =>
      key === null
        ? []
        : engine.rows(`FROM read_parquet('${await platform.store.localFile(key)}', hive_partitioning = false)`),
    text: async (key) => Buffer.from((await platform.store.read(key))!).toString('utf8'),
    close: async () => {
      await reading.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A platform whose store, scratch and engine are below `home`, with one key and a clock that stands still. */
export async function platformAt(home: string, threads?: number): Promise<{ platform: Receiver; reading: Reading }> {
  const temporary = join(home, 'temporary');
  const clock: Clock = fixedClock('2024-04-20T12:00:00Z');
  const store = folderStore(join(home, 'store'), temporary);
  const reading = await openReading({ folder: join(home, 'engine'), ...(threads ? { threads } : {}) });
  const keys = fixedKeyProvider(secret);
  return { platform: { store, keys, clock, scratch: localScratch(temporary), reading }, reading };
}
