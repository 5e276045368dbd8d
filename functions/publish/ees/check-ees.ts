/**
 * The rules of the Department for Education's data screener that a file and its metadata can be held to. Source: DfE,
 * "Open data standards" (Analysts' guide): mandatory columns, time, geography, filters, indicators, metadata.
 */
import { checkMeta } from './check-meta.ts';
import { checkTime } from './check-time.ts';
import { checkPlaces, checkTogether, type DescribedFilter } from './check-together.ts';

/** Rows of text; the first is the heading. */
export type Lines = readonly (readonly string[])[];

const mandatory = ['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name'];
const levels = [
  'National',
  'Regional',
  'Local authority',
  'Local authority district',
  'School',
  'Parliamentary constituency',
];
const symbols = new Set(['c', 'k', 'low', 'u', 'x', 'z', 'w']);

/** What the screener would refuse, as sentences; none of a sound file. Without metadata only the data's own rules are held. */
export function checkEes(data: Lines, meta: Lines | null, indicators: readonly string[] = []): string[] {
  const [heading = [], ...rows] = data;
  const missing = mandatory.filter((name) => !heading.includes(name));
  if (missing.length > 0) return [`The data lacks the columns ${missing.join(', ')}.`];
  const column = (name: string) => rows.map((row) => row[heading.indexOf(name)] ?? '');
  const described = meta === null ? { problems: [], filters: [], indicators } : checkMeta(heading, meta);
  return [
    ...heading
      .filter((name) => !/^\w+$/.test(name))
      .map((name) => `The column "${name}" has other characters than letters, digits and underscores.`),
    ...(rows.length === 0 ? ['The data has no rows.'] : []),
    ...checkTime(column('time_period'), column('time_identifier')),
    ...unknown('geographic_level', column('geographic_level'), new Set(levels)),
    ...unknown('country_code', column('country_code'), new Set(['E92000001', 'z', ''])),
    ...described.problems,
    ...checkPlaces(heading, rows),
    ...(meta === null ? [] : checkTogether(heading, rows, described.filters, described.indicators)),
    ...described.filters.flatMap((filter) => checkFilter(filter, column(filter.name))),
    ...described.indicators.flatMap((name) => checkIndicator(name, column(name))),
    ...duplicates(heading, rows, described.indicators),
  ];
}

function unknown(name: string, values: readonly string[], known: ReadonlySet<string>): string[] {
  const others = [...new Set(values.filter((value) => !known.has(value)))];
  return others.map((value) => `"${value}" is not a ${name}.`);
}

function checkFilter({ name, whole }: DescribedFilter, values: readonly string[]): string[] {
  return [
    ...(values.includes('') ? [`The filter ${name} has empty cells.`] : []),
    ...(values.includes(whole) ? [] : [`The filter ${name} has no ${whole}.`]),
    ...(values.some((value) => value !== value.trim()) ? [`The filter ${name} has blanks around a value.`] : []),
  ];
}

/** A number without separators or units, or a symbol of the Government Statistical Service. */
function checkIndicator(name: string, values: readonly string[]): string[] {
  const wrong = values.find((value) => !symbols.has(value) && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value));
  return wrong === undefined ? [] : [`The indicator ${name} holds "${wrong}", which is no number and no symbol.`];
}

function duplicates(heading: readonly string[], rows: Lines, indicators: readonly string[]): string[] {
  const keys = heading.flatMap((name, index) => (indicators.includes(name) ? [] : [index]));
  const seen = new Set<string>();
  for (const row of rows) {
    const key = keys.map((index) => row[index]).join('\u0000');
    if (seen.has(key)) return [`There are two rows for ${keys.map((index) => row[index]).join(', ')}.`];
    seen.add(key);
  }
  return [];
}
