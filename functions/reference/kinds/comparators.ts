/** Published figures of England, regions and authorities: any data file of DfE's "explore education statistics". */
import { sqlName, sqlString } from '../../platform/sql-text.ts';
import type { Check, Found, Kind, Member } from '../kind.ts';
import { dfeArea, dfeHeadings, dfeLeftOut } from './dfe-tidy.ts';

/** A heading as it is kept: `At31_episodes` is `at31_episodes`, `Rate per 10,000` is `rate_per_10_000`. */
const nameOf = ({ title }: Member): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

/**
 * One row a figure. A file says nowhere which of its columns are figures and which split them, so their cells do: a column
 * of numbers and symbols holds figures, one with as many texts as numbers is a split. A blank cell is left out.
 */
function read({ families }: Found, sourceFile: string): string {
  const members = families.columns!;
  const cells = members.map(({ column }) => sqlName(column)).join(', ');
  const names = members.map((member) => `(${sqlString(member.column)}, ${sqlString(nameOf(member))})`).join(', ');
  return `
    WITH cells AS (
      SELECT source_row, named.name, cell, decimal_number(cell) AS number, is_symbol(cell) AS is_symbol
      FROM (SELECT source_row, ${cells} FROM file) UNPIVOT INCLUDE NULLS (cell FOR column_name IN (${cells}))
      JOIN (VALUES ${names}) AS named (column_name, name) USING (column_name)
    ),
    columns AS (
      SELECT name, count(number) > count(cell) - count(number) - count_if(is_symbol AND number IS NULL)
          OR (count(cell) > 0 AND count(cell) = count_if(is_symbol)) AS is_measure
      FROM cells GROUP BY name
    ),
    splits AS (
      SELECT source_row, string_agg(name || ' = ' || cell, '; ' ORDER BY name) AS filters
      FROM cells JOIN columns USING (name) WHERE NOT is_measure AND cell IS NOT NULL GROUP BY source_row
    ),
    placed AS (
      SELECT source_row, level, period, identifier, ${dfeArea} AS area, ${dfeLeftOut} AS passed_over,
        CASE lower(level) WHEN 'national' THEN 'england' WHEN 'regional' THEN 'region' ELSE 'authority' END AS area_type,
        CASE lower(level) WHEN 'national' THEN country_name WHEN 'regional' THEN region_name ELSE authority_name END AS name_given,
        CASE WHEN lower(level) = 'local authority' AND regexp_full_match(old_code, '[0-9]{3}') THEN old_code END AS dfe_code,
        regexp_extract(period, '^(20[0-9]{2})(?:[-/]?([0-9]{2}))?$', ['first', 'second']) AS years
      FROM file
    ),
    dated AS (
      SELECT *, small_number(years.first) AS first_year,
        years.second <> '' AND (small_number(years.first) + 1) % 100 = small_number(years.second) AS two_years,
        years.first <> '' AND years.second = '' AS one_year
      FROM placed
    ),
    ended AS (
      SELECT *, CASE
          WHEN lower(identifier) IN ('financial year', 'reporting year') AND two_years THEN make_date(first_year + 1, 3, 31)
          WHEN lower(identifier) = 'reporting year' AND one_year THEN make_date(first_year, 3, 31)
          WHEN lower(identifier) = 'academic year' AND two_years THEN make_date(first_year + 1, 8, 31)
          WHEN lower(identifier) = 'calendar year' AND one_year THEN make_date(first_year, 12, 31) END AS end_date
      FROM dated
    )
    SELECT ended.*, ${sqlString(sourceFile)} AS source_file, upper(area) AS area_code, coalesce(name_given, upper(area)) AS area_name,
      CASE WHEN lower(identifier) = 'calendar year' THEN CAST(year(end_date) AS VARCHAR)
        ELSE (year(end_date) - 1) || '-' || lpad(CAST(year(end_date) % 100 AS VARCHAR), 2, '0') END AS published_period,
      coalesce(filters, '') AS filters, cells.name AS measure, cells.cell, cells.number AS value,
      CASE WHEN cells.number IS NULL AND cells.is_symbol THEN lower(cells.cell) END AS value_status,
      CASE WHEN passed_over IS NOT NULL THEN passed_over
        WHEN area_type = 'england' AND upper(area) <> 'E92000001' THEN 'figures of a country other than England'
        WHEN lower(identifier) NOT IN ('reporting year', 'financial year', 'academic year', 'calendar year')
          THEN 'figures of a "' || lower(identifier) || '", which is not a year'
        WHEN cells.cell IS NULL THEN 'blank cells' END AS left_out
    FROM ended
    JOIN cells USING (source_row)
    JOIN columns ON columns.name = cells.name AND is_measure
    LEFT JOIN splits USING (source_row)`;
}

const checks = ({ others }: Found): readonly Check[] => [
  {
    when: 'end_date IS NULL',
    shown: `period || ' (' || coalesce(identifier, 'no time_identifier') || ')'`,
    say: (value) =>
      `${value} is not a year such as 202425 (Financial year) or 2025 (Reporting year, which ends on 31 March).`,
  },
  {
    when: "NOT coalesce(regexp_full_match(area_code, 'E[0-9]{8}'), false)",
    shown: 'area',
    say: (value) => `${value} is not an area code of England such as E08000033.`,
  },
  {
    when: 'value IS NULL AND value_status IS NULL',
    shown: `cell || ' in ' || measure`,
    say: (value) =>
      `${value} is neither a number nor a symbol that official statistics use (c, k, low, u, x, z, :, ~).${
        others.length === 0 ? '' : ` Columns that are not read: ${others.slice(0, 12).join(', ')}.`
      }`,
  },
];

export const comparators: Kind = {
  name: 'comparators',
  publication:
    'a data file of "Children in need" or "Children looked after in England" from explore-education-statistics.service.gov.uk',
  forms: [
    {
      title: 'DfE tidy file',
      required: { ...dfeHeadings, identifier: { title: 'time_identifier' } },
      optional: {
        country_name: { title: 'country_name' },
        region_name: { title: 'region_name' },
        authority_name: { title: 'la_name' },
        old_code: { title: 'old_la_code' },
      },
      families: { columns: { title: 'columns of figures', accepts: /./, least: 1 } },
      read,
      checks,
      select: `
        SELECT source_row, source_file, published_period, end_date, area_type, area_code, area_name, dfe_code, filters, measure,
          value, value_status
        FROM kept`,
    },
  ],
  edition: 'SELECT CAST(max(year(end_date)) AS VARCHAR) FROM normal',
  year: 'CAST(year(end_date) AS INTEGER)',
};
