import { expect, it } from 'vitest';
import { queryProblems } from '../../../functions/materialise/check-query.ts';
import { columns } from '../../../functions/materialise/tables/small-table.ts';
import { smallRules } from './small-rules.ts';

const needed = 'period string, drop_id string, source_row bigint, numerator bigint';

it('A query gives the ages that its header asks to standardise by', async () => {
  const { indicators } = await smallRules('standardised-rate');
  const problems = (given: string) => queryProblems(indicators[0]!, columns(given));
  expect(problems(`${needed}, age int`)).toEqual([]);
  expect(problems(needed)).toEqual([
    'sql/indicators/standardised-rate.sql gives no column "age", and its header asks for a rate standardised by it.',
  ]);
});
