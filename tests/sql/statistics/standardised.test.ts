import { expect, it } from 'vitest';
import { type Stratum, standardised } from './standardised.ts';
import { rowsOf } from './steps.ts';

const band = (numerator: number | null, population: number | null, weight: number): Stratum => ({
  of: 'rate',
  numerator,
  population,
  weight,
  per: 1000,
});

it('A standardised rate weighs the rate of each age by the standard population', async () => {
  // (3 × 10/1,000 + 1 × 20/500) / 4 = 17.5 per 1,000.
  // Its variance is (9 × 10/1,000² + 1 × 20/500²) / 16 = 0.000010625; of 30 events √(variance/30) = 0.00059512;
  // Byar's limits of 30 are 20.238 and 42.827.
  const found = await standardised([band(10, 1000, 3), band(20, 500, 1)]);
  expect(found.get('rate 95')).toMatchObject({ valueRounded: 17.5, lowerRounded: 11.7, upperRounded: 25.1 });
});

it('With the same rate at every age it is that rate, whatever the weights', async () => {
  const found = await standardised([band(10, 1000, 3), band(30, 3000, 14), band(5, 500, 1)]);
  expect(found.get('rate 95')?.value).toBeCloseTo(10, 12);
});

it.each([
  ['fewer than ten events', [band(4, 1000, 3), band(5, 500, 1)]],
  ['a band without people', [band(10, 1000, 3), band(20, 0, 1)]],
  ['a band whose people are not known', [band(10, 1000, 3), band(20, null, 1)]],
  ['a band without a count', [band(10, 1000, 3), band(null, 500, 1)]],
])('There is none on %s', async (_, strata) => {
  expect((await standardised(strata)).size).toBe(0);
});

it('A band that covers part of a standard band takes that many of its years', async () => {
  const rows = await rowsOf(
    [
      {
        name: 'population_category',
        columns: 'denominator string, breakdown string, category string, age_from int, age_to int',
        rows: [
          { denominator: 'some', breakdown: 'age', category: '10-15', age_from: 10, age_to: 15 },
          { denominator: 'some', breakdown: 'age', category: '16-17', age_from: 16, age_to: 17 },
          { denominator: 'some', breakdown: 'age', category: '18-24', age_from: 18, age_to: 24 },
        ],
      },
      {
        name: 'indicator_definition',
        columns: 'indicator_id string, denominator string, standardised string, per bigint, scale bigint',
        rows: [{ indicator_id: 'one', denominator: 'some', standardised: 'age', per: 1000, scale: 10 }],
      },
      {
        name: 'indicator_period',
        columns: 'indicator_id string, period string, basis string',
        rows: [{ indicator_id: 'one', period: '2023-24', basis: 'records' }],
      },
      {
        name: 'cell',
        columns: 'indicator_id string, period string, breakdown string, category string, numerator bigint',
        rows: [{ indicator_id: 'one', period: '2023-24', breakdown: 'age', category: '16-17', numerator: 4 }],
      },
      {
        name: 'population_at',
        columns: 'denominator string, period string, breakdown string, category string, population bigint',
        rows: [{ denominator: 'some', period: '2023-24', breakdown: 'age', category: '16-17', population: 100 }],
      },
    ],
    ['dataset/steps/standard_population', 'dataset/steps/stratum'],
    'SELECT stratum, numerator, population, weight FROM stratum ORDER BY stratum',
  );
  expect(rows).toEqual([
    // 5,500 of 10 to 14, and one year of the 5,500 of 15 to 19.
    { stratum: '10-15', numerator: 0, population: null, weight: 6600 },
    { stratum: '16-17', numerator: 4, population: 100, weight: 2200 },
    { stratum: '18-24', numerator: 0, population: null, weight: 8200 },
  ]);
});

it('The standard population holds a hundred thousand people, and every age once', async () => {
  const rows = await rowsOf(
    [],
    ['dataset/steps/standard_population'],
    'SELECT CAST(SUM(people) AS BIGINT) AS people, CAST(SUM(age_to - age_from + 1) AS BIGINT) AS ages FROM standard_population',
  );
  expect(rows).toEqual([{ people: 100_000, ages: 121 }]);
});
