/** A site of the store on this computer: read only, and to this computer's own browser only. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { InputError } from '../../functions/platform/errors.ts';
import { mediaTypeOf } from '../../functions/platform/media-types.ts';
import type { ObjectStore } from '../../functions/platform/ports.ts';
import { siteHeaders } from '../../functions/publish/site-headers.ts';
import { siteKey } from '../../functions/publish/site-keys.ts';

/** Answers GET and HEAD of the site's files. Not listening yet. */
export function siteServer(store: ObjectStore, site: string): Server {
  return createServer((request, response) => {
    answer(request, store, site)
      .catch(() => ({ status: 500, type: 'text/plain', body: Buffer.from('The store could not be read.\n') }))
      .then(({ status, type, body }) => send(response, status, type, request.method === 'HEAD' ? null : body));
  });
}

interface Answer {
  status: number;
  type: string;
  body: Uint8Array;
}

const words = (status: number, text: string): Answer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: Buffer.from(text),
});

async function answer(
  { method, url = '/', headers }: IncomingMessage,
  store: ObjectStore,
  site: string,
): Promise<Answer> {
  // Another site's page may point a name of its own at this computer: only the computer's own names are answered.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(headers.host ?? '')) return words(403, 'Ask for localhost.\n');
  if (method !== 'GET' && method !== 'HEAD') return words(405, 'Only GET and HEAD are answered.\n');
  const path = (url.split('?')[0] ?? '/').replace(/\/$/, '/index.html').slice(1);
  const body = await readFile(store, siteKey(site, path));
  return body === null ? words(404, 'There is no such page.\n') : { status: 200, type: mediaTypeOf(path), body };
}

async function readFile(store: ObjectStore, key: string): Promise<Uint8Array | null> {
  try {
    return await store.read(key);
  } catch (error) {
    // A path that no key can have, such as one with "..".
    if (error instanceof InputError) return null;
    throw error;
  }
}

function send(response: ServerResponse, status: number, type: string, body: Uint8Array | null): void {
  response.writeHead(status, { ...siteHeaders, 'Content-Type': type });
  response.end(body ?? undefined);
}
