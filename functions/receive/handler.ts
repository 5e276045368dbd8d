import type { Receipt } from '../../schemas/receipt.ts';
import type { Telemetry } from '../platform/ports.ts';
import { type BatchAnswer, messagesOf } from '../platform/queue-batch.ts';
import { arrivedObject } from './arrival-event.ts';
import { type Arriving, type OnArrival, onArrival } from './on-arrival.ts';

/** Receives a batch of arrivals, one after the other; what fails comes again by itself, the rest does not. */
export function receiveHandler(arriving: Arriving, telemetry: Telemetry): (event: unknown) => Promise<BatchAnswer> {
  return async (event) => {
    const failed: string[] = [];
    for (const { id, body } of messagesOf(event)) {
      try {
        said(await onArrival(arrivedObject(body), arriving), telemetry);
      } catch (error) {
        failed.push(id);
        // Its cause may quote a row.
        const { name, message } = error instanceof Error ? error : new Error('unknown');
        telemetry.error('An arrival could not be received', { message: id, error: name, why: message });
      }
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}

function said(came: OnArrival, telemetry: Telemetry): void {
  if (came.outcome === 'ignored') telemetry.info('An object was passed over', { why: came.why });
  else if (came.outcome === 'misplaced') {
    telemetry.count('DropsMisplaced');
    telemetry.error('A file was put where no drop belongs', { note: came.note });
  } else saidOf(came.receipt, telemetry);
}

/** Counts and ids: a sentence may quote a heading, and a file's name may name a child. */
function saidOf({ drop, agency, dataset, quarter, outcome, rows, problems }: Receipt, telemetry: Telemetry): void {
  telemetry.count(outcome === 'rejected' ? 'DropsRejected' : 'DropsAccepted');
  telemetry.info('A drop was received', {
    drop,
    agency,
    dataset,
    quarter,
    outcome,
    accepted: rows.accepted,
    refused: rows.refused,
    rule: outcome === 'rejected' ? (problems[0]?.rule ?? null) : null,
  });
}
