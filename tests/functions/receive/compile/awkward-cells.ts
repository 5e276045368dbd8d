/** What people and case systems write into cells: for each kind of field right, odd and wrong ways, all of them to be tried. */
import { codeLookup } from '../../../../schemas/contract/code.ts';
import type { Field } from '../../../../schemas/contract/dataset.ts';

/** Tried in every field. None holds a NUL, which no file keeps once it is read. */
const anywhere = [
  ...['', ' ', '\t', '\u00a0', ' \u00a0\t ', '\n', ' x ', '\u00a0x\u00a0', '\u0001', '\u200b', 'x\ufeffy'],
  ...['"', '""', 'say "so"', "it's", ',', ';', '|', 'two\nlines', 'a\r\nb', '\\', '%s', '$1'],
  ...['=1+1', '+44', '-', '@x', '=HYPERLINK("x")', 'NULL', 'null', 'NaN', 'N/A', 'undefined', 'TRUE', '#REF!'],
  ...['🙂', '👩‍👧', 'é', 'e\u0301', 'ﬀ', 'ẞ', 'İ', 'ı', 'K', '١٢', 'x'.repeat(40), 'x'.repeat(41)],
  ...['🙂'.repeat(40), '🙂'.repeat(41), 'x'.repeat(200), '🙂'.repeat(200), 'y'.repeat(201)],
];

const dates = [
  ...['01/02/2024', '1/2/2024', '2024-02-01', '2024-2-1', '01-02-2024', '1.2.2024', '29/02/2024', ' 05/03/2024 '],
  ...[
    '01/02/2024 13:45',
    '01/02/2024T09:00:00',
    '2024-02-01T00:00:00Z',
    '2024-02-01 09:30:00.123',
    '2024-02-01T00:00+01:00',
  ],
  ...['31/12/2023', '01/01/2024', '31/03/2024', '01/04/2024', '2023-12-31', '2024-04-01', '28/02/2025', '01/03/2025'],
  ...['30/02/2024', '29/02/2023', '31/04/2024', '00/01/2024', '01/00/2024', '12/31/2024', '2024-13-01', '2024-02-30'],
  ...[
    '01/02/24',
    '1-2-24',
    '31.12.99',
    '01/02/1899',
    '01/01/1900',
    '31/12/2100',
    '01/01/2101',
    '1900-01-01',
    '0024-02-01',
  ],
  ...[
    '01/02/0024',
    '01/02/20245',
    '01/ 02/2024',
    '01/02',
    'February 2024',
    '1 Feb 2024',
    '45323',
    '20240201',
    '٠١/٠٢/٢٠٢٤',
  ],
  ...['01/02/2024 25:99', '01/02/2024 1pm', '2024/02/01', '01/02-2024', '1//2024', '-2024-02-01', '01\\02\\2024'],
];

/** Days on which ages turn, and days after any event. */
const births = [
  ...['29/02/2012', '28/02/2012', '01/03/2012', '29/02/2004', '31/03/2006', '01/04/2006', '01/02/1995', '14/09/2012'],
  ...['31/03/2024', '01/04/2024', '14/09/2024', '01/01/2030', '01/01/1900', '01/02/2024', '02/02/2024', '2011-02-28'],
];

const numbers = [
  ...[
    '0',
    '1',
    '3',
    '12',
    '007',
    '18,588',
    '1,000,000',
    '1,00',
    '1,000,00',
    '12.0',
    '12.5',
    '.5',
    '5.',
    '-1',
    '-0',
    '+5',
  ],
  ...['1e3', '0x10', '12 ', ' 12', '1 000', '12%', '£12', '-£10', '£-10', '£', '£1,250.00', '1,250.5', '1250.555'],
  ...['999999999999', '1000000000', '1000000001', '999999999999999', '9999999999999999', '123456789012.123456789'],
  ...[
    '0.1',
    '0.30000000000000004',
    '96',
    '96.000000001',
    '400',
    '401',
    '90',
    '91',
    '38',
    '39',
    '520',
    '521',
    '99999999999.99',
  ],
  ...[
    '999,999,999,999.99',
    '9,999,999,999,999',
    '1.2.3',
    'twelve',
    '１２',
    '2,147,483,648',
    'Infinity',
    '<5',
    '5-',
    '(5)',
  ],
];

const people = [
  ...[
    '943 476 5919',
    '943-476-5919',
    '9434765919',
    '943 476 5918',
    '94 34 76 59 19',
    '943476591',
    '0000000000',
    '1111111111',
  ],
  ...['9876543210', '943  476 5919', '943 4765919', '1000000060', 'x9434765919', '99999999999999999999'],
  ...[
    'A123456789012',
    'a123456789012',
    'B123456789012',
    'H801200001001',
    'X12345678901A',
    'x12345678901a',
    'X12345678901I',
  ],
  ...['A 123456789012', '123456789012', 'I123456789012', 'C100234', 'c-100/234', "O'Neill-1", 'ref "7"'],
];

const places = [
  ...[
    'E01010875',
    'e01010875',
    'W01000001',
    'w01000001',
    'S01000001',
    'E0101087',
    'E010108755',
    'E02000001',
    'E01 010875',
  ],
  ...[
    'HX1 1AA',
    'hx11aa',
    'HX1  1AA',
    'SW1A 1AA',
    'sw1a1aa',
    'HX1',
    'M1 1AE',
    'GIR 0AA',
    'Halifax',
    'HX1\u00a01AA',
    'HX111AA',
  ],
];

/** One of each kind of identifier inside words, and what is nearly one. */
const words = [
  ...['born 14/09/2012', 'ring 01422 123456', 'on +44 (0)7700 900123', 'a@b.example', 'j.o@b', 'lives at HX1 1AA now'],
  ...[
    'NHS 943 476 5919',
    'NHS 943 476 5918',
    'x9434765919y',
    '1234567890 9434765919',
    '123 943 476 5919',
    '9434765919,9434765919',
  ],
  ...[
    'pupil A123456789012',
    'pupil B123456789012',
    'é9434765919',
    '2012-09-14',
    'in 2023-24 Q3 2nd',
    'KS2 3rd',
    '12/01',
    '5 of 6',
  ],
  ...[
    'call 999',
    '£421,629.59',
    'Neglect audit 3',
    'In March 2024',
    'hx11aa',
    'SW1A1AA',
    'éHX1 1AA',
    '_HX1 1AA',
    '1/4/24',
  ],
  ...[
    'w'.repeat(2000),
    'w'.repeat(2001),
    'w'.repeat(4000),
    '🙂'.repeat(4000),
    'w'.repeat(4001),
    `${'w'.repeat(4000)} a@b.example`,
  ],
];

const byKind: Partial<Record<Field['kind'], readonly string[]>> = {
  date: dates,
  'birth-date': [...dates, ...births],
  count: numbers,
  number: numbers,
  money: numbers,
  'yes-no': [
    'Yes',
    'no',
    'Y',
    'n',
    'TRUE',
    'False',
    '1',
    '0',
    't',
    'F',
    ' yes ',
    'yes.',
    '2',
    'unknown',
    'ＹＥＳ',
    'ja',
  ],
  lsoa: places,
  home: places,
  'nhs-number': people,
  upn: people,
  reference: people,
  text: words,
  'name-of': words,
};

/** Every awkward cell for a field: what suits its kind, and what people write anywhere. */
export function awkwardCells(field: Field): readonly string[] {
  return [...(field.codes ? spellings(field) : []), ...(byKind[field.kind] ?? []), ...anywhere];
}

/** Each value of a code list in some spelling, in odd letter cases, and with letters that only look alike. */
function spellings({ codes }: Field): string[] {
  const all = [...codeLookup(codes!).keys()];
  return all.flatMap((spelling, i) => {
    const odd = [...spelling].map((letter, at) => ((at + i) % 2 ? letter.toUpperCase() : letter)).join('');
    const turkish = spelling.replace('i', 'İ').replace('k', 'K');
    return [i % 3 === 0 ? ` ${odd}\u00a0` : odd, ...(i % 5 === 0 ? [turkish, `${spelling}.`] : [])];
  });
}
