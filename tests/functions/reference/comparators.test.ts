import { describe, expect, test } from 'vitest';
import { loaded, refusal } from './loading.ts';

const common =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name';
const england = 'National,E92000001,England,,,,,';
const calderdale = 'Local authority,E92000001,England,E12000003,Yorkshire and The Humber,381,E08000033,Calderdale';
const yorkshire = 'Regional,E92000001,England,E12000003,Yorkshire and The Humber,,,';

const read = async (...lines: string[]) => {
  const { rows, sidecar } = await loaded('comparators', 'published.csv', lines);
  // Source, period, end, area type, code, name, digits, filters, measure, value, status.
  return {
    notes: sidecar.notes,
    rows: rows.map(([, period, end, type, code, name, digits, filters, measure, value, status]) =>
      [period, end, type, code, name, digits, filters, measure, value ?? status].map((cell) => cell ?? '').join('|'),
    ),
    sidecar,
  };
};

describe('comparators', () => {
  test('are every figure of the file, by what it is split by and by its column', async () => {
    const { rows, sidecar } = await read(
      `${common},population_type,Sex,children_count,Rate per 10,000`.replace('Rate per 10,000', '"Rate per 10,000"'),
      `2025,Reporting year,${england},Looked after,Total,81770,67`,
      `2025,Reporting year,${yorkshire},Looked after,Total,"9,010",77.5`,
      `2025,Reporting year,${calderdale},Looked after,Female,c,c`,
    );
    const split = 'population_type = Looked after; sex = Total';
    expect(rows).toEqual([
      '2024-25|2025-03-31|authority|E08000033|Calderdale|381|population_type = Looked after; sex = Female|children_count|c',
      '2024-25|2025-03-31|authority|E08000033|Calderdale|381|population_type = Looked after; sex = Female|rate_per_10_000|c',
      `2024-25|2025-03-31|england|E92000001|England||${split}|children_count|81770`,
      `2024-25|2025-03-31|england|E92000001|England||${split}|rate_per_10_000|67`,
      `2024-25|2025-03-31|region|E12000003|Yorkshire and The Humber||${split}|children_count|9010`,
      `2024-25|2025-03-31|region|E12000003|Yorkshire and The Humber||${split}|rate_per_10_000|77.5`,
    ]);
    expect(sidecar).toMatchObject({ years: [2025], notes: [] });
    expect(sidecar.vintage).toMatch(/^2025-/);
  });

  test('keep every symbol that official statistics use, in small letters', async () => {
    const symbols = ['c', 'k', 'low', 'u', 'x', 'Z', ':', '~'];
    const lines = symbols.map((symbol, at) => `${2010 + at},Reporting year,${england},${symbol}`);
    const { rows } = await read(`${common},count`, ...lines, `2009,Reporting year,${england},-0.25`);
    expect(rows.map((row) => row.split('|').at(-1)).sort()).toEqual([
      '-0.25',
      ':',
      'c',
      'k',
      'low',
      'u',
      'x',
      'z',
      '~',
    ]);
  });

  test('are of reporting, financial, academic and calendar years, each with its own end', async () => {
    const { rows, notes } = await read(
      `${common},count`,
      `202324,Financial year,${england},1`,
      `2023,Reporting year,${england},2`,
      `2023/24,Academic year,${yorkshire},3`,
      `2024,Calendar year,${england},4`,
      `2024,Week 4,${england},5`,
      `2024,Reporting year,Ward,E92000001,England,,,,,,6`,
    );
    expect(
      rows.map((row) =>
        row
          .split('|')
          .filter((_, at) => at < 2 || at === 8)
          .join(' '),
      ),
    ).toEqual(['2022-23 2023-03-31 2', '2023-24 2024-03-31 1', '2023-24 2024-08-31 3', '2024 2024-12-31 4']);
    expect(notes).toEqual([
      '1 left out: figures of a "week 4", which is not a year.',
      '1 left out: rows of the geographic level "Ward".',
    ]);
  });

  test('leave out blank cells, and say how many', async () => {
    const { rows, notes } = await read(
      `${common},count,percent`,
      `2024,Reporting year,${england},12,`,
      `2023,Reporting year,${england},12,5.5`,
    );
    expect(rows).toHaveLength(3);
    expect(notes).toEqual(['1 left out: blank cells.']);
  });

  test('are refused with every fault named: a figure that is none, a year that is none, a split that is not seen', async () => {
    const { message, stored } = await refusal('comparators', 'bad.csv', [
      `${common},count`,
      `2024,Reporting year,${england},12`,
      `2023,Reporting year,${england},many`,
      `2022-24,Financial year,${england},12`,
      `2021,Reporting year,${england},13`,
    ]);
    expect(message).toContain('Row 3: "many in count" is neither a number nor a symbol');
    expect(message).toContain('Row 4: "2022-24 (Financial year)" is not a year such as 202425 (Financial year)');
    expect(stored).toEqual([]);
    const twice = await refusal('comparators', 'bad.csv', [
      `${common},age,count`,
      `2024,Reporting year,${england},5,12`,
      `2024,Reporting year,${england},6,13`,
    ]);
    expect(twice.message).toContain(
      'is there more than once (measure, filters, published period, end date, area code)',
    );
  });

  test('that are no file of explore education statistics are refused, saying what was looked for', async () => {
    const { message } = await refusal('comparators', 'lait.csv', ['LA,2023,2024', 'Calderdale,1,2']);
    expect(message).toContain('Looked for (DfE tidy file): "time_period", "geographic_level", "country_code"');
  });
});

describe('neighbours', () => {
  const places = (second: string) =>
    Array.from({ length: 5 }, (_, at) => `SN${second}${at + 1},SN${second}${second ? `${at + 1}P` : 'P'}`).join(',');

  test('of 2021 and of 2025 are told by their headings, in rank order', async () => {
    const old = await loaded('neighbours', 'old.csv', [
      `LA num,LA Name,LA number,GOInd,GOReg,${places('')},`,
      '381,Calderdale,381,9,Yorkshire,888,Very Close,808,Close,351,Close,841,Close,891,Close,',
      ',Old SNs:,,,,,,,,,,,,,,',
    ]);
    expect(old.rows).toEqual([
      ['2021', '381', 1, '888'],
      ['2021', '381', 2, '808'],
      ['2021', '381', 3, '351'],
      ['2021', '381', 4, '841'],
      ['2021', '381', 5, '891'],
    ]);
    expect(old.sidecar.vintage).toMatch(/^2021-/);
    const later = await loaded('neighbours', 'new.csv', [
      `old_la_code,la_name,region_ind,region_name,${places('_')}`,
      '381,Calderdale,9,Yorkshire,839,Close ,845,Close ,878,Close ,921,Close ,,',
    ]);
    expect(later.rows.map(([model, , position, neighbour]) => [model, position, neighbour])).toEqual([
      ['2025', 1, '839'],
      ['2025', 2, '845'],
      ['2025', 3, '878'],
      ['2025', 4, '921'],
    ]);
    expect(later.sidecar.notes).toEqual(['1 left out: places with no neighbour.']);
  });

  test('that are not numbers of authorities, or their own neighbours, are refused', async () => {
    const { message } = await refusal('neighbours', 'bad.csv', [
      `old_la_code,la_name,region_ind,region_name,${places('_')}`,
      '381,Calderdale,9,Yorkshire,Leeds,Close,845,Close,845,Close,381,Close,921,Close',
    ]);
    expect(message).toContain('"Leeds" is not the department\'s number of an authority, three digits such as 381.');
    expect(message).toContain('is the authority itself, or its neighbour twice.');
  });
});
