import { type Manifest, manifestSchema, type Pointer, pointerSchema } from '../../schemas/manifest.ts';
import type { ObjectStore } from './ports.ts';

export const pointerKey = 'releases/current.json';
export const manifestKey = (release: string): string => `releases/${release}/manifest.json`;
export const tableKey = (release: string, table: string): string => `releases/${release}/${table}/0.parquet`;
export const sharedKey = (release: string, table: string): string => `releases/${release}/shared/${table}/0.parquet`;

/** Every whole release, the earliest first; those of one instant by id. Throws when a manifest cannot be read. */
export async function listReleases(store: ObjectStore): Promise<Manifest[]> {
  const objects = await store.list('releases/');
  const keys = objects.map(({ key }) => key).filter((key) => key.endsWith('/manifest.json'));
  const manifests = await Promise.all(keys.map((key) => readJson(store, key, manifestSchema)));
  return manifests
    .filter((manifest) => manifest !== null)
    .sort((a, b) => Date.parse(a.as_at) - Date.parse(b.as_at) || (a.id < b.id ? -1 : 1));
}

/** One release, or null when there is none of that id. Throws when its manifest cannot be read. */
export function findRelease(store: ObjectStore, id: string): Promise<Manifest | null> {
  return readJson(store, manifestKey(id), manifestSchema);
}

/** The release that readers see, or null before the first. Throws when it or the pointer cannot be read. */
export async function currentRelease(store: ObjectStore): Promise<Manifest | null> {
  const pointer = await currentPointer(store);
  return pointer === null ? null : findRelease(store, pointer.release);
}

/** The pointer as it stands, or null before the first release. */
export function currentPointer(store: ObjectStore): Promise<Pointer | null> {
  return readJson(store, pointerKey, pointerSchema);
}

/** What the bytes of the pointer say. Throws when they cannot be read. */
export const readPointer = (bytes: Uint8Array): Pointer => parsed(bytes, pointerKey, pointerSchema);

async function readJson<T>(store: ObjectStore, key: string, schema: { parse(value: unknown): T }): Promise<T | null> {
  const bytes = await store.read(key);
  return bytes === null ? null : parsed(bytes, key, schema);
}

function parsed<T>(bytes: Uint8Array, key: string, schema: { parse(value: unknown): T }): T {
  try {
    return schema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (cause) {
    throw new Error(`${key} cannot be read: somebody other than the pipeline wrote it.`, { cause });
  }
}
