import { siteKey } from '../site-keys.ts';
import { cookiesOf, type EdgeAnswer, type EdgeRequest, page, redirect, requestOf } from './edge-request.ts';
import type { KnowsPerson } from './identity.ts';
import {
  beginSignIn,
  finishSignIn,
  ownAddress,
  sessionCookie,
  signedInPath,
  signedOut,
  signedOutPath,
  signOut,
  signOutPath,
} from './sign-in.ts';
import type { SignInSettings } from './sign-in-settings.ts';
import { type Sites, whichPage } from './which-page.ts';

export interface Gate {
  settings: SignInSettings;
  knows: KnowsPerson;
  sites: Sites;
}

/**
 * Stands before the pages: only who is signed in comes by, and only to a file of a site. Answers itself, or gives the
 * request back with the object's own name as its address and without the cookies and query, of which a store needs none.
 */
export async function passGate(event: unknown, { settings, knows, sites }: Gate): Promise<EdgeAnswer | EdgeRequest> {
  const request = requestOf(event);
  if (request.uri === signedInPath) return finishSignIn(request, settings, knows);
  if (request.uri === signOutPath) return signOut(settings);
  if (request.uri === signedOutPath) return signedOut();
  const token = cookiesOf(request).get(sessionCookie);
  if (token === undefined || !(await knows(token)))
    // What a page asks for by itself cannot sign in, and would undo the signing in of the page.
    return isPage(request) ? beginSignIn(request, settings) : page('401', 'You are not signed in.', ['/', 'Sign in']);
  const which = await whichPage(request.uri, sites, siteKey);
  if (which.kind === 'none') return page('404', 'There is no such page.', ['/', 'To the first page']);
  const query = request.querystring === '' ? '' : `?${request.querystring}`;
  if (which.kind === 'elsewhere') return redirect(ownAddress(settings, `${which.path}${query}`));
  const { cookie: _cookies, ...headers } = request.headers;
  return { ...request, uri: `/${which.key}`, querystring: '', headers };
}

/** Browsers say what they will do with an answer (Fetch Metadata); what says nothing may be a page. */
const isPage = ({ headers }: EdgeRequest): boolean =>
  ['document', undefined].includes(headers['sec-fetch-dest']?.[0]?.value);
