import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { desk } from '../functions/reference/loading.ts';

const published = resolve('..', 'shared', 'reference');

/** Published statistics as their publishers, or a public tidy-up of them, give them. Not part of the project. */
describe.runIf(existsSync(published))('the published files', () => {
  const load = async (name: Parameters<Awaited<ReturnType<typeof desk>>['load']>[0], file: string) => {
    const at = await desk();
    const { sidecar } = await at.load(name, join(published, file));
    return { sidecar, rows: (where: string) => at.rows(name, sidecar.vintage, where) };
  };

  test('of the index of deprivation 2019 rank 32,844 LSOAs', async () => {
    const { sidecar, rows } = await load('deprivation-2019', 'deprivation/imd2019_lsoa11_england.csv');
    expect(sidecar).toMatchObject({ rows: 32_844, notes: [] });
    expect(await rows("lsoa = 'E01000001'")).toEqual([['E01000001', 29199, 9]]);
    expect(await rows('rank = 2852')).toHaveLength(2);
  });

  test('of the index of deprivation 2025 rank 33,755 LSOAs', async () => {
    const { sidecar, rows } = await load('deprivation-2025', 'deprivation/imd2025_lsoa21_england.csv');
    expect(sidecar).toMatchObject({ rows: 33_755, notes: [] });
    expect(await rows("lsoa = 'E01000001'")).toEqual([['E01000001', 26525, 8]]);
  });

  test('of one index are not taken for the other', async () => {
    await expect(load('deprivation-2025', 'deprivation/imd2019_lsoa11_england.csv')).rejects.toThrow(
      'deprivation-2019?',
    );
    await expect(load('deprivation-2019', 'deprivation/imd2025_lsoa21_england.csv')).rejects.toThrow(
      'deprivation-2025?',
    );
  });

  test('of mid-year populations give the children of Calderdale from 2012 to 2024', async () => {
    const file = 'population/ons_mid-year_population_estimates_2012_to_2024.csv';
    const { sidecar, rows } = await load('population', file);
    expect(sidecar).toMatchObject({
      rows: 2_111,
      years: [2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024],
      notes: ['21 left out: the symbol x in place of a figure.'],
    });
    const calderdale = await rows("area_code = 'E08000033'");
    expect(calderdale).toHaveLength(13);
    expect(calderdale.at(-1)).toEqual(['authority', 'E08000033', 2024, 'all', 0, 17, 45_130]);
    expect(calderdale[0]).toEqual(['authority', 'E08000033', 2012, 'all', 0, 17, 45_552]);
    expect(await rows("area_type = 'country' AND mid_year = 2024")).toEqual([
      ['country', 'E92000001', 2024, 'all', 0, 17, 12_183_016],
    ]);
  });

  test('of the denominators of the indices give each LSOA of Calderdale and Kirklees its broad ages', async () => {
    const { sidecar, rows } = await load(
      'population',
      'population/iod2019_lsoa11_population_denominators_mid2015_calderdale_kirklees.csv',
    );
    expect(sidecar).toMatchObject({ rows: 387 * 4, years: [2015], notes: [] });
    expect(await rows("area_code = 'E01010875'")).toEqual([
      ['lsoa', 'E01010875', 2015, 'all', 0, 15, 299],
      ['lsoa', 'E01010875', 2015, 'all', 0, 120, 1745],
      ['lsoa', 'E01010875', 2015, 'all', 16, 59, 842],
      ['lsoa', 'E01010875', 2015, 'all', 60, 120, 604],
    ]);
  });

  test('of the census give five ethnic groups in each of 175 authorities', async () => {
    const { sidecar, rows } = await load('population-ethnicity', 'population/ons-ethnic-population-la.csv');
    expect(sidecar).toMatchObject({ rows: 875, years: [2021] });
    expect(sidecar.notes).toEqual(['175 left out: the category "Does not apply".']);
    expect(await rows("area_code = 'E08000033'")).toEqual([
      ['E08000033', 2021, 'asian', 0, 120, 21_726],
      ['E08000033', 2021, 'black', 0, 120, 1_439],
      ['E08000033', 2021, 'mixed', 0, 120, 4_027],
      ['E08000033', 2021, 'other', 0, 120, 1_603],
      ['E08000033', 2021, 'white', 0, 120, 177_836],
    ]);
  });

  test('that list LSOAs with their wards can stand for localities', async () => {
    const { sidecar, rows } = await load('localities', 'deprivation/imd2025_lsoa21_england.csv');
    expect(sidecar.rows).toBe(33_755);
    expect(await rows("lsoa = 'E01000001'")).toEqual([['E01000001', 'Aldersgate']]);
  });
});
