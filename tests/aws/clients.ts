import { setTimeout as wait } from 'node:timers/promises';
import { CreateBucketCommand, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';
import { inject } from 'vitest';
import { atMost } from '../../functions/platform/at-most.ts';

/** How a client reaches the server of these tests, as some agency or function. */
export const reaching = () => ({
  endpoint: inject('aws'),
  region: 'eu-west-2',
  credentials: { accessKeyId: 'tests', secretAccessKey: 'tests' },
});

/** S3 checks a condition and writes in one step; this server does not, so what has a condition goes one after the other. */
const turn = atMost(1);

export function s3Client(): S3Client {
  const client = new S3Client({ ...reaching(), forcePathStyle: true });
  client.middlewareStack.add(
    (next) => (args) => {
      const { headers } = args.request as { headers: Record<string, string> };
      const free = headers['if-match'] === undefined && headers['if-none-match'] === undefined;
      return free ? next(args) : turn(() => next(args));
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  return client;
}

let made = 0;

/** A new bucket with versions. Tests run in processes of their own, hence the number of this one. */
export async function newBucket(client: S3Client): Promise<string> {
  made += 1;
  const Bucket = `bucket-${process.pid}-${made}`;
  await client.send(
    new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-2' } }),
  );
  await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  return Bucket;
}

/** What the server has been asked so far, as it keeps it: mail that was sent, messages to topics. */
export async function asked<State>(): Promise<State> {
  for (let attempt = 1; ; attempt += 1) {
    // It goes through the objects of every test, which others are changing: then it fails, and is asked again.
    const response = await fetch(`${inject('aws')}/moto-api/data.json`);
    if (response.ok) return (await response.json()) as State;
    if (attempt === 20) throw new Error(`The server answered ${response.status}: ${await response.text()}`);
    await wait(500);
  }
}
