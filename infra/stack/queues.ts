/** A queue with its dead letters: encrypted, over TLS only. */
import { Duration, type Stack } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';

export interface Hop {
  queue: Queue;
  deadLetters: Queue;
}

/** `visible` is how long a message is somebody's before it comes again; after five times it is a dead letter. */
export function addHop(stack: Stack, id: string, key: Key, visible: Duration): Hop {
  const common = {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: key,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  };
  const deadLetters = new Queue(stack, `${id}DeadLetters`, common);
  const queue = new Queue(stack, `${id}Queue`, {
    ...common,
    visibilityTimeout: visible,
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
  });
  return { queue, deadLetters };
}
