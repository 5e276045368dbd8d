import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blocksOf, pages, root } from './pages.ts';

const rooms = ['cli', 'docs', 'examples', 'functions', 'infra', 'partnerships', 'schemas', 'sql', 'tests'];
const read = [...pages(), 'CONTRIBUTING.md', 'CHANGELOG.md', 'sql/README.md'];

/** A page's words, with no fenced blocks in them. */
const wordsOf = (page: string): string => readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```$/gm, '');

/** The anchor that a heading has on a page, as GitHub makes it. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (page: string): string[] =>
  [...wordsOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchor(heading!));

describe.each(read)('%s', (page) => {
  const links = [...wordsOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);

  test('links only to what is there', () => {
    const broken = links.filter((target) => {
      if (/^https?:/.test(target)) return false;
      const [path = '', place] = target.split('#');
      const file = path === '' ? page : join(dirname(page), path);
      return !existsSync(join(root, file)) || (place !== undefined && !anchorsOf(file).includes(place));
    });
    expect(broken).toEqual([]);
  });

  test('names only files of the project that are there', () => {
    const own = new Set(blocksOf(page).flatMap(({ marks }) => marks.map((mark) => mark.replace(/^file=/, ''))));
    const named = [...wordsOf(page).matchAll(/`((?:\.\.?\/)*([\w.-]+)\/[\w./-]+)`/g)]
      .filter(([, , room]) => rooms.includes(room!))
      .map(([, path]) => path!);
    expect(named.filter((path) => !own.has(path) && !existsSync(join(root, path)))).toEqual([]);
  });

  test('speaks of nothing outside the project', () => {
    expect(readFileSync(join(root, page), 'utf8')).not.toMatch(/\/work\/|\.\.\/shared|\bissue \d|#\d+\b/);
  });
});

test('every page of the manual can be reached from the README', () => {
  const reached = wordsOf('README.md');
  const manual = pages().filter((page) => /^docs\/[^/]+$/.test(page));
  expect(manual.filter((page) => !reached.includes(`(${page})`))).toEqual([]);
});
