/** Reminders by mail: one sender, to the addresses that were set and to no other, over TLS or not at all. */
import type { Stack } from 'aws-cdk-lib';
import { Effect, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import type { Partnership } from '../../schemas/partnership.ts';
import type { Settings } from '../settings.ts';

export interface Mail {
  /** As the function reads it. */
  environment: { REMINDER_MAIL: string };
  maySend(grantee: IGrantable): void;
}

/** Null when reminders go through topics only. Throws an Error for addresses that are nobody's, or that nobody writes to. */
export function addMail(
  stack: Stack,
  { agencies }: Partnership,
  { remindersFrom: from, remindersTo: to }: Settings,
): Mail | null {
  const strangers = Object.keys(to).filter((id) => !agencies.some((agency) => agency.id === id));
  if (strangers.length > 0)
    throw new Error(`remindersTo names ${strangers.join(', ')}, which the partnership has not.`);
  if ((from === undefined) !== (Object.keys(to).length === 0))
    throw new Error('Reminders by mail need both remindersFrom and remindersTo, or neither.');
  if (from === undefined) return null;
  const sender = new EmailIdentity(stack, 'RemindersFrom', { identity: Identity.email(from) });
  const rules = new ConfigurationSet(stack, 'MailRules', { tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE });
  const arn = (resource: string, resourceName: string) => stack.formatArn({ service: 'ses', resource, resourceName });
  return {
    environment: {
      REMINDER_MAIL: stack.toJsonString({ from: sender.emailIdentityName, rules: rules.configurationSetName, to }),
    },
    maySend: (grantee) =>
      grantee.grantPrincipal.addToPrincipalPolicy(
        new PolicyStatement({
          effect: Effect.ALLOW,
          actions: ['ses:SendEmail'],
          resources: [arn('identity', from), arn('configuration-set', rules.configurationSetName)],
          conditions: {
            StringEquals: { 'ses:FromAddress': from },
            'ForAllValues:StringEquals': { 'ses:Recipients': Object.values(to) },
          },
        }),
      ),
  };
}
