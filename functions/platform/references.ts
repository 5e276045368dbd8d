import {
  type ReferenceName,
  type ReferenceSidecar,
  referenceNames,
  referenceSidecarSchema,
} from '../../schemas/reference.ts';
import type { ObjectStore } from './ports.ts';

/** Where a vintage of a reference is kept: its rows, and the record that makes them count. */
export function referenceKeys(name: ReferenceName, vintage: string): { parquet: string; sidecar: string } {
  return { parquet: `reference/${name}/${vintage}.parquet`, sidecar: `reference/${name}/${vintage}.json` };
}

/**
 * The references loaded at or before an instant (all of them without one), of one name or of every name, the earliest
 * first; those of one instant by vintage, then name. Throws when a record cannot be read.
 */
export async function listReferences(
  store: ObjectStore,
  name?: ReferenceName,
  asAt?: Date,
): Promise<ReferenceSidecar[]> {
  const found: ReferenceSidecar[] = [];
  for (const one of name === undefined ? referenceNames : [name]) {
    for (const { key } of await store.list(`reference/${one}/`)) {
      if (key.endsWith('.json')) found.push(await sidecarAt(store, key));
    }
  }
  const counts = (sidecar: ReferenceSidecar) => asAt === undefined || Date.parse(sidecar.loadedAt) <= asAt.getTime();
  return found.filter(counts).sort(inOrder);
}

async function sidecarAt(store: ObjectStore, key: string): Promise<ReferenceSidecar> {
  const bytes = await store.read(key);
  if (bytes === null) throw new Error(`${key} was listed in the store and then not there.`);
  try {
    return referenceSidecarSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (cause) {
    throw new Error(`${key} is not the record of a loaded reference: somebody other than the pipeline wrote it.`, {
      cause,
    });
  }
}

function inOrder(a: ReferenceSidecar, b: ReferenceSidecar): number {
  const order = (x: number | string, y: number | string) => (x < y ? -1 : x > y ? 1 : 0);
  return order(Date.parse(a.loadedAt), Date.parse(b.loadedAt)) || order(a.vintage, b.vintage) || order(a.name, b.name);
}
