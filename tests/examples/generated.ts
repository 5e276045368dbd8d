/** Northshire at a small scale, made once for the tests of a file. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type DemoPlan, generateNorthshire } from '../../examples/northshire/index.ts';

/** Writes a Northshire into a folder of its own, removed when the file's tests have ended. */
export async function generated(options: {
  seed?: number;
  scale?: number;
}): Promise<{ folder: string; plan: DemoPlan }> {
  const folder = await mkdtemp(join(tmpdir(), 'northshire-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return { folder, plan: await generateNorthshire(folder, options) };
}

/** One hash of every file's name and bytes. */
export async function fingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(file.slice(folder.length)).update(await readFile(file));
  return hash.digest('hex');
}
