/** The release that a command speaks of. */
import { InputError } from '../functions/platform/errors.ts';
import type { ObjectStore } from '../functions/platform/ports.ts';
import { currentRelease, findRelease, listReleases } from '../functions/platform/releases.ts';
import type { Manifest } from '../schemas/manifest.ts';
import { didYouMean } from '../schemas/nearest.ts';
import type { Option } from './command.ts';
import { typed } from './typed.ts';

export const releaseOption: Option = { value: 'id', help: 'Another release than the current one' };

/** The release of an id, or the one that readers see. Throws an InputError when there is none. */
export async function releaseNamed(store: ObjectStore, id: string | undefined): Promise<Manifest> {
  if (id === undefined) {
    const current = await currentRelease(store);
    if (current === null) throw new InputError(`There is no release yet. Build one: ${typed('materialise')}`);
    return current;
  }
  const known = /^[\w-]+$/.test(id) ? await findRelease(store, id) : null;
  if (known) return known;
  const ids = (await listReleases(store)).map((release) => release.id);
  const near = didYouMean(id, ids);
  throw new InputError(`There is no release "${id}".${near} Those there are: ${typed('releases')}`);
}
