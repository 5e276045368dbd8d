import { describe, expect, test } from 'vitest';
import { overTls, siteHeaders } from '../../functions/publish/site-headers.ts';
import { may } from './permissions.ts';
import { type Resource, region, synthesised, synthesisedPages, withPages } from './synthesised.ts';

const made = synthesisedPages();
const home = synthesised(withPages);
const only = (stack: typeof made, type: string): Resource => {
  const found = stack.of(type);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const distribution = only(made, 'CloudFront::Distribution').Properties.DistributionConfig;
const behaviour = distribution.DefaultCacheBehavior;

describe('the front door of the pages', () => {
  test('lets nobody by but through the gate, over TLS 1.2 or later, from the countries that were set, to look', () => {
    const version = only(made, 'Lambda::Version').id.toLowerCase();
    expect(behaviour.LambdaFunctionAssociations).toEqual([{ EventType: 'viewer-request', LambdaFunctionARN: version }]);
    expect(distribution.CacheBehaviors).toBeUndefined();
    expect(behaviour.AllowedMethods).toEqual(['GET', 'HEAD']);
    expect(behaviour.ViewerProtocolPolicy).toBe('https-only');
    expect(distribution.ViewerCertificate).toMatchObject({ MinimumProtocolVersion: 'TLSv1.2_2021' });
    expect(distribution.Aliases).toEqual(['dataset.example.org']);
    expect(distribution.Restrictions.GeoRestriction).toEqual({ Locations: ['GB'], RestrictionType: 'whitelist' });
  });

  test('keeps nothing longer than a second, and tells browsers to keep nothing', () => {
    const { MinTTL, DefaultTTL, MaxTTL } = only(made, 'CloudFront::CachePolicy').Properties.CachePolicyConfig;
    expect([MinTTL, DefaultTTL, MaxTTL]).toEqual([1, 1, 1]);
    expect(siteHeaders['Cache-Control']).toBe('no-store');
  });

  test('says with every answer what the server on a laptop says, and to use TLS', () => {
    const { SecurityHeadersConfig: own, CustomHeadersConfig } = only(made, 'CloudFront::ResponseHeadersPolicy')
      .Properties.ResponseHeadersPolicyConfig;
    expect(own.ContentTypeOptions).toEqual({ Override: true });
    const said = {
      'Content-Security-Policy': own.ContentSecurityPolicy.ContentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': own.FrameOptions.FrameOption,
      'Referrer-Policy': own.ReferrerPolicy.ReferrerPolicy,
      'Strict-Transport-Security': `max-age=${own.StrictTransportSecurity.AccessControlMaxAgeSec}`,
      ...Object.fromEntries(
        CustomHeadersConfig.Items.map(({ Header, Value }: { Header: string; Value: string }) => [Header, Value]),
      ),
    };
    expect(said).toEqual({ ...siteHeaders, ...overTls });
    expect(behaviour.ResponseHeadersPolicyId).toBeDefined();
  });

  test('reads the bucket as itself, and no distribution of another account does', () => {
    const [origin] = distribution.Origins;
    expect(origin.DomainName).toBe(`northshire-pages-123456789012.s3.${region}.amazonaws.com`);
    expect(origin.OriginAccessControlId).toBeDefined();
    const control = only(made, 'CloudFront::OriginAccessControl').Properties.OriginAccessControlConfig;
    expect(control).toMatchObject({ SigningBehavior: 'always', SigningProtocol: 'sigv4' });
    expect(home.named('S3::Bucket', 'Site').Properties.BucketName).toBe('northshire-pages-123456789012');
    const statements = home
      .of('S3::BucketPolicy')
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
      .filter(({ Principal }) => Principal.Service === 'cloudfront.amazonaws.com');
    expect(statements).toEqual([
      {
        Action: 's3:GetObject',
        Condition: {
          ArnLike: { 'aws:SourceArn': 'arn:aws:cloudfront::123456789012:distribution/*' },
          StringEquals: { 'aws:SourceAccount': '123456789012' },
        },
        Effect: 'Allow',
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Resource: expect.stringMatching(/^arn:aws:s3:::site\w+\/sites\/\*$/),
      },
    ]);
  });

  test('logs who asked for what in London, without what lets people in', () => {
    const { RecordFields } = only(made, 'Logs::Delivery').Properties;
    expect(RecordFields).toEqual(expect.arrayContaining(['date', 'time', 'c-ip', 'cs-uri-stem', 'sc-status']));
    expect(RecordFields.filter((field: string) => /cookie|query|referer/i.test(field))).toEqual([]);
    expect(only(made, 'Logs::DeliveryDestination').Properties.DestinationResourceArn).toBe(
      'arn:aws:s3:::northshire-access-logs-123456789012/pages',
    );
    expect(home.named('S3::Bucket', 'AccessLogs').Properties.BucketName).toBe('northshire-access-logs-123456789012');
  });

  test('can have a firewall before it', () => {
    const arn = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/own/1';
    const walled = only(synthesisedPages({ pagesFirewall: arn }), 'CloudFront::Distribution').Properties;
    expect(walled.DistributionConfig.WebACLId).toBe(arn);
    expect(distribution.WebACLId).toBeUndefined();
  });

  test('needs no function that copies names between the regions, and none at all where it was not asked for', () => {
    expect([...made.all, ...home.all].filter(({ Type }) => Type.startsWith('Custom::'))).toEqual([]);
    expect(synthesised().all.filter(({ Type }) => Type.startsWith('AWS::Cognito'))).toEqual([]);
    expect(() => synthesisedPages({ pagesCertificate: undefined })).toThrow('both pagesDomain and pagesCertificate');
  });
});

describe('the gate', () => {
  test('is what the edge can run: no environment, little memory, quick', () => {
    const { Environment, MemorySize, Timeout, Runtime, Architectures } = only(made, 'Lambda::Function').Properties;
    expect([Environment, MemorySize, Timeout, Runtime, Architectures]).toEqual([
      undefined,
      128,
      5,
      'nodejs24.x',
      ['x86_64'],
    ]);
  });

  test.each([
    ['s3:GetObject', 'arn:aws:s3:::northshire-pages-123456789012/sites/current.json', true],
    ['s3:GetObject', 'arn:aws:s3:::northshire-pages-123456789012/sites/2026-05-15-986fd93fc0/0123456789.json', true],
    ['s3:GetObject', 'arn:aws:s3:::northshire-pages-123456789012/sites/2026-05-15-986fd93fc0/0123456789/a.html', false],
    ['s3:PutObject', 'arn:aws:s3:::northshire-pages-123456789012/sites/current.json', false],
    ['s3:GetObject', 'arn:aws:s3:::northshire-access-logs-123456789012/pages/1', false],
    [
      'secretsmanager:GetSecretValue',
      `arn:aws:secretsmanager:${region}:123456789012:secret:multi-agency-dataset/northshire/sign-in-AbCdEf`,
      true,
    ],
    [
      'secretsmanager:GetSecretValue',
      `arn:aws:secretsmanager:${region}:123456789012:secret:PseudonymKey-AbCdEf`,
      false,
    ],
  ])('asked for %s on %s: %s', async (action, resource, allowed) => {
    expect(await may(made, made.named('IAM::Role', 'GateRole'), { action, resource })).toBe(allowed);
  });
});

describe('signing in', () => {
  const pool = only(home, 'Cognito::UserPool').Properties;
  const client = only(home, 'Cognito::UserPoolClient').Properties;

  test('is for people whom an administrator entered, with a long password and a second factor', () => {
    expect(pool.AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true);
    expect(pool.MfaConfiguration).toBe('ON');
    expect(pool.EnabledMfas).toEqual(['SOFTWARE_TOKEN_MFA']);
    expect(pool.Policies.PasswordPolicy.MinimumLength).toBe(14);
    expect(pool.DeletionProtection).toBe('ACTIVE');
  });

  test('comes back to this site only, for a working day', () => {
    expect(client.CallbackURLs).toEqual(['https://dataset.example.org/signed-in']);
    expect(client.LogoutURLs).toEqual(['https://dataset.example.org/signed-out']);
    expect(client.AllowedOAuthFlows).toEqual(['code']);
    expect(client.AllowedOAuthScopes).toEqual(['openid']);
    expect([client.IdTokenValidity, client.TokenValidityUnits.IdToken]).toEqual([480, 'minutes']);
    expect(client.GenerateSecret).toBe(true);
  });

  test('is told to the gate in one secret', () => {
    const secret = home.named('SecretsManager::Secret', 'SignIn').Properties;
    expect(secret.Name).toBe('multi-agency-dataset/northshire/sign-in');
    expect(Object.keys(JSON.parse(secret.SecretString)).sort()).toEqual([
      'bucket',
      'client',
      'clientSecret',
      'issuer',
      'signIn',
      'site',
    ]);
  });
});
