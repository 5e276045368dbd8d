import { expect, test } from 'vitest';
import { fixedClock } from '../../functions/platform/clock.ts';
import { memoryStore } from '../../functions/platform/memory-store.ts';
import { behavesAsAnObjectStore, standsOnFolders } from './object-store.contract.ts';
import { temporaryFolder } from './temporary-folder.ts';

const clock = fixedClock('2024-05-01T09:00:00Z');

behavesAsAnObjectStore(() => memoryStore(clock, temporaryFolder()));
standsOnFolders(() => memoryStore(clock, temporaryFolder()));

test('an object carries the instant of the given clock', async () => {
  const store = memoryStore(clock, temporaryFolder());
  await store.create('a', '1');
  expect(await store.head('a')).toEqual({ key: 'a', size: 1, modified: new Date('2024-05-01T09:00:00Z') });
});

test('nobody can alter an object through what they were given', async () => {
  const store = memoryStore(clock, temporaryFolder());
  await store.create('a', '1');
  (await store.read('a'))!.fill(0);
  (await store.head('a'))!.modified.setFullYear(1999);
  expect(Buffer.from((await store.read('a'))!).toString()).toBe('1');
  expect((await store.head('a'))?.modified.toISOString()).toBe('2024-05-01T09:00:00.000Z');
});
