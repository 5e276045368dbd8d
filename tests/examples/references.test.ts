import { expect, test } from 'vitest';
import { desk } from '../functions/reference/loading.ts';
import { generated } from './generated.ts';

const { plan } = await generated({ scale: 0.02 });

test('every reference file is loaded by its own headings, with no problem', async () => {
  const at = await desk();
  const loaded = [];
  for (const { name, path } of plan.references) {
    const { sidecar } = await at.load(name, path);
    loaded.push([name, sidecar.sourceFile, sidecar.rows, sidecar.notes.length]);
  }
  const each = 120 * 2 * 91;
  expect(loaded).toEqual([
    ['deprivation-2019', 'deprivation-2019.csv', 120, 0],
    ['localities', 'localities.csv', 120, 0],
    ['postcodes', 'postcodes.csv', 2400, 0],
    ['population', 'population-northshire.csv', 3 * 91 * 5, 0],
    ['population', 'mid-2021.csv', each, 0],
    ['population', 'mid-2022.csv', each, 0],
    ['population', 'mid-2023.csv', each, 0],
    ['population', 'mid-2024.csv', each, 0],
    ['population', 'mid-2025.csv', each, 0],
    ['population-ethnicity', 'population-ethnicity.csv', 5 * 25, 0],
    ['pupils', 'pupils.csv', 5 * 9, 0],
    ['population', 'children-elsewhere.csv', 4 * 19, 0],
    ['comparators', 'children-in-need.csv', 4 * 20, 0],
    ['comparators', 'referrals.csv', 4 * 20 * 3, 0],
    ['comparators', 'second-plans.csv', 4 * 20 * 3, 0],
    ['comparators', 'plans-by-duration.csv', 4 * 20 * 3, 0],
    ['comparators', 'looked-after.csv', 4 * 20 * 2, 0],
    ['neighbours', 'neighbours-2025.csv', 17 * 10, 0],
  ]);
});

test('what is published of Northshire has neighbours, regions and symbols, and none of the places is real', async () => {
  const at = await desk();
  const path = plan.references.find(({ path }) => path.endsWith('referrals.csv'))!.path;
  const { sidecar } = await at.load('comparators', path);
  const rows = await at.rows(
    'comparators',
    sidecar.vintage,
    "measure = 'rereferral_percent' AND published_period = '2022-23'",
  );
  const kinds = rows.map(([, , , areaType]) => areaType);
  expect([...new Set(kinds)].sort()).toEqual(['authority', 'england', 'region']);
  expect(rows.filter((row) => row.at(-1) === 'x').map(([, , , , , name]) => name)).toEqual(['Dunmoor (fictional)']);
  const names = rows.map(([, , , , , name]) => String(name)).filter((name) => !name.includes('(fictional)'));
  expect(names).toEqual(['Northshire']);
});

test('the most deprived tenth has the most neighbourhoods, and the LSOAs are none of England’s', async () => {
  const at = await desk();
  const { sidecar } = await at.load('deprivation-2019', plan.references[0]!.path);
  const rows = await at.rows('deprivation-2019', sidecar.vintage);
  const counts = Array.from({ length: 10 }, (_, i) => rows.filter(([, , decile]) => Number(decile) === i + 1).length);
  expect(counts).toEqual([20, 17, 15, 13, 12, 11, 10, 9, 7, 6]);
  expect(rows.filter(([lsoa]) => !String(lsoa).startsWith('E0190'))).toEqual([]);
});
