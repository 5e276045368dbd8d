/** Census population by ethnic group, from a table made with ONS's "Create a custom dataset". */
import { sqlString } from '../../platform/sql-text.ts';
import type { Check, Form, Heading, Kind } from '../kind.ts';
import { isWholeNumber } from './common-checks.ts';

const area: Heading = {
  title: 'Upper tier local authorities Code',
  accepts: [
    /^(20\d\d)?(upper|lower)tierlocalauthorit(y|ies)(code)$/,
    /^(20\d\d)?(regions?|countries|country)code$/,
    /^(20\d\d)?lowerlayersuperoutputareascode$/,
    'Area code',
    'Code',
    'Geography code',
  ],
};
const figure: Heading = { title: 'Observation', accepts: ['Count', 'Observations', 'Population', 'Value'] };
const age: Heading = {
  title: 'Age (18 categories)',
  accepts: [/^age[a-z]?\d+categories(label)?$/, 'Age', 'Age group'],
};

const checks: readonly Check[] = [
  {
    when: "NOT coalesce(regexp_full_match(area_code, '[EW][0-9]{8}'), false)",
    shown: 'area',
    say: (value) => `${value} is not an area code such as E08000033.`,
  },
  {
    when: 'census_year IS NULL OR census_year NOT BETWEEN 1991 AND 2099',
    shown: 'year',
    say: (value) => `${value} is not the year of a census, such as 2021.`,
  },
  {
    when: "ethnic_group IS NULL OR ethnic_group = 'not-recorded'",
    shown: 'ethnicity',
    say: (value) => `${value} is not a census ethnic group: White, Mixed, Asian, Black, Other, or a category of one.`,
  },
  {
    when: 'age_from IS NULL OR age_to IS NULL OR age_to < age_from OR age_to > 120',
    shown: 'age_given',
    say: (value) => `${value} is not an age or a range of ages, such as "Aged 17 years and under".`,
  },
  isWholeNumber('figure', 'population', 'a number of people'),
  {
    when: 'times > 1',
    shown: 'ethnicity',
    say: (value) => `${value} is given more than once for one area and age. Keep one row of each.`,
  },
];

// Sexes, and the categories of a group, are added together; a category given twice would be counted twice.
const reading = (year: string): Pick<Form, 'read' | 'checks' | 'select'> => ({
  read: () => `
    WITH typed AS (
      SELECT source_row, area, upper(area) AS area_code, ${year} AS year, small_number(${year}) AS census_year,
        ethnicity, ethnic_group_of(ethnicity) AS ethnic_group, coalesce(age, 'Total') AS age_given, figure,
        age_first(coalesce(age, 'Total')) AS age_from, age_last(coalesce(age, 'Total')) AS age_to,
        whole_number(figure) AS population, count(*) OVER (PARTITION BY area, ${year}, ethnicity, age, sex) AS times
      FROM file
    )
    SELECT *, CASE
      WHEN lower(ethnicity) = 'does not apply' THEN 'the category "Does not apply"'
      WHEN is_total(ethnicity) THEN 'totals of all ethnic groups' END AS left_out
    FROM typed`,
  checks: () => checks,
  select: `
    SELECT min(source_row) AS source_row, area_code, census_year, ethnic_group, age_from, age_to,
      CAST(sum(population) AS BIGINT) AS population
    FROM kept GROUP BY area_code, census_year, ethnic_group, age_from, age_to`,
});

const optional = { age, sex: { title: 'Sex (2 categories)', accepts: ['Sex'] } };

export const populationEthnicity: Kind = {
  name: 'population-ethnicity',
  publication:
    'a Census 2021 table of local authorities by "Ethnic group (20 categories)" from "Create a custom dataset" of ons.gov.uk',
  forms: [
    {
      // The classification "… (20 categories)" and its like are those of 2021.
      title: 'Census 2021 custom dataset',
      required: {
        area,
        ethnicity: {
          title: 'Ethnic group (20 categories)',
          accepts: [/^ethnicgroup(6|8|19|20)[ab]?categories(label)?$/],
        },
        figure,
      },
      optional,
      ...reading(sqlString('2021')),
    },
    {
      title: 'a table that names its census',
      required: {
        area,
        year: { title: 'Census year' },
        ethnicity: { title: 'Ethnic group', accepts: ['Ethnicity'] },
        figure,
      },
      optional,
      ...reading('year'),
    },
  ],
  edition: 'SELECT CAST(max(census_year) AS VARCHAR) FROM normal',
  year: 'census_year',
};
