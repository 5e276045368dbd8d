/** What a role may do with one part of a bucket: prefixes and verbs by name, since a bucket's own grants give all of it. */
import { Effect, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';

const allow = (
  grantee: IGrantable,
  actions: string[],
  resources: string[],
  conditions?: Record<string, Record<string, unknown>>,
) =>
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ effect: Effect.ALLOW, actions, resources, ...(conditions && { conditions }) }),
  );

const below = (bucket: Bucket, prefixes: readonly string[]): string[] =>
  prefixes.map((prefix) => bucket.arnForObjects(`${prefix}*`));

export function mayRead(grantee: IGrantable, bucket: Bucket, prefixes: readonly string[], versions = false): void {
  allow(grantee, ['s3:GetObject', ...(versions ? ['s3:GetObjectVersion'] : [])], below(bucket, prefixes));
}

/** As `mayRead`, of objects by their whole keys, in which `*` stands for any part. */
export function mayReadKeys(grantee: IGrantable, bucket: Bucket, keys: readonly string[]): void {
  allow(
    grantee,
    ['s3:GetObject'],
    keys.map((key) => bucket.arnForObjects(key)),
  );
}

/** Names below some prefixes, for people and agencies. */
export function mayList(grantee: IGrantable, bucket: Bucket, prefixes: readonly string[]): void {
  allow(grantee, ['s3:ListBucket'], [bucket.bucketArn], {
    StringLike: { 's3:prefix': prefixes.map((prefix) => `${prefix}*`) },
  });
}

/**
 * Names of a whole bucket, for functions. A prefix as condition would not do: of an object that is not there S3 says so
 * only to who may list, and asks that without a prefix; to all others it is forbidden, which to us is an error.
 */
export function mayLook(grantee: IGrantable, bucket: Bucket): void {
  allow(grantee, ['s3:ListBucket'], [bucket.bucketArn]);
}

export function mayWrite(grantee: IGrantable, bucket: Bucket, prefixes: readonly string[]): void {
  allow(grantee, ['s3:PutObject', 's3:AbortMultipartUpload'], below(bucket, prefixes));
}

/** The key only as S3 uses it for this bucket, never by itself. */
export function mayUseKey(grantee: IGrantable, key: Key, bucket: Bucket, verbs: readonly ('read' | 'write')[]): void {
  const actions = [
    ...(verbs.includes('read') ? ['kms:Decrypt'] : []),
    ...(verbs.includes('write') ? ['kms:GenerateDataKey'] : []),
  ];
  allow(grantee, actions, [key.keyArn], {
    StringEquals: { 'kms:ViaService': `s3.${bucket.stack.region}.amazonaws.com` },
    StringLike: { 'kms:EncryptionContext:aws:s3:arn': [bucket.bucketArn, bucket.arnForObjects('*')] },
  });
}
