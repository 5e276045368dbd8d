import { describe, expect, test } from 'vitest';
import { lakeColumns } from '../../schemas/contract/columns.ts';
import { fieldsOf } from '../../schemas/contract/dataset.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import { dictionaryOf, templateOf } from '../../schemas/template.ts';

const contract = (id: string) => contracts.get(id)!;

describe('a template', () => {
  test('has the contract’s headings in order, and a row that shows how it is filled in', () => {
    expect(templateOf(contract('contributions'))).toEqual({
      headings: ['Agency', 'Heading', 'Income or spend', 'Amount (£)'],
      example: ['Integrated care board', 'Contribution', 'income', '1,250.00'],
    });
  });

  test.each([...contracts.keys()])('of %s has a heading and an example for every field', (id) => {
    const { headings, example } = templateOf(contract(id));
    expect(headings).toHaveLength(fieldsOf(contract(id)).length);
    expect(example).toHaveLength(headings.length);
    expect([...headings, ...example].filter((cell) => cell.trim() === '')).toEqual([]);
    expect(new Set(headings).size).toBe(headings.length);
  });
});

describe('a dictionary', () => {
  const row = (id: string, field: string) => dictionaryOf(contract(id)).find((found) => found.field === field);

  test('explains a date of birth, and says that it is not kept', () => {
    expect(row('referrals', 'born')).toMatchObject({
      heading: 'Date of birth',
      kind: 'date of birth, or the expected one, day first or 2024-01-31',
      required: false,
      example: '14/09/2012',
      storedAs: 'age (int): completed years; the date is not kept',
      sensitivity: 'identifier',
    });
  });

  test('explains a person’s number, and says that only a pseudonym is kept', () => {
    expect(row('waiting-times', 'person')).toMatchObject({
      heading: 'NHS number',
      kind: 'NHS number',
      required: true,
      storedAs: 'person (binary): a keyed pseudonym; the number is not kept',
    });
  });

  test('explains a home, of which only the area is kept', () => {
    expect(row('exclusions', 'home')).toMatchObject({
      otherHeadings: expect.arrayContaining(['Postcode', 'LSOA11']),
      storedAs: 'lsoa (string): the LSOA; a postcode is not kept',
    });
  });

  test('lists what a code may be, with its other spellings', () => {
    expect(row('contributions', 'kind')?.allowed).toEqual([
      { value: 'income', title: 'income', alsoWritten: ['Contribution', 'Credit', 'In'] },
      { value: 'spend', title: 'spend', alsoWritten: ['Expenditure', 'Debit', 'Spending', 'Cost', 'Out'] },
    ]);
    expect(row('contributions', 'amount')?.allowed).toEqual([]);
  });

  test('gives the bounds of a number where they are worth knowing', () => {
    expect(row('organisational-assessments', 'question')?.kind).toBe('whole number, 1 to 38');
    expect(row('indicator-values', 'numerator')?.kind).toBe('whole number');
  });

  test.each([...contracts.keys()])('of %s has a row for every field, named as it is stored', (id) => {
    const columns = lakeColumns(contract(id));
    dictionaryOf(contract(id)).forEach((entry, i) => {
      expect(entry.storedAs.startsWith(`${columns[i]!.name} (${columns[i]!.type})`)).toBe(true);
      expect(entry.kind).not.toContain('undefined');
    });
    expect(dictionaryOf(contract(id))).toHaveLength(fieldsOf(contract(id)).length);
  });
});
