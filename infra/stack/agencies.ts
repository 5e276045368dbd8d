/** A role for each agency: it may put files into its own folder, and read its own feedback. Nothing else. */
import { CfnOutput, Duration, type Stack } from 'aws-cdk-lib';
import { AccountRootPrincipal, ArnPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import type { Partnership } from '../../schemas/partnership.ts';
import type { Settings } from '../settings.ts';
import { mayList, mayRead, mayUseKey, mayWrite } from './grants.ts';
import type { Storage } from './storage.ts';

export function addAgencies(
  stack: Stack,
  { agencies }: Partnership,
  settings: Settings,
  { drop, exchangeKey }: Storage,
): Role[] {
  const known = new Set(agencies.map(({ id }) => id));
  const strangers = Object.keys(settings.agencyPrincipals).filter((id) => !known.has(id));
  if (strangers.length > 0)
    throw new Error(`agencyPrincipals names ${strangers.join(', ')}, which the partnership has not.`);
  return agencies.map(({ id, title }) => {
    const principal = settings.agencyPrincipals[id];
    const role = new Role(stack, `Agency-${id}`, {
      assumedBy: principal === undefined ? new AccountRootPrincipal() : new ArnPrincipal(principal),
      description: `${title}: sends its own files and reads its own feedback`.replace(/[^\x20-\x7e]/g, "'"),
      maxSessionDuration: Duration.hours(1),
    });
    const own = { drop: [`drop/agency=${id}/`], feedback: [`feedback/agency=${id}/`] };
    mayWrite(role, drop, own.drop);
    mayRead(role, drop, own.feedback);
    mayList(role, drop, own.feedback);
    mayUseKey(role, exchangeKey, drop, ['read', 'write']);
    new CfnOutput(stack, `RoleOf-${id}`, { value: role.roleArn });
    return role;
  });
}
