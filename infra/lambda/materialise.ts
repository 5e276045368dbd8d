/** The function that builds releases, with DuckDB as its warehouse. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { materialiseHandler } from '../../functions/materialise/handler.ts';
import { awsPlatform, environmentSchema } from '../../functions/platform/aws/aws-platform.ts';
import { engineSize } from '../../functions/platform/aws/function-size.ts';
import { duckDbWarehouse } from '../../functions/platform/duckdb-warehouse.ts';
import type { Warehouse } from '../../functions/platform/ports.ts';
import { loadPartnership } from '../../partnerships/index.ts';
import { cloudWatchTelemetry } from './telemetry.ts';

const environment = environmentSchema.parse(process.env);
const platform = awsPlatform(environment);
const partnership = await loadPartnership(environment.PARTNERSHIP);

async function withWarehouse<Done>(work: (warehouse: Warehouse) => Promise<Done>): Promise<Done> {
  const folder = await platform.scratch.folder();
  const size = engineSize(environment.AWS_LAMBDA_FUNCTION_MEMORY_SIZE);
  try {
    const warehouse = await duckDbWarehouse(platform.store, folder, size);
    try {
      return await work(warehouse);
    } finally {
      await warehouse.close();
    }
  } finally {
    await folder.remove();
    // The next call lays down what it reads: a warm function's disk would fill up.
    await rm(join(platform.folder, 'objects'), { recursive: true, force: true });
  }
}

export const handler = materialiseHandler(
  { partnership, platform, withWarehouse, released: async () => {} },
  cloudWatchTelemetry('materialise', partnership.id),
);
