/** The key of a drop, read back into agency, dataset, quarter and file; and written from them. */
import { identifierIn } from '../../schemas/contract/identifiers.ts';

export interface Arrival {
  /** `drop/agency=<agency>/<dataset>/<quarter>/<file>`, with `~2`, `~3` … behind it on a store without versions. */
  key: string;
  /** The version of the object: S3's version id, or the counter behind the key. */
  version: string;
  /** When the store took it, ISO 8601 in UTC. */
  arrivedAt: string;
}

export interface DropName {
  agency: string;
  dataset: string;
  /** As written in the key: not yet known to be a period. */
  quarter: string;
  file: string;
}

/** Null when the key does not follow the layout. */
export function parseDropKey(key: string): (DropName & { version: string }) | null {
  const match = /^drop\/agency=([^/]+)\/([^/]+)\/([^/]+)\/([^/]+?)(?:~(\d+))?$/.exec(key);
  if (!match) return null;
  const [, agency, dataset, quarter, file, version] = match;
  return { agency: agency!, dataset: dataset!, quarter: quarter!, file: file!, version: version ?? '1' };
}

/** The key under which a version of a file is put. The first has no counter. */
export function dropKey({ agency, dataset, quarter, file }: DropName, version: number): string {
  const key = `drop/agency=${agency}/${dataset}/${quarter}/${storable(file)}`;
  return version === 1 ? key : `${key}~${version}`;
}

/** A file's name as a key may hold it: no separators or control characters, and nothing that reads as a counter. */
export function storable(file: string): string {
  const plain = file
    .replace(/[\\/\p{Cc}\p{Zl}\p{Zp}]/gu, '-')
    .replace(/~(?=\d+$)/, '-')
    .replace(/^\.+/, '-');
  return [...plain].slice(-60).join('') || 'file';
}

/** Whether a file's name may be repeated: it holds no identifier. A date in it is when it was exported. */
export const canBeNamed = (file: string): boolean => [null, 'a full date'].includes(identifierIn(file));

/** A file's name, or words in its place when it may identify a child. */
export const nameToShow = (file: string): string =>
  canBeNamed(file) ? file : '(a name that is not shown: it looks like an identifier)';
