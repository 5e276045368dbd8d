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
    { breakdown: 'deprivation', column: 'by_deprivation', category: "COALESCE(place.quintile, 'not-known')" },
    {
      breakdown: 'deprivation-decile',
      column: 'by_deprivation_decile',
      category: "COALESCE(place.decile, 'not-known')",
    },
    { breakdown: 'locality', column: 'by_locality', category: "COALESCE(place.locality, 'not-known')" },
  ],
  ethnicity: [
    {
      breakdown: 'ethnicity',
      column: 'by_ethnicity',
      category: "COALESCE(ethnicity_group.ethnic_group, 'not-recorded')",
    },
  ],
  sex: [{ breakdown: 'sex', column: 'by_sex', category: "COALESCE(counted.sex, 'U')" }],
  age: [{ breakdown: 'age', column: 'by_age', category: "COALESCE(age_band.band, 'not-known')" }],
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
 * The SELECT that counts an indicator's cases: one row a period, breakdown and category that has a case, and where both
 * are known one a period, fifth of deprivation and ethnic group (`within` names the fifth; elsewhere it is `All`). All
 * sums come from one pass over the query, by grouping sets.
 */
export function countStatement(indicator: Indicator, columns: readonly string[]): string {
  const ways = waysOf(columns);
  const names = ways.map(({ column }) => sqlName(column));
  const crossed = ['by_deprivation', 'by_ethnicity'].every((name) => ways.some(({ column }) => column === name));
  const both = 'GROUPING(by_deprivation) = 0 AND GROUPING(by_ethnicity) = 0';
  const sets = ['(period)', ...names.map((name) => `(period, ${name})`)];
  if (crossed) sets.push('(period, by_deprivation, by_ethnicity)');
  const breakdown = ways.map(
    ({ breakdown, column }) => `WHEN GROUPING(${sqlName(column)}) = 0 THEN ${sqlString(breakdown)}`,
  );
  const category = `COALESCE(${names.join(', ')}, 'All')`;
  if (crossed) breakdown.unshift(`WHEN ${both} THEN 'ethnicity'`);
  return [
    `-- The cases of ${indicator.id}, counted.`,
    `WITH placed AS (\n${caseStatement(indicator, columns)}\n)`,
    'SELECT',
    `  CAST(${sqlString(indicator.id)} AS VARCHAR) AS indicator_id,`,
    '  CAST(period AS VARCHAR) AS period,',
    `  CAST(${ways.length === 0 ? "'total'" : `CASE ${breakdown.join(' ')} ELSE 'total' END`} AS VARCHAR) AS breakdown,`,
    `  CAST(${crossed ? `CASE WHEN ${both} THEN 'deprivation-' || by_deprivation ELSE 'All' END` : "'All'"} AS VARCHAR) AS within,`,
    `  CAST(${ways.length === 0 ? "'All'" : crossed ? `CASE WHEN ${both} THEN by_ethnicity ELSE ${category} END` : category} AS VARCHAR) AS category,`,
    '  CAST(SUM(numerator) AS BIGINT) AS numerator,',
    '  CAST(SUM(denominator) AS BIGINT) AS denominator',
    'FROM placed',
    `GROUP BY GROUPING SETS (${sets.join(', ')})`,
  ].join('\n');
}

/** The SELECT that gives every case of an indicator with its category in each breakdown, in a column of its own. */
export function caseStatement(indicator: Indicator, columns: readonly string[]): string {
  return [
    `WITH counted AS (\n${indicator.query}\n)`,
    'SELECT',
    // What is sent for a quarter of it belongs to the year of an annual indicator.
    indicator.frequency === 'annual' ? '  substr(counted.period, 1, 7) AS period,' : '  counted.period,',
    '  counted.drop_id,',
    '  counted.source_row,',
    ...waysOf(columns).map(({ column, category }) => `  ${category} AS ${sqlName(column)},`),
    '  counted.numerator,',
    `  ${columns.includes('denominator') ? 'counted.denominator' : 'CAST(NULL AS BIGINT)'} AS denominator`,
    'FROM counted',
    ...columns.filter((column) => column in joins).map((column) => joins[column]),
  ].join('\n');
}

/** The column of `caseStatement` that holds a breakdown's category. Null when the columns do not give that breakdown. */
export function caseColumn(breakdown: string, columns: readonly string[]): string | null {
  return waysOf(columns).find((way) => way.breakdown === breakdown)?.column ?? null;
}

function waysOf(columns: readonly string[]): Way[] {
  return columns.flatMap((column) => {
    if (ofEveryCase.has(column)) return [];
    return (
      known[column] ?? [
        {
          breakdown: column.replaceAll('_', '-'),
          // A name of its own, so that a query may name a column as this statement names its output.
          column: `by_${column}`,
          category: `COALESCE(counted.${sqlName(column)}, 'not-known')`,
        },
      ]
    );
  });
}
