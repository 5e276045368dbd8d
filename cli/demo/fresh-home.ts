/** An empty home for a demonstration, and never at the cost of real work. */
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../functions/platform/errors.ts';
import type { Context } from '../command.ts';
import { homePaths, openHome } from '../home.ts';
import { typed } from '../typed.ts';
import { demoNoteKey } from './note.ts';

/**
 * Clears a home that a demonstration made. Throws an InputError when the folder holds anything else. The mark goes last,
 * so that what is left after a crash is still known as a demonstration's.
 */
export async function clearDemoHome(context: Pick<Context, 'home' | 'clock' | 'shown'>): Promise<void> {
  const { home: folder, shown } = context;
  if (!existsSync(folder)) return;
  const home = await openHome(context);
  const own = home.demo !== null || (await home.store.list('')).length === 0 ? ['store', 'tmp'] : ['tmp'];
  const foreign = (await readdir(folder)).filter((name) => !own.includes(name));
  if (foreign.length > 0)
    throw new InputError(
      `${shown(folder)} holds ${foreign.slice(0, 5).join(', ')}, which no demonstration made, so nothing was touched. Give another folder: ${typed('demo --home <folder>')}`,
    );
  const { store, temporary } = homePaths(folder);
  for (const name of existsSync(store) ? await readdir(store) : [])
    if (name !== demoNoteKey) await rm(join(store, name), { recursive: true, force: true });
  for (const path of [store, temporary]) await rm(path, { recursive: true, force: true });
}
