/** What the pipeline may do in Athena besides, where it builds releases there: databases of builds, and what they leave. */
import type { Stack } from 'aws-cdk-lib';
import { Effect, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Storage } from './storage.ts';

/** @param start how the names of these databases begin: `northshire_build_` */
export function mayBuild(stack: Stack, role: IGrantable, { results }: Storage, start: string): void {
  const allow = (actions: string[], resources: string[]) =>
    role.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions, resources }));
  const glue = (resource: string, resourceName?: string) =>
    stack.formatArn({ service: 'glue', resource, ...(resourceName && { resourceName }) });
  allow(
    [
      ...['glue:CreateDatabase', 'glue:GetDatabase', 'glue:DeleteDatabase'],
      ...['glue:CreateTable', 'glue:GetTable', 'glue:GetTables', 'glue:GetPartitions', 'glue:DeleteTable'],
    ],
    [
      glue('catalog'),
      glue('database', `${start}*`),
      glue('table', `${start}*/*`),
      // Whoever drops a database must be allowed to drop its functions, of which it has none.
      glue('userDefinedFunction', `${start}*/*`),
    ],
  );
  // The folders of functions/platform/aws/athena-scratch.ts, below the workgroup's place for results.
  const left = ['pipeline/build/*', 'pipeline/tables/*'].map((below) => results.arnForObjects(below));
  allow(['s3:DeleteObject', 's3:ListMultipartUploadParts'], left);
}
