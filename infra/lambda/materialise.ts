/** The function that builds releases, with DuckDB as its warehouse, or Athena where the stack says so. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AthenaClient } from '@aws-sdk/client-athena';
import { materialiseHandler } from '../../functions/materialise/handler.ts';
import { athenaSql } from '../../functions/platform/aws/athena.ts';
import { showInAthena } from '../../functions/platform/aws/athena-release.ts';
import { athenaWarehouse } from '../../functions/platform/aws/athena-warehouse.ts';
import { awsPlatform, environmentSchema } from '../../functions/platform/aws/aws-platform.ts';
import { type EngineSize, engineSize } from '../../functions/platform/aws/function-size.ts';
import { zoneFor } from '../../functions/platform/aws/zoned-store.ts';
import { duckDbWarehouse } from '../../functions/platform/duckdb-warehouse.ts';
import type { ScratchFolder, Warehouse } from '../../functions/platform/ports.ts';
import { currentRelease, listReleases } from '../../functions/platform/releases.ts';
import { loadPartnership } from '../../partnerships/index.ts';
import { cloudWatchTelemetry } from './telemetry.ts';
import { xRayTracing } from './tracing.ts';

const environment = environmentSchema.parse(process.env);
const tracing = xRayTracing('materialise', environment.PARTNERSHIP);
const platform = awsPlatform(environment, tracing.client);
/** Athena takes so many statements a second: what it turns away is asked again, many times over. */
const athenaClient = tracing.client(new AthenaClient({ maxAttempts: 10 }));
const partnership = await loadPartnership(environment.PARTNERSHIP);

function opened(folder: ScratchFolder, size: EngineSize): Promise<Warehouse> {
  const { ATHENA_WORKGROUP: workgroup, BUILD_DATABASES: databases } = environment;
  if (!workgroup || !databases) return duckDbWarehouse(platform.store, folder, size);
  return athenaWarehouse({
    ...{ athena: athenaClient, s3: platform.s3, workgroup, databases, folder, local: size },
    ...{ store: platform.store, clock: platform.clock, patience: 600_000, pause: 500 },
    locationOf: (key) => zoneFor(platform.zones, key).location(key),
  });
}

async function withWarehouse<Done>(work: (warehouse: Warehouse) => Promise<Done>): Promise<Done> {
  const folder = await platform.scratch.folder();
  const size = engineSize(environment.AWS_LAMBDA_FUNCTION_MEMORY_SIZE);
  try {
    const warehouse = await opened(folder, size);
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

/** Takes readers in Athena, where there is one, to the release that all others see. */
async function follow(): Promise<void> {
  const { ATHENA_WORKGROUP: workgroup, RESTRICTED_DATABASE: restricted, SHARED_DATABASE: shared } = environment;
  const shown = await currentRelease(platform.store);
  if (!workgroup || !restricted || !shared || shown === null) return;
  // Each call asks anew: what an earlier one did may have been undone since.
  const scope = `${shown.id} ${platform.clock.now().toISOString()}`;
  const athena = athenaSql(athenaClient, { workgroup, scope, patience: 120_000, pause: 500 });
  const releases = await listReleases(platform.store);
  await showInAthena(athena, releases, shown, { restricted, shared, bucket: environment.RELEASE_BUCKET });
}

export const handler = tracing.handler(
  materialiseHandler(
    { partnership, platform, withWarehouse, follow },
    cloudWatchTelemetry('materialise', partnership.id),
  ),
);
