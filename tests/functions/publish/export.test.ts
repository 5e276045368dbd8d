import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkEes } from '../../../functions/publish/ees/check-ees.ts';
import { checkNames } from '../../../functions/publish/ees/check-together.ts';
import { type ExportFormat, exportRelease } from '../../../functions/publish/export-release.ts';
import { readFacts } from '../../../functions/publish/read-facts.ts';
import { tableSheets } from '../../../functions/publish/workbook/sheets.ts';
import { loadPartnership } from '../../../partnerships/index.ts';
import { parseCsv } from './parse-csv.ts';
import { type PublishedHome, publishedHome } from './published-home.ts';
import { readOds } from './read-ods.ts';
import { readXlsx, unzipped } from './read-xlsx.ts';

let it: PublishedHome;

beforeAll(async () => {
  it = await publishedHome('--partnership', 'kirklees');
}, 300_000);

afterAll(() => it?.close());

const exported = async (format: ExportFormat) =>
  new Map(
    (await exportRelease(format, it.manifest, await loadPartnership('kirklees'), it.home)).map(({ path, bytes }) => [
      path,
      bytes,
    ]),
  );
const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes!).toString('utf8');

describe.each(['csv', 'parquet'] as const)('the export as %s', (format) => {
  test('has every table, and a package that tells its columns, its size and its digest', async () => {
    const files = await exported(format);
    const described = JSON.parse(textOf(files.get('datapackage.json')));
    expect(described.resources.map(({ path }: { path: string }) => path)).toEqual(
      it.manifest.shared.tables.map(({ name }) => `${name}-official.${format}`),
    );
    expect(described.marking).toBe('OFFICIAL: for the partnership');
    for (const { path, bytes, hash, marking } of described.resources) {
      expect(marking, path).toBe('OFFICIAL: for the partnership');
      const file = files.get(path)!;
      expect({ path, bytes, hash }).toEqual({
        path,
        bytes: file.length,
        hash: `sha256:${createHash('sha256').update(file).digest('hex')}`,
      });
    }
    const measure = described.resources.find(({ name }: { name: string }) => name === 'measure');
    expect(measure.schema.primaryKey).toEqual(['indicator_id', 'period', 'breakdown', 'category']);
    expect(measure.schema.fields).toEqual(
      expect.arrayContaining([
        { name: 'numerator', type: 'integer' },
        { name: 'value', type: 'number' },
      ]),
    );
  });
});

test('the CSV of measures is the table, row by row', async () => {
  const [heading = [], ...rows] = parseCsv(textOf((await exported('csv')).get('measure-official.csv')));
  const table = await it.shared.rows('SELECT * FROM measure ORDER BY indicator_id, period, breakdown, category');
  expect(rows.map((row) => Object.fromEntries(heading.map((name, index) => [name, row[index]])))).toEqual(
    table.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)])),
    ),
  );
});

test('every file of open data keeps the rules of the screener', async () => {
  const files = await exported('ees');
  const names = [...files.keys()].filter((path) => !path.endsWith('.meta.csv'));
  expect(names.length).toBeGreaterThan(20);
  for (const path of names) {
    const described = path.replace('.csv', '.meta.csv');
    expect(checkNames(path, described)).toEqual([]);
    const meta = textOf(files.get(described));
    expect({ path, problems: checkEes(parseCsv(textOf(files.get(path))), parseCsv(meta)) }).toEqual({
      path,
      problems: [],
    });
  }
  const [, first] = parseCsv(textOf(files.get('contacts-years-official.csv')));
  expect(first!.slice(0, 3)).toEqual(['201617', 'Financial year', 'Local authority']);
});

describe('the workbook', () => {
  test('read by another reader, holds every table cell by cell', async () => {
    const [bytes] = (await exported('xlsx')).values();
    const sheets = readXlsx(bytes!);
    const facts = await readFacts(it.shared, it.manifest, await loadPartnership('kirklees'));
    const tables = tableSheets(facts);
    expect([...sheets.keys()]).toEqual(['Cover', 'Contents', 'Notes', ...tables.map(({ name }) => name)]);
    for (const { name, title, heading, rows } of tables) {
      const [first, , , ...cells] = sheets.get(name)!;
      expect(first).toEqual([title]);
      expect(cells, name).toEqual([heading, ...rows]);
    }
    expect(sheets.get('Cover')!.flat()).toContain('OFFICIAL: for the partnership');
  });

  test('marks one table a sheet, leaves no cell empty, and is the same again', async () => {
    const [bytes] = (await exported('xlsx')).values();
    const parts = unzipped(Buffer.from(bytes!));
    const tables = [...parts.keys()].filter((path) => path.startsWith('xl/tables/'));
    expect(tables.length).toBe([...parts.keys()].filter((path) => path.startsWith('xl/worksheets/sheet')).length - 3);
    for (const [name, rows] of readXlsx(bytes!))
      for (const row of rows)
        expect({
          name,
          empty: row.filter((cell) => cell === null || cell === '').length + (row.length - Object.keys(row).length),
        }).toEqual({ name, empty: 0 });
    const [again] = (await exported('xlsx')).values();
    expect(Buffer.compare(Buffer.from(again!), Buffer.from(bytes!))).toBe(0);
  });

  test('as ODS holds every table cell by cell too', async () => {
    const [bytes] = (await exported('ods')).values();
    const sheets = readOds(bytes!);
    const tables = tableSheets(await readFacts(it.shared, it.manifest, await loadPartnership('kirklees')));
    expect([...sheets.keys()]).toEqual(['Cover', 'Contents', 'Notes', ...tables.map(({ name }) => name)]);
    for (const { name, title, heading, rows } of tables) {
      const [first, marking, , ...cells] = sheets.get(name)!;
      expect([first, marking]).toEqual([[title], ['OFFICIAL: for the partnership']]);
      expect(cells, name).toEqual([heading, ...rows]);
    }
    expect(sheets.get('Cover')!.flat()).toContain('OFFICIAL: for the partnership');
  });
});
