/** Pages: made when the pointer to the release that readers see moves, on or back, and of shared figures only. */
import { CfnOutput, Duration, type Stack } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Code, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { handlerOf } from '../bundle/bundle.ts';
import { mayLook, mayRead, mayReadKeys, mayUseKey, mayWrite } from './grants.ts';
import { addFunction } from './pipeline-function.ts';
import { addHop, type Hop } from './queues.ts';
import type { Storage } from './storage.ts';

export interface PublishingHop extends Hop {
  publish: LambdaFunction;
}

export function addPublishing(
  stack: Stack,
  { release, site, dataKey, siteKey }: Storage,
  code: Code,
  environment: Record<string, string>,
): PublishingHop {
  const hop = addHop(stack, 'Publish', dataKey, Duration.minutes(35));
  new Rule(stack, 'Pointed', {
    description: 'Readers see another release: its pages are due',
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [release.bucketName] }, object: { key: ['releases/current.json'] } },
    },
    targets: [new SqsQueue(hop.queue, { deadLetterQueue: hop.deadLetters })],
  });
  const publish = addFunction(stack, 'Publish', {
    code,
    handler: handlerOf('publish'),
    environment,
    memory: 3538,
    disk: 1,
    timeout: Duration.minutes(5),
    // One at a time: of two releases the later is published last.
    atOnce: 1,
    key: dataKey,
  });
  publish.addEventSource(
    new SqsEventSource(hop.queue, {
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(10),
      reportBatchItemFailures: true,
    }),
  );
  // Exact figures lie beside the shared ones, under the same key: the prefixes keep them apart.
  mayReadKeys(publish, release, ['releases/current.json', 'releases/*/manifest.json']);
  mayRead(publish, release, ['releases/*/shared/']);
  mayLook(publish, release);
  mayRead(publish, site, ['sites/']);
  mayWrite(publish, site, ['sites/']);
  mayLook(publish, site);
  mayUseKey(publish, dataKey, release, ['read']);
  mayUseKey(publish, siteKey, site, ['read', 'write']);
  new CfnOutput(stack, 'SiteBucket', { value: site.bucketName });
  new CfnOutput(stack, 'PublishAddress', { value: hop.queue.queueUrl });
  new CfnOutput(stack, 'PublishDeadLettersAddress', { value: hop.deadLetters.queueUrl });
  return { ...hop, publish };
}
