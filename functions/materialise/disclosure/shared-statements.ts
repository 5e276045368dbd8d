import { contracts } from '../../../schemas/datasets/index.ts';
import { sqlName } from '../../platform/sql-text.ts';
import type { Statement } from '../build-release.ts';
import { lakeTable } from '../lake-table.ts';

/** The name under which the warehouse keeps what may be shared of a table. */
export const sharedName = (table: string): string => `shared_${table}`;

/** Steps that read counts and tell only what there is, and why there is not. */
const tellNoCounts = new Set(['indicator_period', 'indicator_category', 'return_state']);
/** Tables whose rows are words or receipts: what is shared of them is made safe by itself. */
const madeSafe = new Set(['story', 'challenge', 'action', 'submission']);
/** Where counts come from. */
const counts = new Set([
  ...[...contracts.keys()].map(lakeTable),
  'tallied_case',
  'counted_case',
  'given_value',
  'receipt',
]);

/**
 * The statements that rest on counts, each once more over what may be shared: `WITH` puts the safe tables in the place of
 * those it reads, so that a figure is reckoned in the shared schema by the very statement that reckons it in the restricted
 * one. `safe` are the tables that disclosure control has made. Throws an Error for a table of the release that reads counts
 * and does not come by way of them.
 */
export function sharedStatements(
  statements: readonly Statement[],
  safe: ReadonlySet<string>,
  published: ReadonlySet<string>,
): Statement[] {
  const byName = new Map(statements.map((statement) => [statement.name, statement]));
  const derived = new Set(safe);
  for (let before = -1; before !== derived.size; ) {
    before = derived.size;
    for (const { name, reads } of statements) if (reads.some((table) => derived.has(table))) derived.add(name);
  }
  for (const name of [...published, ...derived]) {
    const past = safe.has(name) ? null : countsPast(name, byName, derived);
    if (past !== null)
      throw new Error(
        `The table ${name} reads counts from "${past}" past disclosure control. Let it read "cell" or what is made of it.`,
      );
  }
  return statements
    .filter(({ name }) => derived.has(name) && !safe.has(name))
    .map(({ name, text, reads }) => ({
      name: sharedName(name),
      text: readingShared(
        text,
        reads.filter((table) => derived.has(table)),
      ),
      reads: reads.map((table) => (derived.has(table) ? sharedName(table) : table)),
    }));
}

/** A statement that reads what may be shared of some tables, under the tables' own names. */
export function readingShared(text: string, tables: readonly string[]): string {
  const stands = tables.map((table) => `${sqlName(table)} AS (SELECT * FROM ${sqlName(sharedName(table))})`);
  return `WITH ${stands.join(', ')}\nSELECT * FROM (\n${text}\n) AS shared`;
}

/** A table of counts that a table rests on by a way that disclosure control does not see; null when there is none. */
function countsPast(
  table: string,
  byName: ReadonlyMap<string, Statement>,
  derived: ReadonlySet<string>,
): string | null {
  if (madeSafe.has(table)) return null;
  for (const read of byName.get(table)?.reads ?? []) {
    if (derived.has(read) || tellNoCounts.has(read)) continue;
    if (counts.has(read)) return read;
    const past = countsPast(read, byName, derived);
    if (past !== null) return past;
  }
  return null;
}
