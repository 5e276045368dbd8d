import { describe, expect, test } from 'vitest';
import { may, throughS3 } from './permissions.ts';
import { arnOf, type Resource, region, synthesised } from './synthesised.ts';

const made = synthesised();
const building = synthesised({ buildWith: 'athena' });
const bucket = (start: string) => arnOf({ Type: 'AWS::S3::Bucket' }, made.named('S3::Bucket', start).id);
const key = (start: string) => arnOf({ Type: 'AWS::KMS::Key' }, made.named('KMS::Key', start).id);
const [drop, lake, release, site, results] = ['Drop', 'Lake', 'Release', 'Site', 'Results'].map(bucket) as [
  string,
  string,
  string,
  string,
  string,
];
const role = (start: string): Resource => made.named('IAM::Role', start);
const agency = role('Agencyearlyhelp');
const of = (id: string) => `${drop}/drop/agency=${id}/early-help/2025-26-Q4/rows.csv`;
const feedback = (id: string) => `${drop}/feedback/agency=${id}/0123/report.html`;
const figures = `${release}/releases/2026-05-15-986fd93fc0/measure/0.parquet`;
const shared = `${release}/releases/2026-05-15-986fd93fc0/shared/measure/0.parquet`;
const page = `${site}/sites/2026-05-15-986fd93fc0/0123456789/index.html`;
const rows = `${lake}/lake/contacts/agency=early-help/quarter=2025-26-Q4/0123.parquet`;
const receipt = `${lake}/receipts/0123.json`;
const secret = arnOf({ Type: 'AWS::SecretsManager::Secret' }, made.of('SecretsManager::Secret')[0]!.id);
const workgroup = (name: string) => `arn:aws:athena:${region}:123456789012:workgroup/northshire-${name}`;
const table = (name: string) => `arn:aws:glue:${region}:123456789012:table/northshire_${name}`;

type Line = [
  who: string,
  role: Resource,
  action: string,
  resource: string,
  allowed: boolean,
  context?: Record<string, string>,
];
const listing = (prefix: string) => ({ 's3:prefix': prefix });

const questions: Line[] = [
  ['an agency', agency, 's3:PutObject', of('early-help'), true],
  ['an agency', agency, 's3:PutObject', of('early-help-other'), false],
  ['an agency', agency, 's3:PutObject', of('northshire-police'), false],
  ['an agency', agency, 's3:GetObject', of('early-help'), false],
  ['an agency', agency, 's3:GetObject', of('northshire-police'), false],
  ['an agency', agency, 's3:DeleteObject', of('early-help'), false],
  ['an agency', agency, 's3:GetObject', feedback('early-help'), true],
  ['an agency', agency, 's3:GetObject', feedback('northshire-police'), false],
  ['an agency', agency, 's3:PutObject', feedback('early-help'), false],
  ['an agency', agency, 's3:ListBucket', drop, true, listing('feedback/agency=early-help/')],
  ['an agency', agency, 's3:ListBucket', drop, false, listing('feedback/agency=northshire-police/')],
  ['an agency', agency, 's3:ListBucket', drop, false, listing('feedback/')],
  ['an agency', agency, 's3:ListBucket', drop, false],
  ['an agency', agency, 's3:GetObject', rows, false],
  ['an agency', agency, 's3:ListBucket', lake, false, listing('lake/')],
  ['an agency', agency, 's3:GetObject', receipt, false],
  ['an agency', agency, 's3:GetObject', figures, false],
  ['an agency', agency, 's3:GetObject', shared, false],
  ['an agency', agency, 'kms:GenerateDataKey', key('ExchangeKey'), true, throughS3(drop)],
  ['an agency', agency, 'kms:Decrypt', key('ExchangeKey'), false],
  ['an agency', agency, 'kms:Decrypt', key('DataKey'), false, throughS3(lake)],
  ['an agency', agency, 'secretsmanager:GetSecretValue', secret, false],
  ['an agency', agency, 'athena:StartQueryExecution', workgroup('bi'), false],

  ['BI', role('Bi'), 's3:GetObject', shared, true],
  ['BI', role('Bi'), 's3:GetObject', figures, false],
  ['BI', role('Bi'), 's3:GetObject', `${release}/releases/2026-05-15-986fd93fc0/manifest.json`, false],
  ['BI', role('Bi'), 's3:GetObject', rows, false],
  ['BI', role('Bi'), 'athena:StartQueryExecution', workgroup('bi'), true],
  ['BI', role('Bi'), 'athena:StartQueryExecution', workgroup('analysts'), false],
  ['BI', role('Bi'), 'glue:GetTable', table('shared/measure'), true],
  ['BI', role('Bi'), 'glue:GetTable', table('restricted/measure'), false],
  ['BI', role('Bi'), 'glue:BatchGetPartition', table('shared/releases_measure_0a1b2c3d'), true],
  ['BI', role('Bi'), 'glue:BatchGetPartition', table('restricted/releases_measure_0a1b2c3d'), false],
  ['BI', role('Bi'), 'glue:UpdateTable', table('shared/release_in_force'), false],
  ['BI', role('Bi'), 's3:GetObject', `${results}/bi/1.csv`, true],
  ['BI', role('Bi'), 's3:GetObject', `${results}/analysts/1.csv`, false],
  ['BI', role('Bi'), 'secretsmanager:GetSecretValue', secret, false],

  ['an analyst', role('Analyst'), 's3:GetObject', figures, true],
  ['an analyst', role('Analyst'), 's3:GetObject', rows, true],
  ['an analyst', role('Analyst'), 's3:PutObject', rows, false],
  ['an analyst', role('Analyst'), 's3:PutObject', figures, false],
  ['an analyst', role('Analyst'), 's3:GetObject', of('early-help'), false],
  [
    'an analyst',
    role('Analyst'),
    's3:GetObject',
    `${lake}/quarantine/contacts/agency=early-help/quarter=2025-26-Q4/1.parquet`,
    false,
  ],
  ['an analyst', role('Analyst'), 'athena:StartQueryExecution', workgroup('analysts'), true],
  ['an analyst', role('Analyst'), 'athena:StartQueryExecution', workgroup('pipeline'), false],
  ['an analyst', role('Analyst'), 'secretsmanager:GetSecretValue', secret, false],

  ['receive', role('ReceiveRole'), 's3:GetObjectVersion', of('early-help'), true],
  ['receive', role('ReceiveRole'), 's3:PutObject', of('early-help'), false],
  ['receive', role('ReceiveRole'), 's3:DeleteObject', of('early-help'), false],
  ['receive', role('ReceiveRole'), 's3:PutObject', feedback('early-help'), true],
  ['receive', role('ReceiveRole'), 's3:PutObject', rows, true],
  ['receive', role('ReceiveRole'), 's3:GetObject', rows, false],
  ['receive', role('ReceiveRole'), 's3:DeleteObject', rows, false],
  ['receive', role('ReceiveRole'), 's3:PutObject', receipt, true],
  ['receive', role('ReceiveRole'), 's3:GetObject', receipt, true],
  ['receive', role('ReceiveRole'), 's3:ListBucket', lake, true],
  ['receive', role('ReceiveRole'), 'kms:GenerateDataKey', key('DataKey'), true, throughS3(lake)],
  ['receive', role('ReceiveRole'), 'kms:Decrypt', key('ExchangeKey'), true, throughS3(drop)],
  ['receive', role('ReceiveRole'), 's3:GetObject', figures, false],
  ['receive', role('ReceiveRole'), 's3:PutObject', `${release}/releases/current.json`, false],
  ['receive', role('ReceiveRole'), 'secretsmanager:GetSecretValue', secret, true],

  ['materialise', role('MaterialiseRole'), 's3:GetObject', rows, true],
  ['materialise', role('MaterialiseRole'), 's3:PutObject', rows, false],
  ['materialise', role('MaterialiseRole'), 's3:PutObject', receipt, false],
  ['materialise', role('MaterialiseRole'), 's3:GetObject', of('early-help'), false],
  ['materialise', role('MaterialiseRole'), 's3:PutObject', `${release}/releases/current.json`, true],
  ['materialise', role('MaterialiseRole'), 's3:DeleteObject', figures, false],
  ['materialise', role('MaterialiseRole'), 'secretsmanager:GetSecretValue', secret, false],

  ['materialise', role('MaterialiseRole'), 'athena:StartQueryExecution', workgroup('pipeline'), true],
  ['materialise', role('MaterialiseRole'), 'athena:StartQueryExecution', workgroup('bi'), false],
  ['materialise', role('MaterialiseRole'), 'glue:UpdateTable', table('shared/measure'), true],
  ['materialise', role('MaterialiseRole'), 'glue:DeleteTable', table('shared/measure'), false],
  ['materialise', role('MaterialiseRole'), 'glue:UpdateTable', table('shared/release_in_force'), true],
  [
    'materialise',
    role('MaterialiseRole'),
    'glue:BatchCreatePartition',
    table('shared/releases_measure_0a1b2c3d'),
    true,
  ],
  ['materialise', role('MaterialiseRole'), 'glue:CreatePartition', table('restricted/releases_measure_0a1b2c3d'), true],
  ['materialise', role('MaterialiseRole'), 'glue:CreatePartition', table('restricted/lake_contacts'), false],
  ['materialise', role('MaterialiseRole'), 'glue:DeletePartition', table('shared/releases_measure_0a1b2c3d'), false],
  ['materialise', role('MaterialiseRole'), 'glue:UpdatePartition', table('shared/releases_measure_0a1b2c3d'), false],
  ['materialise', role('MaterialiseRole'), 'glue:UpdateTable', table('restricted/lake_contacts'), false],
  ['an analyst', role('Analyst'), 'glue:UpdateTable', table('restricted/measure'), false],
  ['an analyst', role('Analyst'), 'glue:UpdateTable', table('shared/release_in_force'), false],
  ['an analyst', role('Analyst'), 'glue:CreatePartition', table('shared/releases_measure_0a1b2c3d'), false],

  ['publish', role('PublishRole'), 's3:GetObject', shared, true],
  ['publish', role('PublishRole'), 's3:GetObject', `${release}/releases/current.json`, true],
  ['publish', role('PublishRole'), 's3:GetObject', `${release}/releases/2026-05-15-986fd93fc0/manifest.json`, true],
  ['publish', role('PublishRole'), 's3:GetObject', figures, false],
  ['publish', role('PublishRole'), 's3:PutObject', `${release}/releases/current.json`, false],
  ['publish', role('PublishRole'), 's3:PutObject', shared, false],
  ['publish', role('PublishRole'), 's3:GetObject', rows, false],
  ['publish', role('PublishRole'), 's3:ListBucket', lake, false],
  ['publish', role('PublishRole'), 's3:GetObject', receipt, false],
  ['publish', role('PublishRole'), 's3:GetObject', of('early-help'), false],
  ['publish', role('PublishRole'), 's3:PutObject', page, true],
  ['publish', role('PublishRole'), 's3:PutObject', `${site}/sites/current.json`, true],
  ['publish', role('PublishRole'), 's3:DeleteObject', page, false],
  ['publish', role('PublishRole'), 'kms:Decrypt', key('DataKey'), true, throughS3(release)],
  ['publish', role('PublishRole'), 'kms:GenerateDataKey', key('SiteKey'), true, throughS3(site)],
  ['publish', role('PublishRole'), 'athena:StartQueryExecution', workgroup('pipeline'), false],
  ['publish', role('PublishRole'), 'secretsmanager:GetSecretValue', secret, false],
  ['receive', role('ReceiveRole'), 's3:PutObject', page, false],
  ['materialise', role('MaterialiseRole'), 's3:PutObject', page, false],
  ['an agency', agency, 's3:GetObject', page, false],

  ['remind', role('RemindRole'), 's3:GetObject', shared.replace('measure', 'submission'), true],
  ['remind', role('RemindRole'), 's3:GetObject', `${release}/releases/current.json`, true],
  ['remind', role('RemindRole'), 's3:GetObject', figures, false],
  ['remind', role('RemindRole'), 's3:GetObject', shared, false],
  ['remind', role('RemindRole'), 's3:GetObject', rows, false],
  ['remind', role('RemindRole'), 's3:PutObject', `${lake}/reminders/2026-05-15/early-help.json`, true],
  ['remind', role('RemindRole'), 's3:PutObject', receipt, false],
  ['remind', role('RemindRole'), 'sns:Publish', `arn:aws:sns:${region}:123456789012:remindersearlyhelp`, false],
  ['remind', role('RemindRole'), 'secretsmanager:GetSecretValue', secret, false],
];

const scratch = ['build/northshire_build_1/t/0.parquet', 'tables/0a1b/1'].map((own) => `${results}/pipeline/${own}`);
const catalog = (kind: string, name: string) => `arn:aws:glue:${region}:123456789012:${kind}/${name}`;

/** Of the function that builds releases, where Athena does it. Where it does not, it may do none of these. */
const builds: [action: string, resource: string, allowed: boolean][] = [
  ['glue:CreateDatabase', catalog('database', 'northshire_build_1'), true],
  ['glue:DeleteDatabase', catalog('database', 'northshire_build_1'), true],
  ['glue:CreateTable', catalog('table', 'northshire_build_1/measure'), true],
  ['glue:DeleteTable', catalog('table', 'northshire_build_1/measure'), true],
  ...scratch.map((object): [string, string, boolean] => ['s3:DeleteObject', object, true]),
  ['glue:CreateDatabase', catalog('database', 'default'), false],
  ['glue:DeleteDatabase', catalog('database', 'northshire_restricted'), false],
  ['glue:DeleteDatabase', catalog('database', 'calderdale_build_1'), false],
  ['glue:DeleteTable', table('shared/measure'), false],
  ['glue:DeleteTable', table('restricted/lake_contacts'), false],
  ['s3:DeleteObject', `${results}/pipeline/1.csv`, false],
  ['s3:DeleteObject', `${results}/analysts/tables/0a1b/1`, false],
  ['s3:DeleteObject', rows, false],
  ['s3:DeleteObject', figures, false],
  ['s3:DeleteObject', receipt, false],
];

describe('the function that builds releases in Athena', () => {
  test.each(builds)('asks for %s on %s: %s', async (action, resource, allowed) => {
    const roleIn = (stack: typeof made) => stack.named('IAM::Role', 'MaterialiseRole');
    expect(await may(building, roleIn(building), { action, resource })).toBe(allowed);
    expect(await may(made, roleIn(made), { action, resource })).toBe(false);
  });

  test('makes what it makes in the workgroup of the pipeline, and reads no more than before', async () => {
    const own = building.named('IAM::Role', 'MaterialiseRole');
    const allowed = async (action: string, resource: string) => may(building, own, { action, resource });
    expect(await allowed('athena:StartQueryExecution', workgroup('pipeline'))).toBe(true);
    expect(await allowed('athena:StartQueryExecution', workgroup('analysts'))).toBe(false);
    expect(await allowed('s3:PutObject', scratch[1]!)).toBe(true);
    expect(await allowed('s3:PutObject', rows)).toBe(false);
    expect(await allowed('s3:GetObject', of('early-help'))).toBe(false);
    expect(await allowed('secretsmanager:GetSecretValue', secret)).toBe(false);
  });
});

describe('who comes by SFTP', () => {
  const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGtleQ== uploads';
  const sftp = synthesised({ sftpKeys: JSON.stringify({ 'early-help': [key] }) });
  const [user] = sftp.of('Transfer::User');

  test('is the agency’s own role, and sees its two folders of the bucket', () => {
    expect(sftp.of('Transfer::User')).toHaveLength(1);
    expect(user!.Properties).toMatchObject({
      UserName: 'early-help',
      HomeDirectoryType: 'LOGICAL',
      SshPublicKeys: [key],
      Role: arnOf(agency, agency.id),
    });
    const target = (part: string) => expect.stringMatching(new RegExp(`^/drop\\w+/${part}/agency=early-help$`));
    expect(user!.Properties.HomeDirectoryMappings).toEqual([
      { Entry: '/drop', Target: target('drop') },
      { Entry: '/feedback', Target: target('feedback') },
    ]);
    expect(sftp.of('Transfer::Server')[0]!.Properties).toMatchObject({
      Protocols: ['SFTP'],
      IdentityProviderType: 'SERVICE_MANAGED',
      SecurityPolicyName: 'TransferSecurityPolicy-2025-03',
    });
  });

  test('can no more than the agency: the role has the same policies with SFTP as without', () => {
    const policies = (stack: typeof made) =>
      stack.of('IAM::Policy').filter(({ Properties }) => Properties.Roles.includes(agency.id.toLowerCase()));
    expect(policies(sftp)).toEqual(policies(made));
    expect(policies(made)).toHaveLength(1);
  });

  test('comes from Transfer Family of this account; nobody who gave no key does', () => {
    const trusts = (stack: typeof made, start: string) =>
      stack
        .named('IAM::Role', start)
        .Properties.AssumeRolePolicyDocument.Statement.filter(
          ({ Principal }: { Principal: { Service?: string } }) => Principal.Service === 'transfer.amazonaws.com',
        );
    expect(trusts(sftp, 'Agencyearlyhelp')).toEqual([
      {
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } },
        Effect: 'Allow',
        Principal: { Service: 'transfer.amazonaws.com' },
      },
    ]);
    expect(trusts(sftp, 'Agencynorthshirepolice')).toEqual([]);
    expect(made.all.filter(({ Type }) => Type.startsWith('AWS::Transfer'))).toEqual([]);
  });

  test('has a key of OpenSSH’s, and is an agency of the partnership', () => {
    expect(() => synthesised({ sftpKeys: { 'early-help': ['secret'] } })).toThrow('OpenSSH public key');
    expect(() => synthesised({ sftpKeys: { strangers: [key] } })).toThrow('sftpKeys names strangers');
  });
});

describe('mail', () => {
  const context = { remindersFrom: 'dataset@example.org', remindersTo: { 'early-help': 'lead@example.org' } };
  const mailing = synthesised(context);
  const remind = mailing.named('IAM::Role', 'RemindRole');
  const sender = `arn:aws:ses:${region}:123456789012:identity/dataset@example.org`;
  const asked = (from: string, to: string) =>
    may(mailing, remind, {
      action: 'ses:SendEmail',
      resource: sender,
      context: { 'ses:FromAddress': from, 'ses:Recipients': to },
    });

  test('is sent by the function that reminds, from one address to those that were set, over TLS', async () => {
    expect(await asked('dataset@example.org', 'lead@example.org')).toBe(true);
    expect(await asked('dataset@example.org', 'stranger@example.org')).toBe(false);
    expect(await asked('other@example.org', 'lead@example.org')).toBe(false);
    expect(mailing.of('SES::ConfigurationSet')[0]!.Properties.DeliveryOptions).toEqual({ TlsPolicy: 'REQUIRE' });
    const { Variables } = mailing.named('Lambda::Function', 'Remind').Properties.Environment;
    expect(JSON.parse(Variables.REMINDER_MAIL)).toMatchObject({ to: context.remindersTo });
    expect(made.all.filter(({ Type }) => Type.startsWith('AWS::SES'))).toEqual([]);
  });

  test('needs a sender and somebody to send to, of the partnership', () => {
    expect(() => synthesised({ remindersFrom: 'dataset@example.org' })).toThrow('both remindersFrom and remindersTo');
    expect(() => synthesised({ ...context, remindersTo: { strangers: 'a@example.org' } })).toThrow(
      'remindersTo names strangers',
    );
  });
});

describe('who may do what', () => {
  const lines = questions.map(
    (line) => [`${line[0]} ${line[4] ? 'may' : 'may not'} ${line[2]} on ${line[3]}`, line] as const,
  );
  test.each(lines)('%s', async (_title, [, whose, action, resource, allowed, context]) => {
    expect(await may(made, whose, { action, resource, ...(context && { context }) })).toBe(allowed);
  });

  test('no agency may touch what is another’s', async () => {
    const agencies = made.of('IAM::Role').filter(({ id }) => id.startsWith('Agency'));
    expect(agencies.length).toBe(13);
    for (const own of agencies) {
      const may_ = await Promise.all(
        ['early-help', 'northshire-police', 'childrens-social-care'].map(async (id) => [
          await may(made, own, { action: 's3:PutObject', resource: of(id) }),
          await may(made, own, { action: 's3:GetObject', resource: feedback(id) }),
        ]),
      );
      const theirs = ['Agencyearlyhelp', 'Agencynorthshirepolice', 'Agencychildrenssocialcare'].map((start) =>
        own.id.startsWith(start),
      );
      expect([own.id, may_]).toEqual([own.id, theirs.map((is) => [is, is])]);
    }
  });

  test('nothing is to be had without TLS', async () => {
    expect(await may(made, role('Analyst'), { action: 's3:GetObject', resource: figures }, false)).toBe(false);
    expect(await may(made, agency, { action: 's3:PutObject', resource: of('early-help') }, false)).toBe(false);
  });
});
