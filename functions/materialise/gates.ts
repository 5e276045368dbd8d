import { identifierIn, identifierPatterns } from '../../schemas/contract/identifiers.ts';
import type { Column, Warehouse } from '../platform/ports.ts';
import { sqlName, sqlString } from '../platform/sql-text.ts';
import type { BuiltTable } from './build-release.ts';
import type { SqlFile } from './rules.ts';

export interface GateFailure {
  /** The gate's name, such as `percentages-within-range`. */
  gate: string;
  sentence: string;
}

/** A table that is about to be published, with its columns. */
export interface DescribedTable extends BuiltTable {
  columns: readonly Column[];
}

/** As many sentences of one gate as anybody would read. */
const shown = 20;

/** Runs every gate over the tables in the warehouse: its names, and what failed as sentences. */
export async function runGates(
  warehouse: Warehouse,
  gates: readonly SqlFile[],
  tables: readonly DescribedTable[],
): Promise<{ gates: string[]; failures: GateFailure[] }> {
  const found: Record<string, string[]> = { 'grain-unique': [], 'keys-present': [], 'no-identifiers': [] };
  for (const table of tables) {
    found['grain-unique']?.push(...(await repeatedKeys(warehouse, table)));
    found['keys-present']?.push(...(await missingKeys(warehouse, table)));
    found['no-identifiers']?.push(...(await identifiers(warehouse, table)));
  }
  for (const { name, text } of gates) found[name] = await sentences(warehouse, text, 'failure');
  const failures = Object.entries(found).flatMap(([gate, all]) => {
    const left = all.length - shown;
    const rest = left > 0 ? [`… and ${left} more.`] : [];
    return [...all.slice(0, shown), ...rest].map((sentence) => ({ gate, sentence }));
  });
  return { gates: Object.keys(found).sort(), failures };
}

/** The sentences of what an analyst should know, from statements that give them in a column `warning`. */
export async function runWarnings(warehouse: Warehouse, files: readonly SqlFile[]): Promise<string[]> {
  const all = await Promise.all(files.map(({ text }) => sentences(warehouse, text, 'warning')));
  return all.flat();
}

async function sentences(warehouse: Warehouse, select: string, column: string): Promise<string[]> {
  return (await warehouse.rows(select)).map((row) => String(row[column]));
}

async function repeatedKeys(warehouse: Warehouse, { name, grain }: DescribedTable): Promise<string[]> {
  const keys = grain.map(sqlName).join(', ');
  const [row] = await warehouse.rows(
    `SELECT COUNT(*) AS n FROM (SELECT ${keys} FROM ${sqlName(name)} GROUP BY ${keys} HAVING COUNT(*) > 1) AS repeated`,
  );
  return row?.n === 0 ? [] : [`${name}: ${row?.n} of its keys (${grain.join(', ')}) are there more than once.`];
}

async function missingKeys(warehouse: Warehouse, { name, grain }: DescribedTable): Promise<string[]> {
  const missing = grain.map((column) => `${sqlName(column)} IS NULL`).join(' OR ');
  const [row] = await warehouse.rows(`SELECT COUNT(*) AS n FROM ${sqlName(name)} WHERE ${missing}`);
  return row?.n === 0 ? [] : [`${name}: ${row?.n} rows lack a part of their key (${grain.join(', ')}).`];
}

/**
 * Texts that look like an identifier, and pass its check where it has one. The engine picks the few that have the look;
 * the check digits are reckoned here. Ids that the pipeline made are digests, and may hold any digits.
 */
async function identifiers(warehouse: Warehouse, { name, columns }: DescribedTable): Promise<string[]> {
  const look = Object.values(identifierPatterns).join('|');
  const texts = columns.filter(
    ({ name: column, type }) => type === 'string' && !/(^|_)(drop_id|release)$/.test(column),
  );
  const found: string[] = [];
  for (const { name: column } of texts) {
    const rows = await warehouse.rows(
      `SELECT DISTINCT ${sqlName(column)} AS text FROM ${sqlName(name)} WHERE regexp_like(${sqlName(column)}, ${sqlString(look)})`,
    );
    const kinds = rows.map(({ text }) => identifierIn(String(text))).filter((kind) => kind !== null);
    for (const kind of [...new Set(kinds)].sort())
      found.push(
        `${name}.${column}: ${kinds.filter((other) => other === kind).length} texts look as if they held ${kind}.`,
      );
  }
  return found;
}
