/**
 * Signing in by OpenID Connect's authorisation code with PKCE (RFC 6749, 7636), and out again. What a sign-in needs when it
 * comes back waits in a cookie that only this host can have set, so nobody can finish one that they did not begin.
 */
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { cookie, cookiesOf, type EdgeAnswer, type EdgeRequest, page, redirect } from './edge-request.ts';
import type { KnowsPerson } from './identity.ts';
import type { SignInSettings } from './sign-in-settings.ts';

export const signedInPath = '/signed-in';
export const signOutPath = '/sign-out';
export const signedOutPath = '/signed-out';

/** The prefix makes browsers refuse it from another host, another path or without TLS. */
export const sessionCookie = '__Host-session';
const beganCookie = '__Host-signing-in';
/** Seconds: as long as the token of a session lasts, and as long as somebody may take to sign in. */
export const sessionSeconds = 8 * 3600;
const patience = 600;

const again = ['/', 'Sign in'] as const;
const beganSchema = z.object({ state: z.string().min(20), verifier: z.string().min(43), path: z.string() });

/** To where people sign in, and from there back to what was asked for. */
export function beginSignIn({ uri, querystring }: EdgeRequest, settings: SignInSettings): EdgeAnswer {
  const [state, verifier] = [secret(), secret()];
  const asked = `${uri}${querystring === '' ? '' : `?${querystring}`}`;
  const began = JSON.stringify({ state, verifier, path: asked.length < 2000 ? asked : '/' });
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: settings.client,
    redirect_uri: `${settings.site}${signedInPath}`,
    scope: 'openid',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  return redirect(`${settings.signIn}/oauth2/authorize?${query}`, [
    cookie(beganCookie, Buffer.from(began).toString('base64url'), patience),
  ]);
}

/** Back from signing in. Whatever does not fit is refused with a page: another redirect could go round for ever. */
export async function finishSignIn(
  request: EdgeRequest,
  settings: SignInSettings,
  knows: KnowsPerson,
): Promise<EdgeAnswer> {
  const query = new URLSearchParams(request.querystring);
  const began = readBegan(cookiesOf(request).get(beganCookie));
  const code = query.get('code');
  if (began === null || code === null || query.get('state') !== began.state)
    return page('400', 'Signing in did not come to an end. It may have taken too long.', again);
  const token = await identityToken(code, began.verifier, settings);
  if (token === null || !(await knows(token))) return page('403', 'You could not be signed in.', again);
  return redirect(ownAddress(settings, began.path), [
    cookie(sessionCookie, token, sessionSeconds),
    cookie(beganCookie, '', 0),
  ]);
}

/** Out here, and where people sign in. */
export function signOut(settings: SignInSettings): EdgeAnswer {
  const query = new URLSearchParams({ client_id: settings.client, logout_uri: `${settings.site}${signedOutPath}` });
  return redirect(`${settings.signIn}/logout?${query}`, [cookie(sessionCookie, '', 0), cookie(beganCookie, '', 0)]);
}

export const signedOut = (): EdgeAnswer => page('200', 'You are signed out.', again);

/** An address of this site, whatever the path: the host stands before it, and a path that is none is the first page. */
export const ownAddress = ({ site }: SignInSettings, path: string): string =>
  `${site}${/^\/[\x21-\x7e]*$/.test(path) ? path : '/'}`;

const secret = (): string => randomBytes(32).toString('base64url');

function readBegan(value: string | undefined): z.output<typeof beganSchema> | null {
  try {
    return beganSchema.parse(JSON.parse(Buffer.from(value ?? '', 'base64url').toString()));
  } catch {
    return null;
  }
}

/** The identity token for a code; null when the issuer refuses the code. */
async function identityToken(code: string, verifier: string, settings: SignInSettings): Promise<string | null> {
  const answer = await fetch(`${settings.signIn}/oauth2/token`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from(`${settings.client}:${settings.clientSecret}`).toString('base64')}`,
    },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: settings.client,
      redirect_uri: `${settings.site}${signedInPath}`,
      code,
      code_verifier: verifier,
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(3000),
  });
  const read = z.object({ id_token: z.string() }).safeParse(answer.ok ? await answer.json() : null);
  return read.success ? read.data.id_token : null;
}
