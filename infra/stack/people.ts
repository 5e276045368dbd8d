/** The partnership's own people: analysts, who may see exact figures, and BI tools, which may see shared ones only. */
import { CfnOutput, Duration, type Stack } from 'aws-cdk-lib';
import { AccountRootPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import { type AthenaUse, mayAsk } from './athena-grants.ts';
import { mayList, mayRead, mayUseKey } from './grants.ts';
import type { Storage } from './storage.ts';
import type { Warehouse } from './warehouse.ts';

export function addPeople(stack: Stack, storage: Storage, { restricted, shared, workgroups }: Warehouse): void {
  const { lake, release, dataKey } = storage;
  const roleOf = (id: string, description: string, use: Omit<AthenaUse, 'defines'>) => {
    const role = new Role(stack, id, {
      assumedBy: new AccountRootPrincipal(),
      description,
      maxSessionDuration: Duration.hours(8),
    });
    mayAsk(stack, role, storage, { ...use, defines: false });
    mayUseKey(role, dataKey, release, ['read']);
    new CfnOutput(stack, `${id}Role`, { value: role.roleArn });
    return role;
  };
  const analyst = roleOf('Analyst', 'Asks exact figures and the lake in Athena', {
    workgroup: workgroups.analysts,
    databases: [restricted, shared],
  });
  mayRead(analyst, lake, ['lake/']);
  mayList(analyst, lake, ['lake/']);
  mayUseKey(analyst, dataKey, lake, ['read']);
  mayRead(analyst, release, ['releases/']);
  mayList(analyst, release, ['releases/']);
  const bi = roleOf('Bi', 'Reads the shared views, for Power BI and QuickSight', {
    workgroup: workgroups.bi,
    databases: [shared],
  });
  // The layout: releases/<release>/shared/<table>/0.parquet.
  mayRead(bi, release, ['releases/*/shared/']);
  mayList(bi, release, ['releases/*/shared/']);
}
