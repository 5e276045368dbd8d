/** Checks bytes by a contract, nothing stored, and gives back the verdict with the rows that would be. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDb } from '../../../functions/platform/duckdb.ts';
import { fixedKeyProvider } from '../../../functions/platform/folder-keys.ts';
import type { Row } from '../../../functions/platform/ports.ts';
import { checkFile } from '../../../functions/receive/check.ts';
import { survey } from '../../../functions/receive/dialect/survey.ts';
import { readingIn } from '../../../functions/receive/read/reading.ts';
import type { Verdict } from '../../../functions/receive/verdict.ts';
import type { Contract } from '../../../schemas/contract/dataset.ts';
import { contracts } from '../../../schemas/datasets/index.ts';
import { parsePeriod } from '../../../schemas/quarter.ts';

export interface Checked {
  verdict: Verdict;
  lake: Row[];
  quarantine: Row[];
}

/** @param folder a folder of the test's own. */
export async function checked(
  engine: DuckDb,
  folder: string,
  contract: Contract,
  content: Uint8Array | string,
): Promise<Checked> {
  const own = mkdtempSync(join(folder, 'check-'));
  const path = join(own, 'file.csv');
  writeFileSync(path, content);
  const verdict = await checkFile({
    path,
    file: 'file.csv',
    survey: await survey(path),
    contract,
    contracts,
    period: parsePeriod('2023-24-Q4')!,
    agency: 'care',
    drop: 'a-drop',
    key: await fixedKeyProvider('5e'.repeat(32)).current(),
    postcodes: null,
    folder: own,
    reading: readingIn(engine, own),
  });
  const rows = (file: string | null) => (file ? engine.rows(`FROM read_parquet('${file}')`) : Promise.resolve([]));
  return { verdict, lake: await rows(verdict.files.lake), quarantine: await rows(verdict.files.quarantine) };
}
