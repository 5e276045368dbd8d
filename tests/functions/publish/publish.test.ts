import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publish } from '../../../functions/publish/publish.ts';
import { loadPartnership } from '../../../partnerships/index.ts';
import { numbersNotFound } from './numbers-found.ts';
import { type PublishedHome, publishedHome } from './published-home.ts';

describe.each(['calderdale', 'kirklees'])('the site of %s', (id) => {
  let it: PublishedHome;

  beforeAll(async () => {
    it = await publishedHome('--partnership', id);
  }, 300_000);

  afterAll(() => it?.close());

  test('has a page for every indicator, and one of each other kind', async () => {
    const ids = (await it.shared.rows('SELECT indicator_id FROM indicator ORDER BY 1')).map((row) =>
      String(row.indicator_id),
    );
    const pages = [...it.files.keys()].filter((path) => path.endsWith('.html'));
    expect(pages.filter((path) => path.startsWith('indicators/')).sort()).toEqual(
      ['index', ...ids].map((one) => `indicators/${one}.html`).sort(),
    );
    expect(pages.filter((path) => !path.includes('/')).sort()).toEqual(
      expect.arrayContaining(['challenges.html', 'index.html', 'methods.html', 'priorities.html', 'quality.html']),
    );
  });

  test('shows no number that the shared schema does not have', async () => {
    expect((await numbersNotFound(it.files, it.shared, it.manifest)).slice(0, 20)).toEqual([]);
  });

  test('marks every page, asks for nothing elsewhere, and links only to what is there', () => {
    for (const [path, text] of it.files) {
      if (!path.endsWith('.html')) continue;
      expect(text, path).toContain('OFFICIAL: for the partnership');
      expect(text, path).toContain('default-src &#39;self&#39;; base-uri &#39;none&#39;');
      expect(text.match(/(?:src|href)="(?:https?:)?\/\//g), path).toBeNull();
      expect(text.match(/ style="|<style|<script(?! type="module" src=")/g), path).toBeNull();
      for (const [, link] of text.matchAll(/href="([^"#?]+)[^"]*"/g)) {
        if (link!.startsWith('data:')) continue;
        const target = new URL(link!, `http://site/${path}`).pathname.slice(1);
        expect(it.files.has(target), `${path} links to ${target}`).toBe(true);
      }
    }
  });

  test('holds each page to 60 KB', () => {
    const sizes = [...it.files]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, text]) => ({ path, kilobytes: Math.ceil(gzipSync(text).length / 1024) }));
    expect(sizes.filter(({ kilobytes }) => kilobytes > 60)).toEqual([]);
  });

  test('is the same again, and without the restricted schema', async () => {
    const again = async () => publish(it.manifest, await loadPartnership(id), it.home);
    const before = await again();
    for (const { key } of it.manifest.tables) rmSync(join(it.home.folder, 'store', key));
    expect(await again()).toEqual(before);
  });
});
