import { describe, expect, test } from 'vitest';
import { columnsOnceAndNow, readLakeRecord } from '../../infra/stack/lake-columns.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import { type Resource, synthesised } from './synthesised.ts';

const made = synthesised();
const ids = (resources: readonly Resource[]) => resources.map(({ id }) => id);
/** Those of which something does not hold, by name: none. */
const without = (type: string, holds: (resource: Resource) => unknown) =>
  ids(made.of(type).filter((one) => !holds(one)));

describe('every bucket', () => {
  test('is closed to the public, keeps versions, and is its owner’s', () => {
    const closed = {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    };
    for (const { id, Properties } of made.of('S3::Bucket')) {
      expect([id, Properties.PublicAccessBlockConfiguration]).toEqual([id, closed]);
      expect([id, Properties.VersioningConfiguration]).toEqual([id, { Status: 'Enabled' }]);
      expect([id, Properties.OwnershipControls.Rules]).toEqual([id, [{ ObjectOwnership: 'BucketOwnerEnforced' }]]);
    }
    expect(made.of('S3::Bucket')).toHaveLength(6);
  });

  test('but that of the access logs is under a key of ours, and logs who asked for what', () => {
    const own = made.of('S3::Bucket').filter(({ id }) => !id.startsWith('AccessLogs'));
    for (const { id, Properties } of own) {
      const [rule] = Properties.BucketEncryption.ServerSideEncryptionConfiguration;
      expect([id, rule.ServerSideEncryptionByDefault.SSEAlgorithm, rule.BucketKeyEnabled]).toEqual([
        id,
        'aws:kms',
        true,
      ]);
      expect(Properties.LoggingConfiguration.DestinationBucketName).toMatch(/^accesslogs/);
    }
  });

  test('refuses what does not come over TLS', () => {
    const denies = (policy: Resource) =>
      policy.Properties.PolicyDocument.Statement.some(
        (statement: { Effect: string; Condition?: { Bool?: Record<string, string> } }) =>
          statement.Effect === 'Deny' && statement.Condition?.Bool?.['aws:SecureTransport'] === 'false',
      );
    expect(made.of('S3::BucketPolicy').every(denies)).toBe(true);
    expect(made.of('S3::BucketPolicy')).toHaveLength(6);
    expect(made.of('SQS::QueuePolicy').every(denies)).toBe(true);
    expect(made.of('SNS::TopicPolicy').every(denies)).toBe(true);
  });

  test('lets go of what is too old, and of parts of uploads', () => {
    expect(without('S3::Bucket', ({ Properties }) => Properties.LifecycleConfiguration?.Rules.length > 0)).toEqual([]);
    const rules = made.named('S3::Bucket', 'Drop').Properties.LifecycleConfiguration.Rules;
    expect(
      rules.map(({ Prefix, ExpirationInDays }: { Prefix?: string; ExpirationInDays?: number }) => [
        Prefix,
        ExpirationInDays,
      ]),
    ).toEqual([
      [undefined, undefined],
      ['drop/', 365],
      ['feedback/', 365],
    ]);
  });

  test('keeps the rows of each dataset for its own years', () => {
    type Rule = { Prefix?: string; ExpirationInDays?: number };
    const days = (context: Record<string, unknown>) => {
      const { Rules } = synthesised(context).named('S3::Bucket', 'Lake').Properties.LifecycleConfiguration;
      const expiring = (Rules as Rule[]).filter(({ ExpirationInDays }) => ExpirationInDays !== undefined);
      return Object.fromEntries(expiring.map(({ Prefix, ExpirationInDays }) => [Prefix, ExpirationInDays]));
    };
    const folders = [...contracts.keys()].map((id) => [`lake/${id}/`, 7 * 365]);
    expect(days({})).toEqual({ ...Object.fromEntries(folders), 'quarantine/': 365 });
    expect(days({ lakeYearsOf: '{"allegations": 10}' })).toMatchObject({
      'lake/allegations/': 3650,
      'lake/contacts/': 7 * 365,
    });
    expect(() => synthesised({ lakeYearsOf: { strangers: 10 } })).toThrow('lakeYearsOf names strangers');
  });
});

describe('data', () => {
  const policies = (context: Record<string, unknown>) =>
    synthesised(context)
      .all.filter(({ Type }) => ['AWS::S3::Bucket', 'AWS::KMS::Key'].includes(Type))
      .map(({ DeletionPolicy }) => DeletionPolicy);

  test('stays when the stack goes, unless both switches say otherwise', () => {
    expect(new Set(policies({}))).toEqual(new Set(['Retain']));
    expect(new Set(policies({ deleteData: 'true' }))).toEqual(new Set(['Retain']));
    expect(new Set(policies({ deleteDataOf: 'northshire' }))).toEqual(new Set(['Retain']));
    expect(new Set(policies({ deleteData: 'true', deleteDataOf: 'kirklees' }))).toEqual(new Set(['Retain']));
    expect(new Set(policies({ deleteData: 'false', deleteDataOf: 'northshire' }))).toEqual(new Set(['Retain']));
    expect(new Set(policies({ deleteData: 'true', deleteDataOf: 'northshire' }))).toEqual(new Set(['Delete']));
  });

  test('is protected with its stack', () => {
    expect(made.stack.terminationProtection).toBe(true);
  });
});

describe('every', () => {
  test('key turns over by itself', () => {
    expect(without('KMS::Key', ({ Properties }) => Properties.EnableKeyRotation === true)).toEqual([]);
  });

  test('queue is encrypted, and has its dead letters or is them', () => {
    expect(without('SQS::Queue', ({ Properties }) => Properties.KmsMasterKeyId)).toEqual([]);
    expect(
      without(
        'SQS::Queue',
        ({ id, Properties }) => id.includes('DeadLetters') || Properties.RedrivePolicy.maxReceiveCount === 5,
      ),
    ).toEqual([]);
  });

  test('topic is encrypted', () => {
    expect(without('SNS::Topic', ({ Properties }) => Properties.KmsMasterKeyId)).toEqual([]);
  });

  test('function runs Node 24 on x86-64, is traced, is held to a number at once, and logs under our key for a year', () => {
    for (const { id, Properties } of made.of('Lambda::Function')) {
      expect([id, Properties.Runtime, Properties.Architectures, Properties.TracingConfig]).toEqual([
        id,
        'nodejs24.x',
        ['x86_64'],
        { Mode: 'Active' },
      ]);
      expect(Properties.ReservedConcurrentExecutions).toBeGreaterThan(0);
      expect(Properties.KmsKeyArn).toMatch(/datakey/);
    }
    expect(ids(made.of('Lambda::Function')).map((id) => id.slice(0, 6))).toEqual([
      'Receiv',
      'Materi',
      'Publis',
      'Remind',
    ]);
    expect(
      without('Logs::LogGroup', ({ Properties }) => Properties.KmsKeyId && Properties.RetentionInDays === 365),
    ).toEqual([]);
  });

  test('role has a policy of its own and no other, in which each action is named, and what it is done to but for traces', () => {
    expect(without('IAM::Role', ({ Properties }) => !Properties.ManagedPolicyArns && !Properties.Policies)).toEqual([]);
    expect(without('IAM::Policy', ({ Properties }) => Properties.Roles.length === 1)).toEqual([]);
    const wide = (statement: { Action: string | string[]; Resource: string | string[] }) => {
      const [actions, resources] = [[statement.Action].flat(), [statement.Resource].flat()];
      const everywhere = resources.includes('*') && !actions.every((action) => action.startsWith('xray:Put'));
      return everywhere || actions.some((action) => action.includes('*') && action !== 'kms:GenerateDataKey*');
    };
    expect(without('IAM::Policy', ({ Properties }) => !Properties.PolicyDocument.Statement.some(wide))).toEqual([]);
  });

  test('target of a rule has dead letters', () => {
    expect(
      without('Events::Rule', ({ Properties }) =>
        Properties.Targets.every(({ DeadLetterConfig }: { DeadLetterConfig?: unknown }) => DeadLetterConfig),
      ),
    ).toEqual([]);
  });

  test('source of a function’s events takes failures one by one', () => {
    expect(
      without('Lambda::EventSourceMapping', ({ Properties }) =>
        Properties.FunctionResponseTypes?.includes('ReportBatchItemFailures'),
      ),
    ).toEqual([]);
  });

  test('queue keeps a message from others for as long as its function may take, and the wait for a batch', () => {
    for (const { Properties } of made.of('Lambda::EventSourceMapping')) {
      const queue = made.of('SQS::Queue').find(({ id }) => Properties.EventSourceArn.endsWith(id.toLowerCase()))!;
      const own = made.of('Lambda::Function').find(({ id }) => id.toLowerCase() === Properties.FunctionName)!;
      const most = 6 * own.Properties.Timeout + (Properties.MaximumBatchingWindowInSeconds ?? 0);
      expect(queue.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(most);
    }
  });

  test('dead letter raises an alarm, and every alarm tells somebody', () => {
    const watched = made
      .of('CloudWatch::Alarm')
      .flatMap(({ Properties }) => Properties.Dimensions ?? [])
      .map(({ Value }) => String(Value).toLowerCase());
    const dead = ids(made.of('SQS::Queue')).filter((id) => id.includes('DeadLetters'));
    expect(dead.filter((id) => !watched.some((value) => value.startsWith(id.toLowerCase())))).toEqual([]);
    expect(without('CloudWatch::Alarm', ({ Properties }) => Properties.AlarmActions?.length === 1)).toEqual([]);
  });
});

describe('twenty drops', () => {
  test('make one release: messages are gathered for five minutes, and one function works them off', () => {
    const mapping = made
      .of('Lambda::EventSourceMapping')
      .find(({ Properties }) => Properties.FunctionName.startsWith('materialise'))!;
    expect(mapping.Properties).toMatchObject({ BatchSize: 1000, MaximumBatchingWindowInSeconds: 300 });
    expect(made.named('Lambda::Function', 'Materialise').Properties.ReservedConcurrentExecutions).toBe(1);
  });
});

describe('the pages', () => {
  test('follow the pointer to the release that readers see, one site at a time', () => {
    const pattern = made.named('Events::Rule', 'Pointed').Properties.EventPattern;
    expect(pattern.detail.object.key).toEqual(['releases/current.json']);
    expect(pattern.detail.bucket.name[0]).toMatch(/^release/);
    const notified = made.of('S3::Bucket').filter(({ Properties }) => Properties.NotificationConfiguration);
    expect(ids(notified).map((id) => id.slice(0, 4))).toEqual(['Drop', 'Lake', 'Rele']);
    expect(made.named('Lambda::Function', 'Publish').Properties.ReservedConcurrentExecutions).toBe(1);
  });
});

describe('the warehouse', () => {
  test('has a table for every dataset, with the contract’s columns and its partitions by rule', () => {
    const tables = made.of('Glue::Table').map(({ Properties }) => Properties.TableInput);
    expect(tables.map(({ Name }) => Name)).toEqual(
      [...contracts.keys()].map((id) => `lake_${id.replaceAll('-', '_')}`),
    );
    for (const [at, contract] of [...contracts.values()].entries()) {
      const { StorageDescriptor, Parameters, PartitionKeys } = tables[at];
      expect(StorageDescriptor.Columns).toEqual(
        columnsOnceAndNow(contract, readLakeRecord()).map(({ name, type }) => ({ Name: name, Type: type })),
      );
      expect(PartitionKeys.map(({ Name }: { Name: string }) => Name)).toEqual(['agency', 'quarter']);
      expect(Parameters['storage.location.template']).toMatch(
        new RegExp(`^s3://lake\\w+/lake/${contract.id}/agency=\\$\\{agency\\}/quarter=\\$\\{quarter\\}/$`),
      );
    }
    const [{ Parameters }] = tables;
    expect(Parameters['projection.agency.values'].split(',')).toContain('northshire-police');
    expect(Parameters['projection.quarter.values'].split(',')).toEqual(
      expect.arrayContaining(['2025-26-Q4', '2025-26', '2030-31-Q1']),
    );
  });

  test('has a workgroup for each reader, whose results are encrypted whatever the reader asks for', () => {
    const groups = made.of('Athena::WorkGroup').map(({ Properties }) => Properties);
    expect(groups.map(({ Name }) => Name)).toEqual(['northshire-pipeline', 'northshire-analysts', 'northshire-bi']);
    for (const { WorkGroupConfiguration: own } of groups) {
      expect(own.EnforceWorkGroupConfiguration).toBe(true);
      expect(own.ResultConfiguration.EncryptionConfiguration.EncryptionOption).toBe('SSE_KMS');
    }
    expect(groups.map(({ WorkGroupConfiguration: own }) => own.BytesScannedCutoffPerQuery)).toEqual([
      undefined,
      10_737_418_240,
      10_737_418_240,
    ]);
  });
});

describe('a release', () => {
  const told = (stack: typeof made) =>
    stack.named('Lambda::Function', 'Materialise').Properties.Environment.Variables.BUILD_DATABASES;

  test('is built by DuckDB in the function, or in Athena where a partnership says so', () => {
    expect(told(made)).toBeUndefined();
    expect(told(synthesised({ buildWith: 'athena' }))).toBe('northshire_build_');
    expect(() => synthesised({ buildWith: 'oracle' })).toThrow('buildWith');
  });

  test('leaves nothing of its building beyond two days', () => {
    const { Rules } = made.named('S3::Bucket', 'Results').Properties.LifecycleConfiguration;
    expect(Rules).toContainEqual({
      Prefix: 'pipeline/',
      Status: 'Enabled',
      ExpirationInDays: 2,
      NoncurrentVersionExpiration: { NoncurrentDays: 1 },
    });
  });
});

describe('settings', () => {
  test('that make no sense are refused, each by its name', () => {
    expect(() => synthesised({ dropYears: 'many', alarmAddress: 'nobody' })).toThrow(
      /dropYears[\s\S]*alarmAddress|alarmAddress[\s\S]*dropYears/,
    );
    expect(() => synthesised({ agencyPrincipals: '{"strangers":"arn:aws:iam::123456789012:role/x"}' })).toThrow(
      'agencyPrincipals names strangers',
    );
  });

  test('say who may take on an agency’s role', () => {
    const own = synthesised({ agencyPrincipals: { 'early-help': 'arn:aws:iam::210987654321:role/uploads' } });
    expect(
      own.named('IAM::Role', 'Agencyearlyhelp').Properties.AssumeRolePolicyDocument.Statement[0].Principal,
    ).toEqual({
      AWS: 'arn:aws:iam::210987654321:role/uploads',
    });
  });
});
