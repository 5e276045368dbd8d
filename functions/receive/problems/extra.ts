/** Problems that no single row shows: lines that are not rows, keys that repeat, postcodes that the directory does not know. */

import { lakeName } from '../../../schemas/contract/columns.ts';
import { type Field, fieldsOf } from '../../../schemas/contract/dataset.ts';
import type { DuckDb } from '../../platform/duckdb.ts';
import { sqlName, sqlString } from '../../platform/sql-text.ts';
import { blankRow, type Check, hasAny } from '../compile/checks.ts';
import type { Judging } from '../judge.ts';

export interface ExtraProblem {
  rule: string;
  severity: 'error' | 'warning';
  sentence: string;
  field: Field | null;
  /** A FROM item and a condition that give the rows that have it, by `source_row`. */
  from: string;
  where: string;
  rows: number;
  /** Whether the rows are lines that were never staged. */
  broken: boolean;
}

const brokenSentences: Record<string, string> = {
  'too-few-cells':
    'The row has fewer cells than there are headings. Export it again; a line break or a missing separator may have cut it.',
  'too-many-cells':
    'The row has more cells than there are headings. A separator inside a cell needs quotes around the cell.',
  'broken-quotes':
    'The row has a quotation mark that is not closed, or text behind a closing one. Check the quotation marks.',
  'not-text': 'The row has bytes that are no letters in the encoding of the file. Export it as “CSV UTF-8”.',
  'too-long':
    'The row is longer than 2 MB. A quotation mark that is not closed may have swallowed the rows behind it, or a cell holds a whole document.',
  unreadable: 'The row could not be read. Export it again.',
};

/** @param known how many lines are broken, how many postcodes nobody knows, and whether a key repeats where that is known. */
export async function extraProblems(
  db: DuckDb,
  judging: Judging,
  rows: string,
  { broken, unknownPostcodes, repeats }: { broken: number; unknownPostcodes: number; repeats: boolean | null },
): Promise<ExtraProblem[]> {
  return [
    ...(broken > 0 ? await brokenLines(db) : []),
    ...(repeats === false ? [] : await repeatedKeys(db, judging, rows)),
    ...(unknownPostcodes > 0 ? [unknownPostcode(judging, rows, unknownPostcodes)] : []),
  ];
}

async function brokenLines(db: DuckDb): Promise<ExtraProblem[]> {
  const faults = await db.rows('SELECT fault, count(*) AS n FROM broken GROUP BY fault ORDER BY fault');
  return faults.map(({ fault, n }) => ({
    rule: `row.${fault}`,
    severity: 'error',
    sentence: brokenSentences[String(fault)] ?? brokenSentences.unreadable!,
    field: null,
    from: 'broken',
    where: `fault = ${sqlString(String(fault))}`,
    rows: Number(n),
    broken: true,
  }));
}

/** Of rows with the same key the first stands and the others are refused. A key with a faulty part is not compared. */
async function repeatedKeys(db: DuckDb, judging: Judging, rows: string): Promise<ExtraProblem[]> {
  const key = keyOf(judging);
  if (key === null) return [];
  const { fields, columns, comparable } = key;
  const repeats = `SELECT ${columns} FROM ${rows} WHERE ${comparable} GROUP BY ${columns} HAVING count(*) > 1`;
  const any = await db.rows(`SELECT EXISTS (${repeats}) AS found`, 'look for repeated keys');
  if (any[0]!.found !== true) return [];
  await db.run(
    `CREATE TEMP TABLE repeated AS SELECT source_row, first_row FROM (
       SELECT source_row, min(source_row) OVER (PARTITION BY ${columns}) AS first_row FROM ${rows} WHERE ${comparable}
     ) WHERE source_row > first_row`,
    'find repeated keys',
  );
  const n = Number((await db.rows('SELECT count(*) AS n FROM repeated'))[0]!.n);
  const labels = fields.map(({ label }) => `“${label}”`).join(', ');
  const sentence = `Another row above has the same ${labels}. Keep the one that is right.`;
  const where = 'source_row IN (SELECT source_row FROM repeated)';
  return [
    { rule: 'key.repeated', severity: 'error', sentence, field: null, from: rows, where, rows: n, broken: false },
  ];
}

/** The columns of a contract's key, and which rows can be compared by it, in SQL; null for a contract without one. */
export function keyOf({ contract, checks }: Pick<Judging, 'contract' | 'checks'>) {
  if (contract.key.length === 0) return null;
  const fields = contract.key.map((name) => fieldsOf(contract).find((field) => field.name === name)!);
  const columns = fields.map((field) => sqlName(lakeName(field))).join(', ');
  const comparable = `NOT ${blankRow} AND NOT ${hasAny(checks.filter((check) => speaksOf(check, fields)))}`;
  return { fields, columns, comparable };
}

function speaksOf({ about }: Check, fields: readonly Field[]): boolean {
  return about.kind === 'cell' && fields.includes(about.field) && about.fault !== 'outside-quarter';
}

function unknownPostcode({ contract, postcodes }: Judging, rows: string, unknown: number): ExtraProblem {
  const home = fieldsOf(contract).find(({ kind }) => kind === 'home')!;
  const sentence = postcodes
    ? `“${home.label}” is a postcode that the postcode directory does not know. Check it; the home counts as not known until then.`
    : `“${home.label}” is a postcode, and no postcode directory is loaded yet: the home counts as not known. The analyst can load one; or send LSOA codes.`;
  return {
    rule: `${home.name}.unknown-postcode`,
    severity: 'warning',
    sentence,
    field: home,
    from: rows,
    where: 'postcode IS NOT NULL',
    rows: unknown,
    broken: false,
  };
}
