import { InputError } from '../platform/errors.ts';
import type { ObjectStore } from '../platform/ports.ts';
import { findRelease, pointerKey } from '../platform/releases.ts';

/**
 * Takes readers to a release that is there, earlier or later than the one they see. The next release that is built takes
 * its place. Throws an InputError when there is no such release; nothing changes then.
 */
export async function showRelease(store: ObjectStore, id: string): Promise<void> {
  const manifest = await findRelease(store, id);
  if (manifest === null) throw new InputError(`There is no release "${id}".`);
  await store.replace(pointerKey, `${JSON.stringify({ release: id, as_at: manifest.as_at }, null, 2)}\n`);
}
