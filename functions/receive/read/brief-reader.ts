/**
 * Reads small files briefly (see `briefCellSql`): of such a file nearly all the time is the planning of its statement, so
 * those of one contract that wait at the same time share one.
 */
import { fieldsOf } from '../../../schemas/contract/dataset.ts';
import type { DuckDb } from '../../platform/duckdb.ts';
import type { Row } from '../../platform/ports.ts';
import { sqlString } from '../../platform/sql-text.ts';
import { briefTrimSql } from '../compile/brief-sql.ts';
import { checksOf, doubtfulBit, maskCount } from '../compile/checks.ts';
import { stageSql } from '../compile/stage-sql.ts';
import { anyHas, type Summary, summed, sumsSql } from '../counts.ts';
import type { PostcodeDirectory } from '../postcodes.ts';
import { keyOf } from '../problems/extra.ts';
import { placeHomes } from './homes.ts';
import { type KeptTogether, keptTogether } from './keep-together.ts';
import type { Layout } from './layout.ts';
import { asItStands, canRead, forgetRejects, type Read, type Scan, type SourceFile, tidied } from './stage.ts';

/** The largest file, in bytes, that is read briefly first: some thousands of rows. */
export const briefUpTo = 1 << 20;

export interface BriefReader {
  /**
   * Reads a file, and tells what is in it. Null when a cell or line must be looked at closely: nothing is kept then. The
   * answer is the same whatever other files wait.
   */
  read(file: SourceFile, layout: Layout): Promise<BrieflyRead | null>;
  close(): Promise<void>;
}

/** A small file's rows; call `done` when they are no longer needed. */
export interface BrieflyRead extends Read {
  done: () => Promise<void>;
}

interface Waiting {
  layout: Layout;
  file: SourceFile;
  scan: Scan;
  found: (read: BrieflyRead | null) => void;
  failed: (error: unknown) => void;
}

/** So many files share a statement at most: of more, the planning of their scans would weigh as much as was spared. */
const most = 24;

/** @param folder the engine's own, for what it writes of several files. */
export function briefReader(engine: DuckDb, folder: string): BriefReader {
  const waiting: Waiting[] = [];
  let own: Promise<DuckDb> | null = null;
  let reading = false;
  const work = async () => {
    if (reading) return;
    reading = true;
    try {
      for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
        const files = waiting.filter((other) => areAlike(first, other)).slice(0, most);
        for (const file of files) waiting.splice(waiting.indexOf(file), 1);
        own ??= engine.session();
        await readTogether(await own, folder, files);
      }
    } finally {
      reading = false;
    }
  };
  return {
    read: async (file, layout) => {
      const scan = file.survey.plain ? asItStands(file) : await tidied(file);
      return new Promise((found, failed) => {
        waiting.push({ layout, file, scan, found, failed });
        void work();
      });
    },
    close: async () => (await own)?.close(),
  };
}

/** Whether two files can be read by one statement, and their homes found in one directory. */
const areAlike = (one: Waiting, other: Waiting): boolean =>
  one.layout.contract === other.layout.contract && one.file.postcodes?.path === other.file.postcodes?.path;

/** Rows that the engine stores and reads as one. */
const oneGroup = 122_880;

/** Numbers the tables of this process: several may be there at once. */
let tables = 0;

/** Reads files of one contract into one table, and tells each that waits. Never throws: they are told of that too. */
async function readTogether(db: DuckDb, folder: string, files: readonly Waiting[]): Promise<void> {
  tables += 1;
  const table = `brief_${tables}`;
  try {
    const canAll = await canRead(laid(db, table, files));
    if (!canAll && files.length > 1) {
      for (const file of files) await readTogether(db, folder, [file]);
      return;
    }
    const read = canAll ? await readIn(db, table, files) : [];
    const drop = () => db.run(`DROP TABLE IF EXISTS ${table}`, 'let go of the files');
    const needed = read.flatMap((one, at) => (one ? [at] : []));
    if (needed.length === 0) await drop();
    const done = afterAll(needed.length, drop);
    const rows = Math.max(...read.map((one) => (one ? one.place + one.summary.rows : 0)));
    const kept = needed.length > 1 && rows <= oneGroup ? keptTogether(table, needed, folder) : null;
    for (const [at, { found }] of files.entries()) {
      const one = read[at];
      if (one) found(briefly(one, at, table, kept, done));
      else found(null);
    }
  } catch (error) {
    for (const { failed } of files) failed(error);
  }
}

function briefly(
  { summary, place, masks }: InTable,
  file: number,
  table: string,
  kept: KeptTogether | null,
  done: () => Promise<void>,
): BrieflyRead {
  const columns = ['* EXCLUDE (file)', ...masks.map((mask) => `CAST(0 AS BIGINT) AS ${mask}`)].join(', ');
  return {
    summary,
    numbered: (first) => {
      const ahead = first - place;
      const rows = `(SELECT ${columns}, rowid + ${ahead} AS source_row FROM ${table} WHERE file = ${file})`;
      return { rows, keep: kept && ((keeping) => kept.keep(file, { ...keeping, ahead })) };
    },
    done: async () => {
      kept?.leave(file);
      await done();
    },
  };
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
  const staging = { contract, checks: checksOf(contract), columnOf, period: 'briefly: of each row' } as const;
  // Laid down first: over the union itself the engine would prepare every expression once for each file.
  const cells = `CREATE OR REPLACE TEMP TABLE cells AS ${arms.join(' UNION ALL ')}`;
  const rows = `CREATE TABLE ${table} AS ${stageSql(staging, 'cells')}`;
  await db.run(`${forgetRejects} ${cells}; ${rows}; DROP TABLE cells`, 'read the files');
}

interface InTable {
  summary: Summary;
  /** Of its first row in the table. */
  place: number;
  /** Masks that the file's layout has beyond those of the contract: checks that found nothing. */
  masks: string[];
}

/** What was read of each file, or null where it must be looked at closely. */
async function readIn(db: DuckDb, table: string, files: readonly Waiting[]): Promise<(InTable | null)[]> {
  const { contract } = files[0]!.layout;
  const own = checksOf(contract);
  const sums = `SELECT file, min(rowid) AS first, ${sumsSql({ contract, checks: own })} FROM ${table} GROUP BY file`;
  const byFile = new Map((await db.rows(sums, 'count the rows')).map((row) => [Number(row.file), row]));
  const unknown = await unknownPostcodes(db, table, files[0]!.file.postcodes, [...byFile.values()]);
  const repeating = await filesThatRepeatKeys(db, table, { contract, checks: own });
  const rejecting = await db.rows(
    'SELECT DISTINCT file_path FROM reject_errors JOIN reject_scans USING (scan_id, file_id)',
    'look for lines that were set aside',
  );
  const rejected = new Set(rejecting.map(({ file_path }) => String(file_path)));
  return files.map(({ scan, layout }, number) => {
    const row = byFile.get(number) ?? noRows;
    if (anyHas(row, { column: 'mask_0', bit: doubtfulBit }) || rejected.has(scan.path)) return null;
    // Checks of undeclared columns, which found nothing, may need more masks than the contract's own.
    const masks = Array.from(
      { length: maskCount(layout.checks) - maskCount(own) },
      (_, i) => `mask_${maskCount(own) + i}`,
    );
    return {
      summary: {
        ...summed(layout, row),
        unknownPostcodes: unknown.get(number) ?? 0,
        rejects: 0,
        repeats: repeating.has(number),
      },
      place: Number(row.first),
      masks,
    };
  });
}

const noRows = { rows: 0, blank: 0, postcodes: 0, filled: 0, first: 0 };

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

/** How many postcodes of each file no directory knows; the others' LSOAs are put in their place. */
async function unknownPostcodes(
  db: DuckDb,
  table: string,
  directory: PostcodeDirectory | null,
  sums: readonly Row[],
): Promise<Map<number, number>> {
  if (sums.every(({ postcodes }) => Number(postcodes) === 0)) return new Map();
  await placeHomes(db, table, directory);
  const left = await db.rows(
    `SELECT file, count(postcode) AS n FROM ${table} GROUP BY file`,
    'count unknown postcodes',
  );
  return new Map(left.map(({ file, n }) => [Number(file), Number(n)]));
}
