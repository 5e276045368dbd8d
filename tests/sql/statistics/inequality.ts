import type { Row } from '../../../functions/platform/ports.ts';
import { type GivenTable, rowsOf } from './steps.ts';

/** Cases, and out of how many; null is a figure that did not come, `'z'` one for which there is nothing to divide by. */
export type Cell = readonly [number, number] | readonly [number, 'z'] | null;

export interface Breakdown {
  breakdown?: string;
  unit?: '%' | 'per 10,000' | 'number';
  /** In the categories' order. */
  categories: Readonly<Record<string, Cell>>;
  /** Ethnic groups within fifths of deprivation: cases by fifth and group. */
  within?: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>;
}

export interface Unequal {
  /** The row of the table `inequality`. */
  row: Row;
  /** The rows of `inequality_category`, by category. */
  of: Record<string, Row>;
  /** The rows of both for ethnic groups within a fifth, such as `deprivation-1`. */
  within: Record<string, { row: Row | undefined; of: Record<string, Row> }>;
}

const units = {
  '%': { denominator: 'rows', per: 100, interval_method: 'wilson' },
  'per 10,000': { denominator: 'children', per: 10_000, interval_method: 'poisson' },
  number: { denominator: 'none', per: 1, interval_method: 'none' },
} as const;
const id = { indicator_id: 'i', period: '2023-24-Q1' };
const figures = 'numerator bigint, denominator bigint, value_status string';
const key = 'indicator_id string, period string, breakdown string, category string';

/** What the files of sql/ make of one breakdown of one indicator in one period. */
export async function inequality(of: Breakdown): Promise<Unequal> {
  const { breakdown = 'deprivation', unit = 'per 10,000', categories, within = {} } = of;
  const named = Object.keys(categories);
  const groups = [...new Set(Object.values(within).flatMap((fifth) => Object.keys(fifth)))];
  const given: GivenTable[] = [
    {
      name: 'indicator_definition',
      columns:
        'indicator_id string, denominator string, per bigint, scale bigint, divisor bigint, interval_method string, period_kind string, rolling_periods bigint',
      rows: [{ ...id, ...units[unit], scale: 10, divisor: 1, period_kind: 'quarter' }],
    },
    {
      name: 'cell',
      columns: `${key}, ${figures}`,
      rows: named.map((category) => ({ ...id, breakdown, category, ...numbersOf(categories[category]!, unit) })),
    },
    { name: 'rolling', columns: `${key}, ${figures}`, rows: [] },
    {
      name: 'tallied_case',
      columns: `${key}, within string, numerator bigint, denominator bigint`,
      rows: Object.entries(within).flatMap(([fifth, each]) =>
        Object.entries(each).map(([category, [numerator, denominator]]) => ({
          ...id,
          breakdown: 'ethnicity',
          within: fifth,
          category,
          numerator,
          denominator,
        })),
      ),
    },
    {
      name: 'indicator_period',
      columns: 'indicator_id string, period string, basis string',
      rows: [{ ...id, basis: 'records' }],
    },
    {
      name: 'period',
      columns: 'period string, kind string, position bigint',
      rows: [{ ...id, kind: 'quarter', position: 1 }],
    },
    { name: 'known_category', columns: 'breakdown string, category string', rows: knownOf(breakdown, named, groups) },
    {
      name: 'category',
      columns: 'indicator_id string, breakdown string, category string, position bigint',
      rows: [
        ...named.map((category, position) => ({ ...id, breakdown, category, position })),
        ...(breakdown === 'ethnicity'
          ? []
          : groups.map((category, position) => ({ ...id, breakdown: 'ethnicity', category, position }))),
      ],
    },
    {
      name: 'indicator_category',
      columns: 'indicator_id string, breakdown string',
      rows: [breakdown, 'ethnicity'].map((breakdown) => ({ ...id, breakdown })),
    },
    { name: 'deprivation_index', columns: 'vintage string', rows: [{ vintage: '2019' }] },
  ];
  const tables = await Promise.all(
    ['inequality', 'inequality_category'].map((table) => rowsOf(given, files, `SELECT * FROM ${table}`)),
  );
  const [rows = [], each = []] = tables;
  const byCategory = (fifth: string) =>
    Object.fromEntries(each.filter((row) => row.within === fifth).map((row) => [String(row.category), row]));
  return {
    row: rows.find((row) => row.within === 'All')!,
    of: byCategory('All'),
    within: Object.fromEntries(
      Object.keys(within).map((fifth) => [
        fifth,
        { row: rows.find((row) => row.within === fifth), of: byCategory(fifth) },
      ]),
    ),
  };
}

const files = [
  'dataset/steps/confidence',
  'dataset/steps/poisson_limit',
  'dataset/steps/inequality_rule',
  'dataset/steps/breakdown_parts',
  'dataset/steps/crossed_cell',
  'dataset/steps/figure',
  'dataset/steps/valued',
  'dataset/steps/confidence_interval',
  'dataset/steps/inequality_cell',
  'dataset/steps/inequality_group',
  'dataset/steps/relative_rate',
  'dataset/steps/rate_gap',
  'dataset/steps/slope_point',
  'dataset/steps/slope_index',
  'dataset/inequality',
  'dataset/inequality_category',
];

function numbersOf(cell: Cell, unit: Breakdown['unit']): Row {
  if (cell === null) return { value_status: 'x' };
  const [numerator, denominator] = cell;
  if (unit === 'number') return { numerator };
  return denominator === 'z'
    ? { numerator, value_status: 'z' }
    : { numerator, denominator, value_status: denominator === 0 ? 'z' : null };
}

/** A breakdown such as `source` is none of a population's. */
function knownOf(breakdown: string, named: readonly string[], groups: readonly string[]): Row[] {
  const own = ['deprivation', 'deprivation-decile', 'ethnicity', 'sex', 'age', 'locality'].includes(breakdown);
  return [
    ...(own ? named.map((category) => ({ breakdown, category })) : []),
    ...(breakdown === 'ethnicity' ? [] : groups.map((category) => ({ breakdown: 'ethnicity', category }))),
  ];
}
