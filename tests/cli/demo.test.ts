import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtText, nextCommands } from '../../cli/demo/built-text.ts';
import { temporaryFolder } from '../platform/temporary-folder.ts';
import { terminalIn } from './terminal.ts';

/** Every object of a home's store with a digest of its bytes. */
function storeOf(folder: string): Record<string, string> {
  const top = join(folder, '.dataset/store');
  const files = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(
    paths.map((path) => [path.slice(top.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

const calderdale = ['demo', '--partnership', 'calderdale'];

describe('a demonstration', () => {
  test('receives and releases what a partnership published, and says what to try', async () => {
    const folder = temporaryFolder();
    const type = terminalIn(folder, '2026-11-01T09:00:00Z');
    const { exit, out } = await type(...calderdale);
    expect(exit).toBe(0);
    expect(out).toMatch(/Received {2}9 files: \d+ accepted, \d+ with warnings, 0 rejected\n/);
    expect(out).toMatch(/Released {2}2026-05-02-[0-9a-f]{10}, as at 2 May 2026/);
    expect(out).toMatch(/It holds {2}\d+ indicators over \d+ periods, [\d,]+ rows in all\n/);
    const next = [...out.matchAll(/^ {2}npm run -s dataset -- (.*)$/gm)].map(([, command]) => command!);
    expect(next).toHaveLength(3);
    for (const command of next) {
      const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
      const said = await type(...words);
      expect({ command, exit: said.exit }).toEqual({ command, exit: 0 });
      expect(said.out.split('\n').length).toBeGreaterThan(3);
    }
  });

  test('gives the same store when it is built again', async () => {
    const folder = temporaryFolder();
    const type = terminalIn(folder, '2026-11-01T09:00:00Z');
    await type(...calderdale);
    const first = storeOf(folder);
    writeFileSync(join(folder, '.dataset/store/stray.json'), '{}');
    expect((await type(...calderdale)).exit).toBe(0);
    expect(storeOf(folder)).toEqual(first);
  });

  test('takes the place of another demonstration', async () => {
    const folder = temporaryFolder();
    const type = terminalIn(folder, '2026-11-01T09:00:00Z');
    await type(...calderdale);
    const { exit, out } = await type('demo', '--partnership', 'kirklees', '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ partnership: 'kirklees', rejected: 0, asAt: '2026-05-02T09:00:00.000Z' });
    expect((await type('status', '--partnership', 'kirklees')).exit).toBe(0);
  });

  test('touches nothing that it did not make', async () => {
    const folder = temporaryFolder();
    const type = terminalIn(folder, '2026-11-01T09:00:00Z');
    mkdirSync(join(folder, '.dataset/store/receipts'), { recursive: true });
    writeFileSync(join(folder, '.dataset/store/receipts/a.json'), '{}');
    const before = storeOf(folder);
    expect(await type(...calderdale)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('.dataset holds store, which no demonstration made, so nothing was touched.'),
    });
    expect(storeOf(folder)).toEqual(before);
    mkdirSync(join(folder, 'other/papers'), { recursive: true });
    expect((await type(...calderdale, '--home', 'other')).exit).toBe(2);
  });

  test('is of a known partnership, and of a size that makes sense', async () => {
    const type = terminalIn(temporaryFolder());
    expect((await type('demo', '--partnership', 'calderdal')).exit).toBe(2);
    expect((await type('demo', '--partnership', 'kirklees', '--scale', '2')).exit).toBe(2);
    for (const scale of ['0', '-1', 'big', '101']) expect((await type('demo', `--scale=${scale}`)).exit).toBe(2);
  });
});

describe('what a demonstration says at its end', () => {
  test('names the home where it is not the usual one', () => {
    expect(nextCommands({ example: { indicator: 'contacts', period: '2023-24' } }, ' --home x')).toEqual([
      'npm run -s dataset -- status --quarter 2023-24-Q4 --home x',
      `npm run -s dataset -- query "SELECT period, numerator, denominator, value FROM measure WHERE indicator_id = 'contacts' AND breakdown = 'total' AND value IS NOT NULL ORDER BY period" --home x`,
      'npm run -s dataset -- trace contacts 2023-24 --home x',
    ]);
  });

  test('still names commands that work when no figure was released', () => {
    expect(nextCommands({ example: null }, '')).toEqual([
      'npm run -s dataset -- status',
      'npm run -s dataset -- releases',
    ]);
  });

  test('gives every count', () => {
    const built = {
      partnership: 'northshire',
      home: '/x',
      drops: 1200,
      accepted: 1000,
      withWarnings: 199,
      rejected: 1,
      release: '2026-05-15-0123456789',
      asAt: '2026-05-15T12:00:00.000Z',
      indicators: 81,
      periods: 20,
      rows: 89519,
      pages: 622,
      example: null,
      warnings: ['A warning.'],
    };
    expect(builtText(built, '.dataset', '').split('\n').slice(0, 6)).toEqual([
      'The demonstration of northshire is in .dataset.',
      '  Received  1,200 files: 1,000 accepted, 199 with warnings, 1 rejected',
      '  Released  2026-05-15-0123456789, as at 15 May 2026, 12:00 UTC',
      '  It holds  81 indicators over 20 periods, 89,519 rows in all',
      '  To see    622 files of pages, charts and data: npm run -s dataset -- serve',
      '  Warning: A warning.',
    ]);
  });
});
