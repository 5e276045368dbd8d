import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';
import { expect, test } from 'vitest';
import { synthesised, synthesisedPages, withPages } from './synthesised.ts';

/** What the two rule packs find, and why it is so. A finding that is not here fails the test; so does a reason without one. */
const explained: readonly [finding: RegExp, reason: string][] = [
  [
    /^AwsSolutions-IAM5\[Resource::<(Drop|Lake|Release|Site|Results)\w+\.Arn>\/[a-z][\w=/*-]*\/\*\] /,
    'Objects below a prefix: the prefix is the permission, and permissions.test.ts says what each comes to.',
  ],
  [
    /^AwsSolutions-IAM5\[Resource::<Release\w+\.Arn>\/releases\/\*\/manifest\.json\] .*(Publish|Remind)Role/,
    'A release’s list of its tables, whichever release: it holds no figure.',
  ],
  [
    /^AwsSolutions-IAM5\[Resource::arn:.*:table\/northshire_(restricted|shared)\/(releases_)?\*\] /,
    'The tables of a database, which the pipeline makes and names.',
  ],
  [
    /^AwsSolutions-IAM5\[Resource::arn:.*:(database\/northshire_build_\*|(table|userDefinedFunction)\/northshire_build_\*\/\*)\] /,
    'Databases of builds, each named after its start: the beginning of the name is the permission.',
  ],
  [
    /^AwsSolutions-IAM5\[Resource::\*\] .*(Receive|Materialise|Publish|Remind)Role/,
    'Traces have no resource that a policy could name.',
  ],
  [
    /^AwsSolutions-IAM5\[Action::kms:GenerateDataKey\*\] .*RemindRole/,
    'Publishing to an encrypted topic asks for either form of the call.',
  ],
  [
    /^AwsSolutions-SMG4 .*PseudonymKey/,
    'A new pseudonym key breaks every link with the past: turning it over is a decision, in docs/operating.md.',
  ],
  [/^NIST.800.53.R5-SecretsManagerRotationEnabled .*PseudonymKey/, 'As above.'],
  [
    /^(AwsSolutions-SMG4|NIST.800.53.R5-SecretsManagerRotationEnabled) .*SignIn/,
    'Cognito turns a client’s secret over with the client only; docs/operating.md says how.',
  ],
  [
    /^AwsSolutions-COG8 /,
    'The tier that watches for stolen passwords costs by the reader; a second factor is asked of everybody.',
  ],
  [
    /^AwsSolutions-CFR2 /,
    'Strangers reach nothing but a redirect. pagesFirewall puts a web ACL before it, for who has one: docs/cost.md.',
  ],
  [
    /^AwsSolutions-CFR3 /,
    'The rule knows the older logs only, which need a bucket with ACLs. pages.test.ts holds ours.',
  ],
  [
    /^AwsSolutions-IAM5\[Resource::arn:.*\/sites\/\*\.json\] .*GateRole/,
    'The notes of sites, which say what files each has.',
  ],
  [
    /^AwsSolutions-IAM5\[Resource::arn:.*:kms:.*:key\/\*\] .*GateRole/,
    'For one bucket and one secret: its conditions.',
  ],
  [/^AwsSolutions-IAM5\[Resource::arn:.*:logs:\*:.*\] .*GateRole/, 'A function at the edge logs wherever it runs.'],
  [/^NIST.800.53.R5-LambdaConcurrency .*Gate/, 'At the edge none can be reserved.'],
  [/^NIST.800.53.R5-LambdaDLQ .*Gate/, 'It answers who waits for it: nothing is left to be put by.'],
  [
    /^AwsSolutions-SQS3 .*RemindDeadLetters/,
    'It is a queue of dead letters: of a rule’s target, not of another queue.',
  ],
  [/^NIST.800.53.R5-IAMNoInlinePolicy /, 'Each policy is of one role and goes with it; shared ones would grow.'],
  [/^NIST.800.53.R5-LambdaDLQ .*(Receive|Materialise|Publish)/, 'They read queues, which have the dead letters.'],
  [/^NIST.800.53.R5-LambdaDLQ .*Remind/, 'Its rule has them.'],
  [
    /^NIST.800.53.R5-LambdaInsideVPC /,
    'It speaks to AWS services only, by name and role; a network of its own would cost more than all the rest.',
  ],
  [
    /^NIST.800.53.R5-S3BucketReplicationEnabled /,
    'Versions and retention guard against loss; a second region is a partnership’s decision and its cost.',
  ],
  [/^NIST.800.53.R5-S3DefaultEncryptionKMS .*AccessLogs/, 'Log delivery writes to no bucket under a key of ours.'],
];

/** Every switch on, so that whatever a stack can have is judged. */
const everything = {
  ...withPages,
  remindersFrom: 'dataset@example.org',
  remindersTo: { 'early-help': 'lead@example.org' },
  sftpKeys: { 'early-help': ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGtleQ=='] },
};

/** Each as the rule and where, both packs together. */
function findings(synthesise: (app: App) => unknown): string[] {
  const app = new App();
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new NIST80053R5Checks(app));
  try {
    synthesise(app);
  } catch (error) {
    const places = String(error).matchAll(/ {3}(\S+) aws-cdk-lib\S*\n {3}Acknowledge with '[\w.]+::([^']+)'/g);
    return [...places].map(([, place, rule]) => `${rule} ${place}`);
  }
  return [];
}

test('cdk-nag finds nothing in the stack that is not explained, and every explanation is of something', () => {
  const found = [
    ...findings((app) => synthesised(everything, app)),
    ...findings((app) => synthesisedPages({}, app)),
    ...findings((app) => synthesised({ buildWith: 'athena' }, app)),
  ];
  expect(found.length).toBeGreaterThan(50);
  expect(found.filter((one) => !explained.some(([finding]) => finding.test(one)))).toEqual([]);
  expect(explained.filter(([finding]) => !found.some((one) => finding.test(one)))).toEqual([]);
});
