/** The function that makes the pages of the release that readers see. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { awsPlatform, environmentSchema } from '../../functions/platform/aws/aws-platform.ts';
import { publishHandler } from '../../functions/publish/handler.ts';
import { loadPartnership } from '../../partnerships/index.ts';
import { cloudWatchTelemetry } from './telemetry.ts';
import { xRayTracing } from './tracing.ts';

const environment = environmentSchema.parse(process.env);
const tracing = xRayTracing('publish', environment.PARTNERSHIP);
const platform = awsPlatform(environment, tracing.client);
const partnership = await loadPartnership(environment.PARTNERSHIP);
const publishing = publishHandler({ partnership, platform }, cloudWatchTelemetry('publish', partnership.id));

export const handler = tracing.handler(async (event: unknown) => {
  try {
    return await publishing(event);
  } finally {
    // The next call lays down what it reads: a warm function's disk would fill up.
    await rm(join(platform.folder, 'objects'), { recursive: true, force: true });
  }
});
