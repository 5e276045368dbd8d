import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checked } from '../checking.ts';
import { type Receiving, receiving } from '../receiving.ts';
import { visits } from '../visits.ts';

let here: Receiving;
beforeAll(async () => {
  here = await receiving();
});
afterAll(() => here.close());

const headings = 'Visit reference,Date visited,Children seen,Note\n';
const good = (n: number, from = 0) => Array.from({ length: n }, (_, i) => `V${from + i},01/02/2024,1,fine\n`).join('');

/** What a file comes to: its problems with their rows, and the numbers of the rows that are kept. */
async function found(content: string | Uint8Array) {
  const { verdict, lake, quarantine } = await checked(here.engine, here.home, visits, content);
  return {
    outcome: verdict.outcome,
    problems: verdict.problems.map(({ rule, firstRows }) => [rule, ...firstRows]),
    kept: lake.map(({ source_row }) => Number(source_row)),
    refused: quarantine.map(({ source_row, broken_rules }) => [source_row, broken_rules]),
    last: lake.at(-1),
  };
}

const rowsButs = (last: number, ...left: number[]) =>
  Array.from({ length: last - 1 }, (_, i) => i + 2).filter((row) => !left.includes(row));

describe('a line that cannot be split into cells is set aside with its row', () => {
  test.each([
    ['too few cells', 'V99,01/02/2024\n', 'row.too-few-cells'],
    ['too many cells', 'V99,01/02/2024,1,fine,more\n', 'row.too-many-cells'],
    ['text behind a quotation mark', '"V99"x,01/02/2024,1,fine\n', 'row.broken-quotes'],
    ['quotation marks behind backslashes', 'V99,01/02/2024,1,"say \\"x\\" y"\n', 'row.broken-quotes'],
    ['a cell of three million characters', `V99,01/02/2024,1,${'x'.repeat(3_000_000)}\n`, 'row.too-long'],
  ])('%s', async (_, line, rule) => {
    expect(await found(headings + good(30) + line + good(30, 100))).toMatchObject({
      outcome: 'accepted-with-warnings',
      problems: [[rule, 32]],
      kept: rowsButs(62, 32),
      refused: [[32, rule]],
    });
  });

  test('bytes that are no letters in a file that says it is UTF-8', async () => {
    const line = Buffer.concat([Buffer.from('V99,01/02/2024,1,caf'), Buffer.from([0xe9, 0x0a])]);
    const content = Buffer.concat([Buffer.from(`\ufeff${headings}${good(30)}`), line, Buffer.from(good(30, 100))]);
    expect(await found(content)).toMatchObject({ problems: [['row.not-text', 32]], kept: rowsButs(62, 32) });
  });

  test('several, between blank lines and cells of several lines', async () => {
    const two = '"V98",01/02/2024,1,"two\n\nlines"\n';
    const content = `${headings}${good(20)}${two}\nV99,01/02/2024\n\n${good(20, 100)}${two.replace('98', '97')}V96,x\n${good(2, 300)}`;
    expect(await found(content)).toMatchObject({
      problems: [['row.too-few-cells', 24, 47]],
      kept: rowsButs(49, 23, 24, 25, 47),
    });
  });

  test('below a line that says the separator, or below blank lines', async () => {
    const content = `${headings}${good(30)}V99,01/02/2024\n${good(30, 100)}`;
    expect(await found(`sep=,\n${content}`)).toMatchObject({ problems: [['row.too-few-cells', 32]] });
    expect(await found(`\n\n${content}`)).toMatchObject({ problems: [['row.too-few-cells', 34]] });
  });
});

describe('a quotation mark', () => {
  test('inside a cell without any is part of its text', async () => {
    const { kept, problems, last } = await found(
      `${headings}V1,01/02/2024,1,a 5" pipe, the "x" way\n`.replace('pipe,', 'pipe;'),
    );
    expect([kept, problems, last?.note]).toEqual([[2], [], 'a 5" pipe; the "x" way']);
  });

  test('that is never closed refuses the file, since it swallows rows that nobody can count', async () => {
    for (const behind of [good(30, 100), `${good(30, 100)}V98,01/02/2024,1,"fine, really"\n${good(3, 2000)}`]) {
      const { outcome, problems, kept } = await found(`${headings}${good(500)}V99,01/02/2024,1,"fine\n${behind}`);
      expect([outcome, problems, kept]).toEqual([
        'rejected',
        [['file.unclosed-quote'], ['row.broken-quotes', 502]],
        [],
      ]);
    }
  });

  test('that is not closed in the last row refuses that row', async () => {
    for (const end of ['\n', ''])
      expect(await found(`${headings}${good(30)}V99,01/02/2024,1,"fine${end}`)).toMatchObject({
        outcome: 'accepted-with-warnings',
        problems: [['row.broken-quotes', 32]],
        kept: rowsButs(31),
      });
  });
});

test('NULs are taken out, and what they stood in is kept', async () => {
  const { last, kept } = await found(`${headings}V\0\x301,01/02/2024,1,a\0b\n`.replace('\x30', ''));
  expect([kept, last?.visit, last?.note]).toEqual([[2], 'V1', 'ab']);
});

test('a file whose line ends change half-way keeps all its rows', async () => {
  for (const end of ['\r\n', '\r']) {
    const { kept, problems } = await found(`${headings}${good(40_000).slice(0, -1)}${end}${good(3, 100_000)}`);
    expect([kept.length, kept.at(-1), problems]).toEqual([40_003, 40_004, []]);
  }
});

test('a large file that is read in several pieces at once keeps every row’s number', { timeout: 120_000 }, async () => {
  const note = 'words '.repeat(30);
  const special = new Map([
    [2, 'short,line\n'],
    [60_000, 'D1,31/02/2024,1,impossible\n'],
    [60_001, 'M1,01/02/2024,1,"three\n\nlines"\n'],
    [99_999, 'B1,01/02/2024,1,x,y\n'],
    [100_000, 'B2,01/02/2024\n'],
    [150_000, '"B3"x,01/02/2024,1,z\n'],
    [229_999, 'D2,01/02/24,1,two digits\n'],
    [230_001, 'B4,01/02/2024\n'],
  ]);
  const lines = Array.from({ length: 230_000 }, (_, i) => special.get(i + 2) ?? `V${i + 2},01/02/2024,1,${note}\n`);
  const content = headings + lines.join('');
  expect(content.length).toBeGreaterThan(40e6);
  const { verdict, lake, quarantine } = await checked(here.engine, here.home, visits, content);
  expect(Object.fromEntries(verdict.problems.map(({ rule, firstRows }) => [rule, firstRows]))).toEqual({
    'row.too-few-cells': [2, 100_000, 230_001],
    'row.too-many-cells': [99_999],
    'row.broken-quotes': [150_000],
    'visited_on.impossible-date': [60_000],
    'visited_on.two-digit-year': [229_999],
  });
  expect(quarantine.map(({ source_row }) => source_row)).toEqual([
    2, 60_000, 99_999, 100_000, 150_000, 229_999, 230_001,
  ]);
  const wrong = lake.filter(({ visit, source_row }) => visit !== 'M1' && visit !== `V${source_row}`);
  expect([lake.length, wrong, lake.find(({ visit }) => visit === 'M1')?.source_row]).toEqual([229_993, [], 60_001]);
});
