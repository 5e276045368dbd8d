/** What CloudFront may do with the bucket of the pages and of the logs: read the one, write its own part of the other. */
import { ArnFormat, type Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Storage } from '../storage.ts';
import { edgeRegion, pageLogs } from './names.ts';

export function letCloudFrontRead(stack: Stack, { site, siteKey, logs }: Storage): void {
  // Which distribution it will be is known only to the stack at the edge; it is one of this account's.
  const ours = {
    StringEquals: { 'aws:SourceAccount': stack.account },
    ArnLike: {
      'aws:SourceArn': stack.formatArn({
        service: 'cloudfront',
        region: '',
        resource: 'distribution',
        resourceName: '*',
      }),
    },
  };
  const principals = [new ServicePrincipal('cloudfront.amazonaws.com')];
  site.addToResourcePolicy(
    new PolicyStatement({
      principals,
      actions: ['s3:GetObject'],
      resources: [site.arnForObjects('sites/*')],
      conditions: ours,
    }),
  );
  siteKey.addToResourcePolicy(
    new PolicyStatement({ principals, actions: ['kms:Decrypt'], resources: ['*'], conditions: ours }),
  );
  logs.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [logs.arnForObjects(`${pageLogs}/*`)],
      conditions: {
        StringEquals: { 'aws:SourceAccount': stack.account, 's3:x-amz-acl': 'bucket-owner-full-control' },
        ArnLike: {
          'aws:SourceArn': stack.formatArn({
            service: 'logs',
            region: edgeRegion,
            resource: 'delivery-source',
            resourceName: '*',
            arnFormat: ArnFormat.COLON_RESOURCE_NAME,
          }),
        },
      },
    }),
  );
}
