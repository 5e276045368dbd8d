/**
 * Names that the stack in London and the one at the edge both know. The edge's must be in us-east-1, and a stack can refer
 * to another region's resources by name only, unless a function copies references from one to the other: these are none.
 */
import { Aws } from 'aws-cdk-lib';

/** Buckets' names are the world's, hence the account's number. */
const bucketName = (partnership: string, what: string): string => `${partnership}-${what}-${Aws.ACCOUNT_ID}`;

export const siteBucketName = (partnership: string): string => bucketName(partnership, 'pages');
export const logBucketName = (partnership: string): string => bucketName(partnership, 'access-logs');
export const signInSecretName = (partnership: string): string => `multi-agency-dataset/${partnership}/sign-in`;
export const edgeFunctionName = (partnership: string): string => `${partnership}-pages`;

/** Below which CloudFront's logs lie. */
export const pageLogs = 'pages';
export const edgeRegion = 'us-east-1';
