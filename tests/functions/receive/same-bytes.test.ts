import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DuckDb, openDuckDb } from '../../../functions/platform/duckdb.ts';
import { fixedKeyProvider } from '../../../functions/platform/folder-keys.ts';
import { checkFile } from '../../../functions/receive/check.ts';
import { survey } from '../../../functions/receive/dialect/survey.ts';
import { openReading } from '../../../functions/receive/read/reading.ts';
import { contracts } from '../../../schemas/datasets/index.ts';
import { parsePeriod } from '../../../schemas/quarter.ts';
import { temporaryFolder } from '../../platform/temporary-folder.ts';
import { secret } from './receiving.ts';

const headings =
  'Child reference,Family reference,Sex,Ethnicity,DOB,Home,Date of contact,Source,Reason,Outcome,Contact ID\n';

/** More rows than a row group of Parquet holds, which is 122,880. */
const many = 125_000;

/** A contact. A child has several. */
function contactOf(i: number): string[] {
  const born = `${String(1 + (i % 28)).padStart(2, '0')}/0${1 + (i % 9)}/20${10 + (i % 10)}`;
  const day = `${String(1 + (i % 31)).padStart(2, '0')}/0${i % 2 ? 1 : 3}/2024`;
  const home = `E0101${String(1000 + (i % 500))}`;
  return [`C${i % 40_000}`, `F${i % 9_000}`, 'F', 'WBRI', born, home, day, 'police', 'neglect', 'advice', `K${i}`];
}

function contacts(rows: number, change: (row: number, cells: string[]) => string[]): string {
  return headings + Array.from({ length: rows }, (_, i) => `${change(i, contactOf(i)).join(',')}\n`).join('');
}

interface Written {
  lake: string | null;
  quarantine: string | null;
  rows: number;
  /** Rows of the lake that stand before one which came earlier. */
  disordered: number;
}

async function written(content: string, threads: number, postcodes: string | null): Promise<Written> {
  const folder = temporaryFolder();
  const path = join(folder, 'file.csv');
  writeFileSync(path, content);
  const reading = await openReading({ folder, threads });
  try {
    const { files, rows } = await checkFile({
      path,
      file: 'file.csv',
      survey: await survey(path),
      contract: contracts.get('contacts')!,
      contracts,
      period: parsePeriod('2023-24-Q4')!,
      agency: 'care',
      drop: 'a-drop',
      key: await fixedKeyProvider(secret).current(),
      postcodes: postcodes ? { path: postcodes, vintage: '2024-02', lsoas: 'lsoa11' } : null,
      folder,
      reading,
    });
    const hash = (file: string | null) => file && createHash('sha256').update(readFileSync(file)).digest('hex');
    const disordered = files.lake ? await disorderedIn(reading.engine, files.lake) : 0;
    return { lake: hash(files.lake), quarantine: hash(files.quarantine), rows: rows.accepted, disordered };
  } finally {
    await reading.close();
  }
}

async function disorderedIn(engine: DuckDb, file: string): Promise<number> {
  const found = await engine.rows(`SELECT count(*) AS n FROM (
    SELECT source_row, lag(source_row) OVER (ORDER BY file_row_number) AS before FROM read_parquet('${file}', file_row_number = true)
  ) WHERE before >= source_row`);
  return Number(found[0]!.n);
}

async function directory(): Promise<string> {
  const folder = mkdtempSync(join(temporaryFolder(), 'postcodes-'));
  const engine = await openDuckDb({ folder });
  const path = join(folder, 'postcodes.parquet');
  await engine.run(`COPY (SELECT 'HX1' || i || 'AA' AS postcode, 'E0102' || (1000 + i) AS lsoa11, NULL::VARCHAR AS lsoa21
    FROM range(1, 9) r (i)) TO '${path}' (FORMAT parquet)`);
  await engine.close();
  return path;
}

const asIs = (_: number, cells: string[]) => cells;
const unlike = (i: number, cells: string[]) => [`C${i}`, `F${i}`, ...cells.slice(2)];
const impossible = (_: number, cells: string[]) => cells.with(6, '31/02/2024');
const someRefused = (i: number, cells: string[]) => (i % 97 ? cells : cells.with(6, 'x'));
const postcode = (i: number, cells: string[]) => (i % 3 ? cells : cells.with(5, `HX1 ${1 + (i % 9)}AA`));

/** Lines that are no rows, blank rows, refused rows and repeated keys at once. */
function untidy(i: number, cells: string[]): string[] {
  if (i % 997 === 0) return cells.slice(3);
  if (i % 499 === 0) return cells.map(() => '');
  if (i % 251 === 0) return cells.with(4, 'x').with(2, 'y');
  return i === 50 ? contactOf(40_050) : cells;
}

describe('one drop gives the same bytes on one thread, on two, and again', () => {
  test.each([
    ['small and clean', 60, asIs, 60],
    ['clean', many, asIs, many],
    ['clean, without repeated references', many, unlike, many],
    ['with refused rows', many, someRefused, many - 1289],
    ['with every row refused', many, impossible, 0],
    ['with much amiss', many, untidy, many - 875],
    ['with postcodes', many, postcode, many],
  ] as const)('%s', { timeout: 120_000 }, async (_, rows, change, accepted) => {
    const content = contacts(rows, change);
    const postcodes = change === postcode ? await directory() : null;
    const first = await written(content, 1, postcodes);
    expect([first.rows, first.disordered]).toEqual([accepted, 0]);
    for (const threads of [2, 2]) expect(await written(content, threads, postcodes)).toEqual(first);
  });
});
