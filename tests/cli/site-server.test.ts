import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteServer } from '../../cli/serve/site-server.ts';
import { fixedClock } from '../../functions/platform/clock.ts';
import { memoryStore } from '../../functions/platform/memory-store.ts';

// The folder is for objects laid down as files, of which a server needs none.
const store = memoryStore(fixedClock('2026-06-01T09:00:00Z'), 'unused');
const server = siteServer(store, '2026-05-15-0123456789/abcdef0123');
let port = 0;

beforeAll(async () => {
  await store.create('sites/2026-05-15-0123456789/abcdef0123/index.html', '<h1>Overview</h1>');
  await store.create('sites/2026-05-15-0123456789/abcdef0123/indicators/index.html', '<h1>Indicators</h1>');
  await store.create('sites/2026-05-15-0123456789/abcdef0123/assets/style.css', 'body{}');
  await store.create('releases/current.json', '{"secret":true}');
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
});

interface Answer {
  status: number | undefined;
  headers: Record<string, unknown>;
  body: string;
}

/** The path goes as it is: a browser's own tidying is not relied upon. */
const ask = (path: string, { method = 'GET', host = `localhost:${port}` } = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    const asked = request({ port, host: '127.0.0.1', path, method, headers: { host } }, (response) => {
      let body = '';
      response.on('data', (bytes) => (body += bytes));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', fail).end();
  });

describe('The server of a site', () => {
  test('gives its pages with a strict policy, in no frame and kept by no cache', async () => {
    const { status, headers, body } = await ask('/?state=concern');
    expect({ status, body }).toEqual({ status: 200, body: '<h1>Overview</h1>' });
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringMatching(/^default-src 'self'; .*frame-ancestors 'none'$/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect((await ask('/indicators/')).body).toBe('<h1>Indicators</h1>');
    expect((await ask('/assets/style.css')).headers['content-type']).toBe('text/css; charset=utf-8');
  });

  test.each([
    '/../../releases/current.json',
    '/..%2f..%2freleases/current.json',
    '//etc/passwd',
    '/\\..\\x',
    '/nowhere.html',
    '/assets',
  ])('has nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('changes nothing, and answers to the names of this computer only', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
    expect((await ask('/', { host: 'elsewhere.example' })).status).toBe(403);
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });
});
