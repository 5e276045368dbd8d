import type { Partnership } from '../../schemas/partnership.ts';
import type { Platform, Telemetry } from '../platform/ports.ts';
import { type BatchAnswer, messagesOf } from '../platform/queue-batch.ts';
import { currentRelease } from '../platform/releases.ts';
import { publish } from './publish.ts';

export interface Publishing {
  partnership: Partnership;
  platform: Pick<Platform, 'store' | 'scratch'>;
}

/**
 * Publishes the release that readers see, once for a whole batch of messages: each only says that the pointer moved, on or
 * back, and where it points now is asked of the store. Publishing what is published changes nothing but the site's pointer.
 */
export function publishHandler(
  { partnership, platform }: Publishing,
  telemetry: Telemetry,
): (event: unknown) => Promise<BatchAnswer> {
  return async (event) => {
    const asked = messagesOf(event).length;
    const release = await currentRelease(platform.store);
    if (release !== null) {
      const { site, files, bytes } = await publish(release, partnership, platform);
      telemetry.count('SitesPublished');
      telemetry.info('A site was published', { site, files, bytes, asked });
    }
    return { batchItemFailures: [] };
  };
}
