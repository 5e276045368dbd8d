/** The problems of a file grouped by rule, with counts, first rows, and what was written where that may be shown. */
import type { Field } from '../../../schemas/contract/dataset.ts';
import type { Fault } from '../../../schemas/contract/field.ts';
import { identifierIn } from '../../../schemas/contract/identifiers.ts';
import type { Row } from '../../platform/ports.ts';
import { blankRow, type Check, hasProblem } from '../compile/checks.ts';
import { shownColumn, shownFields } from '../compile/stage-sql.ts';
import type { Staged } from '../judge.ts';
import { columnName, sentenceOf } from '../sentences.ts';
import type { ProblemGroup } from '../verdict.ts';
import type { ExtraProblem } from './extra.ts';

/**
 * What refuses the file first, then errors, then warnings; each by falling number of rows, then in the contract's order.
 * @param failed the checks that any row fails.
 * @param counted what was counted by `problemCounts`.
 */
export async function problemGroups(staged: Staged, failed: readonly Check[], counted: Row): Promise<ProblemGroup[]> {
  const { judging, extra } = staged;
  const { contract, period } = judging;
  const groups: ProblemGroup[] = [];
  for (const check of failed) {
    groups.push({
      rule: check.rule,
      field: check.about.kind === 'cell' ? check.about.field.name : null,
      severity: check.severity,
      sentence: sentenceOf(check, contract, period),
      rows: Number(counted[`rows_${check.index}`]),
      heading: headingOf(check, staged),
      firstRows: numbers(counted[`first_${check.index}`]),
      values: await shownValues(staged, check),
      allowed: allowedValues(check),
      effect: check.about.kind === 'undeclared' ? 'refuses-file' : check.severity === 'error' ? 'refuses-row' : 'warns',
    });
  }
  for (const [at, problem] of extra.entries()) {
    const { rule, field, severity, sentence, rows: n } = problem;
    groups.push({
      rule,
      field: field?.name ?? null,
      severity,
      sentence,
      rows: n,
      heading: field && writtenHeading(field, staged),
      firstRows: problem.broken ? await firstLines(staged, problem) : numbers(counted[`first_extra_${at}`]),
      values: [],
      allowed: [],
      effect: severity === 'error' ? 'refuses-row' : 'warns',
    });
  }
  const order = { 'refuses-file': 0, 'refuses-row': 1, warns: 2 };
  return groups.sort((a, b) => order[a.effect] - order[b.effect] || b.rows - a.rows);
}

function headingOf({ about }: Check, staged: Staged): string | null {
  if (about.kind === 'undeclared') return columnName(about);
  if (about.kind === 'rule') return null;
  return writtenHeading(about.field, staged);
}

/** The heading of a field as the agency wrote it, or the contract's where the file has no such column. */
const writtenHeading = (field: Field, { judging }: Staged): string =>
  judging.match.columns.find((column) => column.field?.name === field.name)?.heading ?? field.label;

/** How many rows fail each check, and the first ten rows that have each problem: a select list over staged rows. */
export function problemCounts({ extra }: Pick<Staged, 'extra'>, failed: readonly Check[]): string[] {
  const first = (condition: string) => `min(source_row, 10) FILTER (WHERE ${condition})`;
  return [
    ...failed.flatMap((check) => [
      `count(*) FILTER (WHERE ${hasProblem(check)}) AS rows_${check.index}`,
      `${first(hasProblem(check))} AS first_${check.index}`,
    ]),
    ...extra.flatMap(({ broken, where }, at) => (broken ? [] : [`${first(where)} AS first_extra_${at}`])),
  ];
}

const numbers = (rows: unknown): number[] => (rows as unknown[]).map(Number);

/** The first ten lines that are no rows for one reason. */
async function firstLines({ db }: Staged, { from, where }: ExtraProblem): Promise<number[]> {
  const found = await db.rows(
    `SELECT source_row FROM ${from} WHERE ${where} ORDER BY source_row LIMIT 10`,
    'find the first lines',
  );
  return found.map(({ source_row }) => Number(source_row));
}

/** More different wrong values than this, and the column holds something else: names, perhaps. They are not shown. */
const mostDifferentValues = 50;

/** Faults of a cell that is empty, or reads well by itself: nothing was written amiss that could be shown. */
const readable: ReadonlySet<Fault> = new Set(['required', 'outside-quarter', 'not-born-yet']);

async function shownValues({ db, judging, rows }: Staged, check: Check): Promise<{ value: string; rows: number }[]> {
  const { about } = check;
  if (about.kind !== 'cell' || readable.has(about.fault) || !shownFields(judging.contract).includes(about.field))
    return [];
  const column = shownColumn(about.field);
  const found = await db.rows(
    `SELECT ${column} AS value, count(*) AS n, count(*) OVER () AS different FROM ${rows}
     WHERE ${hasProblem(check)} AND NOT ${blankRow} AND ${column} IS NOT NULL GROUP BY ${column} ORDER BY n DESC, value LIMIT 10`,
    'count the values written',
  );
  if (about.field.kind !== 'date' && found.some(({ different }) => Number(different) > mostDifferentValues)) return [];
  return found.map(({ value, n }) => ({ value: showable(about.field, String(value)), rows: Number(n) }));
}

/** The start of the value, or words in its place when it may identify a child. Of a date only the shape was kept, which cannot. */
export function showable({ kind }: Field, value: string): string {
  if (kind !== 'date' && identifierIn(value)) return '(not shown: it looks like an identifier)';
  const characters = [...value];
  return characters.length > longestShown ? `${characters.slice(0, longestShown).join('')}…` : value;
}

/** Characters of a wrong value that feedback repeats. */
const longestShown = 80;

/** A list longer than this is a dictionary: the template has it. */
const mostAllowed = 60;

function allowedValues({ about }: Check): string[] {
  if (about.kind !== 'cell' || about.fault !== 'not-allowed' || !about.field.codes) return [];
  const codes = Object.entries(about.field.codes);
  if (codes.length > mostAllowed) return [];
  return codes.map(([value, { title }]) =>
    title.toLowerCase() === value.replaceAll('-', ' ') ? value : `${value} (${title})`,
  );
}
