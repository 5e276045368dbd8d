import { describe, expect, test } from 'vitest';
import { checkEes } from '../../../../functions/publish/ees/check-ees.ts';
import { checkNames } from '../../../../functions/publish/ees/check-together.ts';

const heading = ['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name', 'sex', 'pupils'];
const row = ['202324', 'Financial year Q4', 'National', 'E92000001', 'England', 'Total', '12'];
const girls = row.map((cell) => (cell === 'Total' ? 'Female' : cell));
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
  girls,
  row.map((cell, index) => (heading[index] === column ? value : cell)),
];

describe('a tidy file of open data', () => {
  test('that is sound has no problem', () => {
    expect(checkEes([heading, row, girls], meta)).toEqual([]);
    for (const symbol of ['c', 'k', 'low', 'u', 'x', 'z'])
      expect(checkEes(withCell('pupils', symbol), meta)).toEqual([]);
  });

  test.each([
    ['time_period', '2023/24', '"2023/24" is not a time_period of 6 digits.'],
    ['time_period', '202325', '"202325" is not a time_period of 6 digits.'],
    ['time_identifier', 'Quarter 4', '"Quarter 4" is not a time_identifier.'],
    ['geographic_level', 'LA', '"LA" is not a geographic_level.'],
    ['sex', 'Male', 'The filter sex has no Total.'],
    ['pupils', '', 'The indicator pupils holds "", which is no number and no symbol.'],
    ['pupils', '1,200', 'The indicator pupils holds "1,200", which is no number and no symbol.'],
    ['pupils', '12%', 'The indicator pupils holds "12%", which is no number and no symbol.'],
  ])('with %s "%s" is refused', (column, value, problem) => {
    expect(checkEes(withCell(column, value), meta)).toEqual([problem]);
  });

  test('says one thing once, and keeps years and quarters apart', () => {
    expect(checkEes([heading, row, girls, row], meta)).toEqual([
      expect.stringContaining('There are two rows for 202324, Financial year Q4'),
    ]);
    const year = row.map((cell) => (cell === 'Financial year Q4' ? 'Financial year' : cell));
    expect(checkEes([heading, girls, row, year], meta)).toEqual([
      'Financial year Q4, Financial year do not go together in one file.',
    ]);
  });

  test('agrees with its metadata', () => {
    expect(checkEes([heading, row, girls], [...meta, ['age', 'Filter', 'Age', '', '', '', '', '']])).toEqual([
      "The metadata's column age is not in the data.",
    ]);
    expect(checkEes([heading, row, girls], [meta[0]!, meta[1]!])).toContain('The metadata names no indicator.');
    expect(
      checkEes(
        [heading, row, girls],
        meta.map((line) => line.map((cell) => (cell === '0' ? 'none' : cell))),
      ),
    ).toEqual(['The places of pupils are "none".']);
  });
});

describe('a data file and its metadata together', () => {
  const columns = [...heading, 'age', 'years'];
  const rows = [
    [...row, 'Total', 'Total'],
    [...girls, '5', '5 to 9'],
    [...girls, '7', '5 to 9'],
  ];
  const age = ['age', 'Filter', 'Age', '', '', '', '', 'years'];
  const problems = (line: readonly string[], data: readonly (readonly string[])[] = rows) =>
    checkEes([columns, ...data], [...meta, line]);

  test('describe every column that has several values, each once and as what it is', () => {
    expect(problems(age)).toEqual([]);
    expect(checkEes([columns, ...rows], meta)).toEqual([
      'The column age has several values, and the metadata does not describe it.',
      'The column years has several values, and the metadata does not describe it.',
    ]);
    expect(problems(age.map((cell) => (cell === 'age' ? 'geographic_level' : cell)))).toEqual(
      expect.arrayContaining([
        'The column geographic_level says when or where: metadata does not name it.',
        'The filter geographic_level has one value only: leave it out of the metadata.',
      ]),
    );
  });

  test('group a filter by a column that has a Total, fewer values, and no other part', () => {
    expect(
      problems(
        age,
        rows.map((cells) => [...cells.slice(0, -1), 'All']),
      ),
    ).toEqual(['The grouping column years has no Total.']);
    const swapped = ['years', 'Filter', 'Years', '', '', '', '', 'age'];
    expect(problems(swapped)).toEqual(['The column age has more values than the filter years that it groups.']);
    expect(problems(['age', 'Filter', 'Age', '', '', '', '', 'sex'])).toEqual(
      expect.arrayContaining(['The column sex is a filter and groups another.']),
    );
  });

  test('may say which value stands for all', () => {
    const named = meta.map((line, index) => [...line, index === 0 ? 'filter_default' : index === 1 ? 'Female' : '']);
    expect(checkEes([heading, girls, girls.map((cell) => (cell === 'Female' ? 'Male' : cell))], named)).toEqual([]);
  });

  test('have the places that their level needs', () => {
    const ofAuthority = (code: string) =>
      [row, girls].map((cells) => [
        ...cells.map((cell) => (cell === 'National' ? 'Local authority' : cell)),
        code,
        'X',
        'Y',
      ]);
    const wide = [...heading, 'old_la_code', 'new_la_code', 'la_name'];
    expect(checkEes([wide, ...ofAuthority('381')], meta)).toEqual([]);
    expect(checkEes([wide, ...ofAuthority('')], meta)).toEqual([
      'Rows of the level Local authority have empty cells in old_la_code.',
    ]);
    expect(checkEes([heading, ...ofAuthority('').map((cells) => cells.slice(0, -3))], meta)).toEqual([
      'Rows of the level Local authority need the column old_la_code.',
      'Rows of the level Local authority need the column new_la_code.',
      'Rows of the level Local authority need the column la_name.',
    ]);
  });

  test('are named alike', () => {
    expect(checkNames('contacts-official.csv', 'contacts-official.meta.csv')).toEqual([]);
    expect(checkNames('contacts (2).csv', 'contacts-meta.csv')).toEqual([
      'The name "contacts (2).csv" has other characters than letters, digits, hyphens and underscores.',
      'The metadata of contacts (2).csv is called contacts-meta.csv.',
    ]);
  });
});
