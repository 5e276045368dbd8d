/**
 * SFTP for the agencies that gave a key, by Transfer Family: a user each, who is the agency's own role and sees two folders.
 * It costs by the hour whether it is used or not, so it stands there only while some agency has a key.
 */
import { CfnOutput, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { type IPrincipal, type Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnServer, CfnUser } from 'aws-cdk-lib/aws-transfer';
import type { Settings } from '../settings.ts';
import type { Storage } from './storage.ts';

/** Who signs in by SFTP takes on the agency's role as this: Transfer Family of this account, and no other account's. */
export const sftpPrincipal = (stack: Stack): IPrincipal =>
  new ServicePrincipal('transfer.amazonaws.com').withConditions({
    StringEquals: { 'aws:SourceAccount': stack.account },
  });

export function addSftp(
  stack: Stack,
  { sftpKeys }: Settings,
  { drop, dataKey }: Storage,
  roles: ReadonlyMap<string, Role>,
): void {
  if (Object.keys(sftpKeys).length === 0) return;
  const logs = new LogGroup(stack, 'SftpLog', {
    retention: RetentionDays.ONE_YEAR,
    encryptionKey: dataKey,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const server = new CfnServer(stack, 'Sftp', {
    domain: 'S3',
    protocols: ['SFTP'],
    endpointType: 'PUBLIC',
    identityProviderType: 'SERVICE_MANAGED',
    securityPolicyName: 'TransferSecurityPolicy-2025-03',
    structuredLogDestinations: [logs.logGroupArn],
  });
  for (const [agency, sshPublicKeys] of Object.entries(sftpKeys)) {
    const folder = (entry: string) => ({ entry: `/${entry}`, target: `/${drop.bucketName}/${entry}/agency=${agency}` });
    new CfnUser(stack, `SftpUser-${agency}`, {
      serverId: server.attrServerId,
      userName: agency,
      role: roles.get(agency)!.roleArn,
      homeDirectoryType: 'LOGICAL',
      homeDirectoryMappings: [folder('drop'), folder('feedback')],
      sshPublicKeys,
    });
  }
  new CfnOutput(stack, 'SftpAddress', {
    value: `${server.attrServerId}.server.transfer.${stack.region}.amazonaws.com`,
  });
}
