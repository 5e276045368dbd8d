import { InputError } from './errors.ts';
import type { ObjectInfo } from './ports.ts';

/**
 * Refuses a key that a folder could not hold or that could leave it: keys come from file names that strangers chose.
 * Throws an InputError. Lengths are those of S3 (1,024 bytes a key) and of file systems (200 leaves room below 255).
 */
export function checkKey(key: string): void {
  const wrong = whatIsWrong(key, key.split('/'));
  if (wrong !== null) throw refusal('key', key, wrong);
}

/** As `checkKey`, for the start of a key: its last segment may be unfinished, and it may be empty. */
export function checkPrefix(prefix: string): void {
  const segments = prefix.split('/');
  const wrong = whatIsWrong(prefix, segments.at(-1) === '' ? segments.slice(0, -1) : segments);
  if (wrong !== null) throw refusal('prefix', prefix, wrong);
}

/** Objects in the order of S3: by the bytes of the key, whatever the language of the computer. */
export function inKeyOrder(objects: readonly ObjectInfo[]): ObjectInfo[] {
  const keyed = objects.map((object) => ({ bytes: Buffer.from(object.key), object }));
  return keyed.sort((a, b) => Buffer.compare(a.bytes, b.bytes)).map(({ object }) => object);
}

function whatIsWrong(key: string, segments: readonly string[]): string | null {
  if (key.startsWith('/')) return 'starts with "/"';
  if (key.includes('\\')) return 'holds a backslash';
  // Half a surrogate pair has no UTF-8, so two such keys could become one file.
  if (/\p{Cc}/u.test(key) || !key.isWellFormed()) return 'holds a control character or broken Unicode';
  if (segments.includes('')) return 'has an empty part';
  if (segments.includes('.') || segments.includes('..')) return 'has a part that is "." or ".."';
  if (segments.some((segment) => Buffer.byteLength(segment) > 200)) return 'has a part longer than 200 bytes';
  return Buffer.byteLength(key) > 1024 ? 'is longer than 1,024 bytes' : null;
}

function refusal(what: string, key: string, wrong: string): InputError {
  const shown = key.length > 120 ? `${key.slice(0, 120)}…` : key;
  return new InputError(
    `The ${what} ${JSON.stringify(shown)} ${wrong}. Write names joined by "/", such as lake/contacts/1.parquet.`,
  );
}

/** Whether two objects are alike; null is none. */
export const sameBytes = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === null || b === null ? a === b : Buffer.compare(a, b) === 0;
