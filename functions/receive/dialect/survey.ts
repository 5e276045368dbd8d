/** One reading of the bytes: what they are written in, and whether the engine can read them as they stand. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Survey {
  bytes: number;
  sha256: string;
  encoding: Encoding;
  /** The first bytes, enough for the headings. */
  head: Buffer;
  /** Bytes of a byte order mark at the start. */
  mark: number;
  /**
   * False when the engine would lose count of rows or stop: another encoding, NULs, blank lines, or line ends of two
   * kinds. Such a file is rewritten first (`tidy`). A line break inside quotes may look like a blank line: no harm.
   */
  plain: boolean;
}

const headSize = 256 * 1024;
/** What a blank line looks like, by the line end that the file starts with: to look for the others would cost as much again. */
const blankLine = { lf: Buffer.from('\n\n'), crlf: Buffer.from('\n\r\n'), cr: Buffer.from('\r\r') };

/** Reads the whole file once, a piece at a time. */
export async function survey(path: string): Promise<Survey> {
  const hash = createHash('sha256');
  let bytes = 0;
  let head = Buffer.alloc(0);
  let utf8 = true;
  let blank = false;
  let nul = false;
  let ends = { lf: false, crlf: false, cr: false };
  // The last bytes of the piece before, so that nothing is missed at the seam, and how many of them are known to be UTF-8.
  let carried = Buffer.alloc(0);
  let known = 0;
  for await (const piece of piecesOf(path)) {
    hash.update(piece);
    bytes += piece.length;
    if (head.length < headSize) head = Buffer.concat([head, piece.subarray(0, headSize - head.length)]);
    const text = carried.length ? Buffer.concat([carried, piece]) : piece;
    const whole = wholeCharacters(text);
    utf8 &&= isUtf8(text.subarray(known, whole));
    nul ||= text.includes(0);
    ends = lineEnds(text.subarray(0, Math.min(whole, headSize)), ends);
    blank ||= text.includes(blankLine[ends.crlf ? 'crlf' : ends.lf ? 'lf' : 'cr']);
    const from = Math.max(0, Math.min(whole, text.length - 3));
    carried = Buffer.from(text.subarray(from));
    known = whole - from;
  }
  utf8 &&= isUtf8(carried.subarray(known));
  const { encoding, mark } = encodingOf(head, utf8);
  const oneEnd = Object.values(ends).filter(Boolean).length <= 1;
  const leading = /^[\r\n]/.test(head.subarray(mark, mark + 1).toString('latin1'));
  const plain = encoding === 'utf-8' && !blank && !nul && oneEnd && !leading;
  return { bytes, sha256: hash.digest('hex'), encoding, head, mark, plain };
}

const pieceSize = 4 << 20;

/** Whether there is nothing to read: no bytes, or a mark and blank lines alone. */
export function isBlank({ bytes, head, encoding }: Pick<Survey, 'bytes' | 'head' | 'encoding'>): boolean {
  return bytes <= head.length && new TextDecoder(encoding).decode(head).replaceAll('\0', '').trim() === '';
}

/** A file in one piece, and a small one at once: a stream costs several trips through the thread pool, and so does each read. */
async function* piecesOf(path: string): AsyncIterable<Buffer> {
  const { size } = statSync(path);
  if (size <= headSize) yield readFileSync(path);
  else if (size <= pieceSize) yield await readFile(path);
  else yield* createReadStream(path, { highWaterMark: pieceSize });
}

/** The length up to which no UTF-8 character is cut. */
function wholeCharacters(text: Buffer): number {
  for (let back = 1; back <= Math.min(3, text.length); back++) {
    const byte = text[text.length - back]!;
    if (byte >= 0xc0) return text.length - back;
    if (byte < 0x80) break;
  }
  return text.length;
}

// A look at the start of each piece is enough: a mixture that it misses stops the engine, and the file is then tidied.
function lineEnds(text: Buffer, seen: { lf: boolean; crlf: boolean; cr: boolean }) {
  const latin = text.toString('latin1', 0, 65536);
  return {
    // Not at the start: there it may be the second half of a line end that was cut.
    lf: seen.lf || /[^\r]\n/.test(latin),
    crlf: seen.crlf || latin.includes('\r\n'),
    cr: seen.cr || /\r[^\n]/.test(latin),
  };
}

function encodingOf(head: Buffer, utf8: boolean): { encoding: Encoding; mark: number } {
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  // Its mark says that the file is UTF-8, even where a row of it is not: that row is set aside.
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', mark: 3 };
  const sample = head.subarray(0, 2000);
  const zeros = [0, 1].map((parity) => sample.filter((byte, i) => byte === 0 && i % 2 === parity).length);
  // Latin text in UTF-16 has a zero in every other byte, and hardly any between them.
  const [even, odd] = zeros as [number, number];
  if (odd > sample.length / 4 && even < odd / 8) return { encoding: 'utf-16le', mark: 0 };
  if (even > sample.length / 4 && odd < even / 8) return { encoding: 'utf-16be', mark: 0 };
  return { encoding: utf8 || isMostlyUtf8(head) ? 'utf-8' : 'windows-1252', mark: 0 };
}

/** Whether letters beyond ASCII are UTF-8 nearly everywhere, which in Windows-1252 they never are: a few bytes are damaged. */
function isMostlyUtf8(head: Buffer): boolean {
  const text = new TextDecoder('utf-8').decode(head, { stream: true });
  const damaged = text.split('\ufffd').length - 1;
  const letters = (text.match(/\P{ASCII}/gu)?.length ?? 0) - damaged;
  return letters > damaged * 10;
}
