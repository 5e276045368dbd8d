/**
 * Rewrites a file that the engine could not read as it stands: UTF-8, line feeds between records, no NULs, and a blank
 * line made a row of blank cells, so that every row keeps the number it has in the spreadsheet.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Encoding } from './survey.ts';

/** Reads `from` and writes `to` (made or overwritten, readable by its owner only). `cells` is how many a row has. */
export async function tidy(
  from: string,
  to: string,
  encoding: Encoding,
  delimiter: string,
  cells: number,
): Promise<void> {
  const decoder = new TextDecoder(encoding);
  const blank = delimiter.repeat(Math.max(0, cells - 1)) || '""';
  const out = await open(to, 'w', 0o600);
  try {
    const state = { line: '', quoted: false, carriage: false, begun: false };
    const write = async (text: string) => void (await out.write(records(state, text, blank)));
    for await (const piece of createReadStream(from, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>)
      await write(decoder.decode(piece, { stream: true }));
    await write(decoder.decode());
    if (state.line !== '') await out.write(`${state.line}\n`);
  } finally {
    await out.close();
  }
}

interface State {
  /** The record so far, when its end has not come. */
  line: string;
  /** Whether the record so far has an open quote. */
  quoted: boolean;
  /** Whether the text so far ended in a carriage return, whose line feed may still come. */
  carriage: boolean;
  /** Whether a line with anything in it has come: blank lines before the headings are dropped. */
  begun: boolean;
}

/** The complete records in the text, line feeds behind each; what is left over stays in `state`. */
function records(state: State, piece: string, blank: string): string {
  let text = (state.carriage && piece.startsWith('\n') ? piece.slice(1) : piece).replaceAll('\0', '');
  if (piece === '') text = '';
  else state.carriage = piece.endsWith('\r');
  let out = '';
  const lines = text.split(/\r\n|\r|\n/);
  for (const [i, line] of lines.entries()) {
    state.line += line;
    if (quotesIn(line) % 2 === 1) state.quoted = !state.quoted;
    if (i === lines.length - 1) break;
    if (state.quoted) state.line += '\n';
    else {
      state.begun ||= state.line !== '';
      if (state.begun) out += `${state.line === '' ? blank : state.line}\n`;
      state.line = '';
    }
  }
  return out;
}

const quotesIn = (text: string): number => text.split('"').length - 1;
