/** Northshire's demonstration, small, in a folder of its own. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { northshireStory } from '../../cli/demo/arrivals.ts';
import { demoKeys } from '../../cli/demo/note.ts';
import { tell } from '../../cli/demo/tell.ts';
import { systemClock } from '../../functions/platform/clock.ts';
import { folderStore } from '../../functions/platform/folder-store.ts';
import type { Platform } from '../../functions/platform/ports.ts';
import { localScratch } from '../../functions/platform/scratch.ts';
import northshire from '../../partnerships/northshire.ts';
import type { Manifest } from '../../schemas/manifest.ts';

export interface Demonstration {
  folder: string;
  platform: Platform;
  /** Its last release, which has one before it. */
  release: Manifest;
}

/** Receives and releases so many times the children of Northshire. The caller removes the folder. */
export async function makeDemonstration(scale: number): Promise<Demonstration> {
  const folder = mkdtempSync(join(tmpdir(), 'demonstration-'));
  const temporary = join(folder, 'tmp');
  const platform: Platform = {
    store: folderStore(join(folder, 'store'), temporary),
    keys: demoKeys(northshire.id),
    clock: systemClock(),
    scratch: localScratch(temporary),
  };
  const story = northshireStory(join(folder, 'files'), scale);
  const { releases } = await tell(story, northshire, platform, { step: () => {}, done: () => {} });
  const last = releases.at(-1)!;
  if (last.outcome !== 'released') throw new Error(`The demonstration was not released: ${JSON.stringify(last)}`);
  return { folder, platform, release: last.release };
}
