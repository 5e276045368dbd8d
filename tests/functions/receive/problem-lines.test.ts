import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lineCap } from '../../../functions/receive/verdict.ts';
import { checked } from './checking.ts';
import { type Receiving, receiving } from './receiving.ts';
import { visits } from './visits.ts';

let here: Receiving;
beforeAll(async () => {
  here = await receiving();
});
afterAll(() => here.close());

const verdictOn = async (rows: readonly string[]) =>
  (await checked(here.engine, here.home, visits, `Visit reference,Date visited,Children seen,Note\n${rows.join('')}`))
    .verdict;

test('beyond the cap the lines are the first in row order, lines that are no rows among them', async () => {
  const rows = Array.from({ length: 12_000 }, (_, i) => (i % 3_000 === 1_000 ? `V${i}\n` : `V${i},31/02/2024,99,x\n`));
  const { lines, allLines } = await verdictOn(rows);
  const ofRows = lines.filter(({ row }) => row !== null);
  expect([lines.length - ofRows.length, ofRows.length, allLines]).toEqual([1, lineCap, 23_997]);
  const expected = rows.flatMap((row, i) => (row.includes(',') ? [i + 2, i + 2] : [i + 2])).slice(0, lineCap);
  expect(ofRows.map(({ row }) => row)).toEqual(expected);
});

describe('what was written is shown', () => {
  const good = Array.from({ length: 400 }, (_, i) => `V${i},01/02/2024,1,x\n`);
  const valuesOf = async (cells: readonly string[]) => {
    const rows = cells.map((cell, i) => `W${i},01/02/2024,"${cell}",x\n`);
    const { problems, lines } = await verdictOn([...good, ...rows]);
    return { groups: problems.map(({ rule, values }) => [rule, ...values.map(({ value }) => value)]), lines };
  };

  test('where few different wrong values are slips, the commonest first', async () => {
    const { groups, lines } = await valuesOf(['none', 'None', 'none', '21']);
    expect(groups).toEqual([
      ['children.not-a-whole-number', 'none', 'None'],
      ['children.out-of-range', '21'],
    ]);
    expect(lines.map(({ value }) => value)).toEqual(['none', 'None', 'none', '21']);
  });

  test('not where they are many and different, as names in a wrong column are', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `Child Number${i}`);
    const { groups, lines } = await valuesOf([...names, '21']);
    expect(groups).toEqual([['children.not-a-whole-number'], ['children.out-of-range', '21']]);
    expect(lines.map(({ value }) => value)).toEqual([...names.map(() => null), '21']);
  });

  test('up to eighty characters, and not where an identifier is among them', async () => {
    const { groups } = await valuesOf(['y'.repeat(90), `${'y'.repeat(70)} a@b.example`]);
    expect(groups).toEqual([
      ['children.not-a-whole-number', '(not shown: it looks like an identifier)', `${'y'.repeat(80)}…`],
    ]);
  });
});
