import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderStore } from '../../functions/platform/folder-store.ts';
import { sweepScratch } from '../../functions/platform/scratch.ts';
import { behavesAsAnObjectStore, standsOnFolders } from './object-store.contract.ts';
import { temporaryFolder } from './temporary-folder.ts';

const opened = () => {
  const home = temporaryFolder();
  const [root, temporary] = [join(home, 'store'), join(home, 'temporary')];
  return { home, root, temporary, store: folderStore(root, temporary) };
};

behavesAsAnObjectStore(() => opened().store);
standsOnFolders(() => opened().store);

test('nothing stays in the temporary folder, whether a writing wins, loses or fails', async () => {
  const { home, store, temporary } = opened();
  await Promise.all([store.create('a', '1'), store.create('a', '2'), store.replace('b', '3')]);
  await expect(store.createFromFile('c', join(home, 'none'))).rejects.toThrow('ENOENT');
  await expect(store.create('a/b', '4')).rejects.toThrow('Choose another key.');
  expect(readdirSync(temporary)).toEqual([]);
});

test('only its owner can look into a store and its temporary folder', async () => {
  const { root, store, temporary } = opened();
  await store.create('a/b', '1');
  expect([root, temporary].map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual(['700', '700']);
});

test('a symbolic link is an error wherever it stands, and leads nowhere', async () => {
  const { home, root, store } = opened();
  const outside = join(home, 'outside');
  mkdirSync(outside);
  writeFileSync(join(outside, 'secret'), 'secret');
  mkdirSync(join(root, 'a'), { recursive: true });
  symlinkSync(outside, join(root, 'a', 'folder'));
  symlinkSync(join(outside, 'secret'), join(root, 'a', 'file'));
  const asked = [
    () => store.read('a/file'),
    () => store.head('a/folder/secret'),
    () => store.localFile('a/folder/secret'),
    () => store.create('a/folder/new/deep', 'x'),
    () => store.replace('a/file', 'x'),
    () => store.list('a/'),
    () => store.list('a/folder/'),
  ];
  for (const ask of asked) await expect(ask()).rejects.toThrow('is a symbolic link');
  expect(readdirSync(outside)).toEqual(['secret']);
});

test('a process that was killed while it replaced holds up nobody, and what it left is swept away', async () => {
  const { store, temporary } = opened();
  mkdirSync(temporary);
  writeFileSync(join(temporary, '4194305-1.turn'), '');
  expect(await store.replace('pointer', 'one', { ifIs: null })).toBe(true);
  await sweepScratch(temporary);
  expect(readdirSync(temporary)).toEqual([]);
});

test('two stores over one folder are one store', async () => {
  const { root, store, temporary } = opened();
  const other = folderStore(root, temporary);
  const won = await Promise.all([store.create('a', '1'), other.create('a', '2')]);
  expect(won.toSorted()).toEqual([false, true]);
});

test('of three processes that create the same keys exactly one wins each, with its own bytes', async () => {
  const { root, store, temporary } = opened();
  const module = new URL('../../functions/platform/folder-store.ts', import.meta.url).href;
  const code = `import { folderStore } from ${JSON.stringify(module)};
    const store = folderStore(...${JSON.stringify([root, temporary])});
    const won = [];
    for (let n = 0; n < 200; n += 1) if (await store.create('k/' + n, String(process.pid).repeat(3000))) won.push(n);
    process.stdout.write(JSON.stringify(won));`;
  const winners = await Promise.all(
    [1, 2, 3].map(async () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [[won]] = await Promise.all([once(child.stdout, 'data'), once(child, 'exit')]);
      return { bytes: String(child.pid).repeat(3000), won: JSON.parse(String(won)) as number[] };
    }),
  );
  expect(winners.flatMap(({ won }) => won).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, n) => n));
  for (const { bytes, won } of winners)
    for (const n of won) expect(Buffer.from((await store.read(`k/${n}`))!).toString()).toBe(bytes);
  expect(readdirSync(temporary)).toEqual([]);
});

test('three thousand objects are listed whole', async () => {
  const { root, store } = opened();
  const keys = Array.from({ length: 3000 }, (_, n) => `lake/d${n % 30}/q${n % 7}/${String(n).padStart(4, '0')}`);
  for (const key of keys) {
    mkdirSync(join(root, key, '..'), { recursive: true });
    writeFileSync(join(root, key), key);
  }
  const listed = await store.list('lake/');
  expect(listed.map(({ key }) => key)).toEqual(keys.toSorted());
  expect(listed.reduce((bytes, { size }) => bytes + size, 0)).toBe(keys.join('').length);
});
