import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** Most messages that one call moves: dead letters come back by the dozen, not by the million. */
const most = 10_000;

/**
 * Puts the dead letters of a queue back where they came from, and says how many. Each is sent before it is deleted, so
 * that of a crash in between one comes twice, which does no harm. Those that another reader has in hand are left.
 */
export async function redrive(client: SQSClient, deadLetters: string, queue: string): Promise<number> {
  let moved = 0;
  while (moved < most) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: deadLetters, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
    );
    if (Messages.length === 0) break;
    for (const { Body, ReceiptHandle } of Messages) {
      await client.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: Body! }));
      await client.send(new DeleteMessageCommand({ QueueUrl: deadLetters, ReceiptHandle: ReceiptHandle! }));
      moved += 1;
    }
  }
  return moved;
}
