import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputError, systemCode } from './errors.ts';
import type { KeyProvider, PseudonymKey } from './ports.ts';
import { scratchPath } from './scratch.ts';

/**
 * The pseudonym key kept in the file `path`, made at first use and readable by its owner only. It is made below
 * `temporary` (on the same disk, cleared by `sweepScratch`) and linked, so of processes that start at once all end with
 * one key. Throws an InputError when others can read the file, or when it is damaged. Losing it loses the link
 * between past and future rows of a child: it belongs in a backup, apart from the data.
 */
export function folderKeyProvider(path: string, temporary: string): KeyProvider {
  let known: PseudonymKey | undefined;
  const current = async () => {
    known ??= (await keyIn(path)) ?? (await newKey(path, temporary));
    return known;
  };
  return { current };
}

/** One given key, of 64 hexadecimal digits: for tests and the demonstration, whose pseudonyms never change. */
export function fixedKeyProvider(secretHex: string): KeyProvider {
  const key = keyOf(secretHex);
  if (key === null) throw new InputError('A pseudonym key is 64 hexadecimal digits (32 bytes).');
  return { current: async () => key };
}

async function newKey(path: string, temporary: string): Promise<PseudonymKey> {
  const secret = randomBytes(32);
  const text = JSON.stringify({ id: idOf(secret), secret: secret.toString('hex') }, null, 2);
  const made = await scratchPath(temporary);
  try {
    await writeFile(made, `${text}\n`, { mode: 0o600, flag: 'wx' });
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await link(made, path);
  } catch (error) {
    // EEXIST: another process was quicker, and its key is everybody's.
    if (systemCode(error) !== 'EEXIST') throw error;
  } finally {
    await rm(made, { force: true });
  }
  const kept = await keyIn(path);
  if (kept === null) throw new Error(`The pseudonym key ${path} went away as it was made.`);
  return kept;
}

async function keyIn(path: string): Promise<PseudonymKey | null> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  // Windows keeps no such bits.
  if (process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0) {
    throw new InputError(`Others can read the pseudonym key ${path}. Run: chmod 600 ${path}`);
  }
  const key = keyOf(fieldsOf(text).secret);
  if (key === null || key.id !== fieldsOf(text).id) {
    throw new InputError(
      `The pseudonym key ${path} is damaged. Restore it from a backup; a new key breaks every past link.`,
    );
  }
  return key;
}

/** No cause is kept of what cannot be parsed: a JSON error quotes the text, which is secret. */
function fieldsOf(text: string): { id?: unknown; secret?: unknown } {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}

function keyOf(secretHex: unknown): PseudonymKey | null {
  if (typeof secretHex !== 'string' || !/^[0-9a-f]{64}$/i.test(secretHex)) return null;
  const secret = Buffer.from(secretHex, 'hex');
  return { id: idOf(secret), secret };
}

/** A name for the key that says nothing about it: 32 bits of a hash of 256 random ones. */
function idOf(secret: Uint8Array): string {
  return createHash('sha256').update('multi-agency-dataset key id').update(secret).digest('hex').slice(0, 8);
}
