/** Writes what a file comes to: the rows that are kept, and apart from them the refused ones with their reasons. */
import { join } from 'node:path';
import { lakeName } from '../../schemas/contract/columns.ts';
import { fieldsOf } from '../../schemas/contract/dataset.ts';
import { sqlName, sqlString } from '../platform/sql-text.ts';
import { blankRow, hasProblem, maskCount } from './compile/checks.ts';
import type { Staged } from './judge.ts';
import { pseudonymise } from './pseudonymise.ts';
import { asParquet } from './read/keep-together.ts';
import type { Numbered } from './read/stage.ts';
import { sentenceOf } from './sentences.ts';
import type { Verdict } from './verdict.ts';

interface Wanted {
  /** Why the whole file is rejected: then no row is kept. */
  reason: string | null;
  counts: Verdict['rows'];
  /** Lines that are no rows. */
  broken: number;
  together: Numbered['keep'];
}

export async function writeRows(staged: Staged, wanted: Wanted): Promise<Verdict['files']> {
  const { drop, folder } = staged.judging;
  const columns = columnsOf(staged, sqlString(drop));
  const lake = wanted.reason ? null : join(folder, 'lake.parquet');
  const quarantine = wanted.counts.refused > 0 ? join(folder, 'quarantine.parquet') : null;
  if (lake) await writeKept(staged, wanted, columns, lake);
  if (quarantine) await copy(staged, await refusedSql(staged, wanted, columns), quarantine, 'write the refused rows');
  return { lake, quarantine };
}

interface Columns {
  fields: string;
  /** What says where a row comes from. */
  carried: string;
}

function columnsOf({ judging: { contract, key } }: Staged, drop: string): Columns {
  const fields = fieldsOf(contract).map((field) => sqlName(lakeName(field)));
  return { fields: fields.join(', '), carried: `${sqlString(key.id)} AS key_id, ${drop} AS drop_id, source_row` };
}

const copy = ({ db }: Staged, select: string, path: string, statement: string) =>
  db.run(`COPY (${select}) TO ${sqlString(path)} (${asParquet})`, statement);

/** Rows come in order by themselves, until a filter shuffles their groups. */
async function writeKept(
  staged: Staged,
  { counts, together }: Wanted,
  { fields, carried }: Columns,
  path: string,
): Promise<void> {
  const { db, judging, rows, refused } = staged;
  const all = counts.refused === 0 && counts.blank === 0;
  const named = (source: string) => pseudonymise(db, judging, source, counts.read);
  if (all && together && counts.read > 0) {
    const columns = columnsOf(staged, 'drop_id');
    const select = async (source: string, also: string) =>
      `SELECT ${also}${columns.fields}, ${columns.carried} FROM ${(await named(source)).rows}`;
    const { drop, agency, key } = judging;
    return together({ db, alike: `${agency} ${key.id}`, select, drop, path });
  }
  const kept = await named(all ? rows : `(SELECT * FROM ${rows} WHERE NOT ${blankRow} AND NOT ${refused})`);
  const order = all && kept.inOrder ? '' : ' ORDER BY source_row';
  await copy(staged, `SELECT ${fields}, ${carried} FROM ${kept.rows}${order}`, path, 'write the kept rows');
}

/** Reasons are worded once for each combination of problems, of which there are few, and joined to the rows. */
async function refusedSql(staged: Staged, { broken, counts }: Wanted, { fields, carried }: Columns): Promise<string> {
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
    `SELECT ${fields}, ${carried}, concat_ws(', ', nullif(broken_rules, ''), ${also('key.repeated')}) AS broken_rules,
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
