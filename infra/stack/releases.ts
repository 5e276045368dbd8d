/** Releases: asked for by each receipt and once a night, gathered for five minutes, made one at a time. */
import { CfnOutput, Duration, type Stack } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Code, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { handlerOf } from '../bundle/bundle.ts';
import { mayBuild } from './athena-builds.ts';
import { mayAsk } from './athena-grants.ts';
import { mayLook, mayRead, mayUseKey, mayWrite } from './grants.ts';
import { addFunction } from './pipeline-function.ts';
import { addHop, type Hop } from './queues.ts';
import type { Storage } from './storage.ts';
import type { Warehouse } from './warehouse.ts';

export interface Releases extends Hop {
  materialise: LambdaFunction;
}

export function addReleases(
  stack: Stack,
  storage: Storage,
  { restricted, shared, builds, workgroups }: Warehouse,
  code: Code,
  environment: Record<string, string>,
): Releases {
  const { lake, release, dataKey } = storage;
  const timeout = Duration.minutes(15);
  const hop = addHop(stack, 'Release', dataKey, Duration.minutes(95));
  const target = () =>
    new SqsQueue(hop.queue, {
      deadLetterQueue: hop.deadLetters,
      message: RuleTargetInput.fromObject({ asked: 'release' }),
    });
  new Rule(stack, 'Received', {
    description: 'A drop has its receipt: a release may be due',
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: {
        bucket: { name: [lake.bucketName] },
        object: { key: [{ prefix: 'receipts/' }, { prefix: 'reference/' }] },
      },
    },
    targets: [target()],
  });
  new Rule(stack, 'Nightly', {
    description: 'A release a night, so that what is due and late is of the day',
    schedule: Schedule.cron({ minute: '30', hour: '3' }),
    targets: [target()],
  });
  const materialise = addFunction(stack, 'Materialise', {
    code,
    handler: handlerOf('materialise'),
    environment: {
      ...environment,
      ATHENA_WORKGROUP: workgroups.pipeline,
      RESTRICTED_DATABASE: restricted,
      SHARED_DATABASE: shared,
      ...(builds !== null && { BUILD_DATABASES: builds }),
    },
    memory: 5307,
    disk: 10,
    timeout,
    // One at a time: what comes meanwhile waits, and is one release with whatever else waits.
    atOnce: 1,
    key: dataKey,
  });
  materialise.addEventSource(
    new SqsEventSource(hop.queue, {
      batchSize: 1000,
      maxBatchingWindow: Duration.minutes(5),
      reportBatchItemFailures: true,
    }),
  );
  mayRead(materialise, lake, ['lake/', 'receipts/', 'reference/']);
  mayLook(materialise, lake);
  mayRead(materialise, release, ['releases/']);
  mayWrite(materialise, release, ['releases/']);
  mayLook(materialise, release);
  mayAsk(stack, materialise, storage, {
    workgroup: workgroups.pipeline,
    databases: [restricted, shared],
    defines: true,
  });
  if (builds !== null) mayBuild(stack, materialise, storage, builds);
  mayUseKey(materialise, dataKey, lake, ['read']);
  mayUseKey(materialise, dataKey, release, ['read', 'write']);
  new CfnOutput(stack, 'ReleaseAddress', { value: hop.queue.queueUrl });
  new CfnOutput(stack, 'ReleaseDeadLettersAddress', { value: hop.deadLetters.queueUrl });
  return { ...hop, materialise };
}
