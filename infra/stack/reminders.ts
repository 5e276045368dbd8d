/** A topic for each agency, to which it subscribes its own addresses: none is kept here. By mail to whom the settings name. */
import { CfnOutput, Duration, type Stack } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import type { Code, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Partnership } from '../../schemas/partnership.ts';
import { handlerOf } from '../bundle/bundle.ts';
import type { Settings } from '../settings.ts';
import { mayLook, mayRead, mayReadKeys, mayUseKey, mayWrite } from './grants.ts';
import { addMail } from './mail.ts';
import { addFunction } from './pipeline-function.ts';
import type { Storage } from './storage.ts';

export interface Reminders {
  remind: LambdaFunction;
  deadLetters: Queue;
}

export function addReminders(
  stack: Stack,
  partnership: Partnership,
  settings: Settings,
  { lake, release, dataKey }: Storage,
  code: Code,
  environment: Record<string, string>,
): Reminders {
  const { id, agencies } = partnership;
  const prefix = `${id}-reminders-`;
  const topics = agencies.map((agency) => {
    const topic = new Topic(stack, `Reminders-${agency.id}`, {
      topicName: `${prefix}${agency.id}`,
      masterKey: dataKey,
      enforceSSL: true,
    });
    new CfnOutput(stack, `TopicOf-${agency.id}`, { value: topic.topicArn });
    return topic;
  });
  const mail = addMail(stack, partnership, settings);
  const remind = addFunction(stack, 'Remind', {
    code,
    handler: handlerOf('remind'),
    environment: {
      ...environment,
      ...mail?.environment,
      REMINDER_TOPICS: stack.formatArn({ service: 'sns', resource: prefix }),
    },
    memory: 1769,
    disk: 1,
    timeout: Duration.minutes(5),
    atOnce: 1,
    key: dataKey,
  });
  const deadLetters = new Queue(stack, 'RemindDeadLetters', {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: dataKey,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  new Rule(stack, 'Weekly', {
    description: 'On Mondays agencies hear what is rejected, late or soon due',
    schedule: Schedule.cron({ minute: '0', hour: '7', weekDay: 'MON' }),
    targets: [new LambdaTarget(remind, { deadLetterQueue: deadLetters, retryAttempts: 2 })],
  });
  for (const topic of topics) topic.grantPublish(remind);
  mail?.maySend(remind);
  mayReadKeys(remind, release, ['releases/current.json', 'releases/*/manifest.json', 'releases/*/shared/submission/*']);
  mayLook(remind, release);
  mayRead(remind, lake, ['reminders/']);
  mayWrite(remind, lake, ['reminders/']);
  mayLook(remind, lake);
  mayUseKey(remind, dataKey, lake, ['read', 'write']);
  mayUseKey(remind, dataKey, release, ['read']);
  return { remind, deadLetters };
}
