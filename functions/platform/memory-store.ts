import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from './errors.ts';
import { checkKey, checkPrefix, inKeyOrder, sameBytes } from './object-keys.ts';
import type { Clock, ObjectStore } from './ports.ts';

interface Held {
  bytes: Uint8Array;
  modified: Date;
  /** Where `localFile` has laid these bytes down. */
  path?: string;
}

/**
 * A store in memory that behaves as a folder does, for tests. `clock` dates the objects; `localFile` lays them down as
 * numbered files in `folder`, which the caller removes.
 */
export function memoryStore(clock: Clock, folder: string): ObjectStore {
  const objects = new Map<string, Held>();
  let laidDown = 0;
  const put = (key: string, bytes: Uint8Array | string, modified = clock.now()) => {
    refuseObstacle(key, objects.keys());
    const copy = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : Uint8Array.from(bytes);
    objects.set(key, { bytes: copy, modified: new Date(modified) });
  };
  const create = (key: string, bytes: Uint8Array | string, modified?: Date) => {
    if (held(key)) return false;
    put(key, bytes, modified);
    return true;
  };
  const held = (key: string) => {
    checkKey(key);
    return objects.get(key);
  };
  const info = (key: string, { bytes, modified }: Held) => ({ key, size: bytes.length, modified: new Date(modified) });
  return {
    create: async (key, bytes) => create(key, bytes),
    createFromFile: async (key, path, modified) => !held(key) && create(key, await readFile(path), modified),
    adoptFile: async (key, path) => !held(key) && create(key, await readFile(path)),
    replace: async (key, bytes, condition) => {
      if (condition && !sameBytes(held(key)?.bytes ?? null, condition.ifIs)) return false;
      checkKey(key);
      put(key, bytes);
      return true;
    },
    read: async (key) => {
      const object = held(key);
      return object ? Uint8Array.from(object.bytes) : null;
    },
    head: async (key) => {
      const object = held(key);
      return object ? info(key, object) : null;
    },
    list: async (prefix) => {
      checkPrefix(prefix);
      return inKeyOrder(
        [...objects].filter(([key]) => key.startsWith(prefix)).map(([key, object]) => info(key, object)),
      );
    },
    localFile: async (key) => {
      const object = held(key);
      if (!object) throw new Error(`There is no object ${JSON.stringify(key)} in memory.`);
      if (object.path === undefined) {
        laidDown += 1;
        const path = join(folder, `${laidDown}-${key.split('/').at(-1)}`);
        await mkdir(folder, { recursive: true });
        await writeFile(path, object.bytes);
        object.path = path;
      }
      return object.path;
    },
  };
}

/** As on disk, `a` cannot be an object beside `a/b`. */
function refuseObstacle(key: string, keys: Iterable<string>): void {
  for (const other of keys) {
    if (other.startsWith(`${key}/`) || key.startsWith(`${other}/`))
      throw new InputError(
        `The key ${JSON.stringify(key)} cannot stand beside ${JSON.stringify(other)}. Choose another key.`,
      );
  }
}
