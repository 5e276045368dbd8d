/** What would be published of Northshire and of authorities that do not exist either, in the department's tidy form. */
import {
  type Area,
  areasOf,
  type Cell,
  country,
  type Figures,
  other,
  own,
  type Published,
  rowsOf,
} from './elsewhere.ts';
import type { Population } from './population.ts';
import { randomFor } from './random.ts';

/** Published years by the March in which they end: the demonstration's last year is not published yet. */
const years = [2022, 2023, 2024, 2025];

type Column = (figures: Figures) => Cell;

/** The files, each with its name: figures by publication, children by area, and neighbours. */
export function comparatorFiles(
  population: Population,
  seed: number,
): ['comparators' | 'neighbours' | 'population', string, string][] {
  const areas = areasOf(population, randomFor(seed, 'comparators'));
  const rows = years.flatMap((year) => rowsOf(areas, year, randomFor(seed, `published ${year}`)));
  const file = (name: string, split: string, of: string, columns: Readonly<Record<string, Column>>) =>
    ['comparators', `${name}.csv`, published(rows, split, of, columns)] as ['comparators', string, string];
  return [
    ['population', 'children-elsewhere.csv', childrenElsewhere(rows)],
    file('children-in-need', 'category', 'Children in Need', { At31_episodes: ({ need }) => need }),
    file('referrals', 'category', 'Referrals and Re-referrals', {
      referral_count: ({ referrals }) => referrals,
      rereferral_count: ({ again }) => again,
      rereferral_percent: ({ again, referrals }) => share(again, referrals),
    }),
    file('second-plans', 'category', 'Child Protection Plans which are a second or subsequent plan', {
      CPP_start: ({ startedPlans }) => startedPlans,
      CPP_subsequent: ({ repeat }) => repeat,
      CPP_subsequent_percent: ({ repeat, startedPlans }) => share(repeat, startedPlans),
    }),
    file('plans-by-duration', 'category', 'Child Protection Plans by length of time', {
      CPP_At31: ({ plans }) => plans,
      '2_years_or_more': ({ long }) => long,
      '2_years_or_more_percent': ({ long, plans }) => share(long, plans),
    }),
    file('looked-after', 'population_type', 'Children looked after on 31 March each year', {
      children_count: ({ lookedAfter }) => lookedAfter,
      rate_per_10000: ({ lookedAfter, children }) => ratio(lookedAfter, children, 10_000, 0),
    }),
    ['neighbours', 'neighbours-2025.csv', neighbours(areas)],
  ];
}

const share = (part: Cell, whole: Cell): Cell => ratio(part, whole, 100, 1);

/** Rounded half up, or the symbol that stands for it. */
function ratio(part: Cell, whole: Cell, per: number, decimals: number): Cell {
  if (typeof part !== 'number') return part;
  if (typeof whole !== 'number') return whole;
  if (whole === 0) return 'z';
  const scale = 10 ** decimals;
  return Math.floor((2 * part * per * scale + whole) / (2 * whole)) / scale;
}

const headings = [
  ...['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name'],
  ...['region_code', 'region_name', 'old_la_code', 'new_la_code', 'la_name'],
];

function published(
  rows: readonly Published[],
  split: string,
  of: string,
  columns: Readonly<Record<string, Column>>,
): string {
  const cells = rows.map((row) => [
    ...placeOf(row, row.year),
    of,
    ...Object.values(columns).map((column) => column(row.figures)),
  ]);
  return csv([[...headings, split, ...Object.keys(columns)], ...cells]);
}

/** As the department's tidy file of mid-year estimates. Northshire's own children are in a file of their own. */
function childrenElsewhere(rows: readonly Published[]): string {
  const cells = rows
    .filter(({ area }) => area?.code !== own.code)
    .map((row) => [...placeOf(row, row.year - 1), 'Children aged 0 to 17 years', row.figures.children]);
  return csv([[...headings, 'age_group', 'population_estimate'], ...cells]);
}

const placeOf = ({ level, region, area }: Published, year: number): Cell[] => [
  ...[year, 'Reporting year', level, ...country],
  ...[region?.code ?? '', region?.name ?? '', area?.dfeCode ?? '', area?.code ?? '', area?.name ?? ''],
];

/** As the model of 2025. The ten that follow in the list stand for those most like an authority. */
function neighbours(areas: readonly Area[]): string {
  const places = Array.from({ length: 10 }, (_, at) => at + 1);
  const rows = areas.map(({ dfeCode, name, region }, at) => [
    ...[dfeCode, name, region === other ? 2 : 1, region.name],
    ...places.flatMap((place) => [areas[(at + place) % areas.length]!.dfeCode, 'Close']),
  ]);
  const heads = places.flatMap((place) => [`SN_${place}`, `SN_${place}P`]);
  return csv([['old_la_code', 'la_name', 'region_ind', 'region_name', ...heads], ...rows]);
}

const csv = (rows: readonly (readonly Cell[])[]): string => `${rows.map((row) => row.join(',')).join('\n')}\n`;
