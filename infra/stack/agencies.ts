/** A role for each agency: it may put files into its own folder, and read its own feedback. Nothing else. */
import { CfnOutput, Duration, type Stack } from 'aws-cdk-lib';
import { AccountRootPrincipal, ArnPrincipal, CompositePrincipal, Role } from 'aws-cdk-lib/aws-iam';
import type { Partnership } from '../../schemas/partnership.ts';
import type { Settings } from '../settings.ts';
import { mayList, mayRead, mayUseKey, mayWrite } from './grants.ts';
import { sftpPrincipal } from './sftp.ts';
import type { Storage } from './storage.ts';

export function addAgencies(
  stack: Stack,
  { agencies }: Partnership,
  settings: Settings,
  { drop, exchangeKey }: Storage,
): Map<string, Role> {
  const known = new Set(agencies.map(({ id }) => id));
  for (const setting of ['agencyPrincipals', 'sftpKeys'] as const) {
    const strangers = Object.keys(settings[setting]).filter((id) => !known.has(id));
    if (strangers.length > 0)
      throw new Error(`${setting} names ${strangers.join(', ')}, which the partnership has not.`);
  }
  const roles = agencies.map(({ id, title }): [string, Role] => {
    const given = settings.agencyPrincipals[id];
    const principal = given === undefined ? new AccountRootPrincipal() : new ArnPrincipal(given);
    const role = new Role(stack, `Agency-${id}`, {
      assumedBy: id in settings.sftpKeys ? new CompositePrincipal(principal, sftpPrincipal(stack)) : principal,
      description: `${title}: sends its own files and reads its own feedback`.replace(/[^\x20-\x7e]/g, "'"),
      maxSessionDuration: Duration.hours(1),
    });
    const own = { drop: [`drop/agency=${id}/`], feedback: [`feedback/agency=${id}/`] };
    mayWrite(role, drop, own.drop);
    mayRead(role, drop, own.feedback);
    mayList(role, drop, own.feedback);
    mayUseKey(role, exchangeKey, drop, ['read', 'write']);
    new CfnOutput(stack, `RoleOf-${id}`, { value: role.roleArn });
    return [id, role];
  });
  return new Map(roles);
}
