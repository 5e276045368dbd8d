/** From a staged file to a verdict: which rows are kept, which are refused and why, and whether the file stands. */
import type { Contract } from '../../schemas/contract/dataset.ts';
import type { Period } from '../../schemas/quarter.ts';
import type { DuckDb } from '../platform/duckdb.ts';
import type { PseudonymKey } from '../platform/ports.ts';
import { type Check, hasAny } from './compile/checks.ts';
import { completenessOf, countAgain, refusedOf } from './counts.ts';
import type { Dialect } from './dialect/dialect.ts';
import type { HeadingMatch } from './dialect/headings.ts';
import { fileFault, unknownHeadings, wholeFileLine } from './file-faults.ts';
import type { PostcodeDirectory } from './postcodes.ts';
import { type ExtraProblem, extraProblems } from './problems/extra.ts';
import { problemCounts, problemGroups } from './problems/groups.ts';
import { problemLines } from './problems/lines.ts';
import type { Read } from './read/stage.ts';
import { rowNumbers } from './row-numbers.ts';
import type { ProblemGroup, Verdict } from './verdict.ts';
import { writeRows } from './write-rows.ts';

export interface Judging {
  contract: Contract;
  period: Period;
  agency: string;
  drop: string;
  key: PseudonymKey;
  postcodes: PostcodeDirectory | null;
  folder: string;
  checks: readonly Check[];
  match: HeadingMatch;
  dialect: Dialect;
}

/** What every statement asks of the staged rows, made once. */
export interface Staged {
  db: DuckDb;
  judging: Judging;
  /** A FROM item with the staged columns and `source_row`, the spreadsheet's row number. */
  rows: string;
  /** Problems that the row alone does not show: repeated keys, broken lines, postcodes that nobody knows. */
  extra: readonly ExtraProblem[];
  /** Whether a row of `rows` is refused, in SQL. */
  refused: string;
}

/** @returns the verdict; its files are written into the folder. */
export async function judge(db: DuckDb, judging: Judging, read: Read): Promise<Verdict> {
  const { contract, checks, dialect, postcodes } = judging;
  const { summary } = read;
  const { rows, keep, broken } = await rowNumbers(db, judging, read);
  const extra = await extraProblems(db, judging, rows, { ...summary, broken });
  const errors = checks.filter(({ severity, about }) => severity === 'error' && about.kind !== 'undeclared');
  const repeated = extra.some(({ rule }) => rule === 'key.repeated');
  const refused = `(${hasAny(errors)}${repeated ? ' OR source_row IN (SELECT source_row FROM repeated)' : ''})`;
  const staged: Staged = { db, judging, rows, extra, refused };
  const dirty = summary.failed.length > 0 || extra.length > 0;
  const counted = dirty ? await countAgain(staged, problemCounts(staged, summary.failed)) : null;
  const groups = counted ? await problemGroups(staged, summary.failed, counted) : [];
  const found = refusedOf(summary, broken, counted);
  const { counts } = found;
  const unclosed = broken > 0 ? await unclosedQuote(db) : [];
  const problems = [
    ...groups,
    ...unclosed,
    ...wholeFile(counts, groups, judging),
    ...unknownHeadings(judging.match, groups),
  ].sort((a, b) => effects.indexOf(a.effect) - effects.indexOf(b.effect));
  const reason = problems.find(({ effect }) => effect === 'refuses-file')?.sentence ?? null;
  const { lines, all } = dirty ? await problemLines(staged, groups) : { lines: [], all: 0 };
  const whole = problems.filter(({ rows }) => rows === 0).map(wholeFileLine);
  return {
    outcome: reason ? 'rejected' : problems.length > 0 ? 'accepted-with-warnings' : 'accepted',
    reason,
    rows: reason ? { ...counts, accepted: 0, warned: 0 } : counts,
    problems,
    lines: [...whole, ...lines],
    allLines: all + whole.length,
    completeness: completenessOf(contract, found),
    dialect: dialect.words,
    references: postcodes && summary.postcodes > 0 ? { postcodes: postcodes.vintage } : {},
    files: await writeRows(staged, { reason, counts, broken, together: keep }),
  };
}

const effects: readonly ProblemGroup['effect'][] = ['refuses-file', 'refuses-row', 'warns'];

/**
 * A quotation mark that is opened and never closed takes the rows behind it for one cell: nobody can tell how many are
 * lost, so the file does not stand. A cell of two lines may hold a stray mark, and is a fault of its row alone.
 */
async function unclosedQuote(db: DuckDb): Promise<ProblemGroup[]> {
  const found = await db.rows(
    `SELECT min(source_row) AS source_row FROM broken WHERE fault = 'broken-quotes' AND breaks > 1`,
    'look for quotation marks that are not closed',
  );
  const row = found[0]!.source_row;
  if (row === null) return [];
  const sentence = `A quotation mark in row ${row} is not closed, so the rows behind it were taken for part of one cell. Close it or take it out, and send the file again.`;
  return [fileFault('unclosed-quote', sentence)];
}

/** What the counts alone say of the file: too many refused, or nothing to report. */
function wholeFile(
  { read, refused }: Verdict['rows'],
  groups: readonly ProblemGroup[],
  { contract, period }: Judging,
): ProblemGroup[] {
  if (read === 0) {
    const sentence =
      'The file has headings and no rows. It counts as a nil return: there was nothing to report. If that is not so, send it again with its rows.';
    return [{ ...fileFault('nil-return', sentence), severity: 'warning', effect: 'warns' }];
  }
  if (refused / read <= contract.refusedLimit) return [];
  if (groups.some(({ rule, rows }) => rule.endsWith('.outside-quarter') && rows === read)) {
    const sentence = `Every row is dated outside ${period.words}, so this is the file of another period. Send it for the period that it is of, or export it again for this one.`;
    return [fileFault('of-another-period', sentence)];
  }
  const number = (n: number) => n.toLocaleString('en-GB');
  const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;
  const sentence = `${number(refused)} of ${number(read)} rows were refused (${percent(refused / read)}); “${contract.title}” allows ${percent(contract.refusedLimit)}. Put the errors right and send the whole file again.`;
  return [fileFault('too-many-refused', sentence)];
}
