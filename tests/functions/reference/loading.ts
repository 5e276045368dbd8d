import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { fixedClock } from '../../../functions/platform/clock.ts';
import { openDuckDb } from '../../../functions/platform/duckdb.ts';
import { memoryStore } from '../../../functions/platform/memory-store.ts';
import type { ObjectStore } from '../../../functions/platform/ports.ts';
import { referenceKeys } from '../../../functions/platform/references.ts';
import { localScratch } from '../../../functions/platform/scratch.ts';
import { sqlString } from '../../../functions/platform/sql-text.ts';
import { loadReference } from '../../../functions/reference/load-reference.ts';
import { type ReferenceName, referenceColumns } from '../../../schemas/reference.ts';

/** A store, and files laid beside it to be loaded into it. Removed after each test. */
export interface Desk {
  store: ObjectStore;
  /** Lays down a file and gives its path. */
  file(name: string, content: string | Uint8Array): Promise<string>;
  load(name: ReferenceName, path: string, at?: string): ReturnType<typeof loadReference>;
  /** What loading left in the scratch folder. */
  leftOver(): Promise<string[]>;
  /** The rows of a vintage as lists in the order of the declared columns. */
  rows(name: ReferenceName, vintage: string, where?: string): Promise<unknown[][]>;
}

const folders: string[] = [];

export async function desk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'reference-'));
  folders.push(folder);
  const store = memoryStore(fixedClock('2024-05-01T09:00:00Z'), join(folder, 'store'));
  const scratch = localScratch(join(folder, 'scratch'));
  return {
    store,
    file: async (name, content) => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    },
    load: (name, path, at = '2024-05-01T09:00:00Z') =>
      loadReference(name, path, { store, scratch, clock: fixedClock(at) }),
    leftOver: () => readdir(join(folder, 'scratch')),
    rows: async (name, vintage, where = 'true') => {
      const db = await openDuckDb({ folder: join(folder, 'reading') });
      const path = await store.localFile(referenceKeys(name, vintage).parquet);
      const rows = await db.rows(`SELECT * FROM read_parquet(${sqlString(path)}) WHERE ${where}`);
      await db.close();
      return rows.map((row) => referenceColumns(name).map((column) => row[column.name]));
    },
  };
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** Loads one small file of these lines and gives what was recorded and kept. */
export async function loaded(name: ReferenceName, file: string, lines: readonly string[]) {
  const at = await desk();
  const { sidecar } = await at.load(name, await at.file(file, `${lines.join('\r\n')}\r\n`));
  return { sidecar, rows: await at.rows(name, sidecar.vintage) };
}

/** The message with which one small file is refused. */
export async function refusal(name: ReferenceName, file: string, content: readonly string[] | Uint8Array) {
  const at = await desk();
  const path = await at.file(file, content instanceof Uint8Array ? content : `${content.join('\n')}\n`);
  const error: unknown = await at.load(name, path).catch((thrown: unknown) => thrown);
  if (!(error instanceof Error)) throw new Error(`${file} was loaded.`);
  const stored = await at.store.list('');
  return { error, message: error.message, stored, leftOver: await at.leftOver() };
}
