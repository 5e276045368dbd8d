/** What a role may do in Athena: one workgroup, some databases, and its own corner of the results. */
import type { Stack } from 'aws-cdk-lib';
import { Effect, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { mayList, mayRead, mayUseKey, mayWrite } from './grants.ts';
import type { Storage } from './storage.ts';

const questions = [
  'athena:StartQueryExecution',
  'athena:StopQueryExecution',
  'athena:GetQueryExecution',
  'athena:GetQueryResults',
  'athena:GetWorkGroup',
];
const look = ['glue:GetDatabase', 'glue:GetTable', 'glue:GetTables', 'glue:GetPartitions'];
const define = ['glue:CreateTable', 'glue:UpdateTable'];

export interface AthenaUse {
  /** Ends in the reader's name, under which its results are kept: `northshire-bi`. */
  workgroup: string;
  databases: readonly string[];
  /** Whether it may make tables and views there. It may delete none. */
  defines: boolean;
}

export function mayAsk(
  stack: Stack,
  role: IGrantable,
  { results, dataKey }: Storage,
  { workgroup, databases, defines }: AthenaUse,
): void {
  const allow = (actions: string[], resources: string[]) =>
    role.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions, resources }));
  const glue = (resource: string, resourceName?: string) =>
    stack.formatArn({ service: 'glue', resource, ...(resourceName && { resourceName }) });
  allow(questions, [stack.formatArn({ service: 'athena', resource: 'workgroup', resourceName: workgroup })]);
  const named = databases.flatMap((name) => [glue('database', name), glue('table', `${name}/*`)]);
  allow([...look, ...(defines ? define : [])], [glue('catalog'), ...named]);
  allow(['s3:GetBucketLocation'], [results.bucketArn]);
  const own = [`${workgroup.split('-').at(-1)}/`];
  mayRead(role, results, own);
  mayWrite(role, results, own);
  mayList(role, results, own);
  mayUseKey(role, dataKey, results, ['read', 'write']);
}
