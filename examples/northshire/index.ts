/** The demonstration: four years of what Northshire's agencies send, made up from a seed. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dropsOf } from './drops.ts';
import type { DemoPlan } from './plan.ts';
import { writeReferences } from './references.ts';
import { makeWorld } from './world.ts';

export { type DemoArrival, type DemoPlan, demoAsAt, earlierAsAt } from './plan.ts';

/**
 * Writes Northshire's reference files and drops below a folder, and says in which order they arrive. The same seed and
 * scale give the same bytes. `scale` multiplies children and rows, not places: rates stay as they are.
 */
export async function generateNorthshire(
  folder: string,
  { seed = 1, scale = 1 }: { seed?: number; scale?: number } = {},
): Promise<DemoPlan> {
  const world = makeWorld(seed, scale);
  const references = await writeReferences(folder, world.places, world.population, seed);
  const arrivals: DemoPlan['arrivals'] = [];
  for (const { bytes, ...arrival } of dropsOf(world)) {
    const own = join(folder, 'drops', arrival.agency, arrival.dataset);
    const path = join(own, arrival.file);
    await mkdir(own, { recursive: true });
    await writeFile(path, bytes);
    arrivals.push({ path, ...arrival });
  }
  arrivals.sort((a, b) => (a.arrivedAt < b.arrivedAt ? -1 : 1));
  return { references, arrivals };
}
