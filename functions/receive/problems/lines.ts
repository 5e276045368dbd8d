/** The lines of errors.csv: one for each problem of each row, in row order, up to the cap. */

import { lakeName } from '../../../schemas/contract/columns.ts';
import { fieldsOf } from '../../../schemas/contract/dataset.ts';
import { sqlName, sqlString } from '../../platform/sql-text.ts';
import { blankRow, hasAny, hasProblem } from '../compile/checks.ts';
import { shownColumn } from '../compile/stage-sql.ts';
import type { Staged } from '../judge.ts';
import { pseudonymOfField } from '../pseudonymise.ts';
import { lineCap, type ProblemGroup, type ProblemLine } from '../verdict.ts';
import { showable } from './groups.ts';

/** @returns at most `lineCap` lines, and how many there are in all. */
export async function problemLines(
  staged: Staged,
  groups: readonly ProblemGroup[],
): Promise<{ lines: ProblemLine[]; all: number }> {
  const { db, judging, extra } = staged;
  const all = groups.reduce((sum, { rows }) => sum + rows, 0);
  const byRule = new Map(groups.map((group) => [group.rule, group]));
  const parts = [
    rowProblems(staged, byRule),
    ...extra.map(
      ({ rule, from, where }) =>
        `SELECT source_row, NULL AS record, ${sqlString(rule)} AS rule, NULL AS shown FROM ${from} WHERE ${where}`,
    ),
  ];
  const found = await db.rows(
    `SELECT * FROM (${parts.filter(Boolean).join(' UNION ALL ')}) ORDER BY source_row, rule LIMIT ${lineCap}`,
    'list the problems',
  );
  const lines = found.map(({ source_row, record, rule, shown }) => {
    const group = byRule.get(String(rule))!;
    const heading = group.heading ?? judging.contract.title;
    const field = fieldsOf(judging.contract).find(({ name }) => name === group.field);
    const value = shown === null || !field ? null : showable(field, String(shown));
    return {
      sentence: group.sentence,
      row: Number(source_row),
      record: record as string | null,
      field: group.heading ? heading : null,
      value,
      rule: group.rule,
      severity: group.severity,
    };
  });
  return { lines, all };
}

/** The first rows that have any problem, as many as the cap can need, taken apart into one line a problem. */
function rowProblems(staged: Staged, byRule: ReadonlyMap<string, ProblemGroup>): string {
  const { judging, rows } = staged;
  const checks = judging.checks.filter(({ rule }) => byRule.has(rule));
  if (checks.length === 0) return '';
  const record = recordSql(staged);
  const problems = checks.map((check) => {
    const { about } = check;
    // Where a group shows no values, they are sensitive or too many and too different to be slips.
    const shows = about.kind === 'cell' && byRule.get(check.rule)!.values.length > 0;
    const shown = shows ? shownColumn(about.field) : 'NULL';
    return `CASE WHEN ${hasProblem(check)} THEN struct_pack(rule := ${sqlString(check.rule)}, shown := CAST(${shown} AS VARCHAR)) END`;
  });
  return `SELECT source_row, record, problem.rule AS rule, problem.shown AS shown FROM (
    SELECT source_row, ${record} AS record, unnest([${problems.join(', ')}]) AS problem FROM (
      SELECT * FROM ${rows} WHERE NOT ${blankRow} AND ${hasAny(checks)} ORDER BY source_row LIMIT ${lineCap}
    )
  ) WHERE problem IS NOT NULL`;
}

/** A short code for the record: the start of its pseudonym, by which agency and analyst can speak of it. */
function recordSql({ judging }: Staged): string {
  const identifier = fieldsOf(judging.contract).find(
    ({ name, scheme }) => scheme && judging.contract.key.includes(name),
  );
  if (!identifier) return 'CAST(NULL AS VARCHAR)';
  return `lower(left(hex(${pseudonymOfField(identifier, judging, sqlName(lakeName(identifier)))}), 10))`;
}
