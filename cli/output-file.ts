/** Files that a command writes where the person said. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputError, systemCode } from '../functions/platform/errors.ts';

const unfit: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'you may not write there',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of it is a file and not a folder',
  ENAMETOOLONG: 'its name is too long',
};

/**
 * Writes a file, making its folder. With `keep` a file that is there already is left alone, and the answer is false.
 * Throws an InputError, which names the path as `shown`, when nothing can be written there.
 */
export async function writeOutput(
  path: string,
  text: string | Uint8Array,
  shown: string,
  keep = false,
): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true }).catch(notAFolder);
    await writeFile(path, text, { flag: keep ? 'wx' : 'w' });
    return true;
  } catch (error) {
    const code = systemCode(error) ?? '';
    if (keep && code === 'EEXIST') return false;
    if (!(code in unfit)) throw error;
    throw new InputError(`${shown} could not be written: ${unfit[code]}. Give another path.`, { cause: error });
  }
}

/** Making a folder says of a file in its way that it exists. */
function notAFolder(error: unknown): never {
  if (systemCode(error) === 'EEXIST')
    throw Object.assign(new Error('not a folder', { cause: error }), { code: 'ENOTDIR' });
  throw error;
}
