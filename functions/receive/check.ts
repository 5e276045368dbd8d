/** Checks a whole file by its contract inside the engine, and says what became of it. Stores nothing. */
import type { Contract } from '../../schemas/contract/dataset.ts';
import type { Period } from '../../schemas/quarter.ts';
import type { PseudonymKey } from '../platform/ports.ts';
import { dialectOf } from './dialect/dialect.ts';
import { disguiseOf } from './dialect/disguise.ts';
import { matchHeadings } from './dialect/headings.ts';
import { isBlank, type Survey } from './dialect/survey.ts';
import { fileFault, headingFaults } from './file-faults.ts';
import { judge } from './judge.ts';
import type { PostcodeDirectory } from './postcodes.ts';
import { type BrieflyRead, briefUpTo } from './read/brief-reader.ts';
import { layoutOf } from './read/layout.ts';
import { openReading, type Reading } from './read/reading.ts';
import { stage } from './read/stage.ts';
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
  /** The loaded postcode directory; null when there is none. */
  postcodes: PostcodeDirectory | null;
  /** A folder of the caller's for half-made files; the verdict's files are left in it. */
  folder: string;
  /** What reads the file; without it the check opens its own. */
  reading?: Reading | undefined;
}

/** @returns the verdict, with what shall be stored as files in the request's folder. Throws only when the machine fails. */
export async function checkFile(request: CheckRequest): Promise<Verdict> {
  const { survey, contract } = request;
  if (isBlank(survey))
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
  const own = request.reading === undefined ? await openReading({ folder: request.folder }) : null;
  const { engine, brief } = request.reading ?? own!;
  const db = await engine.session();
  let briefly: BrieflyRead | null = null;
  try {
    const layout = layoutOf(contract, match);
    const source = { ...request, dialect };
    briefly = survey.bytes <= briefUpTo ? await brief.read(source, layout) : null;
    const read = briefly ?? (await stage(db, source, layout));
    if ('rule' in read) return { ...rejected(read), dialect: dialect.words };
    return await judge(db, { ...request, checks: layout.checks, match, dialect }, read);
  } finally {
    await db.close();
    await briefly?.done();
    await own?.close();
  }
}
