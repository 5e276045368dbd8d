import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parquetMetadata } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publish } from '../../../functions/publish/publish.ts';
import { loadPartnership } from '../../../partnerships/index.ts';
import { asOnPage, tablesUnderCharts } from './chart-tables.ts';
import { numbersNotFound } from './numbers-found.ts';
import { parseCsv } from './parse-csv.ts';
import { type PublishedHome, publishedHome } from './published-home.ts';
import { readOds } from './read-ods.ts';

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

  test('has a spreadsheet for each indicator, whose sheets are the tables of its page, cell by cell', () => {
    const pages = [...it.files.keys()].filter((path) => /^indicators\/(?!index).*\.html$/.test(path));
    for (const path of pages) {
      const [about, ...sheets] = readOds(it.bytesOf(path.replace('.html', '.ods')));
      expect(about![1].flat()).toEqual(expect.arrayContaining(['OFFICIAL: for the partnership', '[c]']));
      const tables = tablesUnderCharts(it.files.get(path)!);
      expect(
        sheets.map(([name]) => name),
        path,
      ).toEqual(tables.map((_, index) => `Figure ${index + 1}`));
      sheets.forEach(([name, [, marking, , ...cells]], index) => {
        expect(marking, path).toEqual(['OFFICIAL: for the partnership']);
        const shown = tables[index]!;
        const asShown = cells.map((row, y) => row.map((cell, x) => asOnPage(cell, shown[y]?.[x] ?? '')));
        expect({ path, name, cells: asShown }).toEqual({ path, name, cells: shown });
      });
    }
  });

  test('marks every drawing and every line of data that can be taken away', async () => {
    const drawings = [...it.files].filter(([path]) => path.endsWith('.svg'));
    expect(drawings.length).toBeGreaterThan(10);
    for (const [path, text] of drawings) {
      expect(text, path).toMatch(/<text [^>]*>OFFICIAL: for the partnership\. /);
      expect(text, path).toMatch(/<title [^>]*>[^<]*\. OFFICIAL: for the partnership<\/title>/);
    }
    for (const [path, text] of it.files) {
      if (!path.endsWith('.csv')) continue;
      const [heading, ...rows] = parseCsv(text);
      expect(heading!.at(-1), path).toBe('marking');
      expect(
        rows.filter((row) => row.at(-1) !== 'OFFICIAL: for the partnership'),
        path,
      ).toEqual([]);
    }
    const figures = it.bytesOf('data/figures.parquet');
    const bytes = figures.buffer.slice(figures.byteOffset, figures.byteOffset + figures.length) as ArrayBuffer;
    expect(parquetMetadata(bytes).key_value_metadata).toEqual([
      { key: 'marking', value: 'OFFICIAL: for the partnership' },
    ]);
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
