/**
 * Runs the manual. Each page has a copy of the project, with the demonstration built in it as the README says, and its blocks
 * are taken in order:
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
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Block, blocksOf, marked, pages, root } from './pages.ts';
import { lacking } from './shown.ts';

const copied = [
  'cli',
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

/** What is left of a block to run here: packages are installed already, tests do not run themselves, and the demonstration is a small one. */
const asRun = (command: string): string =>
  command
    .replaceAll('npm ci && ', '')
    .replaceAll('npm test', 'true')
    .replaceAll('npm run demo', 'npm run demo -- --scale 0.05');

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
      last = await typed(asRun(block.text), folder);
      all += last.output;
      const { exit } = last;
      const awaited = Number(marked(block, 'exit') ?? 0);
      if (exit !== awaited)
        expect({ page, command: block.text, exit, output: last.output }).toMatchObject({ exit: awaited });
    } else if (block.language === 'text' && before?.language === 'sh' && !before.marks.includes('no-test'))
      expect({
        page,
        command: before.text,
        output: last.output,
        lacking: lacking(block.text, last.output),
      }).toMatchObject({
        lacking: [],
      });
    before = block;
  }
  return all;
}

const runnable = (page: string): boolean =>
  blocksOf(page).some(({ language, marks }) => language === 'sh' && !marks.includes('no-test'));

const manual = pages().filter((page) => page !== 'README.md' && runnable(page));

describe('the manual does what it says', () => {
  let demonstration = '';

  beforeAll(async () => {
    const folder = projectCopy();
    const said = await runPage('README.md', folder);
    expect(said).toContain('Worth trying next:');
    demonstration = join(folder, '.dataset');
    expect(existsSync(demonstration)).toBe(true);
  }, 120_000);

  afterAll(() => {
    for (const folder of copies) rmSync(folder, { recursive: true, force: true });
  });

  test('README.md: what it leaves to others is run by .ci/run', () => {
    const commands = blocksOf('README.md').flatMap(({ language, text }) => (language === 'sh' ? text.split('\n') : []));
    const left = commands.flatMap((line) => line.match(/npm ci|npm test|npm run demo/g) ?? []);
    expect(new Set(left)).toEqual(new Set(['npm ci', 'npm run demo', 'npm test']));
    const checked = readFileSync(join(root, '.ci/run'), 'utf8').split('\n');
    for (const command of left) expect(checked).toContain(`step ${command}`);
  });

  test.concurrent.each(manual)(
    '%s',
    async (page) => {
      const folder = projectCopy();
      cpSync(demonstration, join(folder, '.dataset'), { recursive: true });
      await runPage(page, folder);
    },
    180_000,
  );
});
