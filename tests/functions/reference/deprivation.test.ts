import { describe, expect, test } from 'vitest';
import { loaded, refusal } from './loading.ts';

const officialHeadings =
  'LSOA code (2011),LSOA name (2011),Local Authority District code (2019),Index of Multiple Deprivation (IMD) Score,' +
  'Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived),' +
  'Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)';

describe('the index of deprivation', () => {
  test('is read from File 7 of 2019 with its own headings', async () => {
    const { sidecar, rows } = await loaded('deprivation-2019', 'File_7.csv', [
      officialHeadings,
      'E01010876,Calderdale 019B,E08000033,30.1,9000,3',
      'E01010875,Calderdale 019A,E08000033,54.2,1201,1',
    ]);
    expect(rows).toEqual([
      ['E01010875', 1201, 1],
      ['E01010876', 9000, 3],
    ]);
    expect(sidecar.vintage).toBe(`2019-${sidecar.sourceSha256.slice(0, 8)}`);
    expect(sidecar).toMatchObject({ name: 'deprivation-2019', rows: 2, notes: [], sourceFile: 'File_7.csv' });
    expect(sidecar).not.toHaveProperty('years');
  });

  test('is read from a tidied file, whatever the case, spaces and punctuation of its headings', async () => {
    const { rows } = await loaded('deprivation-2025', 'imd.csv', [
      'LSOA21-Code,Ward24 code,imd rank,IMD  DECILE',
      'e01000001,E05009288,26525,8',
    ]);
    expect(rows).toEqual([['E01000001', 26525, 8]]);
  });

  test('may write its ranks with commas, as a workbook does', async () => {
    const { rows } = await loaded('deprivation-2019', 'File_1.csv', [
      'LSOA code (2011),Index of Multiple Deprivation (IMD) Rank,Index of Multiple Deprivation (IMD) Decile',
      'E01010875,"29,199",9',
    ]);
    expect(rows).toEqual([['E01010875', 29199, 9]]);
  });

  test('lets two LSOAs share a rank', async () => {
    const { rows } = await loaded('deprivation-2019', 'imd.csv', [
      'lsoa11_code,IMD_rank,IMD_decile',
      'E01000001,2852,1',
      'E01000002,2852,1',
    ]);
    expect(rows).toHaveLength(2);
  });

  test('of 2019 is not taken for that of 2025', async () => {
    const { message, stored } = await refusal('deprivation-2025', 'File_7.csv', [officialHeadings, 'E01010875,,,,1,1']);
    expect(message).toBe(
      [
        'File_7.csv has not the headings of a deprivation-2025 file.',
        'Its LSOAs are those of 2011, and the index of 2025 ranks those of 2021: is it deprivation-2019?',
        'Looked for (IoD2025 File 7, or File 1): "LSOA code (2021)", "Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)", "Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)".',
        'Found: "LSOA code (2011)", "LSOA name (2011)", "Local Authority District code (2019)", "Index of Multiple Deprivation (IMD) Score", "Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)", "Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)".',
        'Download File 7 of "English indices of deprivation 2025" from gov.uk.',
      ].join('\n'),
    );
    expect(stored).toEqual([]);
  });

  test('of 2025 is not taken for that of 2019', async () => {
    const { message } = await refusal('deprivation-2019', 'imd.csv', ['lsoa21_code,IMD_rank,IMD_decile', 'E01,1,1']);
    expect(message).toContain(
      'Its LSOAs are those of 2021, and the index of 2019 ranks those of 2011: is it deprivation-2025?',
    );
  });

  test('has every problem named in one go, with its rows', async () => {
    const { message, stored } = await refusal('deprivation-2019', 'imd.csv', [
      'lsoa11_code,IMD_rank,IMD_decile',
      'E01000001,1,1',
      'W99,2,1',
      'E01000003,third,1',
      'E01000004,32845,1O',
      'E01000005,20000,7',
      'E01000006,30000,3',
      'E01000007,30001,11',
      'E01000008,,1',
      'E01000009,n/a,1',
      'E01000010,?,1',
    ]);
    expect(message.split('\n')).toEqual([
      'imd.csv was not loaded as deprivation-2019:',
      '- Row 3: "W99" is not an LSOA code such as E01010875.',
      '- Rows 4, 9, 10 and 1 more: "third" is not a rank. Write a whole number, 0 or more.',
      '- Row 5: "32845" is not the rank that its place gives. England\'s 32,844 LSOAs are ranked from 1, the most deprived.',
      '- Rows 5 and 8: "1O" is not a decile from 1, the most deprived, to 10.',
      '- Row 7: "decile 3 at rank 30000" does not agree with the ranks: decile 1 is the tenth of LSOAs that is most deprived.',
      'If the file was changed since it was downloaded, download File 7 of "English indices of deprivation 2019" from gov.uk.',
    ]);
    expect(stored).toEqual([]);
  });

  test('of the whole of England is ranked without a gap, and each tenth is a decile', async () => {
    const england = 32_844;
    const row = (rank: number, decile = Math.ceil((rank * 10) / england)) =>
      `E01${String(rank).padStart(6, '0')},${rank},${decile}`;
    const rows = Array.from({ length: england }, (_, at) => row(at + 1));
    const headings = 'lsoa11_code,IMD_rank,IMD_decile';
    const { sidecar } = await loaded('deprivation-2019', 'england.csv', [headings, ...rows]);
    expect(sidecar.rows).toBe(england);
    rows[99] = 'E01000100,200,1';
    rows[3283] = row(3284, 2);
    rows[3284] = row(3285, 2);
    const { message } = await refusal('deprivation-2019', 'england.csv', [headings, ...rows]);
    expect(message.split('\n').slice(1, -1)).toEqual([
      '- Rows 102 and 202: "101" is not the rank that its place gives. England\'s 32,844 LSOAs are ranked from 1, the most deprived.',
      '- Row 3,285: "decile 2 at rank 3284" does not agree with the ranks: decile 1 is the tenth of LSOAs that is most deprived.',
    ]);
  });

  test('gives each LSOA once', async () => {
    const { message } = await refusal('deprivation-2019', 'imd.csv', [
      'lsoa11_code,IMD_rank,IMD_decile',
      'E01000001,1,1',
      'E01000002,2,1',
      'e01000001,3,1',
    ]);
    expect(message).toContain('- Rows 2 and 4: E01000001 is there more than once (lsoa). Keep one row of each.');
  });
});
