/** Gives every staged row, and every line the engine set aside, the number it has in the spreadsheet. */
import type { DuckDb } from '../platform/duckdb.ts';
import type { Dialect } from './dialect/dialect.ts';
import type { Numbered, Read } from './read/stage.ts';

/**
 * Makes the table `broken` (source_row, fault, breaks) of the lines that could not be split into cells: `breaks` says how
 * many line breaks one swallowed.
 * @returns a FROM item with the staged columns and `source_row`, and how many lines are broken.
 */
export async function rowNumbers(
  db: DuckDb,
  { dialect }: { dialect: Dialect },
  { summary: { rejects }, numbered }: Read,
): Promise<Numbered & { broken: number }> {
  // The headings are row 1, unless blank lines stand above them; a spreadsheet does not show its own "sep=" line.
  const first = 2 + dialect.blankBefore;
  const lineOfFirst = 2 + (dialect.separatorLine ? 1 : 0);
  if (rejects > 0) await db.run(brokenSql(first - lineOfFirst), 'number the broken lines');
  const broken = rejects > 0 ? Number((await db.rows('SELECT count(*) AS n FROM broken'))[0]!.n) : 0;
  if (broken === 0) return { ...numbered(first), broken };
  // A file with rejects was read closely, into `staged`. Behind the i-th broken line, row numbers run i ahead of the positions of the rows that were kept.
  await db.run(
    `CREATE TEMP TABLE ahead AS SELECT position, max(lines) AS lines FROM (
       SELECT source_row - ${first} - (row_number() OVER (ORDER BY source_row) - 1) AS position, row_number() OVER (ORDER BY source_row) AS lines FROM broken
     ) GROUP BY position`,
    'count the broken lines',
  );
  const rows = `(SELECT s.*, s.rowid + ${first} + coalesce(a.lines, 0) AS source_row
    FROM staged s ASOF LEFT JOIN ahead a ON s.rowid >= a.position)`;
  return { rows, keep: null, broken };
}

const brokenSql = (shift: number): string => `
  CREATE TEMP TABLE broken AS
  SELECT line + ${shift} AS source_row, min(CASE error_type
      WHEN 'MISSING COLUMNS' THEN 'too-few-cells'
      WHEN 'TOO MANY COLUMNS' THEN 'too-many-cells'
      WHEN 'UNQUOTED VALUE' THEN 'broken-quotes'
      WHEN 'INVALID ENCODING' THEN 'not-text'
      WHEN 'LINE SIZE OVER MAXIMUM' THEN 'too-long'
      ELSE 'unreadable' END) AS fault,
    max(greatest(${breaks('\n')}, ${breaks('\r')})) AS breaks
  FROM reject_errors GROUP BY line`;

const breaks = (end: string): string => `length(csv_line) - length(replace(csv_line, '${end}', ''))`;
