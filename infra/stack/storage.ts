/** Where everything is kept: a bucket a zone, with versions, over TLS only, each under a key of ours that rotates. */
import { ArnFormat, Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import { dataMayGo, type Settings } from '../settings.ts';
import { readLakeRecord } from './lake-columns.ts';
import { logBucketName, siteBucketName } from './pages/names.ts';

export interface Storage {
  /** Of what agencies send and get back. */
  exchangeKey: Key;
  /** Of the lake, the releases and the answers to questions: no agency has any part in it. */
  dataKey: Key;
  /** Of the pages, which whoever serves them may use. */
  siteKey: Key;
  drop: Bucket;
  lake: Bucket;
  release: Bucket;
  site: Bucket;
  /** Results of questions, which go after a week. */
  results: Bucket;
  /** Who asked for what, of the other buckets and of the pages. */
  logs: Bucket;
}

const year = 365;

export function addStorage(stack: Stack, settings: Settings): Storage {
  const removalPolicy = dataMayGo(settings) ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
  const keyOf = (id: string, description: string) =>
    new Key(stack, id, { description, enableKeyRotation: true, removalPolicy, pendingWindow: Duration.days(30) });
  const exchangeKey = keyOf('ExchangeKey', 'What agencies send and get back');
  const dataKey = keyOf('DataKey', 'Lake, releases, results, queues and logs');
  const siteKey = keyOf('SiteKey', 'The pages of releases');
  const common = {
    versioned: true,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy,
  };
  const logs = new Bucket(stack, 'AccessLogs', {
    ...common,
    bucketName: logBucketName(settings.partnership),
    // Log delivery writes under no key of ours.
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [{ expiration: Duration.days(year), noncurrentVersionExpiration: Duration.days(30) }],
  });
  const bucketOf = (
    id: string,
    encryptionKey: Key,
    days: Record<string, number>,
    prefix: string,
    bucketName?: string,
  ) =>
    new Bucket(stack, id, {
      ...common,
      ...(bucketName && { bucketName }),
      encryption: BucketEncryption.KMS,
      encryptionKey,
      // One call of the key a bucket and hour, rather than one an object.
      bucketKeyEnabled: true,
      // The library's own types disagree about a property that is absent.
      serverAccessLogsBucket: logs as Bucket & { isWebsite: boolean },
      serverAccessLogsPrefix: `${prefix}/`,
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(7), noncurrentVersionExpiration: Duration.days(30) },
        ...Object.entries(days).map(([part, after]) => ({
          prefix: `${part}/`,
          expiration: Duration.days(Math.round(after)),
        })),
      ],
    });
  const drop = bucketOf(
    'Drop',
    exchangeKey,
    { drop: settings.dropYears * year, feedback: settings.dropYears * year },
    'drop',
  );
  const lake = bucketOf('Lake', dataKey, { ...daysOfLake(settings), quarantine: settings.dropYears * year }, 'lake');
  const release = bucketOf('Release', dataKey, {}, 'release');
  const site = bucketOf('Site', siteKey, {}, 'site', siteBucketName(settings.partnership));
  const results = bucketOf('Results', dataKey, {}, 'results');
  results.addLifecycleRule({ expiration: Duration.days(7) });
  // A build clears up after itself. What is left of one that could not, rows of children among it, goes within days.
  results.addLifecycleRule({
    prefix: 'pipeline/',
    expiration: Duration.days(2),
    noncurrentVersionExpiration: Duration.days(1),
  });
  lake.addLifecycleRule({
    prefix: 'lake/',
    transitions: [{ storageClass: StorageClass.INTELLIGENT_TIERING, transitionAfter: Duration.days(30) }],
  });
  for (const bucket of [drop, lake, release]) tellEventBridge(bucket);
  letServicesUse(dataKey, stack);
  return { exchangeKey, dataKey, siteKey, drop, lake, release, site, results, logs };
}

/** Days by folder, one for every dataset that there ever was: of two rules for one object S3 would follow the shorter. */
function daysOfLake({ lakeYears, lakeYearsOf }: Settings): Record<string, number> {
  const datasets = Object.keys(readLakeRecord());
  const strangers = Object.keys(lakeYearsOf).filter((id) => !datasets.includes(id));
  if (strangers.length > 0) throw new Error(`lakeYearsOf names ${strangers.join(', ')}, which is no dataset.`);
  return Object.fromEntries(datasets.map((id) => [`lake/${id}`, (lakeYearsOf[id] ?? lakeYears) * year]));
}

/** By the bucket's own property: the construct's switch would bring a function of its own that may alter every bucket. */
function tellEventBridge(bucket: Bucket): void {
  (bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
    eventBridgeConfiguration: { eventBridgeEnabled: true },
  };
}

/** Services that put messages, lines and alarms under our key, for this account only. */
function letServicesUse(key: Key, stack: Stack): void {
  const services = ['events', 'cloudwatch', 'budgets'].map((name) => `${name}.amazonaws.com`);
  const actions = ['kms:Decrypt', 'kms:GenerateDataKey*'];
  const own = { StringEquals: { 'aws:SourceAccount': stack.account } };
  for (const service of services)
    key.addToResourcePolicy(
      new PolicyStatement({ principals: [new ServicePrincipal(service)], actions, resources: ['*'], conditions: own }),
    );
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
      actions: [...actions, 'kms:Encrypt', 'kms:ReEncrypt*', 'kms:Describe*'],
      resources: ['*'],
      conditions: {
        ArnLike: {
          'kms:EncryptionContext:aws:logs:arn': stack.formatArn({
            service: 'logs',
            resource: 'log-group',
            resourceName: '*',
            arnFormat: ArnFormat.COLON_RESOURCE_NAME,
          }),
        },
      },
    }),
  );
}
