/** Builds a release in an engine of its own, which is gone afterwards. */
import { type MaterialiseOutcome, materialise } from '../functions/materialise/materialise.ts';
import { duckDbWarehouse } from '../functions/platform/duckdb-warehouse.ts';
import type { Platform, Warehouse } from '../functions/platform/ports.ts';
import type { Partnership } from '../schemas/partnership.ts';

/** As `materialise`. */
export function build(partnership: Partnership, platform: Platform, asAt?: string): Promise<MaterialiseOutcome> {
  return withWarehouse(platform, (warehouse) =>
    materialise(partnership, platform, warehouse, asAt === undefined ? {} : { asAt }),
  );
}

/** Work in a warehouse over the store, closed when the work is done or has failed. */
export async function withWarehouse<Done>(
  { store, scratch }: Pick<Platform, 'store' | 'scratch'>,
  work: (warehouse: Warehouse) => Promise<Done>,
): Promise<Done> {
  const folder = await scratch.folder();
  try {
    const warehouse = await duckDbWarehouse(store, folder);
    try {
      return await work(warehouse);
    } finally {
      await warehouse.close();
    }
  } finally {
    await folder.remove();
  }
}
