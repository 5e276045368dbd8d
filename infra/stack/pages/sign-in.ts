/** Who may see the pages: people whom an administrator has entered, with a password and a second factor. */
import { CfnOutput, Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  type CfnUserPoolClient,
  FeaturePlan,
  Mfa,
  OAuthScope,
  UserPool,
  UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { sessionSeconds, signedInPath, signedOutPath } from '../../../functions/publish/private/sign-in.ts';
import type { SignInSettings } from '../../../functions/publish/private/sign-in-settings.ts';
import { dataMayGo, type Settings } from '../../settings.ts';
import type { Storage } from '../storage.ts';
import { signInSecretName } from './names.ts';

export function addSignIn(stack: Stack, settings: Settings, domain: string, { site, siteKey }: Storage): void {
  const mayGo = dataMayGo(settings);
  const pool = new UserPool(stack, 'People', {
    userPoolName: `${settings.partnership}-people`,
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 14,
      requireDigits: true,
      requireLowercase: true,
      requireUppercase: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(7),
    },
    featurePlan: FeaturePlan.ESSENTIALS,
    deletionProtection: !mayGo,
    removalPolicy: mayGo ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
  });
  const prefix = `${settings.partnership}-${stack.account}`;
  pool.addDomain('SignInDomain', { cognitoDomain: { domainPrefix: prefix } });
  const at = `https://${domain}`;
  const session = Duration.seconds(sessionSeconds);
  const client = new UserPoolClient(stack, 'PagesClient', {
    userPool: pool,
    generateSecret: true,
    authFlows: {},
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: [`${at}${signedInPath}`],
      logoutUrls: [`${at}${signedOutPath}`],
    },
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    idTokenValidity: session,
    accessTokenValidity: Duration.minutes(5),
    refreshTokenValidity: session,
  });
  const told: SignInSettings = {
    issuer: `https://cognito-idp.${stack.region}.amazonaws.com/${pool.userPoolId}`,
    client: client.userPoolClientId,
    clientSecret: (client.node.defaultChild as CfnUserPoolClient).attrClientSecret,
    signIn: `https://${prefix}.auth.${stack.region}.amazoncognito.com`,
    site: at,
    bucket: site.bucketName,
  };
  const secret = new CfnSecret(stack, 'SignIn', {
    name: signInSecretName(settings.partnership),
    description: 'What the edge must know to let people in to the pages',
    kmsKeyId: siteKey.keyArn,
    secretString: stack.toJsonString(told),
  });
  secret.applyRemovalPolicy(RemovalPolicy.DESTROY);
  new CfnOutput(stack, 'PeoplePool', { value: pool.userPoolId });
}
