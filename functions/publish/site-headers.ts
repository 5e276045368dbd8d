import { contentPolicy } from '../../dashboard/parts/layout.ts';

/** What whoever serves a site says with every answer: nothing from elsewhere, in no frame, kept by no cache. */
export const siteHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${contentPolicy}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** What is said as well where a site is reached over TLS: never ask for it without, for two years. */
export const overTls: Readonly<Record<string, string>> = { 'Strict-Transport-Security': 'max-age=63072000' };
