/** The demonstration: four years of what Northshire's agencies send, made up from a seed. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import northshire from '../../partnerships/northshire.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import { owedBy } from '../../schemas/owed.ts';
import { arrivalOf } from './arrival-times.ts';
import { quarters } from './days.ts';
import type { DemoArrival, DemoPlan } from './plan.ts';
import { writeReferences } from './references.ts';
import { returnsOf } from './returns/index.ts';
import { makeWorld } from './world.ts';
import { styleOf } from './writing/styles.ts';
import { writeDrop } from './writing/write-drop.ts';

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
  const rowsOf = returnsOf(world);
  const references = await writeReferences(folder, world.places, world.population);
  const arrivals: DemoArrival[] = [];
  for (const quarter of quarters)
    for (const { agency, dataset, period, due } of owedBy(northshire, quarter.period)) {
      if (dataset === 'stories' || dataset === 'challenges') continue;
      const style = styleOf(agency, period);
      const file = style.file(dataset, period);
      const path = join(folder, 'drops', agency, dataset, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(
        path,
        writeDrop({ contract: contracts.get(dataset)!, rows: rowsOf(agency, dataset, quarter), style }),
      );
      const arrivedAt = arrivalOf(world.random(`arrival ${agency} ${dataset} ${period}`), due);
      arrivals.push({
        path,
        file,
        agency,
        dataset,
        quarter: period,
        arrivedAt,
        mishap: null,
        expected: 'kept',
        refused: 0,
      });
    }
  arrivals.sort((a, b) => (a.arrivedAt < b.arrivedAt ? -1 : 1));
  return { references, arrivals };
}
