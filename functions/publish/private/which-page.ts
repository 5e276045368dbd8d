/**
 * Which file of which site an address means. Each site has a folder of its own in every address, so a page and what it
 * shows are always of one site; whoever asks for a page of another than the current one is taken to the current one's.
 */

export type WhichPage =
  /** An object of the store, by its key. */
  | { kind: 'file'; key: string }
  /** Another address of this site. */
  | { kind: 'elsewhere'; path: string }
  | { kind: 'none' };

export interface Sites {
  /** `<release>/<digest>` of the site that readers see; null before the first. */
  current(): Promise<string | null>;
  /** The paths of a site's files; null when there is no such site. */
  paths(site: string): Promise<ReadonlySet<string> | null>;
}

const ofSite = /^\/(\d{4}-\d{2}-\d{2}-[0-9a-f]{10}\/[0-9a-f]{10})\/(.*)$/;

/** `uri` as it was asked for, without its query. Only what a site's own note names is ever found. */
export async function whichPage(
  uri: string,
  sites: Sites,
  keyOf: (site: string, path: string) => string,
): Promise<WhichPage> {
  const current = await sites.current();
  const [, site = current, rest = uri.slice(1)] = ofSite.exec(uri) ?? [];
  if (current === null || site === null) return { kind: 'none' };
  const path = rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest;
  const named = ofSite.test(uri);
  // What a page that is still open asks for is of its own site, even if readers have moved on.
  if (named && (site === current || !path.endsWith('.html')))
    return (await sites.paths(site))?.has(path) ? { kind: 'file', key: keyOf(site, path) } : { kind: 'none' };
  const now = await sites.paths(current);
  if (now?.has(path)) return { kind: 'elsewhere', path: `/${current}/${path === 'index.html' ? '' : path}` };
  return named && now !== null ? { kind: 'elsewhere', path: `/${current}/` } : { kind: 'none' };
}
