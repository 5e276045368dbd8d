import type { Stack } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { logBucketName, pageLogs } from './names.ts';

/** What is logged of each request. Not cookies, which let people in, nor the query, in which a sign-in comes back. */
const fields = [
  'date',
  'time',
  'c-ip',
  'cs-method',
  'cs(Host)',
  'cs-uri-stem',
  'sc-status',
  'sc-bytes',
  'cs(User-Agent)',
  'x-edge-location',
  'x-edge-result-type',
  'x-edge-request-id',
  'ssl-protocol',
  'ssl-cipher',
  'time-taken',
];

/** Who asked for which page, into the London bucket of access logs. */
export function addPageLogs(stack: Stack, partnership: string, { distributionArn }: Distribution): void {
  const name = `${partnership}-pages`;
  const source = new CfnDeliverySource(stack, 'LogSource', {
    name,
    logType: 'ACCESS_LOGS',
    resourceArn: distributionArn,
  });
  const destination = new CfnDeliveryDestination(stack, 'LogDestination', {
    name,
    outputFormat: 'json',
    destinationResourceArn: `arn:${stack.partition}:s3:::${logBucketName(partnership)}/${pageLogs}`,
  });
  const delivery = new CfnDelivery(stack, 'LogDelivery', {
    deliverySourceName: name,
    deliveryDestinationArn: destination.attrArn,
    recordFields: fields,
    s3SuffixPath: '{yyyy}/{MM}/{dd}',
  });
  delivery.addResourceDependency(source);
}
