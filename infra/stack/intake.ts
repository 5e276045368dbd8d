/** From a file that arrives to its receipt: bucket, rule, queue, function, with dead letters at each hop. */
import { CfnOutput, Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Code, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { handlerOf } from '../bundle/bundle.ts';
import { mayLook, mayRead, mayUseKey, mayWrite } from './grants.ts';
import { addFunction } from './pipeline-function.ts';
import { addHop, type Hop } from './queues.ts';
import type { Storage } from './storage.ts';

export interface Intake extends Hop {
  receive: LambdaFunction;
}

export function addIntake(stack: Stack, storage: Storage, code: Code, environment: Record<string, string>): Intake {
  const { drop, lake, exchangeKey, dataKey } = storage;
  const timeout = Duration.minutes(10);
  // Six times the function's time, as Lambda asks of a queue that it reads.
  const hop = addHop(stack, 'Arrivals', dataKey, Duration.minutes(60));
  new Rule(stack, 'Arrived', {
    description: 'A file arrived in the drop zone',
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [drop.bucketName] }, object: { key: [{ prefix: 'drop/' }] } },
    },
    targets: [new SqsQueue(hop.queue, { deadLetterQueue: hop.deadLetters })],
  });
  const secret = new Secret(stack, 'PseudonymKey', {
    description:
      'Turns identifiers into pseudonyms. Losing it loses every link between past and future rows of a child.',
    encryptionKey: dataKey,
    // 64 hexadecimal digits, chosen where nobody sees them.
    generateSecretString: {
      passwordLength: 64,
      excludePunctuation: true,
      excludeUppercase: true,
      excludeCharacters: 'ghijklmnopqrstuvwxyz',
    },
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const receive = addFunction(stack, 'Receive', {
    code,
    handler: handlerOf('receive'),
    environment: { ...environment, PSEUDONYM_SECRET: secret.secretArn },
    memory: 3538,
    disk: 10,
    timeout,
    atOnce: 5,
    key: dataKey,
  });
  receive.addEventSource(
    new SqsEventSource(hop.queue, { batchSize: 5, reportBatchItemFailures: true, maxConcurrency: 4 }),
  );
  secret.grantRead(receive);
  mayRead(receive, drop, ['drop/'], true);
  mayRead(receive, drop, ['feedback/']);
  mayWrite(receive, drop, ['feedback/']);
  mayLook(receive, drop);
  mayRead(receive, lake, ['receipts/', 'reference/']);
  mayWrite(receive, lake, ['lake/', 'quarantine/', 'receipts/']);
  mayLook(receive, lake);
  mayUseKey(receive, exchangeKey, drop, ['read', 'write']);
  mayUseKey(receive, dataKey, lake, ['read', 'write']);
  new CfnOutput(stack, 'ArrivalsAddress', { value: hop.queue.queueUrl });
  new CfnOutput(stack, 'ArrivalsDeadLettersAddress', { value: hop.deadLetters.queueUrl });
  return { ...hop, receive };
}
