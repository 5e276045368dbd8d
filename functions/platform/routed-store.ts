import type { ObjectStore } from './ports.ts';

/** Several stores as one: each key's object is in the store that `at` names; a prefix is taken for a key. */
export function routedStore(at: (key: string) => ObjectStore): ObjectStore {
  return {
    create: (key, bytes) => at(key).create(key, bytes),
    createFromFile: (key, path, modified) => at(key).createFromFile(key, path, modified),
    adoptFile: (key, path) => at(key).adoptFile(key, path),
    replace: (key, bytes, condition) => at(key).replace(key, bytes, condition),
    read: (key) => at(key).read(key),
    head: (key) => at(key).head(key),
    list: (prefix) => at(prefix).list(prefix),
    localFile: (key) => at(key).localFile(key),
  };
}
