import { Duration, type Stack } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  type HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  type ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import { overTls, siteHeaders } from '../../../functions/publish/site-headers.ts';

const override = true;

/** CloudFront has a property of its own for these, and refuses them as plain headers. Throws for what it cannot say. */
const own: Readonly<Record<string, (value: string) => ResponseSecurityHeadersBehavior>> = {
  'Content-Security-Policy': (contentSecurityPolicy) => ({
    contentSecurityPolicy: { contentSecurityPolicy, override },
  }),
  'X-Content-Type-Options': () => ({ contentTypeOptions: { override } }),
  'X-Frame-Options': (value) => ({
    frameOptions: { frameOption: HeadersFrameOption[value as keyof typeof HeadersFrameOption], override },
  }),
  'Referrer-Policy': (value) => ({ referrerPolicy: { referrerPolicy: value as HeadersReferrerPolicy, override } }),
  'Strict-Transport-Security': (value) => ({
    strictTransportSecurity: {
      accessControlMaxAge: Duration.seconds(Number(/^max-age=(\d+)$/.exec(value)![1])),
      override,
    },
  }),
};

/** The headers that `serve` sends too, and those that need TLS. */
export function responseHeaders(stack: Stack): ResponseHeadersPolicy {
  const all = Object.entries({ ...siteHeaders, ...overTls });
  return new ResponseHeadersPolicy(stack, 'Headers', {
    securityHeadersBehavior: Object.assign({}, ...all.map(([header, value]) => own[header]?.(value))),
    customHeadersBehavior: {
      customHeaders: all
        .filter(([header]) => own[header] === undefined)
        .map(([header, value]) => ({ header, value, override })),
    },
  });
}
