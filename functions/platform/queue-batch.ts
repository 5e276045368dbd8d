/** A batch of messages of SQS, as Lambda hands it over: only what is used of it, so that nothing else can refuse it. */
import { z } from 'zod';

const batchSchema = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

export interface QueueMessage {
  id: string;
  body: string;
}

/** What Lambda is told: the messages named here come again, and after some times go to the dead letters. */
export interface BatchAnswer {
  batchItemFailures: { itemIdentifier: string }[];
}

/** The messages of a batch. Throws when the event is none. */
export function messagesOf(event: unknown): QueueMessage[] {
  return batchSchema.parse(event).Records.map(({ messageId, body }) => ({ id: messageId, body }));
}
