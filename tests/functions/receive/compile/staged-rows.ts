/** Puts rows through the compiled SQL, over a real file, and gives back what each came to in the words of `readRow`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDb } from '../../../../functions/platform/duckdb.ts';
import { fixedKeyProvider } from '../../../../functions/platform/folder-keys.ts';
import { pseudonymOf } from '../../../../functions/platform/pseudonym.ts';
import { type Check, checksOf, doubtfulBit, maskOf } from '../../../../functions/receive/compile/checks.ts';
import { stageSql } from '../../../../functions/receive/compile/stage-sql.ts';
import { scanSql } from '../../../../functions/receive/dialect/scan-sql.ts';
import { pseudonymOfField, references } from '../../../../functions/receive/pseudonymise.ts';
import { lakeName } from '../../../../schemas/contract/columns.ts';
import { type Contract, fieldsOf } from '../../../../schemas/contract/dataset.ts';
import type { RowReading } from '../../../../schemas/contract/read-row.ts';
import { parsePeriod } from '../../../../schemas/quarter.ts';
import type { Cells } from './generated-rows.ts';

export const period = parsePeriod('2023-24-Q4')!;
export const agency = 'an-agency';
export const key = await fixedKeyProvider('5e'.repeat(32)).current();

/** What became of a row: the ids of its problems in order of spelling, and what the lake would keep. */
export interface Staged {
  problems: string[];
  kept: Record<string, unknown>;
  /** Whether a brief reading leaves the row to a closer one. */
  doubtful: boolean;
}

/** @param columns the fields that the file has, in its order. A blank row gives null. */
export async function staged(
  db: DuckDb,
  folder: string,
  contract: Contract,
  columns: readonly string[],
  rows: readonly Cells[],
  brief = false,
): Promise<(Staged | null)[]> {
  const path = join(folder, `${contract.id}-${columns.length}.csv`);
  const lines = rows.map((row) => columns.map((name) => quoted(row[name] ?? '')));
  writeFileSync(path, [columns, ...lines].map((cells) => `${cells.join(',')}\n`).join(''));
  const checks = checksOf(contract, []);
  const columnOf = new Map(columns.map((name, column) => [name, column]));
  const dialect = {
    delimiter: ',',
    headings: [...columns],
    separatorLine: false,
    encoding: 'utf-8',
    blankBefore: 0,
    lowerDown: null,
    words: '',
  } as const;
  const scan = scanSql(path, { ...dialect, headings: [...columns] }, true);
  const named = references(contract).map(
    (field) => `${pseudonymOfField(field, { key, agency }, field.name)} AS ${field.name}`,
  );
  const replaced = named.length > 0 ? ` REPLACE (${named.join(', ')})` : '';
  const days = `DATE '${period.start}' AS period_start, DATE '${period.end}' AS period_end`;
  const staging = brief
    ? stageSql(
        { contract, period: 'briefly: of each row', checks, columnOf },
        `(SELECT *, 0 AS file, CAST(NULL AS VARCHAR) AS beside, ${days} FROM ${scan})`,
      )
    : stageSql({ contract, period, checks, columnOf }, scan);
  const found = await db.rows(`SELECT *${replaced} FROM (${staging})`);
  return found.map((row) => {
    if ((Number(row.mask_0) & 1) === 1) return null;
    const kept = fieldsOf(contract).map((field) => {
      const value = row[lakeName(field)];
      return [field.name, field.kind === 'home' ? (value ?? row.postcode) : value] as const;
    });
    const doubtful = (BigInt(row.mask_0 as number | bigint) & doubtfulBit) !== 0n;
    return { problems: problemsIn(row, checks), kept: Object.fromEntries(kept), doubtful };
  });
}

/** What the lake would keep of a row that zod has read. */
export function keptOf(contract: Contract, { values }: RowReading): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf(contract).map((field) => {
      const value = field.kind === 'birth-date' ? values.age : values[field.name];
      const scheme = field.kind === 'reference' ? `${field.scheme}/${agency}` : field.scheme;
      const hidden = scheme && value !== null && field.kind !== 'home';
      const pseudonym = () => Buffer.from(pseudonymOf(key, scheme!, String(value))).toString('hex');
      return [field.name, hidden ? pseudonym() : value];
    }),
  );
}

function problemsIn(row: Record<string, unknown>, checks: readonly Check[]): string[] {
  const has = (check: Check) => {
    const { column, bit } = maskOf(check);
    return (BigInt(row[column] as number | bigint) & bit) !== 0n;
  };
  return checks.filter(has).map(({ rule }) => rule);
}

/** Cells are quoted only where they must be, as most exports do. */
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
