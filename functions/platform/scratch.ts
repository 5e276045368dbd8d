import { mkdirSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { systemCode } from './errors.ts';
import type { Scratch } from './ports.ts';

/** How many paths this process has taken below each root, and whether it has cleared its own number there. */
const taken = new Map<string, number>();
const cleared = new Map<string, Promise<void>>();

/**
 * Scratch folders below `root`, each named `<process>-<number>`, so that `sweepScratch` can tell whose work is over.
 * The root is for the processes of one computer: on another, a process number means nothing.
 */
export function localScratch(root: string): Scratch {
  const folder = async () => {
    const path = await scratchPath(root);
    mkdirSync(path);
    return { path, remove: () => removed(path) };
  };
  return { folder };
}

/** A path below `root` that nothing uses, to make a file or a folder at. The caller removes what it makes. */
export async function scratchPath(root: string): Promise<string> {
  const folder = resolve(root);
  await ownLeftovers(folder);
  // Half-made files hold children's records: only the owner may look in.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const number = (taken.get(folder) ?? 0) + 1;
  taken.set(folder, number);
  return join(folder, `${process.pid}-${number}`);
}

/** Removes what processes that are no longer running left below `root`. Safe at any time, and twice at once. */
export async function sweepScratch(root: string): Promise<void> {
  const folder = resolve(root);
  await ownLeftovers(folder);
  for (const { name, owner } of await leftIn(folder)) if (!isRunning(owner)) await removed(join(folder, name));
}

/** Behind a scratch path: the file by which its owner asks for a turn (see `inTurn`). */
export const turnMark = '.turn';

/** The files of those below `root` who ask for a turn and are running, in one order for everybody who looks. */
export async function turnsIn(root: string): Promise<string[]> {
  const folder = resolve(root);
  const asking = (await leftIn(folder)).filter(({ name, owner }) => name.endsWith(turnMark) && isRunning(owner));
  return asking.map(({ name }) => join(folder, name)).sort();
}

/** Once a process: what carries our number before we made anything was left by an earlier process that had it. */
function ownLeftovers(folder: string): Promise<void> {
  const done = cleared.get(folder) ?? clearOwn(folder);
  cleared.set(folder, done);
  return done;
}

async function clearOwn(folder: string): Promise<void> {
  for (const { name, owner } of await leftIn(folder)) if (owner === process.pid) await removed(join(folder, name));
}

async function leftIn(folder: string): Promise<{ name: string; owner: number }[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  return names.flatMap((name) => {
    const owner = /^(\d{1,10})-\d+(?:\.turn)?$/.exec(name)?.[1];
    return owner === undefined ? [] : [{ name, owner: Number(owner) }];
  });
}

function isRunning(owner: number): boolean {
  try {
    return process.kill(owner, 0);
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return systemCode(error) === 'EPERM';
  }
}

function removed(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: 3 });
}
