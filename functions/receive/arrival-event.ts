/**
 * The event that an object arrived, as EventBridge puts it into the queue. The schema is our own and narrow: that of the
 * event library refuses an upload whose sender has an IPv6 address.
 */
import { z } from 'zod';

const eventSchema = z.object({
  source: z.literal('aws.s3'),
  'detail-type': z.literal('Object Created'),
  detail: z.object({
    object: z.object({
      // Plain text here; only S3's own notifications write it as in an address.
      key: z.string().min(1),
      // None from a bucket without versions.
      'version-id': z.string().optional(),
    }),
  }),
});

export interface ArrivedObject {
  key: string;
  version: string | undefined;
}

/** The object that a message speaks of. Throws when the message is of something else. */
export function arrivedObject(body: string): ArrivedObject {
  const { object } = eventSchema.parse(JSON.parse(body)).detail;
  return { key: object.key, version: object['version-id'] };
}
