import { InputError } from '../../platform/errors.ts';
import { sqlName, sqlString } from '../../platform/sql-text.ts';
import type { Form, Found } from '../kind.ts';
import { lsoaHeading } from './common-checks.ts';
import { populationChecks, populationRows, readPopulation } from './population-rows.ts';

/** ONS small-area estimates: one row an LSOA, one column a sex and age (F0 … M90) or a band (F0 to 15). */
export const smallAreasWide: Form = {
  title: 'ONS small-area estimates, a column for each sex and age',
  required: { area: { ...lsoaHeading, title: 'LSOA 2021 Code' } },
  optional: {
    total: { title: 'Total', accepts: ['All ages'] },
    year: { title: 'Mid-year', accepts: ['Year'] },
  },
  families: { ages: { title: 'F0 … M90', accepts: /^[fm][0-9]{1,3}(to[0-9]{1,3}|andover|plus)?$/, least: 2 } },
  read: (found, sourceFile) => {
    const ages = found.families.ages!.map(({ column }) => sqlName(column));
    // As a list, so that the reading of a number is planned once and not for each of 182 columns.
    const sum = `coalesce(list_sum([whole_number(age) FOR age IN [${ages.join(', ')}]]), 0)`;
    const year = found.fields.year === undefined ? sqlString(midYearIn(sourceFile)) : 'year';
    return readPopulation(`
      SELECT source_row, area, year, substr(age, 6, 1) AS sex_given, substr(age, 7) AS age_given, figure, total, summed
      FROM (SELECT * REPLACE (${year} AS year), ${sum} AS summed FROM file)
      UNPIVOT INCLUDE NULLS (figure FOR age IN (${ages.join(', ')}))`);
  },
  checks: (found) => [...populationChecks, ...sumsUp(found)],
  select: populationRows,
};

const sumsUp = ({ fields }: Found) =>
  fields.total === undefined
    ? []
    : [
        {
          when: 'whole_number(total) IS DISTINCT FROM summed',
          shown: 'total',
          say: (value: string) => `${value} is not the sum of the row's ages. Keep every column of the sheet.`,
        },
      ];

/** The year in a name such as `mid-2022.csv` or `sape_Mid2022_LSOA.csv`. */
function midYearIn(file: string): string {
  const year = /mid[-_ ]?(20\d\d)(?!\d)/i.exec(file)?.[1];
  if (year !== undefined) return year;
  throw new InputError(
    `${file} does not say of which mid-year it is: the sheets of small-area estimates have no column for it. ` +
      'Name the file for its sheet, such as mid-2022.csv.',
  );
}
