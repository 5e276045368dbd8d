import type { DuckDb } from '../platform/duckdb.ts';
import { EngineError, InputError } from '../platform/errors.ts';
import { sqlName, sqlString } from '../platform/sql-text.ts';
import type { CsvRecord } from './first-records.ts';
import type { Placed } from './headings.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Reads the rows below the headings into the table `file`: `source_row` (as a spreadsheet counts, lines with nothing on
 * them left out of the count) and the columns the form needs, as text, trimmed, null when blank. Rows of blanks are
 * passed over. Throws an InputError for rows that have more or fewer cells than there are headings.
 */
export async function stage(db: DuckDb, source: SourceFile, headings: CsvRecord, placed: Placed): Promise<void> {
  const names = headings.fields.map((_, at) => `c${at}`);
  const types = names.map((name) => `${sqlString(name)}: 'VARCHAR'`).join(', ');
  const wanted = [...placed.positions].map(([name, at]) => `${cell(`c${at}`)} AS ${sqlName(name)}`);
  const missing = Object.keys(placed.form.optional ?? {}).filter((field) => !placed.positions.has(field));
  const absent = missing.map((field) => `CAST(NULL AS VARCHAR) AS ${sqlName(field)}`);
  const used = [...placed.positions.values()].map((at) => `c${at}`);
  await db
    .run(
      `CREATE TEMP TABLE cells AS SELECT ${used.join(', ')}
     FROM read_csv(${sqlString(source.path)}, columns = {${types}}, auto_detect = false, header = false,
       skip = ${headings.row}, delim = ${sqlString(source.delimiter)}, quote = '"', escape = '"',
       strict_mode = true, store_rejects = true, ignore_errors = true, rejects_limit = 0)`,
      'reading the file',
    )
    .catch(refuseUnreadable);
  await refuseRagged(db, names.length);
  await db.run(
    `CREATE TEMP TABLE file AS SELECT * FROM (
       SELECT rowid + ${headings.row + 1} AS source_row, ${[...wanted, ...absent].join(', ')} FROM cells
     ) WHERE coalesce(${[...placed.positions.keys()].map(sqlName).join(', ')}) IS NOT NULL;
     DROP TABLE cells`,
    'cleaning the cells',
  );
}

const cell = (column: string): string => `nullif(trim(${column}, ' \t\u00a0'), '')`;

// The reader stops at what is no CSV at all, such as lines that end now one way and now another.
function refuseUnreadable(cause: unknown): never {
  if (!(cause instanceof EngineError) || !/^invalid input/i.test(cause.kind)) throw cause;
  throw new InputError(
    'Its rows cannot be told apart: a quotation mark is not closed, or its lines end in different ways. ' +
      'Download it again, or open it in a spreadsheet and save it as "CSV UTF-8".',
    { cause },
  );
}

async function refuseRagged(db: DuckDb, cells: number): Promise<void> {
  const [rejects] = await db.rows(
    'SELECT count(DISTINCT line) AS n, min(line) AS line, arg_min(csv_line, line) AS text FROM reject_errors',
    'rows that could not be read',
  );
  const count = Number(rejects!.n);
  if (count === 0) return;
  const text = String(rejects!.text).trim();
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  const others = count === 1 ? '' : ` and ${(count - 1).toLocaleString('en-GB')} more`;
  throw new InputError(
    `Near line ${Number(rejects!.line).toLocaleString('en-GB')}${others}: "${shown}" does not have the ${cells} cells ` +
      'that there are headings. Take out notes above or below the table, or download the file again.',
  );
}
