/** The function that reminds agencies: by mail who gave an address, each other through a topic of its own. */
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { z } from 'zod';
import { awsPlatform, environmentSchema } from '../../functions/platform/aws/aws-platform.ts';
import { mailSender } from '../../functions/platform/aws/ses.ts';
import { remindHandler } from '../../functions/remind/handler.ts';
import type { Reminder } from '../../functions/remind/reminders.ts';
import { loadPartnership } from '../../partnerships/index.ts';
import { cloudWatchTelemetry } from './telemetry.ts';
import { xRayTracing } from './tracing.ts';

const environment = environmentSchema.parse(process.env);
const tracing = xRayTracing('remind', environment.PARTNERSHIP);
const platform = awsPlatform(environment, tracing.client);
const partnership = await loadPartnership(environment.PARTNERSHIP);
const client = tracing.client(new SNSClient({}));
const sendMail = mailSender();

/** Ends in the agency's id: `arn:aws:sns:eu-west-2:123456789012:northshire-reminders-`. */
const topics = process.env.REMINDER_TOPICS ?? '';

const mailSchema = z.object({ from: z.string(), rules: z.string(), to: z.record(z.string(), z.string()) });
/** Who writes by mail to whom; to nobody where the stack says nothing. */
const mail = mailSchema.parse(JSON.parse(process.env.REMINDER_MAIL ?? '{"from":"","rules":"","to":{}}'));

/** A subject of SNS has at most 100 characters, in ASCII. */
const subjectOf = (subject: string): string => subject.replace(/[^\x20-\x7e]/g, '-').slice(0, 100);

async function send({ agency, subject, text }: Reminder): Promise<void> {
  const { [agency]: to } = mail.to;
  if (to !== undefined) return sendMail({ from: mail.from, rules: mail.rules, to, subject, text });
  await client.send(new PublishCommand({ TopicArn: `${topics}${agency}`, Subject: subjectOf(subject), Message: text }));
}

export const handler = tracing.handler(
  remindHandler({ partnership, platform, send }, cloudWatchTelemetry('remind', partnership.id)),
);
