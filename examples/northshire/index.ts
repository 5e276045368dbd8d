/** The demonstration: four years of what Northshire's agencies send, made up from a seed. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dropsOf } from './drops.ts';
import type { DemoPlan } from './plan.ts';
import { writeReferences } from './references.ts';
import { makeWorld, type World } from './world.ts';

export { type DemoArrival, type DemoPlan, demoAsAt, earlierAsAt, referencesAt } from './plan.ts';

interface Size {
  seed?: number;
  /** Multiplies children and rows, not places: rates stay as they are. */
  scale?: number;
}

/**
 * Writes Northshire's reference files and drops below a folder, and says in which order they arrive. The same seed and
 * scale give the same bytes.
 */
export async function generateNorthshire(folder: string, size: Size = {}): Promise<DemoPlan> {
  const { references, arrivals } = await beginNorthshire(folder, size);
  return { references, arrivals: await arrivals };
}

/** As `generateNorthshire`, with the reference files there already while the drops are still being written. */
export async function beginNorthshire(folder: string, { seed = 1, scale = 1 }: Size = {}) {
  const world = makeWorld(seed, scale);
  const references = await writeReferences(folder, world.places, world.population, seed);
  return { references, arrivals: writeDrops(folder, world) };
}

async function writeDrops(folder: string, world: World): Promise<DemoPlan['arrivals']> {
  const arrivals: DemoPlan['arrivals'] = [];
  for await (const { bytes, ...arrival } of dropsOf(world)) {
    const own = join(folder, 'drops', arrival.agency, arrival.dataset);
    const path = join(own, arrival.file);
    await mkdir(own, { recursive: true });
    await writeFile(path, bytes);
    arrivals.push({ path, ...arrival });
  }
  return arrivals.sort((a, b) => (a.arrivedAt < b.arrivedAt ? -1 : 1));
}
