/** Writes a large, valid file for a contract: what the benchmark receives. Seeded, so that two runs read the same bytes. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { upnLetters } from '../../schemas/contract/check-digits.ts';
import { type Contract, type Field, fieldsOf } from '../../schemas/contract/dataset.ts';

type Cell = (row: number) => string;

/** Mulberry32: small, quick and the same everywhere, which is all that a benchmark asks. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface FileRequest {
  contract: Contract;
  path: string;
  rows: number;
  /** The field whose every cell is wrong, for a file with an error in each row. */
  faulty?: string;
}

/** Dates fall in January to March 2024, so declare the file for 2023-24-Q4. */
export async function writeRows({ contract, path, rows, faulty }: FileRequest): Promise<void> {
  const next = random(20240331);
  const fields = fieldsOf(contract);
  const dates = fields.filter(({ kind }) => kind === 'date');
  // Each date of a row falls in a later month than the one before it, as rules about their order ask.
  const month = (field: Field) => 1 + Math.floor((dates.indexOf(field) * 3) / dates.length);
  const cells = fields.map((field) => (field.name === faulty ? () => 'wrong' : cellOf(field, next, month(field))));
  const out = createWriteStream(path);
  out.write(`${fields.map(({ label }) => label).join(',')}\r\n`);
  let text = '';
  for (let row = 0; row < rows; row++) {
    text += `${cells.map((cell) => cell(row)).join(',')}\r\n`;
    if (text.length < 1 << 20) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'close');
}

/** Rows a child has. Each is dated in days of its own, so that no key repeats. */
const rowsOfAChild = 5;

const two = (n: number) => String(n).padStart(2, '0');

function cellOf(field: Field, next: () => number, month: number): Cell {
  const upTo = (n: number) => Math.floor(next() * n);
  switch (field.kind) {
    case 'reference':
      return (row) => `C${1_000_000 + Math.floor(row / rowsOfAChild)}`;
    case 'upn':
      return upnOf;
    case 'date':
      return (row) => `${two(1 + (row % rowsOfAChild) * 5 + upTo(5))}/0${month}/2024`;
    case 'birth-date':
      return () => `${two(1 + upTo(28))}/${two(1 + upTo(12))}/${2008 + upTo(14)}`;
    case 'code': {
      // A case system writes its own spellings: the first alias where there is one.
      const spellings = Object.entries(field.codes!).map(
        ([value, { aliases }]) => aliases.find((alias) => !alias.includes(',')) ?? value,
      );
      return () => spellings[upTo(spellings.length)]!;
    }
    case 'home':
    case 'lsoa':
      return () => `E0101${String(upTo(400)).padStart(4, '0')}`;
    case 'yes-no':
      return () => (next() < 0.5 ? 'Yes' : 'No');
    case 'count':
      return () => String((field.min ?? 0) + upTo(9));
    default:
      return () => field.example.replaceAll(',', '');
  }
}

function upnOf(row: number): string {
  const digits = `382${String(row).padStart(9, '0')}`;
  const sum = [...digits].reduce((total, digit, i) => total + (i + 2) * Number(digit), 0);
  return `${upnLetters[sum % 23]}${digits}`;
}
