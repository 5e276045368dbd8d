import { inKeyOrder } from '../object-keys.ts';
import type { ObjectStore } from '../ports.ts';
import { routedStore } from '../routed-store.ts';

/** Which bucket holds which part of the layout. Keys of no zone (such as `partnership.json`) are in `lake`. */
export interface Zones<Store extends ObjectStore> {
  /** `drop/` and `feedback/`: all that an agency can touch. */
  drop: Store;
  /** `lake/`, `quarantine/`, `receipts/` and `reference/`. */
  lake: Store;
  /** `releases/`. */
  release: Store;
  /** `sites/`: all that whoever serves the pages can touch. */
  site: Store;
}

const zoneOf: Readonly<Record<string, keyof Zones<ObjectStore>>> = {
  drop: 'drop',
  feedback: 'drop',
  releases: 'release',
  sites: 'site',
};

/** The store of one zone that a key is in. */
export function zoneFor<Store extends ObjectStore>(zones: Zones<Store>, key: string): Store {
  return zones[zoneOf[key.split('/')[0] ?? ''] ?? 'lake'];
}

/** Several buckets as the one store that the steps know: who may touch which part is then the buckets' to say. */
export function zonedStore(zones: Zones<ObjectStore>): ObjectStore {
  const at = (key: string) => zoneFor(zones, key);
  return {
    ...routedStore(at),
    list: async (prefix) => {
      // A prefix without a slash may begin the names of several zones.
      if (prefix.includes('/')) return at(prefix).list(prefix);
      const all = await Promise.all(Object.values(zones).map((store) => store.list(prefix)));
      return inKeyOrder(all.flat());
    },
  };
}
