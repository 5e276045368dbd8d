/** The partnerships that are there: one file each in this folder, found by looking, so that adding one is adding its file. */
import { readdir } from 'node:fs/promises';
import { didYouMean } from '../schemas/nearest.ts';
import type { Partnership } from '../schemas/partnership.ts';

/** The ids of the partnerships, in alphabetical order. */
export async function listPartnerships(): Promise<string[]> {
  const files = await readdir(import.meta.dirname);
  return files
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

/** One partnership. Throws an Error naming those known when the id is not among them, or when its file is not usable. */
export async function loadPartnership(id: string): Promise<Partnership> {
  const known = await listPartnerships();
  // Only a listed id is imported, so an id can never reach another file.
  if (!known.includes(id)) {
    throw new Error(`There is no partnership "${id}".${didYouMean(id, known)} Those known are: ${known.join(', ')}.`);
  }
  const { default: found }: { default?: Partnership } = await import(new URL(`${id}.ts`, import.meta.url).href);
  if (found?.id !== id) {
    throw new Error(
      `partnerships/${id}.ts must export by default the partnership "${id}", and exports ${found ? `"${found.id}"` : 'none'}.`,
    );
  }
  return found;
}
