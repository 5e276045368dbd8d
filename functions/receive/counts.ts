/** How many rows there are, how many are refused, and how complete they are. */
import { lakeName } from '../../schemas/contract/columns.ts';
import { type Contract, type Field, fieldsOf } from '../../schemas/contract/dataset.ts';
import type { DuckDb } from '../platform/duckdb.ts';
import { sqlName } from '../platform/sql-text.ts';
import { blankRow, type Check, doubtfulBit, hasAny, maskCount, maskOf } from './compile/checks.ts';
import type { Judging, Staged } from './judge.ts';
import type { Verdict } from './verdict.ts';

export interface Summary {
  /** Staged rows, blank ones among them. */
  rows: number;
  blank: number;
  /** The checks that any row fails, in the contract's order. */
  failed: readonly Check[];
  /** Rows whose home is a postcode. */
  postcodes: number;
  /** Filled optional cells. */
  filled: number;
  /** Faults of lines that the engine could not split into cells, and set aside. */
  rejects: number;
  /** Whether a brief reading met a cell that must be looked at closely: nothing else is to be believed then. */
  doubtful: boolean;
}

/** One pass over the staged rows. */
export async function summarise(
  db: DuckDb,
  { contract, checks }: Pick<Judging, 'contract' | 'checks'>,
): Promise<Summary> {
  const masks = Array.from({ length: maskCount(checks) }, (_, i) => `mask_${i}`);
  const found = await db.rows(
    `SELECT count(*) AS rows, count(*) FILTER (WHERE ${blankRow}) AS blank, ${masks.map((mask) => `bit_or(${mask}) AS ${mask}`).join(', ')},
       count(postcode) AS postcodes, ${filledSql(contract)} AS filled, (SELECT count(*) FROM reject_errors) AS rejects FROM staged`,
    'count the rows',
  );
  const { rows: all, blank, postcodes, filled: cells, rejects, ...anyRow } = found[0]!;
  const has = ({ column, bit }: { column: string; bit: bigint }) =>
    (BigInt((anyRow[column] as number | bigint | null) ?? 0) & bit) !== 0n;
  return {
    rows: Number(all),
    blank: Number(blank),
    failed: checks.filter((check) => has(maskOf(check))),
    postcodes: Number(postcodes),
    filled: Number(cells),
    rejects: Number(rejects),
    doubtful: has({ column: 'mask_0', bit: doubtfulBit }),
  };
}

/** Share of the optional cells of kept rows that are filled, to four places; null without rows or optional fields. */
export function completenessOf(contract: Contract, { kept, filled }: Refused): number | null {
  const cells = kept * optional(contract).length;
  return cells === 0 ? null : Math.round((filled / cells) * 10_000) / 10_000;
}

export interface Refused {
  /** `refused` counts rows with an error and lines that are no rows; `warned` counts kept rows with a warning. */
  counts: Verdict['rows'];
  /** Rows without an error, and their filled optional cells. */
  kept: number;
  filled: number;
}

/** Counts again, now that it is known which rows are refused. */
export async function countRefused(
  staged: Staged,
  { rows: all, blank, filled }: Summary,
  broken: number,
  dirty: boolean,
): Promise<Refused> {
  const { db, judging, rows, extra, refused } = staged;
  const read = all - blank + broken;
  if (!dirty) return { counts: { read, accepted: read, refused: 0, warned: 0, blank }, kept: read, filled };
  const warned = [
    hasAny(judging.checks.filter(({ severity }) => severity === 'warning')),
    ...extra
      .filter(({ severity }) => severity === 'warning')
      .map(({ table }) => `source_row IN (SELECT source_row FROM ${table})`),
  ].join(' OR ');
  const found = await db.rows(
    `SELECT count(*) FILTER (WHERE ${refused}) AS refused, count(*) FILTER (WHERE NOT ${refused} AND (${warned})) AS warned,
       ${filledSql(judging.contract, `WHERE NOT ${refused}`)} AS filled
     FROM ${rows} WHERE NOT ${blankRow}`,
    'count the refused rows',
  );
  const refusedRows = Number(found[0]!.refused) + broken;
  const accepted = read - refusedRows;
  const counts = { read, accepted, refused: refusedRows, warned: Number(found[0]!.warned), blank };
  return { counts, kept: accepted, filled: Number(found[0]!.filled) };
}

const optional = (contract: Contract): Field[] => fieldsOf(contract).filter(({ required }) => !required);

/** How many optional cells are filled, a home given as a postcode among them. */
function filledSql(contract: Contract, filter = ''): string {
  const counts = optional(contract).map((field) => {
    const column = sqlName(lakeName(field));
    return `count(${field.kind === 'home' ? `coalesce(${column}, postcode)` : column}) ${filter && `FILTER (${filter})`}`;
  });
  return ['0', ...counts].join(' + ');
}
