import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ObjectStore } from '../../functions/platform/ports.ts';
import { temporaryFolder } from './temporary-folder.ts';

const text = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString());

/** What every object store promises. `open` gives an empty one. */
export function behavesAsAnObjectStore(open: () => ObjectStore | Promise<ObjectStore>): void {
  test('an object is written once and the second writing changes nothing', async () => {
    const store = await open();
    expect(await store.create('receipts/1.json', 'first')).toBe(true);
    expect(await store.create('receipts/1.json', 'second')).toBe(false);
    expect(text(await store.read('receipts/1.json'))).toBe('first');
  });

  test('of twenty that create one key at once exactly one wins, and its bytes are the object', async () => {
    const store = await open();
    const writers = Array.from({ length: 20 }, (_, n) => `writer ${n} `.repeat(1 + n * 500));
    const won = await Promise.all(writers.map((bytes) => store.create('a/b/c', bytes)));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(text(await store.read('a/b/c'))).toBe(writers[won.indexOf(true)]);
  });

  test('a local file becomes an object, dated as told, and stays where it was', async () => {
    const store = await open();
    const path = join(temporaryFolder(), 'extract.csv');
    writeFileSync(path, 'id\n1\n');
    utimesSync(path, 1, 1);
    const arrived = new Date('2024-04-03T09:30:00.123Z');
    expect(await store.createFromFile('drop/extract.csv', path, arrived)).toBe(true);
    writeFileSync(path, 'id\n2\n');
    expect(await store.createFromFile('drop/extract.csv', path, new Date(0))).toBe(false);
    expect(await store.head('drop/extract.csv')).toEqual({ key: 'drop/extract.csv', size: 5, modified: arrived });
    expect(text(await store.read('drop/extract.csv'))).toBe('id\n1\n');
  });

  test('a file of the caller’s own may be taken as it is, and its removal takes nothing away', async () => {
    const store = await open();
    const path = join(temporaryFolder(), 'made.parquet');
    writeFileSync(path, 'rows');
    expect(await store.adoptFile('lake/made.parquet', path)).toBe(true);
    expect(await store.adoptFile('lake/made.parquet', path)).toBe(false);
    rmSync(path);
    expect(text(await store.read('lake/made.parquet'))).toBe('rows');
  });

  test('a local file that is not there is an error and leaves no object', async () => {
    const store = await open();
    await expect(store.createFromFile('a', join(temporaryFolder(), 'none.csv'))).rejects.toThrow('ENOENT');
    expect(await store.list('')).toEqual([]);
  });

  test('replacing writes a new object or overwrites the old one', async () => {
    const store = await open();
    await store.replace('releases/current.json', 'one');
    expect(text(await store.read('releases/current.json'))).toBe('one');
    await store.replace('releases/current.json', 'two');
    expect(text(await store.read('releases/current.json'))).toBe('two');
    expect(await store.list('')).toHaveLength(1);
  });

  test('replacing on a condition changes nothing unless the object is what it is said to be', async () => {
    const store = await open();
    const bytes = (written: string) => new TextEncoder().encode(written);
    expect(await store.replace('pointer', 'one', { ifIs: bytes('none yet') })).toBe(false);
    expect(await store.read('pointer')).toBeNull();
    expect(await store.replace('pointer', 'one', { ifIs: null })).toBe(true);
    expect(await store.replace('pointer', 'two', { ifIs: null })).toBe(false);
    expect(await store.replace('pointer', 'two', { ifIs: bytes('on') })).toBe(false);
    expect(text(await store.read('pointer'))).toBe('one');
    expect(await store.replace('pointer', 'two', { ifIs: bytes('one') })).toBe(true);
    expect(await store.replace('pointer', 'three')).toBe(true);
    expect(text(await store.read('pointer'))).toBe('three');
  });

  test('of twelve that each add one at once, none is lost', async () => {
    const store = await open();
    const addOne = async (): Promise<void> => {
      const was = await store.read('sum');
      const next = String(Number(text(was) ?? 0) + 1);
      if (!(await store.replace('sum', next, { ifIs: was }))) await addOne();
    };
    await Promise.all(Array.from({ length: 12 }, addOne));
    expect(text(await store.read('sum'))).toBe('12');
    expect((await store.list('')).map(({ key }) => key)).toEqual(['sum']);
  });

  test('a reader sees the whole old object or the whole new one while it is replaced', async () => {
    const store = await open();
    const versions = ['x'.repeat(300_000), 'y'.repeat(200_000)];
    await store.replace('pointer', versions[0]!);
    const writing = Promise.all(Array.from({ length: 20 }, (_, n) => store.replace('pointer', versions[n % 2]!)));
    const seen = await Promise.all(Array.from({ length: 20 }, () => store.read('pointer')));
    await writing;
    for (const bytes of seen) expect(versions).toContain(text(bytes));
  });

  test('what is not there reads as null', async () => {
    const store = await open();
    await store.create('a/b', '1');
    for (const key of ['x', 'a', 'a/b/c', 'a/c']) {
      expect(await store.read(key)).toBeNull();
      expect(await store.head(key)).toBeNull();
      await expect(store.localFile(key)).rejects.toThrow(`There is no object "${key}"`);
    }
  });

  test('bytes come back as they went in, whatever they are', async () => {
    const store = await open();
    const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
    await store.create('bytes', bytes);
    await store.create('empty', '');
    bytes.fill(0);
    expect([...(await store.read('bytes'))!]).toEqual(Array.from({ length: 256 }, (_, n) => n));
    expect((await store.head('empty'))?.size).toBe(0);
  });

  test('a listing holds every object that starts with the prefix, in key order', async () => {
    const store = await open();
    const keys = [
      'lake/b/2',
      'lake/b/10',
      'lake/b-1',
      'lake/B',
      'lake/a/é',
      'lake/a/z',
      'other',
      'lake/a/𝒳',
      'lake/a/ﬁ',
    ];
    for (const key of keys) await store.create(key, key);
    const listed = async (prefix: string) => (await store.list(prefix)).map(({ key }) => key);
    expect(await listed('lake/')).toEqual([
      'lake/B',
      'lake/a/z',
      'lake/a/é',
      'lake/a/ﬁ',
      'lake/a/𝒳',
      'lake/b-1',
      'lake/b/10',
      'lake/b/2',
    ]);
    expect(await listed('lake/b')).toEqual(['lake/b-1', 'lake/b/10', 'lake/b/2']);
    expect(await listed('lake/b/')).toEqual(['lake/b/10', 'lake/b/2']);
    expect(await listed('lake/b/1')).toEqual(['lake/b/10']);
    expect(await listed('lake/none/')).toEqual([]);
    expect(await listed('other')).toEqual(['other']);
    expect(await listed('other/')).toEqual([]);
    expect(await listed('')).toHaveLength(9);
  });

  test('the local file of an object holds its bytes, also after it is replaced', async () => {
    const store = await open();
    await store.create('a/b.txt', 'one');
    expect(readFileSync(await store.localFile('a/b.txt'), 'utf8')).toBe('one');
    await store.replace('a/b.txt', 'two');
    expect(readFileSync(await store.localFile('a/b.txt'), 'utf8')).toBe('two');
  });

  test.each([
    ['', 'has an empty part'],
    ['/etc/passwd', 'starts with "/"'],
    ['a//b', 'has an empty part'],
    ['a/', 'has an empty part'],
    ['../a', 'has a part that is "." or ".."'],
    ['a/../../b', 'has a part that is "." or ".."'],
    ['a/./b', 'has a part that is "." or ".."'],
    ['a\\b', 'holds a backslash'],
    ['a\0b', 'holds a control character'],
    ['a\nb', 'holds a control character'],
    ['a\ud800', 'broken Unicode'],
    [`a/${'é'.repeat(101)}`, 'has a part longer than 200 bytes'],
    [`${'a/'.repeat(600)}b`, 'is longer than 1,024 bytes'],
  ])('the key %j is refused', async (key, why) => {
    const store = await open();
    const file = join(temporaryFolder(), 'x');
    writeFileSync(file, 'x');
    const asked = [
      () => store.create(key, 'x'),
      () => store.createFromFile(key, file),
      () => store.adoptFile(key, file),
      () => store.replace(key, 'x'),
      () => store.read(key),
      () => store.head(key),
      () => store.localFile(key),
    ];
    for (const ask of asked)
      await expect(ask()).rejects.toMatchObject({ name: 'InputError', message: expect.stringContaining(why) });
    expect(await store.list('')).toEqual([]);
  });

  test.each(['/', '..', '../', 'a/../b', 'a\\', 'a//', './a'])('the prefix %j is refused', async (prefix) => {
    await expect((await open()).list(prefix)).rejects.toMatchObject({ name: 'InputError' });
  });
}

/** What a store promises beside that when its objects are files, or stand for files. */
export function standsOnFolders(open: () => ObjectStore | Promise<ObjectStore>): void {
  test('an object cannot stand where another needs a folder', async () => {
    const store = await open();
    await store.create('a/b', '1');
    for (const key of ['a', 'a/b/c']) {
      await expect(store.create(key, '2')).rejects.toMatchObject({ name: 'InputError' });
      await expect(store.replace(key, '2')).rejects.toMatchObject({ name: 'InputError' });
    }
    expect((await store.list('')).map(({ key }) => key)).toEqual(['a/b']);
  });
}
