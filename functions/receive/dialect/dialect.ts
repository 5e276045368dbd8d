/** The dialect of a file: encoding, delimiter and headings, found from its bytes and the contract, never guessed from its name. */
import type { Contract } from '../../../schemas/contract/dataset.ts';
import { identifierIn } from '../../../schemas/contract/identifiers.ts';
import { knownHeadings, matchHeadings } from './headings.ts';
import type { Encoding, Survey } from './survey.ts';

export interface Dialect {
  encoding: Encoding;
  delimiter: string;
  /** The cells of the heading record, as written. */
  headings: string[];
  /** Whether a spreadsheet's `sep=;` line comes first, which a spreadsheet does not show. */
  separatorLine: boolean;
  /** Blank lines before the headings, which a spreadsheet does count. */
  blankBefore: number;
  /** The spreadsheet's row that the headings seem to be in, where that is not the first; null when no other row looks better. */
  lowerDown: number | null;
  /** In words, for the feedback: `UTF-8, comma`. */
  words: string;
}

const delimiters = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;
const encodings = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252',
};

/** The dialect in which the headings make most sense for the contract. */
export function dialectOf(survey: Survey, contract: Contract): Dialect {
  const start = new TextDecoder(survey.encoding).decode(survey.head).replaceAll('\0', '');
  const blank = /^[\r\n]*/.exec(start)![0];
  const text = start.slice(blank.length);
  const declared = /^"?sep=(.)"?\r?\n?/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const candidates = declared?.[1] && declared[1] in delimiters ? [declared[1]] : Object.keys(delimiters);
  const tried = candidates.map((delimiter) => {
    const headings = firstRecord(body, delimiter);
    return { delimiter, headings, known: knownHeadings(contract, headings) };
  });
  const best = tried.reduce((a, b) =>
    b.known > a.known || (b.known === a.known && b.headings.length > a.headings.length) ? b : a,
  );
  const blankBefore = blank.replaceAll('\r\n', '\n').length;
  const words = `${encodings[survey.encoding]}, ${delimiters[best.delimiter as keyof typeof delimiters]}`;
  return {
    encoding: survey.encoding,
    delimiter: best.delimiter,
    headings: best.headings,
    separatorLine: declared !== null,
    blankBefore,
    lowerDown: lowerDown(body, candidates, contract, best.headings, blankBefore),
    words,
  };
}

/** A heading with its white space made plain. One that holds an identifier is a row's cell: a file without headings. */
function readableHeading(cell: string): string {
  const heading = cell.replace(/\s+/g, ' ').trim();
  return identifierIn(heading) ? '(not shown: it looks like an identifier)' : heading;
}

/** Rows among which headings are looked for: titles and notes above them are few. */
const rowsLookedAt = 20;

/** A title above the headings, or one that spans columns, pushes them down: the first row that lacks less than half of what row 1 lacks. */
function lowerDown(
  text: string,
  delimiters: readonly string[],
  contract: Contract,
  headings: readonly string[],
  blankBefore: number,
): number | null {
  const lacking = (cells: readonly string[]) => matchHeadings(contract, cells).missing.length;
  const first = lacking(headings);
  if (first === 0) return null;
  const rows = delimiters.flatMap((delimiter) =>
    recordsOf(text, delimiter, rowsLookedAt).flatMap((cells, at) => (at > 0 && lacking(cells) * 2 < first ? [at] : [])),
  );
  return rows.length === 0 ? null : Math.min(...rows) + 1 + blankBefore;
}

/** The cells of the first record; a quoted cell may hold delimiters and line breaks. */
export const firstRecord = (text: string, delimiter: string): string[] => recordsOf(text, delimiter, 1)[0]!;

/** The cells of the first records, `most` at most and one at least. */
function recordsOf(text: string, delimiter: string, most: number): string[][] {
  const records: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') cell += text[i++];
      else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === delimiter) {
      cells.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') {
      records.push([...cells, cell].map(readableHeading));
      if (records.length === most) return records;
      [cells, cell] = [[], ''];
      if (character === '\r' && text[i + 1] === '\n') i++;
    } else cell += character;
  }
  return [...records, [...cells, cell].map(readableHeading)];
}
