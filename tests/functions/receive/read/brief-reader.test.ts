import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDuckDb } from '../../../../functions/platform/duckdb.ts';
import { fixedKeyProvider } from '../../../../functions/platform/folder-keys.ts';
import { checkFile } from '../../../../functions/receive/check.ts';
import { survey } from '../../../../functions/receive/dialect/survey.ts';
import { type Reading, readingIn } from '../../../../functions/receive/read/reading.ts';
import { contracts } from '../../../../schemas/datasets/index.ts';
import { parsePeriod } from '../../../../schemas/quarter.ts';
import { temporaryFolder } from '../../../platform/temporary-folder.ts';
import { writeDirectory } from '../postcode-directory.ts';
import { secret } from '../receiving.ts';

const headings =
  'Child reference,Family reference,Sex,Ethnicity,DOB,Home,Date of contact,Source,Reason,Outcome,Contact ID';
const contact = (i: number) =>
  `C${i},F${i},F,WBRI,01/02/2015,E01011000,${1 + (i % 28)}/03/2024,police,neglect,advice,K${i}`;
const withHome = (home: string) => (row: string) => row.replace('E01011000', home);
const contacts = (rows: number) => Array.from({ length: rows }, (_, i) => contact(i));
const lines = (...all: string[]) => `${all.join('\n')}\n`;

/** What the engine stops at: line ends of another kind, further down than anybody looks. */
const mixed = `${lines(headings, ...contacts(1500))}${contacts(1600).slice(1500).join('\r')}\r`;

const files: readonly [name: string, period: string, content: string | Uint8Array, agency?: string][] = [
  // Between the large one, which is refused in part, and the engine's next 2,048 rows: a few of these rows, then the many.
  ['large, with a faulty cell', '2023-24-Q4', lines(headings, ...contacts(2010), contact(1).replace('C1,', ','))],
  ['clean, across two groups of rows', '2023-24-Q4', lines(headings, ...contacts(300))],
  ...['one', 'two', 'three', 'four', 'five', 'six'].map((name): [string, string, string] => [
    `clean, ${name}`,
    '2023-24-Q4',
    lines(headings, ...contacts(400)),
  ]),
  ['clean', '2023-24-Q4', lines(headings, ...contacts(40))],
  ['clean, of another agency', '2023-24-Q4', lines(headings, ...contacts(25)), 'police'],
  ['with a blank row', '2023-24-Q4', lines(headings, ...contacts(10), ',,,,,,,,,,', ...contacts(12).slice(10))],
  ['below blank lines', '2023-24-Q4', `\n\n${lines(headings, ...contacts(15))}`],
  ['with homes at postcodes', '2023-24-Q4', lines(headings, ...contacts(30).map(withHome('HX1 1AA')), contact(30))],
  [
    'with homes at postcodes nobody knows',
    '2023-24-Q4',
    lines(headings, ...contacts(9).map(withHome('HX1 2AA')), ...contacts(20).slice(9).map(withHome('HX9 9ZZ'))),
  ],
  ['of the quarter before', '2023-24-Q3', lines(headings, ...contacts(30))],
  ['with mixed line ends', '2023-24-Q4', mixed],
  ['without rows', '2023-24-Q4', lines(headings)],
  ['with a repeated key', '2023-24-Q4', lines(headings, ...contacts(30), contact(3))],
  ['with a faulty cell', '2023-24-Q4', lines(headings, ...contacts(30), contact(31).replace('01/02/2015', 'soon'))],
  ['with a line cut short', '2023-24-Q4', lines(headings, ...contacts(30), 'C9,F9')],
  ['in UTF-16', '2023-24-Q4', Buffer.from(`\ufeff${lines(headings, ...contacts(20))}`, 'utf16le')],
  ['with a harmless column more', '2023-24-Q4', lines(`${headings},Team`, ...contacts(20).map((row) => `${row},East`))],
  [
    'with a telephone number',
    '2023-24-Q4',
    lines(`${headings},Call`, ...contacts(20).map((row) => `${row},07700 900123`)),
  ],
  [
    'with a column of dates of birth',
    '2023-24-Q4',
    lines(`${headings},Day`, ...contacts(20).map((row) => `${row},04/05/2012`)),
  ],
  [
    'with a row of one undeclared cell',
    '2023-24-Q4',
    lines(`${headings},Note`, ...contacts(20).map((row) => `${row},`), ',,,,,,,,,,,x'),
  ],
  [
    'in another order, with less',
    '2023-24-Q4',
    lines(
      'Contact ID,Outcome,Source,Date of contact,DOB,Child reference,Reason',
      'K1,advice,police,02/03/2024,01/02/2015,C1,neglect',
    ),
  ],
];

const directory = ['HX11AA', 'HX12AA'].map((postcode) => ({ postcode, lsoa11: 'E01010875', lsoa21: 'E01010876' }));

async function verdictOn(folder: string, reading: Reading, [name, period, content, agency]: (typeof files)[number]) {
  const own = mkdtempSync(join(folder, 'file-'));
  const path = join(own, 'file.csv');
  writeFileSync(path, content);
  const verdict = await checkFile({
    path,
    file: 'file.csv',
    survey: await survey(path),
    contract: contracts.get('contacts')!,
    contracts,
    period: parsePeriod(period)!,
    agency: agency ?? 'care',
    drop: name,
    key: await fixedKeyProvider(secret).current(),
    postcodes: { path: join(folder, 'postcodes.parquet'), vintage: '2024-02', lsoas: 'lsoa11' },
    folder: own,
    reading,
  });
  const digest = (file: string | null) => file && createHash('sha256').update(readFileSync(file)).digest('hex');
  const { lake, quarantine } = verdict.files;
  const homes = lake ? await reading.engine.rows(`SELECT count(lsoa) AS n FROM read_parquet('${lake}')`) : [];
  return {
    name,
    homes: Number(homes[0]?.n ?? 0),
    ...verdict,
    files: { lake: digest(lake), quarantine: digest(quarantine) },
  };
}

test('files that wait at the same time come to what each comes to alone, byte for byte, and leave no table behind', async () => {
  const folder = temporaryFolder();
  const engine = await openDuckDb({ folder, threads: 1 });
  await writeDirectory(engine, folder, directory);
  const alone = [];
  for (const file of files) alone.push(await verdictOn(folder, readingIn(engine, folder), file));
  const reading = readingIn(engine, folder);
  const together = await Promise.all(files.map((file) => verdictOn(folder, reading, file)));
  expect(together).toEqual(alone);
  const homes = Object.fromEntries(alone.map(({ name, homes }) => [name, homes]));
  expect(homes).toMatchObject({
    clean: 40,
    'with homes at postcodes': 31,
    'with homes at postcodes nobody knows': 9,
  });
  const outcomes = Object.fromEntries(alone.map(({ name, outcome, rows }) => [name, `${outcome} ${rows.accepted}`]));
  expect(outcomes).toMatchObject({
    clean: 'accepted 40',
    'clean, of another agency': 'accepted 25',
    'with a blank row': 'accepted 12',
    'below blank lines': 'accepted 15',
    'with homes at postcodes': 'accepted 31',
    'with homes at postcodes nobody knows': 'accepted-with-warnings 20',
    'of the quarter before': 'rejected 0',
    'with mixed line ends': 'accepted 1600',
    'without rows': 'accepted-with-warnings 0',
    'with a repeated key': 'accepted-with-warnings 30',
    'with a faulty cell': 'accepted-with-warnings 30',
    'with a line cut short': 'accepted-with-warnings 30',
    'in UTF-16': 'accepted 20',
    'with a harmless column more': 'accepted-with-warnings 20',
    'with a telephone number': 'rejected 0',
    'with a column of dates of birth': 'rejected 0',
  });
  await reading.brief.close();
  expect(await engine.rows("SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'brief_%'")).toEqual([]);
  await engine.close();
});
