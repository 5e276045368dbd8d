/** An Athena warehouse over empty buckets of the S3 API server, whatever engine stands in Athena's place. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AthenaClient } from '@aws-sdk/client-athena';
import { onTestFinished } from 'vitest';
import { type AthenaWarehouseOptions, athenaWarehouse } from '../../functions/platform/aws/athena-warehouse.ts';
import { s3Store } from '../../functions/platform/aws/s3-store.ts';
import { systemClock } from '../../functions/platform/clock.ts';
import type { ObjectStore } from '../../functions/platform/ports.ts';
import { temporaryFolder } from '../platform/temporary-folder.ts';
import type { AthenaEngine } from './athena-engine.ts';
import { startAthena } from './athena-server.ts';
import { newBucket, reaching, s3Client } from './clients.ts';

/** The engine is given the buckets by their names, and a folder for its use. All is closed when the test ends. */
export async function openAthena(
  engineOf: (bucket: (name: string) => ObjectStore, folder: string) => AthenaEngine,
  more: Partial<AthenaWarehouseOptions> = {},
) {
  const client = s3Client();
  const folder = temporaryFolder();
  const [lake, results] = [await newBucket(client), await newBucket(client)];
  const bucket = (name: string) => s3Store(client, name, join(folder, 'objects'));
  const server = await startAthena(engineOf(bucket, join(folder, 'athena')), {
    output: `s3://${results}/pipeline/`,
  });
  const store = bucket(lake);
  const own = join(folder, 'own');
  mkdirSync(own);
  const options: AthenaWarehouseOptions = {
    athena: new AthenaClient({ ...reaching(), endpoint: server.url }),
    s3: client,
    workgroup: 'northshire-pipeline',
    databases: 'northshire_build_',
    store,
    locationOf: store.location,
    clock: systemClock(),
    folder: { path: own, remove: async () => {} },
    local: { threads: 2 },
    patience: 60_000,
    pause: 5,
    ...more,
  };
  const engine = await athenaWarehouse(options);
  onTestFinished(async () => {
    await engine.close();
    await server.close();
  });
  const kept = async () => (await bucket(results).list('')).map(({ key }) => key);
  return { engine, store, server, options, results: bucket(results), kept };
}
