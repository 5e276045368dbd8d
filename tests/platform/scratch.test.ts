import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { localScratch, scratchPath, sweepScratch } from '../../functions/platform/scratch.ts';
import { temporaryFolder } from './temporary-folder.ts';

const endedProcess = () => spawnSync(process.execPath, ['-e', '']).pid;

test('each scratch folder is new, empty and gone once removed', async () => {
  const root = join(temporaryFolder(), 'scratch');
  const [one, two] = [await localScratch(root).folder(), await localScratch(root).folder()];
  expect(one.path).not.toBe(two.path);
  expect(readdirSync(one.path)).toEqual([]);
  mkdirSync(join(one.path, 'deep'));
  writeFileSync(join(one.path, 'deep', 'file'), 'x');
  await one.remove();
  await one.remove();
  expect(existsSync(one.path)).toBe(false);
  expect(existsSync(two.path)).toBe(true);
});

test('a sweep removes what ended processes left, folders and files, and nothing else', async () => {
  const root = temporaryFolder();
  const ended = endedProcess();
  mkdirSync(join(root, `${ended}-1`, 'deep'), { recursive: true });
  writeFileSync(join(root, `${ended}-2`), 'half an object');
  mkdirSync(join(root, `${process.ppid}-1`));
  writeFileSync(join(root, 'notes.txt'), 'mine');
  const mine = await localScratch(root).folder();
  await Promise.all([sweepScratch(root), sweepScratch(root)]);
  expect(existsSync(mine.path)).toBe(true);
  expect(readdirSync(root).toSorted()).toEqual([`${process.pid}-1`, `${process.ppid}-1`, 'notes.txt'].toSorted());
});

test('what an earlier process with our number left is gone before we use that number', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, `${process.pid}-1`));
  writeFileSync(join(root, `${process.pid}-1`, 'old'), 'x');
  writeFileSync(join(root, `${process.pid}-9`), 'x');
  const path = await scratchPath(root);
  expect(path).toBe(join(root, `${process.pid}-1`));
  expect(readdirSync(root)).toEqual([]);
});

test('a sweep of a folder that is not there does nothing', async () => {
  const root = join(temporaryFolder(), 'none');
  await sweepScratch(root);
  expect(existsSync(root)).toBe(false);
});
