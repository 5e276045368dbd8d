import { describe, expect, test } from 'vitest';
import { loaded, refusal } from './loading.ts';

const headings =
  '2023 Upper tier local authorities Code,2023 Upper tier local authorities,Ethnic group (20 categories) Code,Ethnic group (20 categories),Observation';

describe('population by ethnic group', () => {
  test('adds the categories of the census up to the five groups', async () => {
    const { sidecar, rows } = await loaded('population-ethnicity', 'census.csv', [
      headings,
      'E08000033,Calderdale,-8,Does not apply,0',
      'E08000033,Calderdale,3,"Asian, Asian British or Asian Welsh: Indian",10',
      'E08000033,Calderdale,4,"Asian, Asian British or Asian Welsh: Pakistani",20',
      'E08000033,Calderdale,6,"Black, Black British, Black Welsh, Caribbean or African: African",3',
      'E08000033,Calderdale,9,Mixed or Multiple ethnic groups: White and Asian,4',
      'E08000033,Calderdale,13,"White: English, Welsh, Scottish, Northern Irish or British",1000',
      'E08000033,Calderdale,17,White: Other White,50',
      'E08000033,Calderdale,18,Other ethnic group: Arab,6',
      'W06000001,Isle of Anglesey,14,White: Irish,7',
    ]);
    expect(rows).toEqual([
      ['E08000033', 2021, 'asian', 0, 120, 30],
      ['E08000033', 2021, 'black', 0, 120, 3],
      ['E08000033', 2021, 'mixed', 0, 120, 4],
      ['E08000033', 2021, 'other', 0, 120, 6],
      ['E08000033', 2021, 'white', 0, 120, 1050],
      ['W06000001', 2021, 'white', 0, 120, 7],
    ]);
    expect(sidecar.years).toEqual([2021]);
    expect(sidecar.notes).toEqual(['1 left out: the category "Does not apply".']);
    expect(sidecar.vintage).toMatch(/^2021-/);
  });

  test('keeps ages apart and adds sexes together', async () => {
    const { rows } = await loaded('population-ethnicity', 'census.csv', [
      'Lower tier local authorities Code,Ethnic group (6 categories),Age (B) (18 categories),Sex (2 categories),Observation',
      'E08000033,White,Aged 17 years and under,Female,100',
      'E08000033,White,Aged 17 years and under,Male,110',
      'E08000033,White,Aged 18 to 24 years,Male,30',
      'E08000033,White,Aged 85 years and over,Male,5',
      'E08000033,Other ethnic group,Aged 0 to 17 years,Male,1',
    ]);
    expect(rows.map((row) => row.slice(2))).toEqual([
      ['other', 0, 17, 1],
      ['white', 0, 17, 210],
      ['white', 18, 24, 30],
      ['white', 85, 120, 5],
    ]);
  });

  test('takes a plain table when it names its census', async () => {
    const { rows } = await loaded('population-ethnicity', 'table.csv', [
      'Area code,Census year,Ethnic group,Age,Population',
      'E08000033,2011,Mixed,0 to 17,12',
    ]);
    expect(rows).toEqual([['E08000033', 2011, 'mixed', 0, 17, 12]]);
    const { message } = await refusal('population-ethnicity', 'table.csv', [
      'Area code,Ethnic group,Age,Population',
      'E08000033,Mixed,0 to 17,12',
    ]);
    expect(message).toContain('Looked for (a table that names its census): ');
    expect(message).toContain('"Census year"');
  });

  test('is refused with every fault named', async () => {
    const { message } = await refusal('population-ethnicity', 'census.csv', [
      headings,
      'Calderdale,,1,"Asian, Asian British or Asian Welsh: Bangladeshi",1',
      'E08000033,,1,Martian,2',
      'E08000033,,14,White: Irish,few',
      'E08000033,,14,White: Irish,3',
    ]);
    expect(message.split('\n').slice(1, -1)).toEqual([
      '- Row 2: "Calderdale" is not an area code such as E08000033.',
      '- Row 3: "Martian" is not a census ethnic group: White, Mixed, Asian, Black, Other, or a category of one.',
      '- Row 4: "few" is not a number of people. Write a whole number, 0 or more.',
      '- Rows 4 and 5: "White: Irish" is given more than once for one area and age. Keep one row of each.',
    ]);
  });
});
