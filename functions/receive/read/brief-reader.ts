/**
 * Reads small files briefly (see `briefCellSql`): of such a file nearly all the time is the planning of its statement, so
 * those of one contract that wait at the same time share one.
 */
import { fieldsOf } from '../../../schemas/contract/dataset.ts';
import type { DuckDb } from '../../platform/duckdb.ts';
import { sqlString } from '../../platform/sql-text.ts';
import { briefTrimSql } from '../compile/brief-sql.ts';
import { checksOf, doubtfulBit, maskCount } from '../compile/checks.ts';
import { stageSql } from '../compile/stage-sql.ts';
import { anyHas, type Summary, summaryOf, sumsSql } from '../counts.ts';
import { keyOf } from '../problems/extra.ts';
import type { Layout } from './layout.ts';
import { asItStands, canRead, forgetRejects, type Scan, type SourceFile, tidied } from './stage.ts';

/** The largest file, in bytes, that is read briefly first: some thousands of rows. */
export const briefUpTo = 1 << 20;

export interface BriefReader {
  /**
   * Makes the table `staged` of a file, and tells what is in it. Null when a cell or line must be looked at closely:
   * nothing is made then. The answer is the same whatever other files wait.
   */
  read(session: DuckDb, file: SourceFile, layout: Layout): Promise<Summary | null>;
  close(): Promise<void>;
}

interface Waiting {
  layout: Layout;
  file: SourceFile;
  scan: Scan;
  done: (found: Found | null) => void;
  failed: (error: unknown) => void;
}

/** A file's rows: those of `table` that have the number. */
interface Found {
  table: string;
  number: number;
  summary: Summary;
  /** Says that the rows are no longer needed. */
  taken: () => Promise<void>;
}

/** So many files share a statement at most: of more, the planning of their scans would weigh as much as was spared. */
const most = 24;

export function briefReader(engine: DuckDb): BriefReader {
  const waiting: Waiting[] = [];
  let own: Promise<DuckDb> | null = null;
  let reading = false;
  let tables = 0;
  const work = async () => {
    if (reading) return;
    reading = true;
    try {
      for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
        const { contract } = first.layout;
        const files = waiting.filter(({ layout }) => layout.contract === contract).slice(0, most);
        for (const file of files) waiting.splice(waiting.indexOf(file), 1);
        own ??= engine.session();
        tables += 1;
        await readTogether(await own, `brief_${tables}`, files);
      }
    } finally {
      reading = false;
    }
  };
  return {
    read: async (session, file, layout) => {
      const scan = file.survey.plain ? asItStands(file) : await tidied(file);
      const found = await new Promise<Found | null>((done, failed) => {
        waiting.push({ layout, file, scan, done, failed });
        void work();
      });
      if (found === null) return null;
      await session.run(`CREATE TEMP TABLE staged AS ${rowsOf(found, layout)}`, 'take the file’s rows');
      await found.taken();
      return found.summary;
    },
    close: async () => (await own)?.close(),
  };
}

/** Reads files of one contract into one table, and tells each that waits. Never throws: they are told of that too. */
async function readTogether(db: DuckDb, table: string, files: readonly Waiting[]): Promise<void> {
  try {
    const canAll = await canRead(laid(db, table, files));
    if (!canAll && files.length > 1) {
      for (const file of files) await readTogether(db, table, [file]);
      return;
    }
    const found = canAll ? await foundIn(db, table, files) : [];
    const taken = afterAll(found.filter((one) => one !== null).length, () => db.run(`DROP TABLE IF EXISTS ${table}`));
    for (const [at, { done }] of files.entries()) done(found[at] ? { ...found[at], taken } : null);
  } catch (error) {
    for (const { failed } of files) failed(error);
  }
}

/** A function that, called so many times, does its work at the last. */
function afterAll(calls: number, work: () => Promise<void>): () => Promise<void> {
  let left = calls;
  return async () => {
    left -= 1;
    if (left === 0) await work();
  };
}

async function laid(db: DuckDb, table: string, files: readonly Waiting[]): Promise<void> {
  const { contract } = files[0]!.layout;
  const fields = fieldsOf(contract);
  const columnOf = new Map(fields.map(({ name }, column) => [name, column]));
  const arms = files.map(({ layout, file: { period }, scan }, number) => {
    const cells = fields.map(({ name }, column) => {
      const own = layout.columnOf.get(name);
      return `${own === undefined ? 'CAST(NULL AS VARCHAR)' : `c${own}`} AS c${column}`;
    });
    const beside = layout.undeclared.map(({ column }) => briefTrimSql(`c${column}`));
    const days = `DATE ${sqlString(period.start)} AS period_start, DATE ${sqlString(period.end)} AS period_end`;
    const other = `nullif(concat_ws('\n', ${['NULL', ...beside].join(', ')}), '') AS beside`;
    return `SELECT ${number} AS file, ${days}, ${other}, ${cells.join(', ')} FROM ${scan.sql}`;
  });
  const staging = { contract, checks: checksOf(contract, []), columnOf, period: 'briefly: of each row' } as const;
  const select = stageSql(staging, `(${arms.join(' UNION ALL ')})`);
  await db.run(`${forgetRejects} CREATE TABLE ${table} AS ${select}`, 'read the files');
}

/** Checks of undeclared columns, which found nothing, may need more masks than the contract's own. */
function rowsOf({ table, number }: Found, { contract, checks }: Layout): string {
  const own = maskCount(checksOf(contract, []));
  const more = Array.from({ length: maskCount(checks) - own }, (_, i) => `, CAST(0 AS BIGINT) AS mask_${own + i}`);
  return `SELECT * EXCLUDE (file)${more.join('')} FROM ${table} WHERE file = ${number}`;
}

/** What was found of each file, or null where it must be looked at closely. */
async function foundIn(db: DuckDb, table: string, files: readonly Waiting[]) {
  const { contract } = files[0]!.layout;
  const shared = { contract, checks: checksOf(contract, []) };
  const sums = await db.rows(`SELECT file, ${sumsSql(shared)} FROM ${table} GROUP BY file`, 'count the rows');
  const repeating = await filesThatRepeatKeys(db, table, shared);
  const rejecting = await db.rows(
    'SELECT DISTINCT file_path FROM reject_errors JOIN reject_scans USING (scan_id, file_id)',
  );
  const rejected = new Set(rejecting.map(({ file_path }) => String(file_path)));
  const byFile = new Map(sums.map((row) => [Number(row.file), row]));
  return files.map(({ scan, layout }, number) => {
    const row = byFile.get(number) ?? noRows;
    const doubtful = anyHas(row, { column: 'mask_0', bit: doubtfulBit });
    if (doubtful || rejected.has(scan.path)) return null;
    return { table, number, summary: summaryOf(layout, { ...row, rejects: 0 }, repeating.has(number)) };
  });
}

const noRows = { rows: 0, blank: 0, postcodes: 0, filled: 0 };

async function filesThatRepeatKeys(
  db: DuckDb,
  table: string,
  shared: Pick<Layout, 'contract' | 'checks'>,
): Promise<Set<number>> {
  const key = keyOf(shared);
  if (key === null) return new Set();
  const repeats = `SELECT file FROM ${table} WHERE ${key.comparable} GROUP BY file, ${key.columns} HAVING count(*) > 1`;
  const found = await db.rows(`SELECT DISTINCT file FROM (${repeats})`, 'look for repeated keys');
  return new Set(found.map(({ file }) => Number(file)));
}
