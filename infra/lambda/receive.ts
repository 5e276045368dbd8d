/** The function that receives drops. The engine is kept from call to call: opening one costs more than a small drop. */
import { join } from 'node:path';
import { awsPlatform, environmentSchema } from '../../functions/platform/aws/aws-platform.ts';
import { engineSize, largestDrop } from '../../functions/platform/aws/function-size.ts';
import { receiveHandler } from '../../functions/receive/handler.ts';
import { openReading } from '../../functions/receive/read/reading.ts';
import { loadPartnership } from '../../partnerships/index.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import { cloudWatchTelemetry } from './telemetry.ts';
import { xRayTracing } from './tracing.ts';

const environment = environmentSchema.parse(process.env);
const tracing = xRayTracing('receive', environment.PARTNERSHIP);
const platform = awsPlatform(environment, tracing.client);
const partnership = await loadPartnership(environment.PARTNERSHIP);
const reading = await openReading({
  folder: join(platform.folder, 'engine'),
  ...engineSize(environment.AWS_LAMBDA_FUNCTION_MEMORY_SIZE),
});

export const handler = tracing.handler(
  receiveHandler(
    {
      agreement: { partnership, contracts },
      platform: { ...platform, reading },
      versionOf: ({ key, version }) => platform.zones.drop.version(key, version),
      largest: largestDrop(platform.folder),
    },
    cloudWatchTelemetry('receive', partnership.id),
  ),
);
