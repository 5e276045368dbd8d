/** Reads one file closely into the table `staged`, whatever its cells look like. */
import { join } from 'node:path';
import type { Period } from '../../../schemas/quarter.ts';
import type { DuckDb } from '../../platform/duckdb.ts';
import { EngineError } from '../../platform/errors.ts';
import { stageSql } from '../compile/stage-sql.ts';
import { type Summary, summed, sumsSql } from '../counts.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { scanSql } from '../dialect/scan-sql.ts';
import type { Survey } from '../dialect/survey.ts';
import { tidy } from '../dialect/tidy.ts';
import { fileFault } from '../file-faults.ts';
import type { PostcodeDirectory } from '../postcodes.ts';
import type { ProblemGroup } from '../verdict.ts';
import { placeHomes } from './homes.ts';
import type { Keeping } from './keep-together.ts';
import type { Layout } from './layout.ts';

export interface SourceFile {
  path: string;
  survey: Survey;
  dialect: Dialect;
  period: Period;
  postcodes: PostcodeDirectory | null;
  /** The caller's, where a tidied copy may be left. */
  folder: string;
}

/** What was read of a file. */
export interface Read {
  summary: Summary;
  /** Its rows, numbered from the first. */
  numbered: (first: number) => Numbered;
}

export interface Numbered {
  /** A FROM item of the rows, with the number of each as `source_row`. */
  rows: string;
  /** Writes all of them with those of the files that were read with them; null for a file alone. */
  keep: ((keeping: Omit<Keeping, 'ahead'>) => Promise<void>) | null;
}

/** Makes `staged`, and tells what is in it; or what is wrong with a file that cannot be read at all. */
export async function stage(db: DuckDb, file: SourceFile, layout: Layout): Promise<Read | ProblemGroup> {
  const read = (scan: string) =>
    db.run(
      `${forgetRejects} CREATE OR REPLACE TEMP TABLE staged AS ${stageSql({ ...layout, period: file.period }, scan)}`,
      'read the file',
    );
  const reads = async ({ sql }: Scan) => canRead(read(sql));
  if (!(file.survey.plain && (await reads(asItStands(file)))) && !(await reads(await tidied(file))))
    return fileFault(
      'unreadable',
      'The file could not be read as rows and cells. Open it in a spreadsheet, save it as CSV and send that.',
    );
  return {
    summary: await summarise(db, layout, file.postcodes),
    numbered: (first) => ({ rows: `(SELECT *, rowid + ${first} AS source_row FROM staged)`, keep: null }),
  };
}

async function summarise(db: DuckDb, layout: Layout, directory: PostcodeDirectory | null): Promise<Summary> {
  const [found] = await db.rows(
    `SELECT ${sumsSql(layout)}, (SELECT count(*) FROM reject_errors) AS rejects FROM staged`,
    'count the rows',
  );
  const sums = summed(layout, found!);
  const known = sums.postcodes > 0 ? await placeHomes(db, 'staged', directory) : 0;
  return { ...sums, unknownPostcodes: sums.postcodes - known, rejects: Number(found!.rejects), repeats: null };
}

/** Lines that a session set aside of the file before. */
export const forgetRejects = 'DROP TABLE IF EXISTS reject_scans; DROP TABLE IF EXISTS reject_errors;';

/** A FROM item that gives a file's cells as text, and the file that it reads. */
export interface Scan {
  path: string;
  sql: string;
}

export const asItStands = ({ path, dialect }: SourceFile): Scan => ({ path, sql: scanSql(path, dialect, false) });

/** Of a copy that the engine can read, whatever the file is written in. */
export async function tidied({ path, survey, dialect, folder }: SourceFile): Promise<Scan> {
  const copy = join(folder, 'tidied.csv');
  await tidy(path, copy, survey.encoding, dialect.delimiter, dialect.headings.length);
  return { path: copy, sql: scanSql(copy, dialect, true) };
}

/** False when the engine refused the bytes; throws when it lacked memory, disk or sense. */
export async function canRead(reading: Promise<void>): Promise<boolean> {
  try {
    await reading;
    return true;
  } catch (error) {
    if (error instanceof EngineError && /Invalid Input|Parameter Not Allowed/.test(error.kind)) return false;
    throw error;
  }
}
