/** Checks a whole file by its contract inside the engine, and says what became of it. Stores nothing. */
import { join } from 'node:path';
import type { Contract } from '../../schemas/contract/dataset.ts';
import type { Period } from '../../schemas/quarter.ts';
import { type DuckDb, openDuckDb } from '../platform/duckdb.ts';
import { EngineError } from '../platform/errors.ts';
import type { PseudonymKey } from '../platform/ports.ts';
import { briefUpTo } from './compile/brief-sql.ts';
import { checksOf } from './compile/checks.ts';
import { stageSql } from './compile/stage-sql.ts';
import { summarise } from './counts.ts';
import type { Dialect } from './dialect/dialect.ts';
import { dialectOf } from './dialect/dialect.ts';
import { disguiseOf } from './dialect/disguise.ts';
import { matchHeadings } from './dialect/headings.ts';
import { scanSql } from './dialect/scan-sql.ts';
import type { Survey } from './dialect/survey.ts';
import { tidy } from './dialect/tidy.ts';
import { fileFault, headingFaults } from './file-faults.ts';
import { judge } from './judge.ts';
import { rejected } from './rejected.ts';
import type { Verdict } from './verdict.ts';

export interface CheckRequest {
  /** A local path, which is only read. */
  path: string;
  /** The name under which it arrived. */
  file: string;
  survey: Survey;
  contract: Contract;
  /** Every contract, to recognise a file sent as the wrong dataset. */
  contracts: ReadonlyMap<string, Contract>;
  period: Period;
  agency: string;
  drop: string;
  key: PseudonymKey;
  /** The loaded postcode directory as Parquet, with its vintage and which LSOAs to take from it; null when none is loaded. */
  postcodes: { path: string; vintage: string; lsoas: 'lsoa11' | 'lsoa21' } | null;
  /** A folder of the caller's for half-made files; the verdict's files are left in it. */
  folder: string;
  /** An engine to share; without one the check opens its own. */
  engine?: DuckDb | undefined;
  threads?: number;
}

/** Memory that the engine may use for one file, so that ten million rows stay under 2 GB in all. */
export const memoryLimit = '1200MB';

/** @returns the verdict, with what shall be stored as files in the request's folder. Throws only when the machine fails. */
export async function checkFile(request: CheckRequest): Promise<Verdict> {
  const { survey, contract } = request;
  if (survey.bytes === 0)
    return rejected(fileFault('empty', 'The file is empty. Export it again and check that it has headings and rows.'));
  const disguise = disguiseOf(survey.head);
  if (disguise)
    return rejected(
      fileFault(
        'not-text',
        `The file is ${disguise}, whatever its name says. Save it as CSV (in Excel: Save As, “CSV UTF-8”) and send that.`,
      ),
    );
  const dialect = dialectOf(survey, contract);
  const match = matchHeadings(contract, dialect.headings);
  const faults = headingFaults(match, request.contracts, contract, dialect);
  if (faults.length > 0) return { ...rejected(...faults), dialect: dialect.words };
  const db = await (request.engine?.session() ?? ownEngine(request));
  try {
    const undeclared = match.columns.flatMap(({ field, heading }, column) => (field ? [] : [{ heading, column }]));
    const checks = checksOf(contract, undeclared);
    const columnOf = new Map(
      match.columns.flatMap(({ field }, column) => (field ? [[field.name, column] as const] : [])),
    );
    const staged = async (brief: boolean) => {
      const staging = { contract, period: request.period, checks, columnOf, brief };
      const unreadable = await stage(db, request, dialect, (scan) => stageSql(staging, scan));
      return unreadable ?? summarise(db, { contract, checks });
    };
    let summary = await staged(survey.bytes <= briefUpTo);
    if ('doubtful' in summary && summary.doubtful) summary = await staged(false);
    if ('rule' in summary) return { ...rejected(summary), dialect: dialect.words };
    return await judge(db, { ...request, checks, match, dialect }, summary);
  } finally {
    await db.close();
  }
}

const ownEngine = ({ folder, threads }: CheckRequest): Promise<DuckDb> =>
  openDuckDb({ folder, memoryLimit, ...(threads ? { threads } : {}) });

/** Reads the file into the table `staged`; a file that the engine cannot read as it stands is tidied first. Null when it is read. */
async function stage(db: DuckDb, request: CheckRequest, dialect: Dialect, select: (scan: string) => string) {
  const cells = dialect.headings.length;
  const read = (path: string, tidied: boolean) =>
    db.run(
      `DROP TABLE IF EXISTS reject_scans; DROP TABLE IF EXISTS reject_errors;
       CREATE OR REPLACE TEMP TABLE staged AS ${select(scanSql(path, dialect, tidied))}`,
      'read the file',
    );
  if (request.survey.plain) {
    try {
      await read(request.path, false);
      return null;
    } catch (error) {
      if (!isReading(error)) throw error;
    }
  }
  const tidied = join(request.folder, 'tidied.csv');
  await tidy(request.path, tidied, request.survey.encoding, dialect.delimiter, cells);
  try {
    await read(tidied, true);
    return null;
  } catch (error) {
    if (!isReading(error)) throw error;
    return fileFault(
      'unreadable',
      'The file could not be read as rows and cells. Open it in a spreadsheet, save it as CSV and send that.',
    );
  }
}

/** Whether the engine refused the bytes, rather than lacking memory, disk or sense. */
const isReading = (error: unknown): boolean =>
  error instanceof EngineError && /Invalid Input|Parameter Not Allowed/.test(error.kind);
