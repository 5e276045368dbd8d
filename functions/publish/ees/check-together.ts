/**
 * What the screener asks of a data file and its metadata file together, and of their names. Source: DfE, "Open data
 * standards" (Analysts' guide), and the checks that the department's screener lists (`precheck_cross`, `check_meta_fil_grp`,
 * `precheck_filter_not_singular`, `check_geog`, `check_filename`).
 */
import type { Lines } from './check-ees.ts';

export interface DescribedFilter {
  name: string;
  /** The value that stands for all: `Total` unless the metadata says otherwise. */
  whole: string;
  /** The column that groups its values; empty without one. */
  group: string;
}

/** Columns that say when and where, which no metadata describes. */
const units = new Set([
  ...['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name'],
  ...['region_code', 'region_name', 'old_la_code', 'new_la_code', 'la_name', 'lad_code', 'lad_name'],
  ...['school_laestab', 'school_urn', 'school_name', 'pcon_code', 'pcon_name'],
]);

const mandatory = 5;

/** The columns of a level that each of its rows fills; codes of old authorities may be missing by right. */
const filled: Readonly<Record<string, readonly string[]>> = {
  National: ['country_code', 'country_name'],
  Regional: ['region_code', 'region_name'],
  'Local authority': ['old_la_code', 'la_name'],
};

const needed: Readonly<Record<string, readonly string[]>> = {
  Regional: ['region_code', 'region_name'],
  'Local authority': ['old_la_code', 'new_la_code', 'la_name'],
};

/** Problems between the columns that metadata names and those that the data has, as sentences. */
export function checkTogether(
  heading: readonly string[],
  rows: Lines,
  filters: readonly DescribedFilter[],
  indicators: readonly string[],
): string[] {
  const valuesOf = (name: string) => new Set(rows.map((row) => row[heading.indexOf(name)] ?? ''));
  const groups = filters.map(({ group }) => group).filter((group) => group !== '');
  const described = new Set([...filters.map(({ name }) => name), ...groups, ...indicators]);
  const undescribed = heading.filter((name) => !units.has(name) && !described.has(name) && valuesOf(name).size > 1);
  const count = filters.length + indicators.length;
  return [
    ...undescribed.map((name) => `The column ${name} has several values, and the metadata does not describe it.`),
    ...(count > heading.length - mandatory
      ? [`The metadata has ${count} lines, more than the data has columns beside the mandatory ones.`]
      : []),
    ...[...described]
      .filter((name) => units.has(name))
      .map((name) => `The column ${name} says when or where: metadata does not name it.`),
    ...filters
      .filter(({ name }) => valuesOf(name).size < 2)
      .map(({ name }) => `The filter ${name} has one value only: leave it out of the metadata.`),
    ...[...new Set(groups.filter((group, index) => groups.indexOf(group) !== index))].map(
      (group) => `The column ${group} groups two filters.`,
    ),
    ...groups
      .filter((group) => filters.some(({ name }) => name === group))
      .map((group) => `The column ${group} is a filter and groups another.`),
    ...filters.flatMap(({ name, group }) => (group === '' ? [] : checkGroup(name, group, valuesOf))),
  ];
}

function checkGroup(name: string, group: string, valuesOf: (name: string) => ReadonlySet<string>): string[] {
  const [values, groups] = [valuesOf(name), valuesOf(group)];
  return [
    ...(groups.has('') ? [`The grouping column ${group} has empty cells.`] : []),
    ...(groups.has('Total') ? [] : [`The grouping column ${group} has no Total.`]),
    ...(groups.size > values.size
      ? [`The column ${group} has more values than the filter ${name} that it groups.`]
      : []),
  ];
}

/** Problems of where rows are from: columns that a level needs, and cells of it that are empty. */
export function checkPlaces(heading: readonly string[], rows: Lines): string[] {
  const level = heading.indexOf('geographic_level');
  const levels = [...new Set(rows.map((row) => row[level] ?? ''))];
  return levels.flatMap((one) => {
    const own = rows.filter((row) => row[level] === one);
    const empty = (filled[one] ?? []).filter(
      (name) => heading.includes(name) && own.some((row) => (row[heading.indexOf(name)] ?? '') === ''),
    );
    const missing = (needed[one] ?? []).filter((name) => !heading.includes(name));
    return [
      ...missing.map((name) => `Rows of the level ${one} need the column ${name}.`),
      ...empty.map((name) => `Rows of the level ${one} have empty cells in ${name}.`),
    ];
  });
}

/** Problems of the names of the two files: letters, digits, hyphens and underscores, and `.meta` before the second's ending. */
export function checkNames(data: string, meta: string): string[] {
  return [
    ...(/^[A-Za-z0-9_-]+\.csv$/.test(data)
      ? []
      : [`The name "${data}" has other characters than letters, digits, hyphens and underscores.`]),
    ...(meta === data.replace(/\.csv$/, '.meta.csv') ? [] : [`The metadata of ${data} is called ${meta}.`]),
  ];
}
