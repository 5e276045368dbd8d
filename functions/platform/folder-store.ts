import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { InputError, systemCode } from './errors.ts';
import { inTurn } from './in-turn.ts';
import { checkKey, checkPrefix, inKeyOrder, sameBytes } from './object-keys.ts';
import type { ObjectInfo, ObjectStore } from './ports.ts';
import { scratchPath } from './scratch.ts';

type Write = (path: string) => Promise<void>;

/**
 * A folder as a bucket: the key `a/b` is the file `b` in the folder `a`. An object is written whole below `temporary`
 * (which `sweepScratch` clears, and which must be on the same disk) and then linked to its name: the file system does
 * that once or not at all. An InputError is thrown for a hostile key, a symbolic link, and a key that would need a
 * file to be a folder too.
 */
export function folderStore(root: string, temporary: string): ObjectStore {
  const top = resolve(root);
  const create = async (key: string, write: Write) => {
    const place = placeOf(top, key, 'to write');
    return place.file === null && withTemporary(temporary, write, (made) => linked(top, key, made, place.path));
  };
  return {
    create: (key, bytes) => create(key, (made) => written(bytes, made)),
    createFromFile: (key, source, modified) => create(key, (made) => copied(source, made, modified)),
    adoptFile: async (key, source) => {
      const { path, file } = placeOf(top, key, 'to write');
      return file === null && linked(top, key, source, path);
    },
    replace: async (key, bytes, condition) => {
      placeOf(top, key, 'to write');
      const write: Write = (made) => written(bytes, made);
      return withTemporary(temporary, write, (made) => inTurn(temporary, () => replaced(top, key, made, condition)));
    },
    read: async (key) => {
      const { path, file } = placeOf(top, key);
      // Never at once, however small: whoever asks again and again would let nobody else have a turn.
      return file === null ? null : await readFile(path);
    },
    head: async (key) => {
      const { file } = placeOf(top, key);
      return file === null ? null : infoOf(key, file);
    },
    list: async (prefix) => {
      checkPrefix(prefix);
      return inKeyOrder(filesBelow(top, prefix));
    },
    localFile: async (key) => {
      const { path, file } = placeOf(top, key);
      if (file === null) throw new Error(`There is no object ${JSON.stringify(key)} in ${top}.`);
      return path;
    },
  };
}

/**
 * Where a key lives, and the file there if there is one. Each part is looked at, so that no link leads out of the
 * folder. (What touches names only, or a few bytes, is synchronous in this file: it takes microseconds, and a trip
 * through the thread pool a hundred and more.)
 */
function placeOf(top: string, key: string, purpose?: 'to write'): { path: string; file: Stats | null } {
  checkKey(key);
  const parts = key.split('/');
  const path = join(top, ...parts);
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const here = join(top, ...parts.slice(0, depth));
    const found = lstatSync(here, { throwIfNoEntry: false });
    if (found === undefined) break;
    if (found.isSymbolicLink()) throw symbolicLink(here);
    const last = depth === parts.length;
    if (last && found.isFile()) return { path, file: found };
    if (!last && found.isDirectory()) continue;
    if (purpose === undefined) break;
    const [is, needed] = last ? ['a folder', 'a file'] : ['a file', 'a folder'];
    throw new InputError(
      `The key ${JSON.stringify(key)} needs ${here} to be ${needed}, and it is ${is}. Choose another key.`,
    );
  }
  return { path, file: null };
}

async function withTemporary<Done>(
  temporary: string,
  write: Write,
  place: (made: string) => Done | Promise<Done>,
): Promise<Done> {
  const made = await scratchPath(temporary);
  try {
    await write(made);
    return await place(made);
  } finally {
    rmSync(made, { force: true });
  }
}

/** Bytes of which writing takes no longer than asking another thread to. */
const aFew = 256 * 1024;

async function written(bytes: Uint8Array | string, made: string): Promise<void> {
  if (bytes.length <= aFew) writeFileSync(made, bytes);
  else await writeFile(made, bytes);
}

async function copied(source: string, made: string, modified: Date | undefined): Promise<void> {
  const copy = statSync(source).size <= aFew ? copyFileSync : copyFile;
  await copy(source, made, constants.COPYFILE_FICLONE);
  if (modified !== undefined) utimesSync(made, modified, modified);
}

function linked(top: string, key: string, made: string, path: string): boolean {
  try {
    inFolder(top, path, () => linkSync(made, path));
    return true;
  } catch (cause) {
    // Somebody was quicker: with this object, or with one that stands in its way.
    if (placeOf(top, key, 'to write').file !== null) return false;
    const advice = systemCode(cause) === 'EXDEV' ? ' The store and its temporary folder must be on one disk.' : '';
    throw new Error(`The object ${JSON.stringify(key)} could not be put in its place.${advice}`, { cause });
  }
}

async function replaced(
  top: string,
  key: string,
  made: string,
  condition: { ifIs: Uint8Array | null } | undefined,
): Promise<boolean> {
  const { path, file } = placeOf(top, key, 'to write');
  if (condition && !sameBytes(file && (await readFile(path)), condition.ifIs)) return false;
  inFolder(top, path, () => renameSync(made, path));
  return true;
}

/**
 * Puts a file at a path, whose folder is made when it is not there. The store holds children's records: when it is made
 * here, only its owner may look in.
 */
function inFolder(top: string, path: string, put: () => void): void {
  try {
    put();
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    mkdirSync(top, { recursive: true, mode: 0o700 });
    mkdirSync(dirname(path), { recursive: true });
    put();
  }
}

function filesBelow(top: string, prefix: string): ObjectInfo[] {
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
  const base = folder === '' ? top : placeOf(top, `${folder}x`).path.slice(0, -1);
  return entriesOf(base).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const key = relative(top, path).split(sep).join('/');
    if (!key.startsWith(prefix) || entry.isDirectory()) return [];
    if (entry.isSymbolicLink()) throw symbolicLink(path);
    const file = lstatSync(path, { throwIfNoEntry: false });
    if (file === undefined && key.includes('\uFFFD'))
      throw new InputError(`The name of ${path} is not UTF-8. Rename it.`);
    return file?.isFile() ? [infoOf(key, file)] : [];
  });
}

function entriesOf(base: string) {
  try {
    return readdirSync(base, { recursive: true, withFileTypes: true });
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

function infoOf(key: string, file: Stats): ObjectInfo {
  return { key, size: file.size, modified: file.mtime };
}

function symbolicLink(path: string): InputError {
  return new InputError(`${path} is a symbolic link, which a store does not follow. Put the file itself there.`);
}
