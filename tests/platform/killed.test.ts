import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { folderStore } from '../../functions/platform/folder-store.ts';
import { sweepScratch } from '../../functions/platform/scratch.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('a process killed at any instant leaves whole objects only, and after a sweep no stray file', async () => {
  const home = temporaryFolder();
  const temporary = join(home, 'temporary');
  const script = join(import.meta.dirname, 'create-until-killed.ts');
  let strays = 0;
  for (let round = 0; round < 12; round += 1) {
    const child = spawn(process.execPath, [script, home, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await wait(3 + ((round * 7) % 23));
    child.kill('SIGKILL');
    await once(child, 'exit');
    strays += readdirSync(temporary).length;
    await sweepScratch(temporary);
    expect(readdirSync(temporary)).toEqual([]);
  }
  // Without any, the kills came between the writings and the test would show nothing.
  expect(strays).toBeGreaterThan(0);
  const store = folderStore(join(home, 'store'), temporary);
  const objects = await store.list('');
  expect(new Set(objects.map(({ key }) => key.split('/')[0]))).toEqual(new Set(['copied', 'created', 'replaced']));
  for (const { key } of objects) {
    const whole = Buffer.from((await store.read(key))!).equals(Buffer.from(`${key}\n`.repeat(20_000)));
    expect(`${key} ${whole}`).toBe(`${key} true`);
  }
});
