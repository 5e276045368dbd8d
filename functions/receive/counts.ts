/** How many rows there are, how many are refused, and how complete they are. */
import { lakeName } from '../../schemas/contract/columns.ts';
import { type Contract, fieldsOf } from '../../schemas/contract/dataset.ts';
import type { DuckDb } from '../platform/duckdb.ts';
import { sqlName } from '../platform/sql-text.ts';
import { blankRow, hasAny } from './compile/checks.ts';
import type { Judging, Staged } from './judge.ts';
import type { Verdict } from './verdict.ts';

export interface Summary {
  /** Staged rows, blank ones among them. */
  rows: number;
  blank: number;
  /** Whether any row has any problem. */
  dirty: boolean;
  /** Rows whose home is a postcode. */
  postcodes: number;
  /** Filled optional cells. */
  filled: number;
}

/** One pass over the staged rows. */
export async function summarise(db: DuckDb, { contract, checks }: Judging, rows: string): Promise<Summary> {
  const filled = optional(contract).map((name) => `count(${sqlName(name)})`);
  const found = await db.rows(
    `SELECT count(*) AS rows, count(*) FILTER (WHERE ${blankRow}) AS blank, coalesce(bool_or(${hasAny(checks)}), FALSE) AS dirty,
       count(postcode) AS postcodes, ${['0', ...filled].join(' + ')} AS filled FROM ${rows}`,
    'count the rows',
  );
  const { rows: all, blank, dirty, postcodes, filled: cells } = found[0]!;
  return {
    rows: Number(all),
    blank: Number(blank),
    dirty: dirty === true,
    postcodes: Number(postcodes),
    filled: Number(cells),
  };
}

/** Share of the optional cells that are filled, to four places; null without rows or optional fields. */
export function completenessOf(contract: Contract, { rows, blank, filled }: Summary): number | null {
  const cells = (rows - blank) * optional(contract).length;
  return cells === 0 ? null : Math.round((filled / cells) * 10_000) / 10_000;
}

/** `refused` counts rows with an error and lines that are no rows; `warned` counts kept rows with a warning. */
export async function countRefused(
  staged: Staged,
  { rows: all, blank }: Summary,
  broken: number,
  dirty: boolean,
): Promise<Verdict['rows']> {
  const { db, judging, rows, extra, refused } = staged;
  const read = all - blank + broken;
  if (!dirty) return { read, accepted: read, refused: 0, warned: 0, blank };
  const warned = [
    hasAny(judging.checks.filter(({ severity }) => severity === 'warning')),
    ...extra
      .filter(({ severity }) => severity === 'warning')
      .map(({ table }) => `source_row IN (SELECT source_row FROM ${table})`),
  ].join(' OR ');
  const found = await db.rows(
    `SELECT count(*) FILTER (WHERE ${refused}) AS refused, count(*) FILTER (WHERE NOT ${refused} AND (${warned})) AS warned
     FROM ${rows} WHERE NOT ${blankRow}`,
    'count the refused rows',
  );
  const refusedRows = Number(found[0]!.refused) + broken;
  return { read, accepted: read - refusedRows, refused: refusedRows, warned: Number(found[0]!.warned), blank };
}

const optional = (contract: Contract): string[] =>
  fieldsOf(contract)
    .filter(({ required }) => !required)
    .map(lakeName);
