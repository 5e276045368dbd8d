import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where a server that the tests need is kept from run to run: in the user's cache, outside the project. */
export function cached(name: string): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'multi-agency-dataset', name);
}
