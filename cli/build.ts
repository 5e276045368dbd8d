/** Builds a release in an engine of its own, which is gone afterwards. */
import { type MaterialiseOutcome, materialise } from '../functions/materialise/materialise.ts';
import { type DuckDbWarehouseOptions, duckDbWarehouse } from '../functions/platform/duckdb-warehouse.ts';
import type { Platform, Warehouse } from '../functions/platform/ports.ts';
import type { Partnership } from '../schemas/partnership.ts';

/** As `materialise`. Without `threads` the engine uses every processor. */
export function build(
  partnership: Partnership,
  platform: Platform,
  asAt?: string,
  threads?: number,
): Promise<MaterialiseOutcome> {
  const options = threads === undefined ? {} : { threads };
  return withWarehouse(
    platform,
    (warehouse) => materialise(partnership, platform, warehouse, asAt === undefined ? {} : { asAt }),
    options,
  );
}

/** Work in a warehouse over the store, closed when the work is done or has failed. */
export async function withWarehouse<Done>(
  { store, scratch }: Pick<Platform, 'store' | 'scratch'>,
  work: (warehouse: Warehouse) => Promise<Done>,
  options: DuckDbWarehouseOptions = {},
): Promise<Done> {
  const folder = await scratch.folder();
  try {
    const warehouse = await duckDbWarehouse(store, folder, options);
    try {
      return await work(warehouse);
    } finally {
      await warehouse.close();
    }
  } finally {
    await folder.remove();
  }
}
