/** What a role may do in Athena: one workgroup, some databases, and its own corner of the results. */
import type { Stack } from 'aws-cdk-lib';
import { Effect, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { releaseTables } from '../../functions/platform/aws/athena-release.ts';
import { mayList, mayRead, mayUseKey, mayWrite } from './grants.ts';
import type { Storage } from './storage.ts';

const questions = [
  'athena:StartQueryExecution',
  'athena:StopQueryExecution',
  'athena:GetQueryExecution',
  'athena:GetQueryResults',
  'athena:GetWorkGroup',
];
const look = [
  ...['glue:GetDatabase', 'glue:GetTable', 'glue:GetTables'],
  ...['glue:GetPartition', 'glue:GetPartitions', 'glue:BatchGetPartition'],
];
const define = ['glue:CreateTable', 'glue:UpdateTable'];
const extend = ['glue:CreatePartition', 'glue:BatchCreatePartition'];

export interface AthenaUse {
  /** Ends in the reader's name, under which its results are kept: `northshire-bi`. */
  workgroup: string;
  databases: readonly string[];
  /** Whether it may make tables and views there, none of them a table of the lake, and add releases to them. It may delete none. */
  defines: boolean;
}

export function mayAsk(
  stack: Stack,
  role: IGrantable,
  { results, dataKey }: Storage,
  { workgroup, databases, defines }: AthenaUse,
): void {
  const say = (effect: Effect) => (actions: string[], resources: string[]) =>
    role.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ effect, actions, resources }));
  const [allow, deny] = [say(Effect.ALLOW), say(Effect.DENY)];
  const glue = (resource: string, resourceName?: string) =>
    stack.formatArn({ service: 'glue', resource, ...(resourceName && { resourceName }) });
  allow(questions, [stack.formatArn({ service: 'athena', resource: 'workgroup', resourceName: workgroup })]);
  const above = [glue('catalog'), ...databases.map((name) => glue('database', name))];
  const tables = (start: string) => databases.map((name) => glue('table', `${name}/${start}*`));
  allow([...look, ...(defines ? define : [])], [...above, ...tables('')]);
  if (defines) {
    // Athena asks the catalog for the account's `default` before it makes or drops anything
    // (https://docs.aws.amazon.com/athena/latest/ug/fine-grained-access-to-glue-resources.html).
    allow(['glue:GetDatabase'], [glue('database', 'default')]);
    allow(extend, [...above, ...tables(releaseTables)]);
    deny(define, tables('lake_'));
  }
  allow(['s3:GetBucketLocation'], [results.bucketArn]);
  const own = [`${workgroup.split('-').at(-1)}/`];
  mayRead(role, results, own);
  mayWrite(role, results, own);
  mayList(role, results, own);
  mayUseKey(role, dataKey, results, ['read', 'write']);
}
