import type { Form, Heading } from '../kind.ts';
import { lsoaHeading } from './common-checks.ts';
import { populationChecks, populationRows, readPopulation } from './population-rows.ts';

const heading = (title: string, tidied: RegExp, official: RegExp): Heading => ({ title, accepts: [tidied, official] });

/**
 * The population denominators of the indices of deprivation (File 6, and the last columns of File 7): LSOA totals and
 * broad ages. The year is in the headings. The working-age column has another range for each sex and is not read.
 */
export const indicesDenominators: Form = {
  title: 'File 6 of the indices of deprivation',
  required: {
    area: { ...lsoaHeading, title: 'LSOA code (2011)' },
    total: heading('Total population: mid 2015', /^poptotalmid20\d\d$/, /^totalpopulationmid20\d\d/),
    children: heading(
      'Dependent Children aged 0-15: mid 2015',
      /^pop015mid20\d\d$/,
      /^dependentchildrenaged015mid20\d\d/,
    ),
    older: heading(
      'Older population aged 60 and over: mid 2015',
      /^pop60plusmid20\d\d$/,
      /^olderpopulationaged60andovermid20\d\d/,
    ),
  },
  optional: {
    adults: heading('Population aged 16-59: mid 2015', /^pop1659mid20\d\d$/, /^populationaged1659mid20\d\d/),
  },
  read: ({ fields }) => {
    const bands = [
      ['total', 'Total'],
      ['children', '0 to 15'],
      ['adults', '16 to 59'],
      ['older', '60 and over'],
    ].filter(([field]) => fields[field!] !== undefined);
    const rows = bands.map(([field, ages]) => `('${yearIn(fields[field!])}', '${ages}', ${field})`).join(', ');
    return readPopulation(`
      SELECT file.source_row, area, band.year, 'all' AS sex_given, band.age_given, band.figure,
        whole_number(total) AS total_read, whole_number(children) + whole_number(adults) + whole_number(older) AS summed
      FROM file, LATERAL (VALUES ${rows}) AS band (year, age_given, figure)`);
  },
  checks: () => [
    ...populationChecks,
    {
      when: 'total_read <> summed',
      shown: 'total_read',
      say: (value) => `${value} is not the sum of the ages 0 to 15, 16 to 59, and 60 and over.`,
    },
  ],
  select: populationRows,
};

const yearIn = (folded = ''): string => /mid(20\d\d)/.exec(folded)?.[1] ?? '';
