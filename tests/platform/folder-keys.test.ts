import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixedKeyProvider, folderKeyProvider } from '../../functions/platform/folder-keys.ts';
import { temporaryFolder } from './temporary-folder.ts';

const places = () => {
  const home = temporaryFolder();
  return { path: join(home, 'keys', 'pseudonym.json'), temporary: join(home, 'temporary') };
};
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('the key is made at first use, for its owner only, and found again', async () => {
  const { path, temporary } = places();
  const key = await folderKeyProvider(path, temporary).current();
  expect([mode(path), mode(join(path, '..'))]).toEqual(['600', '700']);
  expect(key.secret).toHaveLength(32);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    id: key.id,
    secret: Buffer.from(key.secret).toString('hex'),
  });
  expect(await folderKeyProvider(path, temporary).current()).toEqual(key);
  expect(readdirSync(temporary)).toEqual([]);
});

test('processes that start at once all end with one key', async () => {
  const { path, temporary } = places();
  const module = new URL('../../functions/platform/folder-keys.ts', import.meta.url).href;
  const code = `import { folderKeyProvider } from ${JSON.stringify(module)};
    const keys = folderKeyProvider(...${JSON.stringify([path, temporary])});
    process.stdout.write((await keys.current()).id);`;
  const started = Array.from({ length: 4 }, async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [[id]] = await Promise.all([once(child.stdout, 'data'), once(child, 'exit')]);
    return String(id);
  });
  const ids = await Promise.all(started);
  expect(ids).toEqual(Array(4).fill(JSON.parse(readFileSync(path, 'utf8')).id));
  expect(readdirSync(temporary)).toEqual([]);
});

test.each([0o640, 0o604, 0o620])('a key that others can reach (mode %o) is refused with the cure', async (open) => {
  const { path, temporary } = places();
  await folderKeyProvider(path, temporary).current();
  chmodSync(path, open);
  await expect(folderKeyProvider(path, temporary).current()).rejects.toThrow(`Run: chmod 600 ${path}`);
});

test.each(['', '{', '[]', 'null', '{"id":"0000","secret":"ab"}', `{"id":"00000000","secret":"${'ab'.repeat(32)}"}`])(
  'a damaged key file (%s) is refused, not replaced, and not quoted',
  async (text) => {
    const { path, temporary } = places();
    await folderKeyProvider(path, temporary).current();
    writeFileSync(path, text);
    const error = await folderKeyProvider(path, temporary)
      .current()
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'InputError', message: expect.stringContaining('is damaged') });
    expect(error).not.toHaveProperty('cause');
    expect(readFileSync(path, 'utf8')).toBe(text);
  },
);

test('a fixed key is named by its hash and must be 32 bytes', async () => {
  const key = await fixedKeyProvider('0b'.repeat(32)).current();
  expect(key.id).toBe('97f2579b');
  expect([...key.secret]).toEqual(Array(32).fill(0x0b));
  expect(() => fixedKeyProvider('0b')).toThrow('64 hexadecimal digits');
});
