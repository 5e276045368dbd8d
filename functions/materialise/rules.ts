import { readdir, readFile } from 'node:fs/promises';
import type { Contract } from '../../schemas/contract/dataset.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import { type Indicator, readIndicator } from '../../schemas/indicator.ts';
import { canonicalJson, sha256Of } from '../platform/canonical-json.ts';
import { contractJson } from '../platform/contract-json.ts';
import { countStatement } from './count-statement.ts';

/** One SELECT of sql/: `name` is its file's name without the ending. */
export interface SqlFile {
  name: string;
  /** The path below sql/, for messages. */
  path: string;
  text: string;
}

/** Everything that decides what a release says of given inputs. */
export interface Rules {
  contracts: ReadonlyMap<string, Contract>;
  indicators: readonly Indicator[];
  /** Tables of the release. */
  models: readonly SqlFile[];
  /** Tables that only other tables read. */
  steps: readonly SqlFile[];
  /** What must hold before a release is seen: each gives a column `failure`. */
  gates: readonly SqlFile[];
  /** What an analyst should know: each gives a column `warning`. */
  warnings: readonly SqlFile[];
  /** What disclosure control reads and makes. */
  disclosure: readonly SqlFile[];
  /** What teaches an engine the dialect of the rest. */
  macros: readonly SqlFile[];
  /** A digest of all of it, the engine aside. */
  digest: string;
}

/** Columns of every sort, so that another way of counting gives another digest. */
const sampleColumns = ['period', 'numerator', 'denominator', 'lsoa', 'ethnicity', 'sex', 'age', 'kind'];

const here = new URL('../../sql/', import.meta.url);

/**
 * The rules of the project's own sql/ and schemas/, read once a process. Throws an Error that names every indicator that is
 * unfit.
 */
export function loadRules(): Promise<Rules> {
  loaded ??= readRules();
  return loaded;
}

let loaded: Promise<Rules> | null = null;

async function readRules(): Promise<Rules> {
  const [indicators, models, steps, gates, warnings, disclosure, macros] = await Promise.all([
    sqlFiles('indicators/'),
    sqlFiles('dataset/'),
    sqlFiles('dataset/steps/'),
    sqlFiles('gates/'),
    sqlFiles('warnings/'),
    sqlFiles('disclosure/'),
    sqlFiles('duckdb/'),
  ]);
  return rulesOf({ contracts, indicators: readAll(indicators), models, steps, gates, warnings, disclosure, macros });
}

/** Rules put together by hand, with their digest. */
export function rulesOf(parts: Omit<Rules, 'digest'>): Rules {
  const { models, steps, gates, warnings, disclosure, macros } = parts;
  const files = [...models, ...steps, ...gates, ...warnings, ...disclosure, ...macros].map(({ path, text }) => [
    path,
    text,
  ]);
  const sample = parts.indicators.map((indicator) => countStatement(indicator, sampleColumns));
  const agreed = [...parts.contracts.values()].map(contractJson);
  const digest = sha256Of(canonicalJson([files, parts.indicators, sample, agreed]));
  return { ...parts, digest };
}

/** Every problem of every file at once: they are written by different people, and one should not hide the next. */
function readAll(files: readonly SqlFile[]): Indicator[] {
  const problems: string[] = [];
  const indicators = files.flatMap(({ name, text }) => {
    try {
      return [readIndicator(name, text)];
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
      return [];
    }
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return indicators;
}

async function sqlFiles(folder: string): Promise<SqlFile[]> {
  const names = (await readdir(new URL(folder, here))).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (file) => ({
      name: file.slice(0, -'.sql'.length),
      path: `sql/${folder}${file}`,
      text: (await readFile(new URL(folder + file, here), 'utf8')).trim().replace(/;$/, ''),
    })),
  );
}
