import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../platform/temporary-folder.ts';
import { terminalIn } from './terminal.ts';

test('a release is published, exported and reported by command', async () => {
  const folder = temporaryFolder();
  const type = terminalIn(folder, '2026-11-01T09:00:00Z');
  expect((await type('demo', '--partnership', 'calderdale')).exit).toBe(0);

  const published = await type('publish', '--json');
  const { site, files } = JSON.parse(published.out) as { site: string; files: number };
  expect(files).toBeGreaterThan(50);
  expect(existsSync(join(folder, '.dataset/store/sites', site, 'index.html'))).toBe(true);
  expect(JSON.parse((await type('publish', '--json')).out)).toEqual(JSON.parse(published.out));

  const exported = await type('export', '--format', 'csv', '--out', 'tables');
  expect(exported).toMatchObject({
    exit: 0,
    out: expect.stringMatching(/^Wrote 2\d files to tables, from the shared figures of 2026-/),
  });
  expect(readFileSync(join(folder, 'tables/measure-official.csv'), 'utf8')).toMatch(
    /^indicator_id,period,breakdown,category,/,
  );
  expect((await type('export', '--format', 'pdf')).exit).toBe(2);

  const reported = await type('report', '--quarter', '2023-24-Q3', '--no-pdf', '--out', 'report');
  expect(reported).toMatchObject({ exit: 0, out: expect.stringContaining('report/report-2023-24-Q3.html') });
  const report = readFileSync(join(folder, 'report/report-2023-24-Q3.html'), 'utf8');
  expect(report).toContain('Quarter 3, 2023 to 2024 (October to December 2023)');
  expect(report).not.toContain('<link rel="stylesheet"');
  expect(await type('report', '--quarter', '2031-32-Q1', '--no-pdf')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('The release has no quarter "2031-32-Q1". Those it has are '),
  });
}, 120_000);
