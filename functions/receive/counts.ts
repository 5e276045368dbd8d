/** How many rows there are, how many are refused, and how complete they are. */
import { lakeName } from '../../schemas/contract/columns.ts';
import { type Contract, type Field, fieldsOf } from '../../schemas/contract/dataset.ts';
import type { Row } from '../platform/ports.ts';
import { sqlName } from '../platform/sql-text.ts';
import { blankRow, type Check, hasAny, maskCount, maskOf } from './compile/checks.ts';
import type { Judging, Staged } from './judge.ts';
import type { Verdict } from './verdict.ts';

export interface Summed {
  /** Staged rows, blank ones among them. */
  rows: number;
  blank: number;
  /** The checks that any row fails, in the contract's order. */
  failed: readonly Check[];
  /** Rows whose home is a postcode. */
  postcodes: number;
  /** Filled optional cells. */
  filled: number;
}

export interface Summary extends Summed {
  /** Postcodes that no directory knows. */
  unknownPostcodes: number;
  /** Faults of lines that the engine could not split into cells, and set aside. */
  rejects: number;
  /** Whether a key repeats; null where that has not been looked for. */
  repeats: boolean | null;
}

type Summing = Pick<Judging, 'contract' | 'checks'>;

/** What a row of `sumsSql` says. */
export function summed({ checks }: Summing, found: Row): Summed {
  return {
    rows: Number(found.rows),
    blank: Number(found.blank),
    failed: checks.filter((check) => anyHas(found, maskOf(check))),
    postcodes: Number(found.postcodes),
    filled: Number(found.filled),
  };
}

/** Whether any of the rows that were summed has a bit. */
export function anyHas(found: Row, { column, bit }: { column: string; bit: bigint }): boolean {
  return (BigInt((found[column] as number | bigint | null) ?? 0) & bit) !== 0n;
}

/** What a pass over staged rows sums up. */
export function sumsSql({ contract, checks }: Summing): string {
  const masks = Array.from({ length: maskCount(checks) }, (_, i) => `bit_or(mask_${i}) AS mask_${i}`);
  return `count(*) AS rows, count(*) FILTER (WHERE ${blankRow}) AS blank, ${masks.join(', ')}, count(postcode) AS postcodes,
    ${filledSql(contract)} AS filled`;
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

/** Counts again, now that it is known which rows are refused, and counts `more`, in one pass over the rows that are not blank. */
export async function countAgain({ db, judging, rows, extra, refused }: Staged, more: readonly string[]): Promise<Row> {
  const warned = [
    hasAny(judging.checks.filter(({ severity }) => severity === 'warning')),
    ...extra.filter(({ severity, broken }) => severity === 'warning' && !broken).map(({ where }) => where),
  ].join(' OR ');
  const counts = [
    `count(*) FILTER (WHERE ${refused}) AS refused`,
    `count(*) FILTER (WHERE NOT ${refused} AND (${warned})) AS warned`,
    `${filledSql(judging.contract, `WHERE NOT ${refused}`)} AS filled`,
    ...more,
  ];
  return (await db.rows(`SELECT ${counts.join(', ')} FROM ${rows} WHERE NOT ${blankRow}`, 'count the problems'))[0]!;
}

/**
 * @param broken lines that are no rows.
 * @param counted what `countAgain` says; null for a file in which nothing was found.
 */
export function refusedOf({ rows: all, blank, filled }: Summed, broken: number, counted: Row | null): Refused {
  const read = all - blank + broken;
  if (counted === null) return { counts: { read, accepted: read, refused: 0, warned: 0, blank }, kept: read, filled };
  const refused = Number(counted.refused) + broken;
  const accepted = read - refused;
  const counts = { read, accepted, refused, warned: Number(counted.warned), blank };
  return { counts, kept: accepted, filled: Number(counted.filled) };
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
