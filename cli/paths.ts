/** Paths as people type them and read them. */
import { relative, resolve, sep } from 'node:path';

/**
 * The folder in which the person typed the command. `npm run` starts its scripts in the project's folder and says where
 * it was called; another program that npm started passes that on too, so it is believed only for our own scripts.
 */
export function startedIn(env: Readonly<Record<string, string | undefined>>, current: string): string {
  const ours = env.npm_lifecycle_event === 'dataset' || env.npm_lifecycle_event === 'demo';
  return ours && env.INIT_CWD ? env.INIT_CWD : current;
}

/** A path as seen from a folder: relative when it is below it, else in full. */
export function shownFrom(folder: string, path: string): string {
  const near = relative(folder, path);
  return near === '' || near === '..' || near.startsWith(`..${sep}`) ? resolve(path) : near;
}
