import type { TestProject } from 'vitest/node';
import { publishedSite } from './published-site.ts';

/** The demonstration's pages, served while the tests run. `.dataset` is used where `npm run demo` has made it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await publishedSite();
  project.provide('site', {
    url: site.url,
    home: site.home,
    release: site.release,
    name: site.name,
    pages: site.pages,
  });
  return site.close;
}

declare module 'vitest' {
  export interface ProvidedContext {
    site: { url: string; home: string; release: string; name: string; pages: string[] };
  }
}
