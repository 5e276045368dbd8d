/** The pages' front door: CloudFront with the function that lets people in. In us-east-1, where both must be described. */
import { Annotations, type App, CfnOutput, Duration, Stack, Tags } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  GeoRestriction,
  HttpVersion,
  LambdaEdgeEventType,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Code, IVersion } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Partnership } from '../../../schemas/partnership.ts';
import { dataMayGo, type Settings } from '../../settings.ts';
import { addEdgeFunction } from './edge-function.ts';
import { edgeRegion, siteBucketName } from './names.ts';
import { addPageLogs } from './page-logs.ts';
import { responseHeaders } from './response-headers.ts';

export interface PagesAddress {
  domain: string;
  /** Of ACM, in us-east-1. */
  certificate: string;
}

export function pagesStack(
  app: App,
  partnership: Partnership,
  settings: Settings,
  { domain, certificate }: PagesAddress,
  code: Code,
): Stack {
  const stack = new Stack(app, `multi-agency-dataset-${partnership.id}-pages`, {
    description: `Who may see the pages of ${partnership.title}`.replace(/[^\x20-\x7e]/g, '-'),
    env: { region: edgeRegion },
    terminationProtection: !dataMayGo(settings),
  });
  Tags.of(stack).add('partnership', partnership.id);
  const gate = addEdgeFunction(stack, partnership.id, settings.region, code);
  const site = Bucket.fromBucketAttributes(stack, 'Site', {
    bucketName: siteBucketName(partnership.id),
    region: settings.region,
  });
  const second = Duration.seconds(1);
  const distribution = new Distribution(stack, 'Distribution', {
    comment: `Pages of ${partnership.id}`,
    domainNames: [domain],
    certificate: Certificate.fromCertificateArn(stack, 'Certificate', certificate),
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_100,
    geoRestriction: GeoRestriction.allowlist(...settings.pagesCountries),
    ...(settings.pagesFirewall && { webAclId: settings.pagesFirewall }),
    defaultBehavior: {
      origin: S3BucketOrigin.withOriginAccessControl(site),
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      // Kept for a second, since CloudFront compresses nothing that it may not keep at all. Who asks is let in before.
      cachePolicy: new CachePolicy(stack, 'Passing', {
        minTtl: second,
        defaultTtl: second,
        maxTtl: second,
        enableAcceptEncodingBrotli: true,
        enableAcceptEncodingGzip: true,
      }),
      compress: true,
      responseHeadersPolicy: responseHeaders(stack),
      // The library's own types disagree about a property that is absent.
      edgeLambdas: [
        {
          functionVersion: gate.currentVersion as IVersion,
          eventType: LambdaEdgeEventType.VIEWER_REQUEST,
        },
      ],
    },
  });
  // Its policy is the other stack's: edge-access.ts.
  Annotations.of(stack).acknowledgeWarning('@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac');
  addPageLogs(stack, partnership.id, distribution);
  new CfnOutput(stack, 'PagesDomain', { value: distribution.distributionDomainName });
  return stack;
}
