import { CreateQueueCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import { redrive } from '../../functions/platform/aws/redrive.ts';
import { reaching } from './clients.ts';

const client = new SQSClient(reaching());
const queue = async (name: string) =>
  (await client.send(new CreateQueueCommand({ QueueName: `${name}-${process.pid}` }))).QueueUrl!;

test('dead letters go back to their queue, each once, and are then no dead letters', async () => {
  const [dead, living] = [await queue('dead'), await queue('living')];
  for (let n = 0; n < 13; n += 1)
    await client.send(new SendMessageCommand({ QueueUrl: dead, MessageBody: `letter ${n}` }));
  expect(await redrive(client, dead, living)).toBe(13);
  expect(await redrive(client, dead, living)).toBe(0);
  const back: string[] = [];
  for (;;) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: living, MaxNumberOfMessages: 10 }),
    );
    if (Messages.length === 0) break;
    back.push(...Messages.map(({ Body }) => Body!));
  }
  expect(back.sort()).toEqual(Array.from({ length: 13 }, (_, n) => `letter ${n}`).sort());
});
