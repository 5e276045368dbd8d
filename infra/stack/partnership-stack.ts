import { type App, Stack, Tags } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Partnership } from '../../schemas/partnership.ts';
import type { FunctionName } from '../bundle/bundle.ts';
import { dataMayGo, pagesAddress, type Settings } from '../settings.ts';
import { addAgencies } from './agencies.ts';
import { addIntake } from './intake.ts';
import { letCloudFrontRead } from './pages/edge-access.ts';
import { addSignIn } from './pages/sign-in.ts';
import { addPeople } from './people.ts';
import { addPublishing } from './publishing.ts';
import { addReleases } from './releases.ts';
import { addReminders } from './reminders.ts';
import { addSftp } from './sftp.ts';
import { addStorage } from './storage.ts';
import { addWarehouse } from './warehouse.ts';
import { addWatch } from './watch.ts';

/** Everything one partnership needs on AWS, in one stack. `codeOf` gives the bundle of a function. */
export function partnershipStack(
  app: App,
  partnership: Partnership,
  settings: Settings,
  codeOf: (name: FunctionName) => Code,
): Stack {
  const stack = new Stack(app, `multi-agency-dataset-${partnership.id}`, {
    description: `The multi-agency dataset of ${partnership.title}`.replace(/[^\x20-\x7e]/g, '-'),
    env: { region: settings.region },
    terminationProtection: !dataMayGo(settings),
  });
  // Access logs by the bucket's policy rather than by a list of grants, which our buckets refuse.
  stack.node.setContext('@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy', true);
  Tags.of(stack).add('partnership', partnership.id);
  const storage = addStorage(stack, settings);
  const environment = {
    PARTNERSHIP: partnership.id,
    DROP_BUCKET: storage.drop.bucketName,
    LAKE_BUCKET: storage.lake.bucketName,
    RELEASE_BUCKET: storage.release.bucketName,
    SITE_BUCKET: storage.site.bucketName,
  };
  const agencies = addAgencies(stack, partnership, settings, storage);
  addSftp(stack, settings, storage, agencies);
  const warehouse = addWarehouse(stack, partnership, settings, storage);
  const intake = addIntake(stack, storage, codeOf('receive'), environment);
  const releases = addReleases(stack, storage, warehouse, codeOf('materialise'), environment);
  const publishing = addPublishing(stack, storage, codeOf('publish'), environment);
  const reminders = addReminders(stack, partnership, settings, storage, codeOf('remind'), environment);
  addPeople(stack, storage, warehouse);
  const address = pagesAddress(settings);
  if (address !== null) {
    addSignIn(stack, settings, address.domain, storage);
    letCloudFrontRead(stack, storage);
  }
  addWatch(stack, settings, storage, {
    functions: {
      Receive: intake.receive,
      Materialise: releases.materialise,
      Publish: publishing.publish,
      Remind: reminders.remind,
    },
    deadLetters: {
      Arrivals: intake.deadLetters,
      Release: releases.deadLetters,
      Publish: publishing.deadLetters,
      Remind: reminders.deadLetters,
    },
  });
  return stack;
}
