import { describe, expect, test } from 'vitest';
import { identifierIn } from '../../schemas/contract/identifiers.ts';

const found: Record<string, string[]> = {
  'an NHS number': ['9434765919', '943 476 5919', 'number 943-476-5919 on file', 'NHS9434765919', '(9434765919)'],
  'an NHS number as word processors leave it': [
    '943\u00a0476\u00a05919',
    '943  476  5919',
    '943–476–5919',
    '943.476.5919',
    '943\u200b4765919',
  ],
  'a UPN': ['A123456789012', 'pupil h801200001001 moved school', 'X12345678901A'],
  'an email address': ['j.smith@school.example.uk', 'write to head+office@a-school.sch.uk.', 'zoé@school.example'],
  'a full date': [
    'born 14/09/2012',
    '14.9.2012',
    '14-09-12',
    '2012-09-14',
    'on 1/4/24, again',
    '2012/09/14',
    '14 / 9 / 2012',
    '14 09 2012',
    '20120914',
  ],
  'a full date in words': [
    'born 14 September 2012',
    '14th of Sept. 2012',
    'on 14-SEP-12.',
    'September 14th, 2012',
    '1 March 2012',
    '4 Apr ’12',
  ],
  'a full postcode': [
    'HX1 1AA',
    'hx11aa',
    'lives at SW1A 1AA',
    'M1 1AE',
    'EC1A1BB',
    'YO26 4GH,',
    'HX1\u00a01AA',
    'HX1  1AA',
  ],
  'a phone number': [
    '01422 123456',
    '0113 247 1234',
    '(01422) 123 456',
    '07700 900123',
    '+44 7700 900123',
    '+44 (0)7700 900123',
    '+44-7700-900123',
    '447700900123',
    '0044 7700 900123',
    '07700.900.123',
    '07700\u00a0900123',
  ],
};

describe.each(Object.entries(found))('%s', (kind, texts) => {
  test.each(texts)('is seen in “%s”', (text) => {
    expect(identifierIn(text)).toBe(kind.replace(/ (in words|as word processors.*)$/, ''));
  });
});

test.each([
  ['a number of ten digits that is no NHS number', '9434765918'],
  ['thirteen characters that are no UPN', 'B123456789012'],
  ['a quarter', '2023-24-Q4'],
  ['a financial year', 'In 2023-24 there were 18,588 contacts'],
  ['a month', 'since March 2024'],
  ['the day of a census', '79 per 10,000 on 31 March 2023, and at 30 June 2024'],
  ['a financial year in words', '1 April 2023 to 31 March 2024'],
  ['days without a year', 'in the week of 4 March, or 5 to 9 May'],
  ['calendar years', '2019/2020/2021, 2019 2020 2021 and 2022/23/24'],
  ['a price', '12 places @ £45.50, 2@4.50'],
  ['a part of a date', 'on 12/01'],
  ['a share', '5 of 6, or 10/12'],
  ['money', 'spend of £421,629.59'],
  ['a percentage', 'from 26.9% to 17.04%'],
  ['an LSOA', 'E01010875'],
  ['half a postcode', 'the HX1 area'],
  ['a quarter with an ordinal', 'in Q3 2nd reviews rose'],
  ['a key stage with an ordinal', 'KS2 3rd term'],
  ['a section of an Act', 'section 47 within 15 working days; S47, S20'],
  ['a short number to call', 'call 999 or 101'],
  ['a handle', 'posted by @school'],
  ['a reference', 'Neglect audit 3'],
  ['nothing', ''],
])('%s is no identifier', (_, text) => {
  expect(identifierIn(text)).toBe(null);
});

test('the kind named is the gravest: an NHS number before the date beside it', () => {
  expect(identifierIn('14/09/2012, 943 476 5919')).toBe('an NHS number');
});
