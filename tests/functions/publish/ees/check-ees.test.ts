import { describe, expect, test } from 'vitest';
import { checkEes } from '../../../../functions/publish/ees/check-ees.ts';

const heading = ['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name', 'sex', 'pupils'];
const row = ['202324', 'Financial year Q4', 'National', 'E92000001', 'England', 'Total', '12'];
const meta = [
  [
    'col_name',
    'col_type',
    'label',
    'indicator_grouping',
    'indicator_unit',
    'indicator_dp',
    'filter_hint',
    'filter_grouping_column',
  ],
  ['sex', 'Filter', 'Sex', '', '', '', '', ''],
  ['pupils', 'Indicator', 'Pupils', '', '', '0', '', ''],
];
const withCell = (column: string, value: string) => [
  heading,
  row.map((cell, index) => (heading[index] === column ? value : cell)),
];

describe('a tidy file of open data', () => {
  test('that is sound has no problem', () => {
    expect(checkEes([heading, row], meta)).toEqual([]);
    for (const symbol of ['c', 'k', 'low', 'u', 'x', 'z'])
      expect(checkEes(withCell('pupils', symbol), meta)).toEqual([]);
  });

  test.each([
    ['time_period', '2023/24', '"2023/24" is not a time_period of 6 digits.'],
    ['time_period', '202325', '"202325" is not a time_period of 6 digits.'],
    ['time_identifier', 'Quarter 4', '"Quarter 4" is not a time_identifier.'],
    ['geographic_level', 'LA', '"LA" is not a geographic_level.'],
    ['sex', 'Female', 'The filter sex has no Total.'],
    ['pupils', '', 'The indicator pupils holds "", which is no number and no symbol.'],
    ['pupils', '1,200', 'The indicator pupils holds "1,200", which is no number and no symbol.'],
    ['pupils', '12%', 'The indicator pupils holds "12%", which is no number and no symbol.'],
  ])('with %s "%s" is refused', (column, value, problem) => {
    expect(checkEes(withCell(column, value), meta)).toEqual([problem]);
  });

  test('says one thing once, and keeps years and quarters apart', () => {
    expect(checkEes([heading, row, row], meta)).toEqual([
      expect.stringContaining('There are two rows for 202324, Financial year Q4'),
    ]);
    const year = row.map((cell) => (cell === 'Financial year Q4' ? 'Financial year' : cell));
    expect(checkEes([heading, row, year], meta)).toEqual([
      'Financial year Q4, Financial year do not go together in one file.',
    ]);
  });

  test('agrees with its metadata', () => {
    expect(checkEes([heading, row], [...meta, ['age', 'Filter', 'Age', '', '', '', '', '']])).toEqual([
      "The metadata's column age is not in the data.",
    ]);
    expect(checkEes([heading, row], [meta[0]!, meta[1]!])).toContain('The metadata names no indicator.');
    expect(
      checkEes(
        [heading, row],
        meta.map((line) => line.map((cell) => (cell === '0' ? 'none' : cell))),
      ),
    ).toEqual(['The places of pupils are "none".']);
  });
});
