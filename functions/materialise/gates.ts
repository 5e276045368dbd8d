import { identifierIn, identifierPatterns } from '../../schemas/contract/identifiers.ts';
import type { Column, Warehouse } from '../platform/ports.ts';
import { sqlName, sqlString } from '../platform/sql-text.ts';
import { together } from '../platform/together.ts';
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
  const [keys, held, said] = await together([
    together(tables.map((table) => keyProblems(warehouse, table))),
    together(tables.map((table) => identifiers(warehouse, table))),
    together(gates.map(({ text }) => sentences(warehouse, text, 'failure'))),
  ]);
  const found: Record<string, string[]> = {
    'grain-unique': keys.flatMap((problems) => problems['grain-unique']),
    'keys-present': keys.flatMap((problems) => problems['keys-present']),
    'no-identifiers': held.flat(),
    ...Object.fromEntries(gates.map(({ name }, at) => [name, said[at] ?? []])),
  };
  const failures = Object.entries(found).flatMap(([gate, all]) => {
    const left = all.length - shown;
    const rest = left > 0 ? [`… and ${left} more.`] : [];
    return [...all.slice(0, shown), ...rest].map((sentence) => ({ gate, sentence }));
  });
  return { gates: Object.keys(found).sort(), failures };
}

/** The sentences of what an analyst should know, from statements that give them in a column `warning`. */
export async function runWarnings(warehouse: Warehouse, files: readonly SqlFile[]): Promise<string[]> {
  const all = await together(files.map(({ text }) => sentences(warehouse, text, 'warning')));
  return all.flat();
}

async function sentences(warehouse: Warehouse, select: string, column: string): Promise<string[]> {
  return (await warehouse.rows(select)).map((row) => String(row[column]));
}

/** How many keys of a table are there more than once, and how many rows lack a part of theirs, as sentences by gate. */
async function keyProblems(warehouse: Warehouse, { name, grain }: DescribedTable) {
  const keys = grain.map(sqlName).join(', ');
  const missing = grain.map((column) => `${sqlName(column)} IS NULL`).join(' OR ');
  const [row] = await warehouse.rows(`SELECT
    (SELECT COUNT(*) FROM (SELECT ${keys} FROM ${sqlName(name)} GROUP BY ${keys} HAVING COUNT(*) > 1) AS repeated) AS repeated,
    (SELECT COUNT(*) FROM ${sqlName(name)} WHERE ${missing}) AS missing`);
  const key = grain.join(', ');
  return {
    'grain-unique': row?.repeated ? [`${name}: ${row.repeated} of its keys (${key}) are there more than once.`] : [],
    'keys-present': row?.missing ? [`${name}: ${row.missing} rows lack a part of their key (${key}).`] : [],
  };
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
  if (texts.length === 0) return [];
  const all = texts.map(
    ({ name: column }) =>
      `SELECT ${sqlString(column)} AS column_name, text FROM (SELECT DISTINCT ${sqlName(column)} AS text FROM ${sqlName(name)}) AS texts`,
  );
  // The limit is out of reach. Without it the condition goes into each column's part, and the pattern is prepared for each.
  const rows = await warehouse.rows(`SELECT column_name, text
FROM (${all.join('\nUNION ALL\n')} LIMIT 1000000000000) AS texts
WHERE regexp_like(text, ${sqlString(look)})`);
  const found = rows.flatMap(({ column_name, text }) => {
    const kind = identifierIn(String(text));
    return kind === null ? [] : [`${name}.${column_name}: a text looks as if it held ${kind}`];
  });
  return [...new Set(found)].sort().map((what) => {
    const texts = found.filter((other) => other === what).length;
    return texts === 1 ? `${what}.` : `${what} (${texts} such texts).`;
  });
}
