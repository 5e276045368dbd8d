/** Makes the site of a release and puts it into the store: the pages, drawings and data that people look at. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { assets } from '../../dashboard/assets.ts';
import { siteFiles } from '../../dashboard/site.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import type { Partnership } from '../../schemas/partnership.ts';
import type { Platform } from '../platform/ports.ts';
import { openRelease } from '../platform/release-reader.ts';
import { together } from '../platform/together.ts';
import { exploreData } from './explore-data.ts';
import { readFacts, tablesOfPages } from './read-facts.ts';
import { siteKey, siteNoteKey, sitePointerKey } from './site-keys.ts';

export interface Published {
  /** Of the site: `<release id>/<first ten digits of a digest of its files>`. */
  site: string;
  release: string;
  files: number;
  /** Bytes of all files. */
  bytes: number;
}

/**
 * Publishes a release. The site's name follows from its release and its bytes, so that publishing again changes nothing
 * and another version of the pages is a site of its own; its note comes last, and then the pointer that readers follow.
 * Reads the schema `shared` and no other.
 */
export async function publish(
  manifest: Manifest,
  partnership: Partnership,
  { store, scratch }: Pick<Platform, 'store' | 'scratch'>,
): Promise<Published> {
  const folder = await scratch.folder();
  try {
    const reader = await openRelease(store, folder, manifest.id, 'shared', tablesOfPages);
    try {
      const [facts, explored] = await together([
        readFacts(reader, manifest, partnership),
        exploreData(reader, folder),
      ] as const);
      const styles = await Promise.all(
        assets.map(async ({ path, file }) => ({ path, text: await readFile(file, 'utf8') })),
      );
      const files: StoredFile[] = [...siteFiles(facts), ...styles, { path: 'data/figures.parquet', text: explored }];
      const site = `${manifest.id}/${digestOf(files)}`;
      for (const { path, text } of files) await store.create(siteKey(site, path), text);
      const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
      const note = { site, release: manifest.id, files: files.length, bytes };
      await store.create(siteNoteKey(site), `${JSON.stringify({ ...note, paths: files.map(({ path }) => path) })}\n`);
      await store.replace(sitePointerKey, `${JSON.stringify({ site, release: manifest.id })}\n`);
      return note;
    } finally {
      await reader.close();
    }
  } finally {
    await folder.remove();
  }
}

interface StoredFile {
  path: string;
  text: string | Uint8Array;
}

function digestOf(files: readonly StoredFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(`${path}\0${Buffer.byteLength(text)}\0`).update(text);
  return hash.digest('hex').slice(0, 10);
}
