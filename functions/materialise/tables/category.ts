import { ethnicGroups, ethnicities } from '../../../schemas/codes/ethnicity.ts';
import { sexes } from '../../../schemas/codes/sex.ts';
import { denominators } from '../../../schemas/indicator.ts';
import type { Partnership } from '../../../schemas/partnership.ts';
import { columns, type SmallTable } from './small-table.ts';

/**
 * Age bands of the children in need census and SSDA903 (under 1, 1 to 4, 5 to 9, 10 to 15, 16 and over), 16 and over
 * parted at 18 and 25. Bands above 17 are shown only where an indicator has somebody in them.
 */
const ageBands = [
  { band: '0', from: 0, to: 0, title: 'Under 1' },
  { band: '1-4', from: 1, to: 4, title: '1 to 4' },
  { band: '5-9', from: 5, to: 9, title: '5 to 9' },
  { band: '10-15', from: 10, to: 15, title: '10 to 15' },
  { band: '16-17', from: 16, to: 17, title: '16 and 17' },
  { band: '18-24', from: 18, to: 24, title: '18 to 24' },
  { band: '25-and-over', from: 25, to: 120, title: '25 and over' },
];

const quintiles = ['1', '2', '3', '4', '5'];
const deciles = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

interface Category {
  breakdown: string;
  category: string;
  title: string;
  /** Shown for every indicator that has the breakdown, with zero where there is no case. */
  fixed: boolean;
}

/** The categories of the breakdowns that are the same for every indicator, in the order in which they are read. */
export function categoryTable(partnership: Partnership): SmallTable {
  const rows = categories(partnership).map((category, position) => ({ ...category, position }));
  return {
    name: 'known_category',
    columns: columns('breakdown string, category string, title string, fixed boolean, position bigint'),
    rows,
    grain: null,
  };
}

function categories(partnership: Partnership): Category[] {
  const fixed = (breakdown: string, entries: readonly (readonly [string, string])[]): Category[] =>
    entries.map(([category, title]) => ({ breakdown, category, title, fixed: true }));
  const notKnown = ['not-known', 'Not known'] as const;
  return [
    ...fixed('total', [['All', 'All']]),
    ...fixed('deprivation', [
      ...quintiles.map((quintile) => [quintile, nth('fifth', quintile, '5')] as const),
      notKnown,
    ]),
    ...fixed('deprivation-decile', [
      ...deciles.map((decile) => [decile, nth('tenth', decile, '10')] as const),
      notKnown,
    ]),
    ...fixed('ethnicity', Object.entries(ethnicGroups)),
    ...fixed(
      'sex',
      Object.entries(sexes).map(([sex, { title }]) => [sex, title] as const),
    ),
    ...ageBands.map(({ band, title, to }) => ({ breakdown: 'age', category: band, title, fixed: to <= 17 })),
    ...fixed('age', [['not-known', 'Not known, or not yet born']]),
    ...fixed('locality', [...partnership.localities.map(({ id, title }) => [id, title] as const), notKnown]),
  ];
}

function nth(part: string, number: string, last: string): string {
  if (number === '1') return `1 (most deprived ${part})`;
  return number === last ? `${number} (least deprived ${part})` : number;
}

/** Which of the five groups each ethnicity code belongs to. */
export function ethnicityGroupTable(): SmallTable {
  return {
    name: 'ethnicity_group',
    columns: columns('ethnicity string, ethnic_group string'),
    rows: Object.entries(ethnicities).map(([ethnicity, { group }]) => ({ ethnicity, ethnic_group: group })),
    grain: null,
  };
}

/** The band of every age. */
export function ageBandTable(): SmallTable {
  const rows = ageBands.flatMap(({ band, from, to }) =>
    Array.from({ length: to - from + 1 }, (_, years) => ({ age: from + years, band })),
  );
  return { name: 'age_band', columns: columns('age int, band string'), rows, grain: null };
}

/**
 * The categories that have a population, by denominator, with the ages that belong to them: a band reaches no further
 * than its denominator. What is not here has none, and a rate does not apply to it.
 */
export function populationCategoryTable(partnership: Partnership): SmallTable {
  const ofAges = Object.entries(denominators).flatMap(([denominator, ages]) => {
    if (ages === null) return [];
    const whole = (breakdown: string, ids: readonly string[]) =>
      ids.map((category) => ({ denominator, breakdown, category, age_from: ages.from, age_to: ages.to }));
    const bands = ageBands.map(({ band, from, to }) => ({
      denominator,
      breakdown: 'age',
      category: band,
      age_from: Math.max(from, ages.from),
      age_to: Math.min(to, ages.to),
    }));
    return [
      ...whole('total', ['All']),
      ...whole('sex', ['F', 'M']),
      ...whole('deprivation', quintiles),
      ...whole('deprivation-decile', deciles),
      ...whole(
        'ethnicity',
        Object.keys(ethnicGroups).filter((group) => group !== 'not-recorded'),
      ),
      ...whole(
        'locality',
        partnership.localities.map(({ id }) => id),
      ),
      ...bands.filter(({ age_from, age_to }) => age_from <= age_to),
    ];
  });
  const pupils = (breakdown: string, ids: readonly string[]) =>
    ids.map((category) => ({ denominator: 'pupils', breakdown, category }));
  return {
    name: 'population_category',
    columns: columns('denominator string, breakdown string, category string, age_from int, age_to int'),
    rows: [
      ...ofAges,
      ...pupils('total', ['All']),
      ...pupils('sex', ['F', 'M']),
      ...pupils('ethnicity', Object.keys(ethnicGroups)),
    ],
    grain: null,
  };
}
