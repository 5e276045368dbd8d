import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listReceipts } from '../../../functions/platform/receipts.ts';
import { matchHeadings } from '../../../functions/receive/dialect/headings.ts';
import { headingFaults } from '../../../functions/receive/file-faults.ts';
import { receive } from '../../../functions/receive/receive.ts';
import { fieldsOf } from '../../../schemas/contract/dataset.ts';
import { contracts } from '../../../schemas/datasets/index.ts';
import { checked } from './checking.ts';
import { encoded } from './dialect/written.ts';
import { agreement, type Receiving, receiving } from './receiving.ts';
import { visits } from './visits.ts';

let here: Receiving;
beforeAll(async () => {
  here = await receiving();
});
afterAll(() => here.close());

const headings = 'Course,Mode,Places filled,Evaluations returned';
const good = (n: number) => Array.from({ length: n }, (_, i) => `Course ${i},F2F,12,3\n`).join('');

let sent = 0;
/** Sends a file as a return of its own, so that no test meets another's drops. */
async function send(content: string | Uint8Array, name = {}) {
  sent += 1;
  const year = 1960 + (sent % 60);
  const quarter = `${year}-${String((year + 1) % 100).padStart(2, '0')}-Q${1 + (sent % 4)}`;
  return here.send(content, { dataset: 'training', quarter, file: `file-${sent}.csv`, ...name });
}

describe('a whole file is refused with a sentence that says what to do', () => {
  test.each([
    ['nothing in it', '', 'file.empty', 'The file is empty. Export it again and check that it has headings and rows.'],
    [
      'nothing but white space',
      '\ufeff\r\n\r\n',
      'file.empty',
      'The file is empty. Export it again and check that it has headings and rows.',
    ],
    [
      'no headings',
      good(3),
      'file.no-headings',
      'The first row holds none of the headings of “Training”. Put the headings in row 1, with nothing above them: Training starts with “Course”.',
    ],
    [
      'a title above the headings',
      `Training 2024\n"For the ""Board""\nby A"\n\n${headings.replaceAll(',', ';')}\n${good(3).replaceAll(',', ';')}`,
      'file.headings-lower-down',
      'The headings are in row 4, and belong in row 1. Delete the rows above them and send the file again.',
    ],
    [
      'headings of headings',
      `Course,,Places,\n${headings}\n${good(3)}`,
      'file.headings-lower-down',
      'The headings are in row 2, and belong in row 1. Delete the rows above them and send the file again.',
    ],
    [
      'a heading missing',
      `Course,Places filled\nCourse 1,12\n`,
      'file.missing-heading',
      'The column “Mode” (also accepted: Delivery, Mode of delivery, Delivery method, Type) is missing. Add it, or correct its heading.',
    ],
    [
      'one field twice',
      `${headings},ATTENDED\nCourse 1,F2F,12,3,12\n`,
      'file.duplicate-heading',
      'The columns “Places filled” and “ATTENDED” are both “Places filled”. Keep one.',
    ],
    [
      'a column of names',
      `${headings},Surname\nCourse 1,F2F,12,3,Smith\n`,
      'file.identifier-column',
      'The column “Surname” (column 5) names an identifier that this return does not ask for. Remove the column and send the file again.',
    ],
    [
      'more refused rows than its limit',
      `${headings}\n${good(18)}Course 1,F2F,many,3\nCourse 2,F2F,many,3\n`,
      'file.too-many-refused',
      '2 of 20 rows were refused (10%); “Training” allows 5%. Put the errors right and send the whole file again.',
    ],
  ])('%s', async (_, content, rule, sentence) => {
    const receipt = await send(content);
    expect([receipt.outcome, receipt.reason, receipt.problems[0]?.rule]).toEqual(['rejected', sentence, rule]);
    expect([receipt.lake, receipt.rows.accepted]).toEqual([null, 0]);
  });

  test.each([
    ['an Excel workbook or another zipped file', Buffer.from('PK\x03\x04rest')],
    ['an old Excel workbook (.xls) or another Office document', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['a compressed file (gzip)', Buffer.from([0x1f, 0x8b, 8, 0])],
    ['a Parquet file', Buffer.from('PAR1....')],
    ['a web page', Buffer.from('<!DOCTYPE html><table><tr><td>Course</td></tr></table>')],
    ['a web page', Buffer.from('\ufeff\n <HTML><body>')],
    ['a web page', encoded('<html><table>', 'utf-16le-bom')],
    ['an XML file', Buffer.from('<?xml version="1.0"?><Workbook>')],
    ['a JSON file', Buffer.from('[{"Course": "x"}]')],
    ['a JSON file', Buffer.from('{ "rows": [] }')],
    ['a rich text document', Buffer.from('{\\rtf1 Course}')],
    ['no text', Buffer.from(Array.from({ length: 900 }, (_, i) => (i * 7919) % 251))],
  ])('%s under the name of a CSV', async (what, content) => {
    const receipt = await send(content);
    expect(receipt.reason).toBe(
      `The file is ${what}, whatever its name says. Save it as CSV (in Excel: Save As, “CSV UTF-8”) and send that.`,
    );
  });

  test('every heading problem is found in one pass', async () => {
    const receipt = await send('Course,Course title,Date of birth,Places\nx,x,1,2\n');
    expect(receipt.problems.map(({ rule }) => rule)).toEqual([
      'file.missing-heading',
      'file.missing-heading',
      'file.duplicate-heading',
      'file.identifier-column',
    ]);
  });
});

describe('a drop’s key is refused', () => {
  test.each([
    [{ agency: 'cares' }, 'Everything has no agency “cares”. Did you mean care? Its agencies are care, silent.'],
    [
      { dataset: 'trainings' },
      'There is no dataset “trainings”. Did you mean training? The datasets are actions, allegations',
    ],
    [{ agency: 'silent' }, 'Silent does not owe “Training” (training). It owes nothing.'],
    [{ quarter: '2023-24-Q5' }, '“2023-24-Q5” is not a period. Write a quarter as 2023-24-Q4 (January to March 2024)'],
    [
      { quarter: '2023-24-Q4', file: 'Training 2023-24 Q3.csv' },
      'The file’s name says 2023-24-Q3, and it was declared for 2023-24-Q4. Send it for the right period, or correct its name.',
    ],
    [
      { dataset: 'contributions', quarter: '2023-24', file: 'q4_2022_23.csv' },
      'The file’s name says 2022-23-Q4, and it was declared for 2023-24.',
    ],
    [
      { quarter: '2023-24' },
      'Care owes “Training” for each quarter, and 2023-24 is a year. Send it for one of its quarters, such as 2023-24-Q1.',
    ],
    [
      { quarter: '2024-25-Q2' },
      '2024-25-Q2 is July to September 2024, which begins on 1 July 2024. Send the file for the period that it is of, or wait until that has begun.',
    ],
    [
      { dataset: 'contributions', quarter: '2025-26' },
      '2025-26 is April 2025 to March 2026, which begins on 1 April 2025. Send the file for the period that it is of',
    ],
    [
      { file: 'Quill 943 476 5919.csv' },
      'The file’s name appears to hold an NHS number, UPN, email address, phone number or postcode. Rename the file and send it again.',
    ],
  ])('%j', async (name, start) => {
    const receipt = await send(`${headings}\n${good(2)}`, name);
    expect(receipt.reason?.slice(0, start.length)).toBe(start);
    expect([receipt.outcome, receipt.lake]).toEqual(['rejected', null]);
  });

  test('and its agency is told on a page, which does not repeat a name that identifies', async () => {
    for (const [file, shown] of [
      ['Training 2001-02 Q3.csv', 'Training 2001-02 Q3.csv'],
      ['zebedee.quill@school.example.csv', '(a name that is not shown: it looks like an identifier)'],
    ]) {
      const { drop, reason } = await send(`${headings}\n${good(2)}`, { file });
      const page = await here.text(`feedback/agency=care/${drop}/report.html`);
      const summary = await here.text(`feedback/agency=care/${drop}/summary.json`);
      expect(JSON.parse(summary)).toMatchObject({ outcome: 'rejected', reason, file: shown });
      expect([page.includes(shown!), page.includes('zebedee')]).toEqual([true, false]);
    }
  });

  test('and a date in its name is only when it was exported', async () => {
    const receipt = await send(`${headings}\n${good(2)}`, { file: 'training 2024-04-01.csv' });
    expect(receipt.outcome).toBe('accepted');
  });

  test('and nothing is stored when it does not follow the layout', async () => {
    const before = (await listReceipts(here.store)).length;
    const arrival = { key: 'drop/somewhere/file.csv', version: '1', arrivedAt: '2024-04-10T09:00:00Z' };
    await expect(receive(arrival, agreement, here.platform)).rejects.toThrow(
      '“drop/somewhere/file.csv” is not where a drop belongs: drop/agency=<agency>/<dataset>/<quarter>/<file>.',
    );
    expect((await listReceipts(here.store)).length).toBe(before);
  });
});

describe('a file is kept with a warning', () => {
  test('when it has headings and no rows: a nil return', async () => {
    const receipt = await send(`${headings}\n`);
    expect([receipt.outcome, receipt.rows.read, receipt.problems[0]?.rule]).toEqual([
      'accepted-with-warnings',
      0,
      'file.nil-return',
    ]);
    expect(await here.parquet(receipt.lake)).toEqual([]);
  });

  test('when it has a heading that nobody knows, and the nearest is named', async () => {
    const receipt = await send(`${headings},Knowlege improved,Colour\nCourse 1,F2F,12,3,2,red\n`);
    expect(receipt.problems.map(({ sentence }) => sentence)).toEqual([
      'The column “Knowlege improved” is not part of this return and was not read. Did you mean “Knowledge improved”?',
      'The column “Colour” is not part of this return and was not read.',
    ]);
    expect([receipt.outcome, receipt.rows.accepted]).toEqual(['accepted-with-warnings', 1]);
  });

  test('when few enough rows are refused', async () => {
    const receipt = await send(`${headings}\n${good(19)}Course x,F2F,many,3\n`);
    expect([receipt.outcome, receipt.rows.accepted, receipt.rows.refused]).toEqual(['accepted-with-warnings', 19, 1]);
  });
});

test('of rows with the same key the first stands, and a key with a faulty part is not compared', async () => {
  const rows = ['V1,01/02/2024', 'V2,01/02/2024', ' V1 ,02/02/2024', 'V1,30/02/2024', ',01/02/2024', ',01/02/2024'];
  const more = Array.from({ length: 20 }, (_, i) => `W${i},01/02/2024`);
  const content = ['Visit reference,Date visited', ...rows, ...more, ''].join('\n');
  const { verdict, lake } = await checked(here.engine, here.home, visits, content);
  expect(verdict.problems.map(({ rule, firstRows }) => [rule, firstRows])).toEqual([
    ['visit.required', [6, 7]],
    ['key.repeated', [4, 5]],
    ['visited_on.impossible-date', [5]],
  ]);
  expect(lake.slice(0, 3).map(({ visit, source_row }) => [visit, source_row])).toEqual([
    ['V1', 2],
    ['V2', 3],
    ['W0', 8],
  ]);
});

test('a file with two hundred columns that nobody asked for is read, and the columns share a warning', async () => {
  const many = Array.from({ length: 200 }, (_, i) => `Extra ${i}`);
  const row = (change: Record<number, string> = {}) => [
    'Course 1',
    'F2F',
    '12',
    '3',
    ...many.map((_, i) => change[i] ?? `${i}`),
  ];
  const content = (cells: string[]) => `${[headings, ...many].join(',')}\n${cells.join(',')}\n`;
  const kept = await send(content(row()));
  expect([kept.outcome, kept.problems.length, kept.rows.accepted]).toEqual(['accepted-with-warnings', 1, 1]);
  expect(kept.problems[0]?.sentence).toMatch(
    /^200 columns are not part of this return and were not read: “Extra 0”, .*“Extra 19” and 180 more\.$/,
  );
  const refused = await send(content(row({ 3: '9434765919', 150: 'a@b.example' })));
  expect([refused.outcome, refused.problems.slice(0, 3).map(({ rule }) => rule)]).toEqual([
    'rejected',
    ['undeclared.8', 'undeclared.155', 'file.unknown-heading'],
  ]);
  expect(refused.reason).toContain('The column “Extra 3” is not part of this return');
});

test('a column that lost its heading to a merged cell is named, and blank ones at the end are not', async () => {
  const one = await send(`Course,,Mode,Places filled,Evaluations returned,,\nCourse 1,x,F2F,12,3,,\n`);
  expect(one.problems.map(({ rule, sentence }) => [rule, sentence])).toEqual([
    [
      'file.blank-heading',
      'Column 2 has no heading and was not read. If there are values in it, give it a heading and send the file again.',
    ],
  ]);
  const two = await send(`Course,,,Mode,Places filled,Evaluations returned\nCourse 1,,,F2F,12,3\n`);
  expect(two.problems[0]?.sentence).toMatch(
    /^Columns 2, 3 have no heading and were not read\. If there are values in them/,
  );
});

test.each([
  'Name of young person',
  'YP name',
  'Child’s initials',
  'AKA',
  'Known as',
  'Next of kin',
  'Tel No',
  'Mob',
  'NI number',
])('a column “%s” is refused by its heading', async (heading) => {
  const receipt = await send(`${headings},${heading}\nCourse 1,F2F,12,3,\n`);
  expect([receipt.outcome, receipt.problems[0]?.rule]).toEqual(['rejected', 'file.identifier-column']);
});

test.each(['School name', 'Name of course', 'Team', 'Contact number', 'Carer', 'Course initials'])(
  'a column “%s” is only not read',
  async (heading) => {
    const receipt = await send(`${headings},${heading}\nCourse 1,F2F,12,3,\n`);
    expect([receipt.outcome, receipt.problems[0]?.rule]).toEqual(['accepted-with-warnings', 'file.unknown-heading']);
  },
);

describe('a file sent as another dataset', () => {
  const all = [...contracts.values()];
  test('is recognised by its headings, whichever two they are', () => {
    const mistaken: string[] = [];
    for (const own of all)
      for (const contract of all) {
        const labels = fieldsOf(own).map(({ label }) => label);
        const match = matchHeadings(contract, labels);
        if (own === contract || match.missing.length === 0) continue;
        const dialect = {
          encoding: 'utf-8',
          delimiter: ',',
          headings: labels,
          separatorLine: false,
          blankBefore: 0,
          lowerDown: null,
          words: '',
        } as const;
        const [first] = headingFaults(match, contracts, contract, { ...dialect, headings: labels });
        const sentence = `The headings are those of “${own.title}” (${own.id}), not of “${contract.title}”. Send it as ${own.id}.`;
        if (first?.sentence !== sentence) mistaken.push(`${own.id} as ${contract.id}: ${first?.sentence}`);
      }
    expect(mistaken).toEqual([]);
  });
});

describe('headings', () => {
  const odd = (text: string, i: number) =>
    [
      text.toUpperCase(),
      text.toLowerCase(),
      text.replaceAll(' ', '_'),
      ` ${text.replaceAll(' ', '  ')} `,
      text.replaceAll(' ', ''),
    ][i % 5]!;
  test.each([...contracts.values()].map((contract) => [contract.id, contract] as const))(
    'of %s are known in any case, spacing and order, by name, label or alias',
    (_, contract) => {
      const fields = fieldsOf(contract);
      for (const spell of [0, 1, 2, 3, 4]) {
        const spelled = fields.map(({ name, label, aliases }, i) => {
          const spellings = [label, name, ...aliases];
          return odd(spellings[(spell + i) % spellings.length]!, spell + i);
        });
        const match = matchHeadings(contract, spelled.toReversed());
        expect(match.columns.map(({ field }) => field?.name)).toEqual(fields.map(({ name }) => name).toReversed());
        expect([match.missing, match.duplicated]).toEqual([[], []]);
      }
    },
  );
});
