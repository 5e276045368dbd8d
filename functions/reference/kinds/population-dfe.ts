import type { Form } from '../kind.ts';
import { dfeArea, dfeHeadings, dfeLeftOut } from './dfe-tidy.ts';
import { populationChecks, populationRows, readPopulation } from './population-rows.ts';

/** Mid-year estimates as DfE publishes them beside its own figures: children by authority, region and England. */
export const childrenTidy: Form = {
  title: 'DfE tidy file of mid-year estimates',
  required: {
    ...dfeHeadings,
    age: { title: 'age_group' },
    figure: { title: 'population_estimate', accepts: ['population'] },
  },
  optional: { sex: { title: 'sex', accepts: ['gender'] } },
  read: () => `
    SELECT * REPLACE (coalesce(passed_over, left_out) AS left_out)
    FROM (${readPopulation(`
      SELECT source_row, ${dfeArea} AS area, period AS year, coalesce(sex, 'all') AS sex_given, age AS age_given, figure,
        ${dfeLeftOut} AS passed_over
      FROM file`)})`,
  checks: () => populationChecks,
  select: populationRows,
};
