import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InputError, systemCode } from '../platform/errors.ts';
import { type CsvRecord, firstRecords } from './first-records.ts';

/** A reference file as it was given, known by its bytes, and readable as UTF-8. */
export interface SourceFile {
  /** Without its folder. */
  name: string;
  /** Of the bytes as given, hexadecimal. */
  sha256: string;
  /** Where to read it as UTF-8: itself, or a copy in the scratch folder. */
  path: string;
  delimiter: ',' | '\t';
  /** Its first rows: those among which the headings are. */
  records: readonly CsvRecord[];
}

/** How far into a file the headings are looked for. */
const headBytes = 256 * 1024;

/**
 * Looks at a downloaded file without holding it in memory: its digest, encoding and delimiter. A file that is not UTF-8
 * is read as Windows-1252 and copied to `folder`. Throws an InputError for one that is missing, empty or not text.
 */
export async function readSource(path: string, folder: string): Promise<SourceFile> {
  const name = basename(path);
  const head = await headOf(path);
  refuseOtherFormats(name, head);
  const { sha256, utf8 } = await digest(path);
  const encoding = utf8 ? 'utf-8' : 'windows-1252';
  const readable = utf8 ? path : join(folder, 'source.csv');
  if (!utf8) await transcode(path, readable);
  const text = new TextDecoder(encoding).decode(head);
  const delimiter = text.split('\t').length > text.split(',').length ? '\t' : ',';
  return { name, sha256, path: readable, delimiter, records: firstRecords(text, delimiter, 40) };
}

async function headOf(path: string): Promise<Buffer> {
  const about = await stat(path).catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT' && systemCode(error) !== 'ENOTDIR') throw error;
    throw new InputError(`There is no file at ${path}. Give the path of the file that you downloaded.`);
  });
  if (!about.isFile()) throw new InputError(`${path} is not a file. Give the path of the file that you downloaded.`);
  if (about.size === 0) throw new InputError(`${path} is empty. Download it again.`);
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(headBytes, about.size)), 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const saveAs = 'Open it, choose the sheet that holds the figures, and save that as "CSV UTF-8".';

function refuseOtherFormats(name: string, head: Buffer): void {
  const starts = (bytes: string) => head.subarray(0, bytes.length).toString('latin1') === bytes;
  const zip = starts('PK\x03\x04');
  if (zip && /\.zip$/i.test(name)) throw new InputError(`${name} is a zip. Unpack it and give the CSV file inside.`);
  if (zip || starts('\xd0\xcf\x11\xe0')) throw new InputError(`${name} is a workbook, not a CSV file. ${saveAs}`);
  if (starts('%PDF')) throw new InputError(`${name} is a PDF. Download the CSV file of the same publication.`);
  if (/^\s*<(!doctype|html)/i.test(head.subarray(0, 200).toString('latin1')))
    throw new InputError(`${name} is a web page, not the file it offers. Follow its download link and give that file.`);
  if (head.includes(0)) throw new InputError(`${name} is not UTF-8 text, or not text at all. ${saveAs}`);
}

async function digest(path: string): Promise<{ sha256: string; utf8: boolean }> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let utf8 = true;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    hash.update(chunk);
    utf8 = utf8 && decodes(() => decoder.decode(chunk, { stream: true }));
  }
  utf8 = utf8 && decodes(() => decoder.decode());
  return { sha256: hash.digest('hex'), utf8 };
}

function decodes(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}

async function transcode(from: string, to: string): Promise<void> {
  const decoder = new TextDecoder('windows-1252');
  const decoded = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  };
  await pipeline(createReadStream(from), decoded, createWriteStream(to));
}
