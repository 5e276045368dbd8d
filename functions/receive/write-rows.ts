/** Writes what a file comes to: the rows that are kept, and apart from them the refused ones with their reasons. */
import { join } from 'node:path';
import { lakeName } from '../../schemas/contract/columns.ts';
import { fieldsOf } from '../../schemas/contract/dataset.ts';
import { sqlName, sqlString } from '../platform/sql-text.ts';
import { blankRow, hasProblem, maskCount } from './compile/checks.ts';
import type { Staged } from './judge.ts';
import { pseudonymise } from './pseudonymise.ts';
import { sentenceOf } from './sentences.ts';
import type { Verdict } from './verdict.ts';

interface Wanted {
  /** Why the whole file is rejected: then no row is kept. */
  reason: string | null;
  counts: Verdict['rows'];
  /** Lines that are no rows. */
  broken: number;
}

export async function writeRows(staged: Staged, wanted: Wanted): Promise<Verdict['files']> {
  const { contract, drop, key, folder } = staged.judging;
  const columns = fieldsOf(contract)
    .map((field) => sqlName(lakeName(field)))
    .join(', ');
  const carried = `${sqlString(key.id)} AS key_id, ${sqlString(drop)} AS drop_id, source_row`;
  const lake = wanted.reason ? null : join(folder, 'lake.parquet');
  const quarantine = wanted.counts.refused > 0 ? join(folder, 'quarantine.parquet') : null;
  if (lake) await copy(staged, await keptSql(staged, wanted, `${columns}, ${carried}`), lake, 'write the kept rows');
  if (quarantine)
    await copy(staged, await refusedSql(staged, wanted, columns, carried), quarantine, 'write the refused rows');
  return { lake, quarantine };
}

const copy = ({ db }: Staged, select: string, path: string, statement: string) =>
  db.run(`COPY (${select}) TO ${sqlString(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)`, statement);

/** Rows come in order by themselves, until a filter shuffles their groups. */
async function keptSql(staged: Staged, { counts }: Wanted, columns: string): Promise<string> {
  const { rows, refused } = staged;
  const shuffled = counts.refused > 0 || counts.blank > 0;
  const kept = shuffled ? `(SELECT * FROM ${rows} WHERE NOT ${blankRow} AND NOT ${refused})` : rows;
  const named = await pseudonymise(staged.db, staged.judging, kept, counts.read);
  return `SELECT ${columns} FROM ${named.rows}${shuffled || !named.inOrder ? ' ORDER BY source_row' : ''}`;
}

/** Reasons are worded once for each combination of problems, of which there are few, and joined to the rows. */
async function refusedSql(
  staged: Staged,
  { broken, counts }: Wanted,
  columns: string,
  carried: string,
): Promise<string> {
  const { db, judging, rows, refused, extra } = staged;
  const errors = judging.checks.filter(({ severity, about }) => severity === 'error' && about.kind !== 'undeclared');
  const masks = Array.from({ length: maskCount(judging.checks) }, (_, i) => `mask_${i}`).join(', ');
  const worded = (word: (check: (typeof errors)[number]) => string, between: string) =>
    `array_to_string([${errors.map((check) => `CASE WHEN ${hasProblem(check)} THEN ${sqlString(word(check))} END`).join(', ')}], ${sqlString(between)})`;
  await db.run(
    `CREATE TEMP TABLE reason_words AS SELECT ${masks}, ${worded(({ rule }) => rule, ', ')} AS broken_rules,
       ${worded((check) => sentenceOf(check, judging.contract, judging.period), ' ')} AS broken_because
     FROM (SELECT DISTINCT ${masks} FROM ${rows} WHERE NOT ${blankRow} AND ${refused})`,
    'word the reasons',
  );
  const repeated = extra.find(({ rule }) => rule === 'key.repeated');
  const also = (text: string) =>
    repeated ? `CASE WHEN source_row IN (SELECT source_row FROM repeated) THEN ${sqlString(text)} END` : 'NULL';
  const named = await pseudonymise(
    db,
    judging,
    `(SELECT * FROM ${rows} WHERE NOT ${blankRow} AND ${refused})`,
    counts.refused,
  );
  const parts = [
    `SELECT ${columns}, ${carried}, concat_ws(', ', nullif(broken_rules, ''), ${also('key.repeated')}) AS broken_rules,
       concat_ws(' ', nullif(broken_because, ''), ${also(repeated?.sentence ?? '')}) AS broken_because
     FROM ${named.rows} JOIN reason_words USING (${masks})`,
  ];
  if (broken > 0) {
    const sentences = extra
      .filter((problem) => problem.broken)
      .map(({ rule, sentence }) => `WHEN ${sqlString(rule)} THEN ${sqlString(sentence)}`);
    parts.push(
      `SELECT ${carried}, 'row.' || fault AS broken_rules, CASE 'row.' || fault ${sentences.join(' ')} END AS broken_because FROM broken`,
    );
  }
  return `${parts.join(' UNION ALL BY NAME ')} ORDER BY source_row`;
}
