import type { Lines } from './check-ees.ts';
import type { DescribedFilter } from './check-together.ts';

/** The columns of a metadata file, in the order in which it has them. */
export const metaHeading = [
  'col_name',
  'col_type',
  'label',
  'indicator_grouping',
  'indicator_unit',
  'indicator_dp',
  'filter_hint',
  'filter_grouping_column',
];
const units = ['', '£', '£m', '%', 'pp', 'numberstring'];

interface Described {
  problems: string[];
  filters: DescribedFilter[];
  indicators: string[];
}

/** What a metadata file says of the data's columns, and what is wrong with it. */
export function checkMeta(heading: readonly string[], meta: Lines): Described {
  const [names = [], ...lines] = meta;
  const missing = metaHeading.filter((name) => !names.includes(name));
  if (missing.length > 0)
    return { problems: [`The metadata lacks the columns ${missing.join(', ')}.`], filters: [], indicators: [] };
  const rows = lines.map((line) => Object.fromEntries(names.map((name, index) => [name, line[index] ?? ''])));
  const of = (type: string) => rows.filter(({ col_type }) => col_type === type).map(({ col_name }) => col_name ?? '');
  const problems = [
    ...repeated('col_name', rows),
    ...repeated('label', rows),
    ...(of('Indicator').length === 0 ? ['The metadata names no indicator.'] : []),
    ...rows.flatMap((row) => checkRow(row, heading)),
  ];
  return {
    problems,
    filters: rows
      .filter(({ col_type, col_name = '' }) => col_type === 'Filter' && heading.includes(col_name))
      .map(({ col_name = '', filter_default, filter_grouping_column: group = '' }) => ({
        name: col_name,
        whole: filter_default || 'Total',
        group,
      })),
    indicators: of('Indicator').filter((name) => heading.includes(name)),
  };
}

function checkRow(row: Readonly<Record<string, string>>, heading: readonly string[]): string[] {
  const {
    col_name: name,
    col_type: type,
    label,
    indicator_unit: unit = '',
    indicator_dp: places = '',
    filter_grouping_column: group = '',
  } = row;
  const problems: string[] = [];
  if (!heading.includes(name ?? '')) problems.push(`The metadata's column ${name} is not in the data.`);
  if (type !== 'Filter' && type !== 'Indicator')
    problems.push(`The column ${name} is "${type}" and neither Filter nor Indicator.`);
  if (!label) problems.push(`The column ${name} has no label.`);
  if (type === 'Filter' && (unit !== '' || places !== '' || row.indicator_grouping !== ''))
    problems.push(`The filter ${name} has what only indicators have.`);
  if (type === 'Indicator' && (row.filter_hint !== '' || group !== ''))
    problems.push(`The indicator ${name} has what only filters have.`);
  if (!units.includes(unit)) problems.push(`"${unit}" is not a unit.`);
  if (type === 'Indicator' && places !== '' && !/^\d+$/.test(places))
    problems.push(`The places of ${name} are "${places}".`);
  if (group !== '' && !heading.includes(group)) problems.push(`The grouping column ${group} is not in the data.`);
  return problems;
}

function repeated(name: string, rows: readonly Readonly<Record<string, string>>[]): string[] {
  const values = rows.map((row) => row[name] ?? '');
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))].map(
    (value) => `The ${name} "${value}" is there twice.`,
  );
}
