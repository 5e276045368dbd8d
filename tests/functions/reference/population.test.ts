import { describe, expect, test } from 'vitest';
import { loaded, refusal } from './loading.ts';

describe('population from the tidy file of DfE', () => {
  const headings =
    'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,age_group,population_estimate';

  test('keeps countries, regions and authorities, and says which figures it had to leave out', async () => {
    const { sidecar, rows } = await loaded('population', 'estimates.csv', [
      headings,
      '2024,Reporting year,National,E92000001,England,,,,,,Children aged 0 to 17 years,12000000',
      '2024,Reporting year,Regional,E92000001,England,E12000003,Yorkshire,,,,Children aged 0 to 17 years,1100000',
      '2024,Reporting year,Local authority,E92000001,England,E12000003,Yorkshire,381,E08000033,Calderdale,Children aged 0 to 17 years,45000',
      '2023,Reporting year,Local authority,E92000001,England,E12000003,Yorkshire,381,E08000033,Calderdale,Children aged 0 to 17 years,45100',
      '2023,Reporting year,Local authority,E92000001,England,E12000009,South West,837,E06000028,Bournemouth,Children aged 0 to 17 years,x',
      '2023,Reporting year,School,E92000001,England,E12000009,South West,837,E06000028,Bournemouth,Children aged 0 to 17 years,9',
    ]);
    expect(rows).toEqual([
      ['authority', 'E08000033', 2023, 'all', 0, 17, 45100],
      ['authority', 'E08000033', 2024, 'all', 0, 17, 45000],
      ['country', 'E92000001', 2024, 'all', 0, 17, 12000000],
      ['region', 'E12000003', 2024, 'all', 0, 17, 1100000],
    ]);
    expect(sidecar.vintage).toMatch(/^2024-[0-9a-f]{8}$/);
    expect(sidecar.years).toEqual([2023, 2024]);
    expect(sidecar.notes).toEqual([
      '1 left out: rows of the geographic level "School".',
      '1 left out: the symbol x in place of a figure.',
    ]);
  });

  test('names every cell it cannot read', async () => {
    const { message } = await refusal('population', 'estimates.csv', [
      headings,
      '24,,National,E92000001,,,,,,,Children,12.5',
      '2024,,Regional,,,Yorkshire,,,,,Aged 0 to 17,',
    ]);
    expect(message.split('\n').slice(1, -1)).toEqual([
      '- Row 3: "Yorkshire" is not an area code such as E08000033 or E01010875.',
      '- Row 2: "24" is not a year such as 2024.',
      '- Row 2: "Children" is not an age or a range of ages, such as "17", "0 to 17" or "90 and over".',
      '- Rows 2 and 3: "12.5" is not a number of people. Write a whole number, 0 or more.',
    ]);
  });
});

describe("population from ONS's small-area estimates", () => {
  const sheet = [
    'Mid-2022 population estimates,,,,,,,,',
    '"Notes, over',
    'two lines",,,,,,,,',
    'LAD 2021 Code,LAD 2021 Name,LSOA 2021 Code,LSOA 2021 Name,Total,F0,F90,M0,M90',
    'E08000033,Calderdale,E01010875,Calderdale 019A,"1,010",10,"1,000",0,0',
    'W06000001,Isle of Anglesey,W01000001,Isle of Anglesey 001A,10,1,2,3,4',
  ];

  test('becomes single ages by sex, 90 standing for 90 and over, below notes of any length', async () => {
    const { sidecar, rows } = await loaded('population', 'sape mid-2022.csv', sheet);
    expect(rows).toEqual([
      ['lsoa', 'E01010875', 2022, 'F', 0, 0, 10],
      ['lsoa', 'E01010875', 2022, 'F', 90, 120, 1000],
      ['lsoa', 'E01010875', 2022, 'M', 0, 0, 0],
      ['lsoa', 'E01010875', 2022, 'M', 90, 120, 0],
      ['lsoa', 'W01000001', 2022, 'F', 0, 0, 1],
      ['lsoa', 'W01000001', 2022, 'F', 90, 120, 2],
      ['lsoa', 'W01000001', 2022, 'M', 0, 0, 3],
      ['lsoa', 'W01000001', 2022, 'M', 90, 120, 4],
    ]);
    expect(sidecar.years).toEqual([2022]);
  });

  test('may have broad ages, and a column for the year', async () => {
    const { rows } = await loaded('population', 'broad.csv', [
      'Mid-year,LSOA 2021 Code,Total,F0 to 15,F65 and over,M0 to 15,M65 and over',
      '2021,E01010875,10,1,2,3,4',
    ]);
    expect(rows.map((row) => row.slice(2))).toEqual([
      [2021, 'F', 0, 15, 1],
      [2021, 'F', 65, 120, 2],
      [2021, 'M', 0, 15, 3],
      [2021, 'M', 65, 120, 4],
    ]);
  });

  test('is refused when nothing says of which mid-year it is', async () => {
    const { message } = await refusal('population', 'lsoa.csv', sheet);
    expect(message).toBe(
      'lsoa.csv does not say of which mid-year it is: the sheets of small-area estimates have no column for it. Name the file for its sheet, such as mid-2022.csv.',
    );
  });

  test('adds up to its total, counted from the row of the spreadsheet', async () => {
    const { message } = await refusal('population', 'mid-2022.csv', [...sheet.slice(0, 4), 'E,,E01010875,,11,1,2,3,4']);
    expect(message).toContain(`- Row 4: "11" is not the sum of the row's ages. Keep every column of the sheet.`);
  });
});

describe('population from the denominators of the indices of deprivation', () => {
  test('is read with the headings of File 6 and of File 7', async () => {
    const { sidecar, rows } = await loaded('population', 'File_7.csv', [
      'LSOA code (2011),Total population: mid 2015 (excluding prisoners),Dependent Children aged 0-15: mid 2015 (excluding prisoners),Population aged 16-59: mid 2015 (excluding prisoners),Older population aged 60 and over: mid 2015 (excluding prisoners),Working age population 18-59/64: for use with Employment Deprivation Domain (excluding prisoners)',
      'E01010875,1745,299,842,604,853',
    ]);
    expect(rows).toEqual([
      ['lsoa', 'E01010875', 2015, 'all', 0, 15, 299],
      ['lsoa', 'E01010875', 2015, 'all', 0, 120, 1745],
      ['lsoa', 'E01010875', 2015, 'all', 16, 59, 842],
      ['lsoa', 'E01010875', 2015, 'all', 60, 120, 604],
    ]);
    expect(sidecar.years).toEqual([2015]);
  });

  test('is read from the index of 2025, which has no ages 16 to 59', async () => {
    const { rows } = await loaded('population', 'File_7_IoD2025.csv', [
      'LSOA code (2021),Total population: mid 2022,Dependent Children aged 0-15: mid 2022,Older population aged 60 and over: mid 2022',
      'E01010875,1745,299,604',
    ]);
    expect(rows.map((row) => row.slice(2))).toEqual([
      [2022, 'all', 0, 15, 299],
      [2022, 'all', 0, 120, 1745],
      [2022, 'all', 60, 120, 604],
    ]);
  });

  test('is refused when the ages are not the total', async () => {
    const { message } = await refusal('population', 'file6.csv', [
      'lsoa11_code,pop_total_mid2015,pop_0_15_mid2015,pop_16_59_mid2015,pop_60plus_mid2015',
      'E01010875,1746,299,842,604',
    ]);
    expect(message).toContain('- Row 2: "1746" is not the sum of the ages 0 to 15, 16 to 59, and 60 and over.');
  });
});

describe("population from ONS's mid-year estimates", () => {
  test('has a row for each area, year, sex and age, the area told by its code', async () => {
    const { rows } = await loaded('population', 'mye.csv', [
      'Code,Name,Geography,Sex,Age,Year,Population',
      'E92000001,ENGLAND,Country,Persons,All ages,2023,57690300',
      'E12000003,YORKSHIRE AND THE HUMBER,Region,F,17,2023,30000',
      'E07000163,Craven,Non-metropolitan District,Female,90+,2023,400',
      'E10000023,North Yorkshire,County,M,0,2023,2500',
      'S12000033,Aberdeen City,Council Area,M,0,2023,1000',
    ]);
    expect(rows).toEqual([
      ['authority', 'E07000163', 2023, 'F', 90, 120, 400],
      ['authority', 'E10000023', 2023, 'M', 0, 0, 2500],
      ['country', 'E92000001', 2023, 'all', 0, 120, 57690300],
      ['region', 'E12000003', 2023, 'F', 17, 17, 30000],
    ]);
  });

  test('may have a column for each year, 1 standing for male and 2 for female', async () => {
    const { sidecar, rows } = await loaded('population', 'MYEB1.csv', [
      'ladcode23,laname23,country,sex,age,population_2021,population_2022',
      'E08000033,Calderdale,E,1,17,1200,1210',
      'E08000033,Calderdale,E,2,90,700,720',
    ]);
    expect(rows).toEqual([
      ['authority', 'E08000033', 2021, 'F', 90, 120, 700],
      ['authority', 'E08000033', 2021, 'M', 17, 17, 1200],
      ['authority', 'E08000033', 2022, 'F', 90, 120, 720],
      ['authority', 'E08000033', 2022, 'M', 17, 17, 1210],
    ]);
    expect(sidecar.years).toEqual([2021, 2022]);
  });

  test('gives each area, year, sex and age once', async () => {
    const row = 'E08000033,Calderdale,M,17,2023,1200';
    const { message } = await refusal('population', 'mye.csv', ['Code,Name,Sex,Age,Year,Population', row, row]);
    expect(message).toContain(
      '- Rows 2 and 3: E08000033, 2023, M, 17, 17 is there more than once (area code, mid year, sex, age from, age to). Keep one row of each.',
    );
  });

  test('is refused with a sex that is not one', async () => {
    const { message } = await refusal('population', 'mye.csv', [
      'Code,Sex,Age,Year,Population',
      'E08000033,U,17,2023,1',
    ]);
    expect(message).toContain('- Row 2: "U" is not a sex. Write F, M or all (1 stands for male and 2 for female).');
  });
});
