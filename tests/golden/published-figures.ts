/**
 * The figures that Calderdale's and Kirklees's reports print, which a release of their returns must give. Where each
 * comes from is in SOURCES.md of examples/published/<partnership>.
 */

export interface PublishedFigure {
  partnership: 'calderdale' | 'kirklees';
  indicator: string;
  period: string;
  /** `total` and `All`, or a category of one breakdown. */
  breakdown: string;
  category: string;
  /** Which column of `measure` holds it. A count whose rate needs a population is its numerator. */
  column: 'value' | 'numerator' | 'denominator';
  value: number;
  /** As the report prints it. */
  printed: string;
}

type Line = [indicator: string, period: string, column: PublishedFigure['column'], value: number, printed: string];

const totals = (partnership: PublishedFigure['partnership'], lines: readonly Line[]): PublishedFigure[] =>
  lines.map(([indicator, period, column, value, printed]) => ({
    partnership,
    indicator,
    period,
    breakdown: 'total',
    category: 'All',
    column,
    value,
    printed,
  }));

const plansStarting = (category: string, value: number): PublishedFigure => ({
  partnership: 'kirklees',
  indicator: 'plans-starting',
  period: '2021-22',
  breakdown: 'category-of-abuse',
  category,
  column: 'value',
  value,
  printed: String(value),
});

export const publishedFigures: readonly PublishedFigure[] = [
  ...totals('calderdale', [
    ['live-training-places', '2019-20', 'value', 915, '915'],
    ['live-training-places', '2020-21', 'value', 202, '202'],
    ['live-training-places', '2021-22', 'value', 927, '927'],
    ['live-training-places', '2022-23', 'value', 1030, '1,030'],
    ['live-training-places', '2023-24', 'value', 2459, '2,459'],
    ['e-learning-places', '2022-23', 'value', 5201, '5,201'],
    ['e-learning-places', '2023-24', 'value', 6016, '6,016'],
    ['home-educated', '2022-23-Q3', 'value', 342, '342'],
    ['home-educated', '2023-24-Q3', 'value', 441, '441'],
    ['looked-after', '2022-23', 'value', 79, '79 per 10,000'],
    ['child-deaths', '2023-24', 'value', 10, '10'],
    ['child-deaths-reviewed', '2023-24', 'value', 13, '13'],
    ['deaths-modifiable', '2023-24', 'numerator', 5, '5'],
    ['deaths-modifiable', '2023-24', 'denominator', 13, '13'],
    ['deaths-modifiable', '2023-24', 'value', 38, '38%'],
    ['standards-met', '2023-24', 'value', 88, '88% green'],
    ['standards-partly-met', '2023-24', 'value', 5, '5% amber'],
    ['standards-not-met', '2023-24', 'value', 1, '1% red'],
    ['training-improved-knowledge', '2023-24', 'numerator', 417, '417 of 418'],
    ['training-improved-knowledge', '2023-24', 'denominator', 418, '417 of 418'],
    ['partnership-income', '2023-24', 'value', 258_310, '£258,310'],
  ]),
  ...totals('kirklees', [
    ['contacts', '2016-17', 'numerator', 18_588, '18,588'],
    ['contacts-against-year-before', '2016-17', 'value', 135, '35% up'],
    ['contacts-to-referrals', '2016-17', 'value', 31, '31%'],
    ['re-referrals', '2016-17', 'value', 39, '39%'],
    ['contacts-to-intervention-schools', '2016-17', 'value', 52, '52%'],
    ['repeat-plans', '2016-17', 'value', 26.9, '26.9%'],
    ['looked-after-out-of-area', '2016-17', 'value', 42.5, '42.5%'],
    ['partnership-income', '2016-17', 'value', 306_950, '£306,950'],
    ['partnership-spend', '2016-17', 'value', 421_629.59, '£421,629.59'],
    ['partnership-net-spend', '2016-17', 'value', 114_679.59, '£114,679.59'],
    ['training-places', '2015-16', 'value', 10_354, '10,354'],
    ['training-places', '2016-17', 'value', 14_590, '14,590'],
    ['contacts', '2021-22', 'numerator', 17_148, '17,148'],
    ['contacts-families', '2021-22', 'value', 9478, '9,478 families'],
    ['re-referrals', '2021-22', 'value', 15, '15%'],
    ['early-help-assessments', '2021-22', 'numerator', 967, '967'],
    ['early-help-families', '2021-22', 'value', 402, '402 families'],
    ['looked-after', '2021-22', 'numerator', 604, '604'],
    ['serious-incidents', '2021-22', 'value', 6, '6'],
    ['serious-incidents-to-panel', '2021-22', 'value', 5, '5'],
    ['rapid-reviews', '2021-22', 'value', 5, '5'],
    ['practice-reviews-begun', '2021-22', 'value', 1, '1'],
    ['child-deaths', '2021-22', 'value', 37, '37'],
    ['child-deaths-reviewed', '2021-22', 'value', 53, '53'],
  ]),
  plansStarting('neglect', 140),
  plansStarting('emotional', 82),
  plansStarting('physical', 26),
  plansStarting('sexual', 11),
];

/** Printed beside the figures for comparison: for the comparators of a later step, and in no return. */
export const publishedComparators = [
  { partnership: 'calderdale', indicator: 'looked-after', period: '2022-23', area: 'England', value: 71 },
  { partnership: 'kirklees', indicator: 'repeat-plans', period: '2016-17', area: 'comparators', value: 17 },
] as const;
