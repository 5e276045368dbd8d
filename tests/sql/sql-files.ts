/** Every statement of sql/ but DuckDB's own, for tests that read them all. */
import { readdirSync, readFileSync } from 'node:fs';
import { countStatement } from '../../functions/materialise/count-statement.ts';
import { readIndicator } from '../../schemas/indicator.ts';

const sql = new URL('../../sql/', import.meta.url);

export interface Written {
  path: string;
  text: string;
}

const inFolder = (folder: string): Written[] =>
  readdirSync(new URL(folder, sql))
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ path: `sql/${folder}${name}`, text: readFileSync(new URL(folder + name, sql), 'utf8') }));

export const indicators = inFolder('indicators/').map(({ path, text }) => ({
  path,
  indicator: readIndicator(path.split('/').at(-1)!.slice(0, -'.sql'.length), text),
}));

const sample = indicators[0]!.indicator;

/** The statements that are written, and one of those that are generated. */
export const statements: Written[] = [
  ...indicators.map(({ path, indicator }) => ({ path, text: indicator.query })),
  ...['dataset/', 'dataset/steps/', 'gates/', 'warnings/'].flatMap(inFolder),
  {
    path: 'the statement that counts an indicator',
    text: countStatement(sample, ['period', 'denominator', 'lsoa', 'ethnicity', 'sex', 'age', 'kind']),
  },
];
