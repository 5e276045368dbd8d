import { z } from 'zod';
import type { Partnership } from '../../schemas/partnership.ts';
import type { Platform, Telemetry, Warehouse } from '../platform/ports.ts';
import { type BatchAnswer, messagesOf } from '../platform/queue-batch.ts';
import { type MaterialiseOutcome, materialise } from './materialise.ts';
import { showRelease } from './show-release.ts';

export interface Materialising {
  partnership: Partnership;
  platform: Pick<Platform, 'store' | 'clock'>;
  /** Runs work in a warehouse that is closed afterwards. */
  withWarehouse<Done>(work: (warehouse: Warehouse) => Promise<Done>): Promise<Done>;
  /** Takes readers elsewhere, such as in Athena, to the release that the store's pointer names. */
  follow(): Promise<void>;
}

/**
 * Builds the release of all that is there, once for a whole batch of messages: each only says that something may have
 * changed, or, as `{"show": "<release>"}`, that readers shall see another release. Nothing new gives no release. What a gate refuses is no failure of the function: it would be refused again.
 */
export function materialiseHandler(
  { partnership, platform, withWarehouse, follow }: Materialising,
  telemetry: Telemetry,
): (event: unknown) => Promise<BatchAnswer> {
  return async (event) => {
    const messages = messagesOf(event);
    const shown = messages.flatMap(({ body }) => releaseToShow(body)).at(-1);
    if (shown !== undefined) {
      await showRelease(platform.store, shown);
      telemetry.info('Readers were taken to a release', { release: shown });
      await follow();
      return { batchItemFailures: [] };
    }
    const made = await withWarehouse((warehouse) => materialise(partnership, platform, warehouse));
    said(made, messages.length, telemetry);
    if (made.outcome !== 'refused') await follow();
    return { batchItemFailures: [] };
  };
}

const showSchema = z.object({ show: z.string().min(1) });

/** None for a message that only asks whether something changed: an event of the bucket, or the clock's. */
function releaseToShow(body: string): string[] {
  const read = showSchema.safeParse(JSON.parse(body));
  return read.success ? [read.data.show] : [];
}

function said(made: MaterialiseOutcome, asked: number, telemetry: Telemetry): void {
  if (made.outcome === 'refused') {
    telemetry.count('ReleasesRefused');
    // The sentences name indicators and figures, which are restricted: they stay out of the log.
    const gates = [...new Set(made.failures.map(({ gate }) => gate))].join(', ');
    telemetry.error('A release was refused', { gates, failures: made.failures.length });
    return;
  }
  const { outcome, current, release } = made;
  if (outcome === 'released') telemetry.count('ReleasesMade');
  telemetry.info('A release was asked for', { outcome, release: release.id, current, asked });
}
