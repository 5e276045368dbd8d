import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { openHome } from '../../cli/home.ts';
import { fixedClock } from '../../functions/platform/clock.ts';
import { openRelease } from '../../functions/platform/release-reader.ts';
import { findRelease } from '../../functions/platform/releases.ts';
import { asOnPage, tablesUnderCharts } from '../functions/publish/chart-tables.ts';
import { numbersNotFound } from '../functions/publish/numbers-found.ts';
import { readOds } from '../functions/publish/read-ods.ts';

const { home: path, release, name } = inject('site');

const top = join(path, 'store/sites', name);

function filesOfSite(): Map<string, string> {
  const entries = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => [
      join(entry.parentPath, entry.name).slice(top.length + 1),
      readFileSync(join(entry.parentPath, entry.name), 'utf8'),
    ]),
  );
}

test('every number of every page and drawing is in the shared schema', async () => {
  const home = await openHome({ home: path, clock: fixedClock('2026-06-01T09:00:00Z') });
  const scratch = await home.scratch.folder();
  const shared = await openRelease(home.store, scratch, release, 'shared');
  try {
    const lost = await numbersNotFound(filesOfSite(), shared, (await findRelease(home.store, release))!);
    expect(lost.slice(0, 20)).toEqual([]);
  } finally {
    await shared.close();
    await scratch.remove();
  }
});

test('the spreadsheet of every indicator holds the tables of its page, cell by cell', () => {
  const pages = [...filesOfSite()].filter(([file]) => /^indicators\/(?!index).*\.html$/.test(file));
  expect(pages.length).toBeGreaterThan(80);
  for (const [file, text] of pages) {
    const [, ...sheets] = readOds(readFileSync(join(top, file.replace('.html', '.ods'))));
    const tables = tablesUnderCharts(text);
    const asShown = sheets.map(([, [, , , ...cells]], index) =>
      cells.map((row, y) => row.map((cell, x) => asOnPage(cell, tables[index]?.[y]?.[x] ?? ''))),
    );
    expect({ file, cells: asShown }).toEqual({ file, cells: tables });
  }
});

test('a page is at most 60 KB', () => {
  const sizes = [...filesOfSite()]
    .filter(([file]) => file.endsWith('.html'))
    .map(([file, text]) => ({ file, bytes: gzipSync(text).length }));
  expect(sizes.filter(({ bytes }) => bytes > 60 * 1024)).toEqual([]);
});
