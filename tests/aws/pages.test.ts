/** The bundle that stands before the pages, in a clean process: keys, tokens and people are this test's own. */
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { s3Store } from '../../functions/platform/aws/s3-store.ts';
import { siteHeaders } from '../../functions/publish/site-headers.ts';
import { bundleEdge } from '../../infra/bundle/bundle.ts';
import { type BundledFunction, coldStartSaid, startFunction } from './bundled-function.ts';
import { newBucket, reaching, s3Client } from './clients.ts';

interface Answer {
  status?: string;
  uri?: string;
  querystring?: string;
  body?: string;
  headers: Record<string, { value: string }[]>;
}

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
const site = 'https://dataset.example.org';
const [older, newer] = ['2026-02-15-0123456789/aaaaaaaaaa', '2026-05-15-986fd93fc0/bbbbbbbbbb'];
const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const [own, stranger] = [rsa(), rsa()];
const exchanged: { headers: Record<string, unknown>; body: URLSearchParams }[] = [];
let issuer: Server;
let url: string;
let gate: BundledFunction;
let store: ReturnType<typeof s3Store>;

const claims = () => ({
  iss: `${url}/pool`,
  aud: 'client-1',
  token_use: 'id',
  sub: '7',
  exp: Math.floor(Date.now() / 1000) + 600,
});
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
function token(more: Record<string, unknown> = {}, key: KeyObject = own.privateKey, alg = 'RS256'): string {
  const head = `${encoded({ alg, kid: 'key-1', typ: 'JWT' })}.${encoded({ ...claims(), ...more })}`;
  return `${head}.${alg === 'none' ? '' : sign('sha256', Buffer.from(head), key).toString('base64url')}`;
}

const asked = (uri: string, cookies = '', more: Record<string, string> = {}, querystring = '') => ({
  Records: [
    {
      cf: {
        config: { eventType: 'viewer-request' },
        request: {
          uri,
          querystring,
          method: 'GET',
          clientIp: '192.0.2.1',
          headers: Object.fromEntries(
            Object.entries({ host: 'evil.example', ...(cookies && { cookie: cookies }), ...more }).map(
              ([key, value]) => [key, [{ key, value }]],
            ),
          ),
        },
      },
    },
  ],
});
const ask = (...request: Parameters<typeof asked>) => gate.invoke(asked(...request)) as Promise<Answer>;
const signedIn = (uri: string, querystring = '', more: Record<string, string> = {}) =>
  ask(uri, `__Host-session=${token()}`, more, querystring);
const location = ({ headers }: Answer) => headers.location?.[0]?.value ?? '';
const cookies = ({ headers }: Answer) => (headers['set-cookie'] ?? []).map(({ value }) => value);

beforeAll(async () => {
  issuer = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    const json = (value: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
    if (request.url === '/pool/.well-known/jwks.json')
      return json({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'key-1', alg: 'RS256', use: 'sig' }] });
    exchanged.push({ headers: request.headers, body: new URLSearchParams(body) });
    const code = new URLSearchParams(body).get('code');
    if (code === 'good') return json({ id_token: token() });
    if (code === 'for-another') return json({ id_token: token({ aud: 'client-2' }) });
    response.statusCode = 400;
    return json({ error: 'invalid_grant' });
  });
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
  const address = issuer.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const bucket = await newBucket(s3Client());
  store = s3Store(s3Client(), bucket, join(folder, 'objects'));
  const paths = ['index.html', 'explore.html', 'indicators/index.html', 'assets/style.css', 'data/figures.parquet'];
  await store.create(`sites/${older}.json`, JSON.stringify({ paths: [...paths, 'indicators/retired.html'] }));
  await store.create(`sites/${newer}.json`, JSON.stringify({ paths }));
  await store.replace('sites/current.json', JSON.stringify({ site: newer }));
  const secret = `sign-in-${process.pid}`;
  const settings = { issuer: `${url}/pool`, client: 'client-1', clientSecret: 's3cret', signIn: url, site, bucket };
  await new SecretsManagerClient(reaching()).send(
    new CreateSecretCommand({ Name: secret, SecretString: JSON.stringify(settings) }),
  );
  await bundleEdge({ region: 'eu-west-2', secret }, join(folder, 'asset'));
  gate = startFunction(join(folder, 'asset'), 'pages', {
    AWS_ENDPOINT_URL: inject('aws'),
    AWS_ACCESS_KEY_ID: 'tests',
    AWS_SECRET_ACCESS_KEY: 'tests',
  });
});
afterAll(() => {
  gate?.stop();
  issuer?.close();
  issuer?.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

describe('whoever is not signed in', () => {
  test('is sent to sign in, by the code flow with PKCE, and to nowhere that a request names', async () => {
    const answer = await ask(`/${newer}/explore.html`, '', { 'sec-fetch-dest': 'document' }, 'sex=female');
    expect(answer.status).toBe('302');
    const to = new URL(location(answer));
    expect(`${to.origin}${to.pathname}`).toBe(`${url}/oauth2/authorize`);
    const { state, code_challenge, ...rest } = Object.fromEntries(to.searchParams);
    expect(rest).toEqual({
      response_type: 'code',
      client_id: 'client-1',
      redirect_uri: `${site}/signed-in`,
      scope: 'openid',
      code_challenge_method: 'S256',
    });
    expect(state).toMatch(/^[\w-]{43}$/);
    expect(code_challenge).toMatch(/^[\w-]{43}$/);
    expect(cookies(answer)).toEqual([
      expect.stringMatching(/^__Host-signing-in=[\w-]+; Path=\/; Max-Age=600; Secure; HttpOnly; SameSite=Lax$/),
    ]);
  });

  test('hears of every answer what a page would say: no frame, no cache, TLS only', async () => {
    for (const answer of [
      await ask('/'),
      await ask('/signed-out'),
      await ask('/signed-in'),
      await signedIn('/nothing'),
    ])
      for (const [name, value] of Object.entries(siteHeaders))
        expect([name, answer.headers[name.toLowerCase()]]).toEqual([name, [{ key: name, value }]]);
    expect((await ask('/')).headers['strict-transport-security']?.[0]?.value).toBe('max-age=63072000');
  });

  test('gets no file, whatever token is shown', async () => {
    const file = `/${newer}/index.html`;
    const tokens = {
      'none at all': '',
      'no token': 'rubbish',
      'run out': token({ exp: Math.floor(Date.now() / 1000) - 1 }),
      'of another issuer': token({ iss: `${url}/other` }),
      'for another site': token({ aud: 'client-2' }),
      'for access, not identity': token({ token_use: 'access' }),
      'signed by a stranger': token({}, stranger.privateKey),
      'not signed': token({}, own.privateKey, 'none'),
      'signed with the public key as if it were a secret': token({}, own.privateKey, 'HS256'),
      'changed afterwards': token().replace(/\.[^.]+\./, `.${encoded({ ...claims(), sub: '8' })}.`),
    };
    for (const [title, value] of Object.entries(tokens)) {
      const answer = await ask(file, `__Host-session=${value}`);
      expect([title, answer.status, answer.uri]).toEqual([title, '302', undefined]);
    }
    expect((await ask(file, `__Host-session=${token()}`)).uri).toBe(`/sites${file}`);
  });

  test('is told so, and not sent to sign in, when a page asks for a file by itself', async () => {
    const answer = await ask(`/${newer}/data/figures.parquet`, '', { 'sec-fetch-dest': 'empty' });
    expect([answer.status, cookies(answer)]).toEqual(['401', []]);
  });
});

describe('signing in', () => {
  const began = async (path: string) => {
    const answer = await ask(path, '', {}, 'sex=female');
    return {
      cookie: cookies(answer)[0]!.split(';')[0]!,
      query: new URL(location(answer)).searchParams,
    };
  };

  test('ends where it began, with a session that only this host sees', async () => {
    const { cookie, query } = await began(`/${newer}/explore.html`);
    const answer = await ask('/signed-in', cookie, {}, `code=good&state=${query.get('state')}`);
    expect(location(answer)).toBe(`${site}/${newer}/explore.html?sex=female`);
    const [session, gone] = cookies(answer);
    expect(session).toMatch(
      /^__Host-session=[\w-]+\.[\w-]+\.[\w-]+; Path=\/; Max-Age=28800; Secure; HttpOnly; SameSite=Lax$/,
    );
    expect(gone).toMatch(/^__Host-signing-in=; Path=\/; Max-Age=0/);
    const { headers, body } = exchanged.at(-1)!;
    expect(headers.authorization).toBe(`Basic ${Buffer.from('client-1:s3cret').toString('base64')}`);
    expect(createHash('sha256').update(body.get('code_verifier')!).digest('base64url')).toBe(
      query.get('code_challenge'),
    );
    expect((await ask(`/${newer}/`, session!.split(';')[0]!)).uri).toBe(`/sites/${newer}/index.html`);
  });

  test('that somebody else began, or nobody, or whose code is refused, ends with a page', async () => {
    const { cookie, query } = await began('/');
    const state = query.get('state');
    const before = exchanged.length;
    for (const [cookies_, given] of [
      ['', `code=good&state=${state}`],
      [cookie, 'code=good&state=another'],
      [cookie, 'code=good'],
      [cookie, `state=${state}&error=access_denied`],
      ['__Host-signing-in=rubbish', `code=good&state=${state}`],
    ] as const)
      expect((await ask('/signed-in', cookies_, {}, given)).status).toBe('400');
    expect(exchanged.length).toBe(before);
    expect((await ask('/signed-in', cookie, {}, `code=bad&state=${state}`)).status).toBe('403');
    expect((await ask('/signed-in', cookie, {}, `code=for-another&state=${state}`)).status).toBe('403');
  });

  test.each([
    '//evil.example/',
    '/\\evil.example',
    'https://evil.example/',
    '@evil.example/',
    '.evil.example/',
    '/\r\nSet-Cookie: a=b',
  ])('never leads away from the site, not by %j', async (path) => {
    const { query } = await began('/');
    const forged = encoded({ state: query.get('state'), verifier: 'v'.repeat(43), path });
    const answer = await ask('/signed-in', `__Host-signing-in=${forged}`, {}, `code=good&state=${query.get('state')}`);
    expect(answer.status).toBe('302');
    expect(new URL(location(answer)).origin).toBe(site);
    expect(location(answer)).not.toMatch(/[\r\n]/);
    const through = await ask('/signed-in', (await began(path)).cookie, {}, 'code=good&state=x');
    expect(through.status).toBe('400');
  });

  test('out takes the session away here and where people sign in', async () => {
    const answer = await ask('/sign-out', `__Host-session=${token()}`);
    expect(location(answer)).toBe(
      `${url}/logout?client_id=client-1&logout_uri=${encodeURIComponent(`${site}/signed-out`)}`,
    );
    expect(cookies(answer)[0]).toMatch(/^__Host-session=; Path=\/; Max-Age=0/);
    expect((await ask('/signed-out')).body).toContain('You are signed out.');
  });
});

describe('whoever is signed in', () => {
  test('is taken from any address to the site of the release that readers see, the question kept', async () => {
    expect(location(await signedIn('/'))).toBe(`${site}/${newer}/`);
    expect(location(await signedIn('/explore.html', 'sex=female'))).toBe(`${site}/${newer}/explore.html?sex=female`);
    expect(location(await signedIn(`/${older}/explore.html`))).toBe(`${site}/${newer}/explore.html`);
    expect(location(await signedIn(`/${older}/indicators/retired.html`))).toBe(`${site}/${newer}/`);
  });

  test('gets the files of one site with its pages, also when readers have moved on', async () => {
    expect((await signedIn(`/${newer}/indicators/`)).uri).toBe(`/sites/${newer}/indicators/index.html`);
    expect((await signedIn(`/${older}/assets/style.css`)).uri).toBe(`/sites/${older}/assets/style.css`);
  });

  test('gets nothing that is no file of a site', async () => {
    for (const uri of [
      '/sites/current.json',
      '/current.json',
      `/sites/${newer}.json`,
      `/${newer}.json`,
      `/${newer}/../../releases/current.json`,
      `/${newer}/%2e%2e/current.json`,
      `/${newer}/secret.csv`,
      `/2020-01-01-0000000000/0000000000/index.css`,
      '//evil.example/',
    ]) {
      const answer = await signedIn(uri);
      expect([uri, answer.status, answer.uri]).toEqual([uri, '404', undefined]);
    }
  });

  test('shows the store neither token nor query', async () => {
    const { headers, querystring, uri } = await signedIn(`/${newer}/explore.html`, 'sex=female', {
      accept: 'text/html',
    });
    expect([uri, querystring, Object.keys(headers)]).toEqual([`/sites/${newer}/explore.html`, '', ['host', 'accept']]);
  });

  test('follows the pointer, on or back, within seconds', async () => {
    expect(location(await signedIn('/'))).toBe(`${site}/${newer}/`);
    await store.replace('sites/current.json', JSON.stringify({ site: older }));
    await expect
      .poll(async () => location(await signedIn('/')), { timeout: 30_000, interval: 500 })
      .toBe(`${site}/${older}/`);
    await store.replace('sites/current.json', JSON.stringify({ site: newer }));
  });
});

test('the bundle is small, and its log says nothing of anybody', async () => {
  const { size } = await stat(join(folder, 'asset/infra/lambda/pages.mjs'));
  console.log(`pages: ${(size / 1e6).toFixed(2)} MB\n${coldStartSaid('pages', gate)}`);
  expect(size).toBeLessThan(2e6);
  expect(gate.logged()).toBe('');
});
