/**
 * Runs the manual. Each page has a copy of the project, with the demonstration built in it as the README says if the page
 * speaks of it, and its blocks are taken in order:
 *   sh               is run, and must end with 0, or with what `exit=2` says; `no-test` leaves it out
 *   text             right behind it is shown by it, in this order; figures may differ, and … stands for anything
 *   any with `file=` is written to that file of the copy first
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Block, blocksOf, marked, pages, root } from './pages.ts';
import { lacking } from './shown.ts';

const copied = [
  'cli',
  'dashboard',
  'docs',
  'examples',
  'functions',
  'partnerships',
  'schemas',
  'sql',
  'package.json',
  'tsconfig.json',
];

const copies: string[] = [];

/** A copy of the project, with the packages that are installed. */
function projectCopy(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'manual-'));
  copies.push(folder);
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
}

interface Shown {
  exit: number | null;
  output: string;
}

function typed(command: string, folder: string): Promise<Shown> {
  return new Promise((done, fail) => {
    const path = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`;
    // npm tells its scripts where it was called; this test may itself be one of them.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD)/.test(name)));
    const shell = spawn('sh', ['-e', '-c', command], { cwd: folder, env: { ...env, PATH: path } });
    let output = '';
    for (const stream of [shell.stdout, shell.stderr]) stream.on('data', (bytes) => (output += bytes));
    shell.on('error', fail);
    shell.on('close', (exit) => done({ exit, output }));
  });
}

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/**
 * What is left of a block to run here: packages are installed already, tests do not run themselves, and the demonstration
 * is a small one. The README's commands go through npm; those of the manual are what npm would run, which is quicker.
 */
const asRun = (command: string, page: string): string =>
  command
    .replaceAll('npm install && ', '')
    .replaceAll('npm test', 'true')
    .replaceAll('npm run demo', 'npm run demo -- --scale 0.05')
    .replaceAll('npm run -s dataset --', page === 'README.md' ? '$&' : scripts.dataset!);

async function runPage(page: string, folder: string): Promise<string> {
  let last: Shown = { exit: 0, output: '' };
  let before: Block | null = null;
  let all = '';
  for (const block of blocksOf(page)) {
    const file = marked(block, 'file');
    if (file !== null) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), block.text);
    } else if (block.language === 'sh' && !block.marks.includes('no-test')) {
      last = await typed(asRun(block.text, page), folder);
      all += last.output;
      expect(last.exit, `${page}: ${block.text}${last.output}`).toBe(Number(marked(block, 'exit') ?? 0));
    } else if (block.language === 'text' && before?.language === 'sh' && !before.marks.includes('no-test'))
      expect(lacking(block.text, last.output), `${page}: ${before.text}${last.output}`).toEqual([]);
    before = block;
  }
  return all;
}

const runnable = (page: string): boolean =>
  blocksOf(page).some(({ language, marks }) => language === 'sh' && !marks.includes('no-test'));

const onDemonstration = (page: string): boolean => /demonstration/i.test(readFileSync(join(root, page), 'utf8'));

const manual = pages().filter((page) => page !== 'README.md' && runnable(page));

describe('the manual does what it says', () => {
  let demonstration = '';

  beforeAll(async () => {
    const folder = projectCopy();
    const said = await runPage('README.md', folder);
    expect(said).toContain('Worth trying next:');
    demonstration = join(folder, '.dataset');
    expect(existsSync(demonstration)).toBe(true);
  }, 300_000);

  afterAll(async () => {
    await Promise.all(copies.map((folder) => rm(folder, { recursive: true, force: true })));
  }, 120_000);

  test('README.md: what it leaves to others is run by .ci/run', () => {
    const commands = blocksOf('README.md').flatMap(({ language, text }) => (language === 'sh' ? text.split('\n') : []));
    const left = commands.flatMap((line) => line.match(/npm install|npm test|npm run demo/g) ?? []);
    expect(new Set(left)).toEqual(new Set(['npm install', 'npm run demo', 'npm test']));
    const checked = readFileSync(join(root, '.ci/run'), 'utf8').split('\n');
    for (const command of left) expect(checked).toContain(`step ${command}`);
  });

  test.concurrent.each(manual)(
    '%s',
    async (page) => {
      const folder = projectCopy();
      if (onDemonstration(page)) cpSync(demonstration, join(folder, '.dataset'), { recursive: true });
      await runPage(page, folder);
    },
    300_000,
  );
});
