import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openHome, partnershipOf } from '../../cli/home.ts';
import { siteServer } from '../../cli/serve/site-server.ts';
import { fixedClock } from '../../functions/platform/clock.ts';
import { currentRelease } from '../../functions/platform/releases.ts';
import { publish } from '../../functions/publish/publish.ts';
import { siteNoteKey } from '../../functions/publish/site-keys.ts';
import { terminalIn } from '../cli/terminal.ts';

interface Site {
  url: string;
  home: string;
  release: string;
  /** As in the store, below `sites/`. */
  name: string;
  /** Paths of its pages. */
  pages: string[];
  close(): Promise<void>;
}

export async function publishedSite(): Promise<Site> {
  const made = existsSync('.dataset/store/demo.json');
  const folder = made ? process.cwd() : await mkdtemp(join(tmpdir(), 'browser-'));
  if (!made) {
    const { exit, err } = await terminalIn(folder)('demo');
    if (exit !== 0) throw new Error(err);
  }
  const path = resolve(folder, '.dataset');
  const home = await openHome({ home: path, clock: fixedClock('2026-06-01T09:00:00Z') });
  const release = (await currentRelease(home.store))!;
  const { site } = await publish(release, await partnershipOf(home, undefined), home);
  const note = (await home.store.read(siteNoteKey(site)))!;
  const noted = JSON.parse(Buffer.from(note).toString()) as { paths: string[] };
  const server = siteServer(home.store, site);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    home: path,
    release: release.id,
    name: site,
    pages: noted.paths.filter((one) => one.endsWith('.html')),
    close: async () => {
      server.closeAllConnections();
      server.close();
      if (!made) await rm(folder, { recursive: true, force: true });
    },
  };
}
