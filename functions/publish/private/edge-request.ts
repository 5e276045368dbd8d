/** A request as CloudFront hands it to a function at its edge, and what the function may answer: only what is used of it. */
import { z } from 'zod';
import { overTls, siteHeaders } from '../site-headers.ts';

const headerSchema = z.array(z.object({ value: z.string() }));

const eventSchema = z.object({
  Records: z.tuple([
    z.object({
      cf: z.object({
        // Handed back when it may pass, so nothing of it is dropped.
        request: z.looseObject({
          uri: z.string(),
          querystring: z.string(),
          headers: z.record(z.string(), headerSchema),
        }),
      }),
    }),
  ]),
});

export type EdgeRequest = z.output<typeof eventSchema>['Records'][0]['cf']['request'];

export interface EdgeAnswer {
  status: string;
  headers: Record<string, { key: string; value: string }[]>;
  body?: string;
}

/** The request of an event. Throws when the event is none. */
export const requestOf = (event: unknown): EdgeRequest => eventSchema.parse(event).Records[0].cf.request;

/** What the browser says of itself: cookies by name. Of two of one name the first counts, as browsers send the narrowest first. */
export function cookiesOf({ headers }: EdgeRequest): Map<string, string> {
  const pairs = (headers.cookie ?? []).flatMap(({ value }) => value.split(';')).map((pair) => pair.trim());
  const cookies = new Map<string, string>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at > 0 && !cookies.has(pair.slice(0, at))) cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return cookies;
}

/** A cookie that only this host sets, only over TLS, and that no script reads. `seconds` of 0 takes it away. */
export const cookie = (name: string, value: string, seconds: number): string =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; Secure; HttpOnly; SameSite=Lax`;

export const redirect = (location: string, cookies: readonly string[] = []): EdgeAnswer =>
  answer('302', { Location: [location], 'Set-Cookie': cookies });

/** A sentence of our own, on a page of its own, with a way on. Both texts are constants: nothing of a request is in them. */
export const page = (status: string, sentence: string, [href, text]: readonly [string, string]): EdgeAnswer => ({
  ...answer(status, { 'Content-Type': ['text/html; charset=utf-8'] }),
  body: `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Multi-agency dataset</title>
<main><h1>Multi-agency dataset</h1><p>${sentence}</p><p><a href="${href}">${text}</a></p></main>
</html>
`,
});

function answer(status: string, own: Readonly<Record<string, readonly string[]>>): EdgeAnswer {
  const always = Object.entries({ ...siteHeaders, ...overTls }).map(([key, value]) => [key, [value]] as const);
  const given = Object.entries(own).filter(([, values]) => values.length > 0);
  return {
    status,
    headers: Object.fromEntries(
      [...always, ...given].map(([key, values]) => [key.toLowerCase(), values.map((value) => ({ key, value }))]),
    ),
  };
}
