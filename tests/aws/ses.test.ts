import { CreateTopicCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { expect, inject, test, vi } from 'vitest';
import { mailSender } from '../../functions/platform/aws/ses.ts';
import { asked, reaching } from './clients.ts';

const from = `dataset-${process.pid}@example.org`;
const mail = { from, to: 'lead@example.org', subject: 'Two late', text: 'Contacts for 2025-26-Q4', rules: 'over-tls' };
for (const [name, value] of Object.entries({
  AWS_ENDPOINT_URL: inject('aws'),
  AWS_REGION: 'eu-west-2',
  AWS_ACCESS_KEY_ID: 'tests',
  AWS_SECRET_ACCESS_KEY: 'tests',
}))
  vi.stubEnv(name, value);
const send = mailSender();

test('mail goes by SES as it was written, and messages to topics go on beside it', async () => {
  const sns = new SNSClient(reaching());
  const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: `beside-${process.pid}` }));
  await fetch(`${inject('aws')}/v2/email/identities`, {
    method: 'POST',
    headers: { authorization: 'AWS4-HMAC-SHA256 Credential=tests/20260101/eu-west-2/ses/aws4_request' },
    body: JSON.stringify({ EmailIdentity: from }),
  });
  await send(mail);
  expect((await sns.send(new PublishCommand({ TopicArn, Message: 'Two late' }))).MessageId).toMatch(/./);
  const { ses } = await asked<{
    ses: { Message: { source: string; destinations: unknown; subject: string; body: string }[] };
  }>();
  const sent = ses.Message.find(({ source }) => source === from);
  expect(sent).toMatchObject({ destinations: { ToAddresses: [mail.to] }, subject: mail.subject, body: mail.text });
});

test('a sender that SES does not know is an error, whose message repeats no address', async () => {
  const refused = await send({ ...mail, from: 'stranger@example.org' }).catch((error) => error);
  expect(refused.message).toBe('SES did not take a message (HTTP 400).');
});
