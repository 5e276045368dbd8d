import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checked } from '../checking.ts';
import { type Receiving, receiving } from '../receiving.ts';
import { visits } from '../visits.ts';
import { delimiters, encoded, encodings, lineEnds, record, type Writing } from './written.ts';

const headings = ['Visit reference', 'Date visited', 'Children seen', 'Note'];
const rows = [
  ['V1', '01/02/2024', '1', 'Why – and “since when”?'],
  ['Café, V2', '02/02/2024', '', 'Is £5 | a week\ttoo much; or not?'],
  ['V3', '2024-02-03', '12', 'First line\n\nsecond "line"'],
  ['V4', '31/02/2024', '3', 'On a day that is not'],
  ['V5', '05/02/2024', '4', ''],
  ['V6', '06/02/2024', '5', 'It’s “fine”, 50%, naïve.'],
] as const;
const days = ['2024-02-01', '2024-02-02', '2024-02-03', null, '2024-02-05', '2024-02-06'];

interface Variant {
  write(writing: Writing): string;
  /** The spreadsheet's row of the row at this place. */
  rowOf(i: number): number;
  blank: number;
}

const lines = (writing: Writing, change = (cells: readonly string[]) => cells) =>
  [headings, ...rows].map((cells) => record(change(cells), writing));
const after = (i: number) => i + 2;

const variants: Record<string, Variant> = {
  'as it is': { write: (writing) => lines(writing).join(''), rowOf: after, blank: 0 },
  'without a line end at the end': {
    write: (writing) => lines(writing).join('').slice(0, -writing.end.length),
    rowOf: after,
    blank: 0,
  },
  'with blank lines before the headings': {
    write: (writing) => writing.end.repeat(2) + lines(writing).join(''),
    rowOf: (i) => i + 4,
    blank: 0,
  },
  'with blank lines in the middle': {
    write: (writing) => lines(writing).toSpliced(3, 0, writing.end, writing.end).join(''),
    rowOf: (i) => (i < 2 ? i + 2 : i + 4),
    blank: 2,
  },
  'with blank lines at the end': {
    write: (writing) => lines(writing).join('') + writing.end.repeat(3),
    rowOf: after,
    blank: 3,
  },
  'with a row of blank cells': {
    write: (writing) =>
      lines(writing)
        .toSpliced(4, 0, record(['', ' ', '', '\u00a0'], writing))
        .join(''),
    rowOf: (i) => (i < 3 ? i + 2 : i + 3),
    blank: 1,
  },
  'with empty columns behind': {
    write: (writing) => lines(writing, (cells) => [...cells, '', '', '']).join(''),
    rowOf: after,
    blank: 0,
  },
  'with a line that says its separator': {
    write: (writing) => `sep=${writing.delimiter}${writing.end}${lines(writing).join('')}`,
    rowOf: after,
    blank: 0,
  },
  'with every cell in quotes': {
    write: (writing) => [headings, ...rows].map((cells) => record(cells, writing, true)).join(''),
    rowOf: after,
    blank: 0,
  },
  'with its own line ends inside cells': {
    write: (writing) => lines(writing, (cells) => cells.map((cell) => cell.replaceAll('\n', writing.end))).join(''),
    rowOf: after,
    blank: 0,
  },
};

let here: Receiving;
beforeAll(async () => {
  here = await receiving();
});
afterAll(() => here.close());

const writings: Writing[] = encodings.flatMap((encoding) =>
  delimiters.flatMap((delimiter) => lineEnds.map((end) => ({ encoding, delimiter, end }))),
);

/** A quarter of all, another for each variant: every encoding, delimiter and line end is among them. */
const some = (variant: number): Writing[] =>
  writings.filter(({ encoding, delimiter, end }) => {
    const sum = encodings.indexOf(encoding) + delimiters.indexOf(delimiter) + lineEnds.indexOf(end) + variant;
    return sum % 4 === 0;
  });

describe.each(Object.keys(variants).map((name, i) => [name, i] as const))('a file %s', (name, i) => {
  const { write, rowOf, blank } = variants[name]!;

  test('is read alike in every encoding, with every delimiter and every line end', async () => {
    for (const writing of some(i)) {
      const content = encoded(write(writing), writing.encoding);
      const { verdict, lake, quarantine } = await checked(here.engine, here.home, visits, content);
      const found = {
        writing,
        rows: verdict.rows,
        problems: verdict.problems.map(({ rule, firstRows }) => [rule, firstRows]),
        lake: lake.map(({ visit, visited_on, children, note, source_row }) => [
          ...[visit, visited_on, children, note, source_row],
        ]),
        refused: quarantine.map(({ source_row, broken_rules }) => [source_row, broken_rules]),
      };
      expect(found).toEqual({
        writing,
        rows: { read: 6, accepted: 5, refused: 1, warned: 0, blank },
        problems: [['visited_on.impossible-date', [rowOf(3)]]],
        lake: rows.flatMap(([visit, , children, note], i) =>
          i === 3 ? [] : [[visit, days[i], children === '' ? null : Number(children), note || null, rowOf(i)]],
        ),
        refused: [[rowOf(3), 'visited_on.impossible-date']],
      });
    }
  });
});
