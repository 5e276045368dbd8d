import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Receiving, receiving } from './receiving.ts';
import { appearances, everythingKept } from './whole-store.ts';

/** Nobody's. Each is found in no contract, message or hash by chance. */
const identifiers: Record<string, string> = {
  'an NHS number': '987 654 4322',
  'an NHS number without spaces': '9434765919',
  'a UPN': 'R820432108019',
  'an email address': 'zebedee.quill@school.example',
  'a phone number': '07700 900861',
  'a full postcode': 'LS29 8QX',
  'a date of birth': '17/11/2013',
  'a date of birth as ISO': '2013-11-19',
  'a date of birth in words': '19 Nov 2013',
};
const everyIdentifier = Object.values(identifiers);

let here: Receiving;
let quarter = 0;
beforeAll(async () => {
  here = await receiving();
});
afterAll(() => here.close());

/** A file of the dataset with twenty-five good rows and one more, as a return of its own. */
async function send(dataset: string, headings: string[], good: (i: number) => string[], odd: string[]) {
  quarter += 1;
  const lines = [headings, ...Array.from({ length: 25 }, (_, i) => good(i)), odd];
  const content = lines.map((cells) => `${cells.map((cell) => `"${cell}"`).join(',')}\n`).join('');
  const year = 2020 + ((quarter >> 2) % 4);
  const period = `${year}-${String((year + 1) % 100).padStart(2, '0')}-Q${1 + (quarter % 4)}`;
  return here.send(content, { dataset, quarter: period, file: 'return.csv' });
}

const trained = ['Course', 'Mode', 'Places filled', 'Evaluations returned', 'Agency attending', 'Date held'];
const course = (i: number) => [`Course ${i}`, 'F2F', '12', '3', 'police', '01/02/2024'];

describe.each(Object.entries(identifiers))('%s', (_, identifier) => {
  test('in a column that nobody asked for refuses the file', async () => {
    for (const cell of [identifier, `see ${identifier}, please`]) {
      const receipt = await send('training', [...trained, 'Remarks'], (i) => [...course(i), 'ok'], [
        ...course(99),
        cell,
      ]);
      expect([receipt.outcome, receipt.problems[0]?.rule, receipt.lake]).toEqual(['rejected', 'undeclared.7', null]);
      expect(receipt.reason).toMatch(
        /^The column “Remarks” is not part of this return, and some of its cells look like/,
      );
    }
  });

  test('in words refuses the row', async () => {
    const headings = ['Indicator', 'What changed', 'Reasons'];
    const story = (i: number) => [`indicator-${i}`, 'It rose.', 'More was known.'];
    const odd = ['indicator-99', 'It rose.', `As ${identifier} was told. ${'x'.repeat(100)}`];
    const receipt = await send('stories', headings, story, odd);
    expect(receipt.problems[0]).toMatchObject({ rule: 'reasons.holds-an-identifier', rows: 1 });
    expect([receipt.rows.accepted, receipt.rows.refused]).toEqual([25, 1]);
  });

  test('in a cell of another kind refuses the row', async () => {
    for (const column of [1, 2, 3, 4]) {
      // Where the cell is shown up to its eightieth character, the identifier must not be cut in two before it is seen.
      for (const cell of [identifier, `${'x'.repeat(76)} ${identifier}`, `${'x'.repeat(60)} ${identifier} xx`]) {
        const receipt = await send('training', trained, course, course(99).with(column, cell));
        expect([receipt.rows.accepted, receipt.rows.refused]).toEqual([25, 1]);
      }
    }
  });

  test('in a row that is no row, or where the headings should be', async () => {
    const broken = await send('training', trained, course, [...course(99), identifier]);
    expect(broken.problems.map(({ rule }) => rule)).toEqual(['row.too-many-cells']);
    const headless = await send('training', course(99).with(3, identifier), course, course(98));
    expect([headless.outcome, headless.problems[0]?.rule]).toEqual(['rejected', 'file.no-headings']);
    const heading = await send('training', [...trained, identifier], (i) => [...course(i), ''], [...course(99), '']);
    expect([heading.outcome, heading.problems[0]?.rule]).toEqual(['accepted-with-warnings', 'file.unknown-heading']);
  });
});

test('references, birth dates and homes are kept as pseudonyms, ages and LSOAs', async () => {
  const headings = ['NHS number', 'Attendance ID', 'DOB', 'Home postcode', 'Attendance date', 'Reason'];
  const row = (nhs: string, i: number) => [nhs, `att-${i}`, '17/11/2013', 'LS29 8QX', '2024-02-01', 'self-harm'];
  const receipt = await here.send(
    [headings, row('987 654 4322', 1), row('9434765919', 2)].map((cells) => `${cells.join(',')}\n`).join(''),
    { dataset: 'emergency-department' },
  );
  const rows = await here.parquet(receipt.lake);
  expect(rows.map(({ person, age, lsoa }) => [String(person).length, age, lsoa])).toEqual([
    [32, 10, null],
    [32, 10, null],
  ]);
});

test('no object, receipt, feedback or message repeats any of them, and nothing is left over', async () => {
  const kept = await everythingKept(here);
  expect(kept.length).toBeGreaterThan(400);
  expect(appearances(kept, everyIdentifier)).toEqual([]);
  const beginnings = everyIdentifier.map((identifier) => `xx ${identifier.slice(0, 3)}`);
  expect(appearances(kept, beginnings)).toEqual([]);
  expect(readdirSync(join(here.home, 'temporary'))).toEqual([]);
});
