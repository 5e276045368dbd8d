/** A demonstration with its pages: built once a run, small, and read by several tests. */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Home, openHome } from '../../../cli/home.ts';
import { fixedClock } from '../../../functions/platform/clock.ts';
import { openRelease, type ReleaseReader } from '../../../functions/platform/release-reader.ts';
import { currentRelease } from '../../../functions/platform/releases.ts';
import type { Manifest } from '../../../schemas/manifest.ts';
import { terminalIn } from '../../cli/terminal.ts';

export interface PublishedHome {
  home: Home;
  manifest: Manifest;
  shared: ReleaseReader;
  /** Every file of the site by its path. */
  files: Map<string, string>;
  /** A file that is no text, by its path. */
  bytesOf(path: string): Buffer;
  close(): Promise<void>;
}

export async function publishedHome(...demo: string[]): Promise<PublishedHome> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'published-'));
  const { exit, err } = await terminalIn(folder)('demo', ...demo);
  if (exit !== 0) throw new Error(err);
  const home = await openHome({ home: join(folder, '.dataset'), clock: fixedClock('2026-06-01T09:00:00Z') });
  const manifest = (await currentRelease(home.store))!;
  const scratch = await home.scratch.folder();
  const shared = await openRelease(home.store, scratch, manifest.id, 'shared');
  const pointer = JSON.parse(readFileSync(join(folder, '.dataset/store/sites/current.json'), 'utf8')) as {
    site: string;
  };
  const top = join(folder, '.dataset/store/sites', pointer.site);
  const entries = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = new Map(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(top.length + 1), readFileSync(path, 'utf8')];
    }),
  );
  const close = async () => {
    await shared.close();
    await scratch.remove();
    rmSync(folder, { recursive: true, force: true });
  };
  const bytesOf = (path: string) => readFileSync(join(top, path));
  return { home, manifest, shared, files, bytesOf, close };
}
