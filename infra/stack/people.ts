/** The partnership's own people: analysts, who may see exact figures, and BI tools, which may see shared ones only. */
import { CfnOutput, Duration, type Stack } from 'aws-cdk-lib';
import { AccountRootPrincipal, Effect, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { mayList, mayRead, mayUseKey, mayWrite } from './grants.ts';
import type { Storage } from './storage.ts';
import type { Warehouse } from './warehouse.ts';

const questions = [
  'athena:StartQueryExecution',
  'athena:StopQueryExecution',
  'athena:GetQueryExecution',
  'athena:GetQueryResults',
  'athena:GetWorkGroup',
];
const catalogue = ['glue:GetDatabase', 'glue:GetTable', 'glue:GetTables', 'glue:GetPartitions'];

export interface People {
  analyst: Role;
  bi: Role;
}

export function addPeople(stack: Stack, storage: Storage, warehouse: Warehouse): People {
  const { lake, release, results, dataKey } = storage;
  const roleOf = (id: string, description: string, workgroup: string, databases: readonly string[]) => {
    const role = new Role(stack, id, {
      assumedBy: new AccountRootPrincipal(),
      description,
      maxSessionDuration: Duration.hours(8),
    });
    const athena = stack.formatArn({ service: 'athena', resource: 'workgroup', resourceName: workgroup });
    role.addToPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions: questions, resources: [athena] }));
    const glue = (resource: string, resourceName?: string) =>
      stack.formatArn({ service: 'glue', resource, ...(resourceName && { resourceName }) });
    const named = databases.flatMap((name) => [glue('database', name), glue('table', `${name}/*`)]);
    role.addToPolicy(
      new PolicyStatement({ effect: Effect.ALLOW, actions: catalogue, resources: [glue('catalog'), ...named] }),
    );
    role.addToPolicy(
      new PolicyStatement({ effect: Effect.ALLOW, actions: ['s3:GetBucketLocation'], resources: [results.bucketArn] }),
    );
    const own = [`${workgroup.split('-').at(-1)}/`];
    mayRead(role, results, own);
    mayWrite(role, results, own);
    mayList(role, results, own);
    mayUseKey(role, dataKey, results, ['read', 'write']);
    mayUseKey(role, dataKey, release, ['read']);
    new CfnOutput(stack, `${id}Role`, { value: role.roleArn });
    return role;
  };
  const { restricted, shared, workgroups } = warehouse;
  const analyst = roleOf('Analyst', 'Asks exact figures and the lake in Athena', workgroups.analysts, [
    restricted,
    shared,
  ]);
  mayRead(analyst, lake, ['lake/']);
  mayList(analyst, lake, ['lake/']);
  mayUseKey(analyst, dataKey, lake, ['read']);
  mayRead(analyst, release, ['releases/']);
  mayList(analyst, release, ['releases/']);
  const bi = roleOf('Bi', 'Reads the shared views, for Power BI and QuickSight', workgroups.bi, [shared]);
  // The layout: releases/<release>/shared/<table>/0.parquet.
  mayRead(bi, release, ['releases/*/shared/']);
  mayList(bi, release, ['releases/*/shared/']);
  return { analyst, bi };
}
