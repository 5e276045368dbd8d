import { describe, expect, test } from 'vitest';
import { codeLookup } from '../../schemas/contract/code.ts';
import type { CodeList } from '../../schemas/contract/field.ts';
import {
  code,
  count,
  freeText,
  home,
  lsoa,
  money,
  nameOf,
  nhsNumber,
  number,
  reference,
  upn,
  yesNo,
} from '../../schemas/contract/index.ts';
import { trimCell } from '../../schemas/contract/trim.ts';
import { faults, read, readAll } from './read-cells.ts';

describe('numbers', () => {
  test('a count is whole, and may have its commas', () => {
    expect(readAll(count('Count'), ['0', '12', '18,588', '1,000,000', '007'])).toEqual([0, 12, 18588, 1_000_000, 7]);
    const wrong = ['12.0', '-1', '1,00', '12 ', '1e3', 'twelve', '£12', '+5'];
    expect(readAll(count('Count'), wrong)).toEqual(faults('not-a-whole-number', wrong.length));
  });

  test('a count keeps to its bounds, both included', () => {
    expect(readAll(count('Question', { min: 1, max: 38 }), ['0', '1', '38', '39'])).toEqual([
      'fault: out-of-range',
      1,
      38,
      'fault: out-of-range',
    ]);
  });

  test('a number may have decimals', () => {
    expect(readAll(number('Miles'), ['12.5', '0', '1,200.25', '3'])).toEqual([12.5, 0, 1200.25, 3]);
    expect(readAll(number('Miles'), ['.5', '5.', '1.2.3', 'far'])).toEqual(faults('not-a-number', 4));
    expect(readAll(number('Miles', { max: 10 }), ['-1', '10', '10.1'])).toEqual([
      'fault: out-of-range',
      10,
      'fault: out-of-range',
    ]);
  });

  test('money is pounds and pence', () => {
    expect(readAll(money('Amount'), ['306,950', '£421,629.59', '-£10', '0.5', '80360'])).toEqual([
      306950, 421629.59, -10, 0.5, 80360,
    ]);
    expect(readAll(money('Amount'), ['1.234', '£', '10 pounds', '€5', '(5)'])).toEqual(faults('not-money', 5));
  });
});

describe('codes', () => {
  const field = code('Kind', {
    suspension: ['SUSP', 'Fixed period'],
    permanent: { title: 'Permanent exclusion', aliases: ['PERM'] },
  });

  test('are kept as the list’s own value, whichever spelling was written', () => {
    const texts = ['suspension', 'SUSP', 'susp', 'FIXED PERIOD', 'permanent exclusion', 'Perm'];
    expect(readAll(field, texts)).toEqual([
      'suspension',
      'suspension',
      'suspension',
      'suspension',
      'permanent',
      'permanent',
    ]);
  });

  test('are nothing that the list does not have', () => {
    expect(readAll(field, ['SUSP ', 'exclusion', '__proto__', 'constructor'])).toEqual(faults('not-allowed', 4));
  });

  test('may not give one spelling two meanings', () => {
    expect(() => code('Kind', { a: ['one'], b: ['ONE'] })).toThrow('The code list gives "one" two meanings: a and b.');
    expect(() => code('Kind', { a: ['b'], b: [] })).toThrow('The code list gives "b" two meanings: a and b.');
  });

  test('can be listed with every spelling', () => {
    const list: CodeList = { yes: { title: 'Yes', aliases: ['Y'] }, no: { title: 'No', aliases: [] } };
    expect([...codeLookup(list)]).toEqual([
      ['yes', 'yes'],
      ['y', 'yes'],
      ['no', 'no'],
    ]);
  });

  test('yes and no are kept as true and false', () => {
    expect(readAll(yesNo('Held'), ['Yes', 'y', 'TRUE', '1', 'T', 'No', 'n', 'false', '0', 'F'])).toEqual([
      ...Array(5).fill(true),
      ...Array(5).fill(false),
    ]);
    expect(readAll(yesNo('Held'), ['2', 'unknown', 'yes?'])).toEqual(faults('not-yes-or-no', 3));
  });
});

describe('people and places', () => {
  test('an NHS number is kept as ten digits', () => {
    expect(readAll(nhsNumber(), ['943 476 5919', '943-476-5919', '9434765919'])).toEqual(Array(3).fill('9434765919'));
    expect(readAll(nhsNumber(), ['943 476 5918', '94 34 76 59 19', '943476591'])).toEqual(
      faults('not-an-nhs-number', 3),
    );
  });

  test('a UPN is kept in capitals', () => {
    expect(readAll(upn(), ['a123456789012', 'x12345678901a'])).toEqual(['A123456789012', 'X12345678901A']);
    expect(readAll(upn(), ['B123456789012', 'A 123456789012', '123456789012'])).toEqual(faults('not-a-upn', 3));
  });

  test('a case system’s reference is kept as it is, to forty characters', () => {
    expect(read(reference('Child', 'child'), 'c-100/234')).toBe('c-100/234');
    expect(read(reference('Child', 'child'), 'x'.repeat(40))).toBe('x'.repeat(40));
    expect(read(reference('Child', 'child'), 'x'.repeat(41))).toBe('fault: too-long');
  });

  test('a home is an LSOA, or a postcode without its space', () => {
    expect(readAll(home(), ['e01010875', 'W01000001', 'HX1 1AA', 'sw1a1aa'])).toEqual([
      'E01010875',
      'W01000001',
      'HX11AA',
      'SW1A1AA',
    ]);
    expect(readAll(home(), ['HX1', 'E0101087', 'S01000001', 'Halifax', 'HX1  1AA'])).toEqual(
      faults('not-an-lsoa-or-postcode', 5),
    );
    expect(readAll(lsoa(), ['e01010875', 'HX1 1AA'])).toEqual(['E01010875', 'fault: not-an-lsoa']);
  });
});

describe('words', () => {
  test('are kept as they are', () => {
    expect(read(freeText('Reasons'), 'More schools told us; 5 of 6 were helped early.')).toBe(
      'More schools told us; 5 of 6 were helped early.',
    );
    expect(read(nameOf('Course'), '“Working together” – Level 2')).toBe('“Working together” – Level 2');
  });

  test('with an identifier in them are refused', () => {
    const texts = ['born 14/09/2012', '943 476 5919', 'HX1 1AA', 'a@b.example', 'ring 01422 123456'];
    expect(readAll(freeText('Reasons'), texts)).toEqual(faults('holds-an-identifier', 5));
    expect(readAll(nameOf('Course'), texts)).toEqual(faults('holds-an-identifier', 5));
  });

  test('have a length, counted in characters and not in halves of them', () => {
    expect(read(freeText('Note', { maxLength: 3 }), '🙂🙂🙂')).toBe('🙂🙂🙂');
    expect(read(freeText('Note', { maxLength: 3 }), 'four')).toBe('fault: too-long');
    expect(read(nameOf('Course'), 'x'.repeat(201))).toBe('fault: too-long');
  });
});

test('white space around a cell says nothing, and a cell of nothing else is blank', () => {
  expect([' a b ', '\tx\r\n', '\u00a0y\u00a0', '', '  ', '\u00a0', undefined, null].map(trimCell)).toEqual([
    'a b',
    'x',
    'y',
    null,
    null,
    null,
    null,
    null,
  ]);
});
