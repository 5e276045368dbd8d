/** A home: the folder that stands for a bucket, the pseudonym key beside it, and scratch. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../functions/platform/errors.ts';
import { folderKeyProvider } from '../functions/platform/folder-keys.ts';
import { folderStore } from '../functions/platform/folder-store.ts';
import type { Platform } from '../functions/platform/ports.ts';
import { localScratch, sweepScratch } from '../functions/platform/scratch.ts';
import { listPartnerships, loadPartnership } from '../partnerships/index.ts';
import { didYouMean } from '../schemas/nearest.ts';
import type { Partnership } from '../schemas/partnership.ts';
import type { Context } from './command.ts';
import { type DemoNote, demoKeys, readDemoNote } from './demo/note.ts';
import { typed } from './typed.ts';

export interface Home extends Platform {
  folder: string;
  /** What the home is a demonstration of; null for a home of real work. */
  demo: DemoNote | null;
}

/** `<home>/store` is the bucket; the key is kept apart from it, as it must be from the data. */
export const homePaths = (folder: string) => ({
  store: join(folder, 'store'),
  key: join(folder, 'keys', 'pseudonym.json'),
  temporary: join(folder, 'tmp'),
});

/** Opens a home without making it, and clears what dead processes left in its scratch. Throws an InputError when it is no folder. */
export async function openHome({ home: folder, clock }: Pick<Context, 'home' | 'clock'>): Promise<Home> {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new InputError(`The home ${folder} is a file. Give a folder: --home <folder>.`);
  const paths = homePaths(folder);
  await sweepScratch(paths.temporary);
  const store = folderStore(paths.store, paths.temporary);
  const demo = await readDemoNote(store);
  const keys = demo ? demoKeys(demo.partnership) : folderKeyProvider(paths.key, paths.temporary);
  return { folder, store, keys, clock, scratch: localScratch(paths.temporary), demo };
}

/** The partnership of a home, for a command that only reads. A new home has the one that is asked for. */
export async function partnershipOf(home: Home, asked: string | undefined): Promise<Partnership> {
  return partnershipNamed((await agreedId(home, asked)) ?? (await noneGiven(home)));
}

/** The partnership of a home, for a command that writes: a new home becomes that of the one asked for, for good. */
export async function claimHome(home: Home, asked: string | undefined): Promise<Partnership> {
  const partnership = await partnershipOf(home, asked);
  await home.store.create(noteKey, `${JSON.stringify({ partnership: partnership.id })}\n`);
  // Of two commands that start at once in a new home, the first decides.
  await agreedId(home, partnership.id);
  return partnership;
}

const noteKey = 'partnership.json';

/** The id that the home's note holds, or the one asked for. Throws an InputError naming both when they differ. */
async function agreedId({ store, folder }: Home, asked: string | undefined): Promise<string | undefined> {
  const bytes = await store.read(noteKey);
  if (bytes === null) return asked;
  const noted = JSON.parse(Buffer.from(bytes).toString('utf8')).partnership;
  if (typeof noted !== 'string') throw new Error(`${join(folder, 'store', noteKey)} does not say whose home it is.`);
  if (asked !== undefined && asked !== noted)
    throw new InputError(
      `${folder} is the home of ${noted}, and not of ${asked}. Leave out --partnership, or give another --home.`,
    );
  return noted;
}

async function partnershipNamed(id: string): Promise<Partnership> {
  const known = await listPartnerships();
  if (known.includes(id)) return loadPartnership(id);
  throw new InputError(
    `There is no partnership "${id}".${didYouMean(id, known)} Those known are: ${known.join(', ')}.`,
  );
}

async function noneGiven({ folder }: Home): Promise<never> {
  throw new InputError(
    `${folder} is nobody's home yet. Say whose it is with --partnership, one of: ${(await listPartnerships()).join(', ')}. Or build the demonstration: ${typed('demo')}`,
  );
}
