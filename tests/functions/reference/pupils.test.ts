import { describe, expect, test } from 'vitest';
import { loaded, refusal } from './loading.ts';

const common = 'time_period,time_identifier,geographic_level,country_code,region_code,old_la_code,new_la_code';
const calderdale = 'Academic year,Local authority,E92000001,E12000003,381,E08000033';

describe('pupils', () => {
  test('are counted on the third Thursday of January', async () => {
    const { sidecar, rows } = await loaded('pupils', 'pupils.csv', [
      `${common},phase_type_grouping,headcount`,
      `202021,${calderdale},Total,38000`,
      `202324,${calderdale},Total,38500`,
      `202324,${calderdale},State-funded primary,19000`,
      `202324,Academic year,Regional,E92000001,E12000003,,,Total,850000`,
      `202324,Academic year,National,E92000001,,,,Total,9092073`,
    ]);
    expect(rows).toEqual([
      ['E08000033', '2020/21', '2021-01-21', 'all', 'all', 'all', 38000],
      ['E08000033', '2023/24', '2024-01-18', 'all', 'all', 'all', 38500],
      ['E08000033', '2023/24', '2024-01-18', 'state-funded-primary', 'all', 'all', 19000],
      ['E12000003', '2023/24', '2024-01-18', 'all', 'all', 'all', 850000],
      ['E92000001', '2023/24', '2024-01-18', 'all', 'all', 'all', 9092073],
    ]);
    expect(sidecar.years).toEqual([2021, 2024]);
    expect(sidecar.vintage).toMatch(/^2024-/);
  });

  test('by ethnicity are added up to the five groups, the totals of other splits alone being read', async () => {
    const { rows, sidecar } = await loaded('pupils', 'spc_pupils_ethnicity_and_language.csv', [
      `${common},Phase-type_grouping,ethnicity,language,headcount,percent_of_pupils`,
      `202324,${calderdale},Total,Total,Total,100,100`,
      `202324,${calderdale},Total,Total,English,70,70`,
      `202324,${calderdale},Total,Asian - Indian,Total,10,10`,
      `202324,${calderdale},Total,Asian - Pakistani,Total,20,20`,
      `202324,${calderdale},Total,Asian - Pakistani,English,5,5`,
      `202324,${calderdale},Total,Mixed - White and Asian,Total,3,3`,
      `202324,${calderdale},Total,White - White British,Total,c,c`,
      `202324,${calderdale},Total,White - Irish,Total,4,4`,
      `202324,${calderdale},Total,Unclassified,Total,2,2`,
      `202324,${calderdale},Total,Minority ethnic pupils,Total,30,30`,
    ]);
    expect(rows.map((row) => row.slice(3))).toEqual([
      ['all', 'all', 'all', 100],
      ['all', 'all', 'asian', 30],
      ['all', 'all', 'mixed', 3],
      ['all', 'all', 'not-recorded', 2],
    ]);
    expect(sidecar.notes).toEqual([
      '1 left out: parts of a sum in which a symbol stands for another part.',
      '1 left out: subtotals of several ethnic groups.',
      '1 left out: the symbol c in place of a figure.',
    ]);
  });

  test('by sex and age are added over ages when the file has no total of ages', async () => {
    const { rows } = await loaded('pupils', 'pupils.csv', [
      `${common},school_type,sex,age,headcount`,
      `202324,${calderdale},Total,Total,5,70`,
      `202324,${calderdale},Total,Total,6,80`,
      `202324,${calderdale},Total,Female,5,40`,
      `202324,${calderdale},Total,Boys,5,30`,
      `202324,${calderdale},Total,Unknown,5,0`,
    ]);
    expect(rows.map((row) => row.slice(3))).toEqual([
      ['all', 'F', 'all', 40],
      ['all', 'M', 'all', 30],
      ['all', 'all', 'all', 150],
    ]);
  });

  test('of areas and levels that are not known are left out', async () => {
    const { sidecar } = await loaded('pupils', 'pupils.csv', [
      `${common},number_of_pupils`,
      `202324,${calderdale},9`,
      '202324,Academic year,Local authority,E92000001,E12000003,z,z,7',
      '202324,Academic year,Parliamentary constituency,E92000001,E12000003,,,8',
    ]);
    expect(sidecar.rows).toBe(1);
    expect(sidecar.notes).toEqual([
      '1 left out: rows of the geographic level "Parliamentary constituency".',
      '1 left out: rows whose area is not known.',
    ]);
  });

  test('are refused with every fault named, and the column that splits the figures', async () => {
    const { message } = await refusal('pupils', 'pupils.csv', [
      `${common},phase_type_grouping,sex,ethnicity,favourite_colour,headcount`,
      `2023,${calderdale},Total,Total,Total,Total,1`,
      `202325,${calderdale},Total,Total,Total,Total,1`,
      `202324,${calderdale},Total,Neither,Total,Total,1`,
      `202324,${calderdale},Total,Total,Venusian,Total,1`,
      `202324,${calderdale},Total,Total,Total,Red,many`,
      `202324,${calderdale},Total,Total,Total,Blue,1`,
    ]);
    expect(message.split('\n').slice(1, -1)).toEqual([
      '- Rows 2 and 3: "2023" is not an academic year such as 202324.',
      '- Row 4: "Neither" is not Female, Male or Total.',
      '- Row 5: "Venusian" is not an ethnicity that the school census publishes, nor Total.',
      '- Row 6: "many" is not a number of pupils. Write a whole number, 0 or more.',
      '- Rows 6 and 7: "E08000033 in 2023/24" has more than one figure for the same phase, sex and ethnicity. A column that is not read splits them: time_identifier, old_la_code, favourite_colour.',
    ]);
  });
});
