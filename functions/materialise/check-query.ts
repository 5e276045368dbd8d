import type { Indicator } from '../../schemas/indicator.ts';
import type { Column } from '../platform/ports.ts';

const types: Readonly<Record<string, string>> = {
  period: 'string',
  drop_id: 'string',
  source_row: 'bigint',
  numerator: 'bigint',
  denominator: 'bigint',
  lsoa: 'string',
  ethnicity: 'string',
  sex: 'string',
  age: 'int',
};
const required = ['period', 'drop_id', 'source_row', 'numerator'];
/** Breakdowns that come from the columns `lsoa` and the like. */
const taken = new Set(['total', 'deprivation', 'deprivation_decile', 'locality']);

/** What is wrong with the columns that an indicator's query gives, as sentences; none when it can be counted. */
export function queryProblems(indicator: Indicator, columns: readonly Column[]): string[] {
  const there = new Set(columns.map(({ name }) => name));
  const says = (sentence: string) => `sql/indicators/${indicator.id}.sql ${sentence}`;
  const missing = [...required, ...(indicator.denominator === 'rows' ? ['denominator'] : [])]
    .filter((name) => !there.has(name))
    .map((name) => says(`gives no column "${name}".`));
  const unasked =
    indicator.denominator !== 'rows' && there.has('denominator')
      ? [says(`gives the column "denominator", and its header divides by "${indicator.denominator}". Keep one.`)]
      : [];
  const ageless =
    indicator.standardised === 'age' && !there.has('age')
      ? [says('gives no column "age", and its header asks for a rate standardised by it.')]
      : [];
  const wrong = columns.flatMap(({ name, type }) => {
    const wanted = types[name] ?? 'string';
    if (taken.has(name)) return [says(`names a column "${name}", which is the name of something else here.`)];
    if (!/^[a-z][a-z0-9_]*$/.test(name)) return [says(`gives the column "${name}": write its name in small letters.`)];
    return type === wanted ? [] : [says(`gives "${name}" the type ${type}. Cast it: ${wanted} is needed.`)];
  });
  return [...missing, ...unasked, ...ageless, ...wrong];
}
