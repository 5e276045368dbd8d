import type { Indicator } from '../../schemas/indicator.ts';
import { sqlName, sqlString } from '../platform/sql-text.ts';

/** One breakdown of an indicator: its id, and the expression that gives a case's category. */
interface Way {
  breakdown: string;
  column: string;
  category: string;
}

/** Columns of an indicator's query that are not one more breakdown of its own. */
const ofEveryCase = new Set(['period', 'drop_id', 'source_row', 'numerator', 'denominator']);
const known: Readonly<Record<string, readonly Way[]>> = {
  lsoa: [
    { breakdown: 'deprivation', column: 'deprivation', category: "COALESCE(place.quintile, 'not-known')" },
    { breakdown: 'deprivation-decile', column: 'deprivation_decile', category: "COALESCE(place.decile, 'not-known')" },
    { breakdown: 'locality', column: 'locality', category: "COALESCE(place.locality, 'not-known')" },
  ],
  ethnicity: [
    { breakdown: 'ethnicity', column: 'ethnicity', category: "COALESCE(ethnicity_group.ethnic_group, 'not-recorded')" },
  ],
  sex: [{ breakdown: 'sex', column: 'sex', category: "COALESCE(counted.sex, 'U')" }],
  age: [{ breakdown: 'age', column: 'age', category: "COALESCE(age_band.band, 'not-known')" }],
};
const joins: Readonly<Record<string, string>> = {
  lsoa: 'LEFT JOIN place ON place.lsoa = counted.lsoa',
  ethnicity: 'LEFT JOIN ethnicity_group ON ethnicity_group.ethnicity = counted.ethnicity',
  age: 'LEFT JOIN age_band ON age_band.age = counted.age',
};

/** The breakdowns that a query's columns give, in the columns' order. */
export function breakdownsOf(columns: readonly string[]): string[] {
  return waysOf(columns).map(({ breakdown }) => breakdown);
}

/**
 * The SELECT that counts an indicator's cases: one row a period, breakdown and category that has a case. All sums come
 * from one pass over the query, by grouping sets.
 */
export function countStatement(indicator: Indicator, columns: readonly string[]): string {
  const ways = waysOf(columns);
  const denominator = columns.includes('denominator') ? 'CAST(SUM(denominator) AS BIGINT)' : 'CAST(NULL AS BIGINT)';
  const names = ways.map(({ column }) => sqlName(column));
  const sets = ['(period)', ...names.map((name) => `(period, ${name})`)];
  const breakdown = ways.map(
    ({ breakdown, column }) => `WHEN GROUPING(${sqlName(column)}) = 0 THEN ${sqlString(breakdown)}`,
  );
  return [
    `-- The cases of ${indicator.id}, counted.`,
    `WITH counted AS (\n${indicator.query}\n),`,
    'placed AS (',
    '  SELECT',
    ...ways.map(({ column, category }) => `    ${category} AS ${sqlName(column)},`),
    `    counted.period,\n    counted.numerator${columns.includes('denominator') ? ',\n    counted.denominator' : ''}`,
    '  FROM counted',
    ...columns.filter((column) => column in joins).map((column) => `  ${joins[column]}`),
    ')',
    'SELECT',
    `  CAST(${sqlString(indicator.id)} AS VARCHAR) AS indicator_id,`,
    '  CAST(period AS VARCHAR) AS period,',
    `  CAST(${ways.length === 0 ? "'total'" : `CASE ${breakdown.join(' ')} ELSE 'total' END`} AS VARCHAR) AS breakdown,`,
    `  CAST(${ways.length === 0 ? "'All'" : `COALESCE(${names.join(', ')}, 'All')`} AS VARCHAR) AS category,`,
    '  CAST(SUM(numerator) AS BIGINT) AS numerator,',
    `  ${denominator} AS denominator`,
    'FROM placed',
    `GROUP BY GROUPING SETS (${sets.join(', ')})`,
  ].join('\n');
}

function waysOf(columns: readonly string[]): Way[] {
  return columns.flatMap((column) => {
    if (ofEveryCase.has(column)) return [];
    return (
      known[column] ?? [
        {
          breakdown: column.replaceAll('_', '-'),
          column,
          category: `COALESCE(counted.${sqlName(column)}, 'not-known')`,
        },
      ]
    );
  });
}
