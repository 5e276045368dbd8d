import type { DuckDb } from '../platform/duckdb.ts';
import type { Row } from '../platform/ports.ts';
import { sqlString } from '../platform/sql-text.ts';
import type { Check } from './kind.ts';

/** How many row numbers a sentence gives. */
const rowsNamed = 3;

/** Every fault of the table `read`, found in one pass over it, each as a sentence. */
export async function problemsOf(db: DuckDb, checks: readonly Check[]): Promise<string[]> {
  if (checks.length === 0) return [];
  const columns = checks.flatMap(({ when, shown }, index) => {
    const faulty = `FILTER (WHERE left_out IS NULL AND (${when}))`;
    return [
      `count(DISTINCT source_row) ${faulty} AS n${index}`,
      `list_sort(array_agg(DISTINCT source_row) ${faulty})[1:${rowsNamed}] AS rows${index}`,
      `arg_min(coalesce(CAST((${shown}) AS VARCHAR), ''), source_row) ${faulty} AS value${index}`,
    ];
  });
  const [answer] = await db.rows(`SELECT ${columns.join(',\n')} FROM read`, 'checks of a reference file');
  return checks.flatMap(({ say }, index) => {
    const count = Number(answer![`n${index}`]);
    if (count === 0) return [];
    return [`${rowsInWords(answer![`rows${index}`], count)}: ${say(quoted(String(answer![`value${index}`])))}`];
  });
}

/** Rows of the table `normal` that say twice what may be said once, as one sentence, or none. */
export async function repeats(db: DuckDb, grain: readonly string[]): Promise<string[]> {
  const key = grain.join(', ');
  const shown = grain.map((column) => `CAST(${column} AS VARCHAR)`).join(` || ${sqlString(', ')} || `);
  // Which keys repeat is asked first, of every row, and where they stand of those few alone.
  const [first] = await db.rows(
    `WITH repeated AS (SELECT ${key} FROM normal GROUP BY ${key} HAVING count(*) > 1),
     placed AS (
       SELECT ${shown} AS shown, min(source_row) AS first_row, count(*) AS times, min(source_row, ${rowsNamed}) AS named
       FROM normal JOIN repeated USING (${key}) GROUP BY ${key}
     )
     SELECT count(*) AS n, arg_min(shown, first_row) AS shown, arg_min(named, first_row) AS rows,
       arg_min(times, first_row) AS times
     FROM placed`,
    'repeats in a reference file',
  );
  const keys = Number(first!.n);
  if (keys === 0) return [];
  const more = keys === 1 ? '' : ` So are ${(keys - 1).toLocaleString('en-GB')} more.`;
  return [
    `${rowsInWords(first!.rows, Number(first!.times))}: ${String(first!.shown)} is there more than once (${key.replaceAll('_', ' ')}).${more} Keep one row of each.`,
  ];
}

/** Why rows were left out, and how many, as sentences. */
export async function leftOut(db: DuckDb): Promise<string[]> {
  const rows: Row[] = await db.rows(
    `SELECT left_out, count(*) AS n FROM read WHERE left_out IS NOT NULL GROUP BY left_out ORDER BY left_out`,
    'rows left out of a reference file',
  );
  return rows.map(({ left_out, n }) => `${Number(n).toLocaleString('en-GB')} left out: ${String(left_out)}.`);
}

function rowsInWords(rows: unknown, count: number): string {
  const named = [...new Set((rows as unknown[]).map(Number))].map((row) => row.toLocaleString('en-GB'));
  if (count > rowsNamed) return `Rows ${named.join(', ')} and ${(count - rowsNamed).toLocaleString('en-GB')} more`;
  if (named.length === 1) return `Row ${named[0]}`;
  return `Rows ${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}

function quoted(value: string): string {
  if (value === '') return 'a blank';
  return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
}
