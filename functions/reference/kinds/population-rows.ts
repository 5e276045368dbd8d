/** What every form of population comes to before it is checked, and the checks. */
import type { Check } from '../kind.ts';
import { isWholeNumber } from './common-checks.ts';

/**
 * From a SELECT of `source_row` and the texts `area`, `year`, `sex_given`, `age_given` and `figure`, the rows that
 * `populationChecks` and `populationRows` read. Countries, regions, authorities and LSOAs of England and Wales are kept.
 * The highest single age from 85 on stands for "and over": ONS closes its estimates at 90.
 */
export function readPopulation(texts: string): string {
  // A file of millions of figures has few areas and ages: each is read once and looked up.
  return `
    WITH given AS MATERIALIZED (${texts}),
    areas AS (
      SELECT area, upper(area) AS area_code, area_type_of(upper(area)) AS area_type,
        CASE WHEN area_type_of(upper(area)) IS NULL AND regexp_full_match(upper(area), '[A-Z][0-9]{8}')
          THEN 'areas that are not a country, region, authority or LSOA of England and Wales' END AS elsewhere
      FROM (SELECT DISTINCT area FROM given)
    ),
    years AS (SELECT year, small_number(year) AS mid_year FROM (SELECT DISTINCT year FROM given)),
    sexes AS (SELECT sex_given, sex_of(sex_given) AS sex FROM (SELECT DISTINCT sex_given FROM given)),
    labels AS (
      SELECT age_given, age_first(age_given) AS age_from, age_last(age_given) AS last_age
      FROM (SELECT DISTINCT age_given FROM given)
    ),
    ages AS (
      SELECT age_given, age_from,
        CASE WHEN age_from = last_age AND age_from = max(age_from) OVER () AND age_from >= 85 THEN 120
          ELSE last_age END AS age_to
      FROM labels
    )
    SELECT given.*, area_code, area_type, mid_year, sex, age_from, age_to, whole_number(figure) AS population,
      CASE WHEN elsewhere IS NOT NULL THEN elsewhere
        WHEN is_symbol(figure) THEN 'the symbol ' || lower(figure) || ' in place of a figure' END AS left_out
    FROM given
    LEFT JOIN areas ON areas.area = given.area
    LEFT JOIN years ON years.year = given.year
    LEFT JOIN sexes ON sexes.sex_given = given.sex_given
    LEFT JOIN ages ON ages.age_given = given.age_given`;
}

export const populationChecks: readonly Check[] = [
  {
    when: 'area_type IS NULL',
    shown: 'area',
    say: (value) => `${value} is not an area code such as E08000033 or E01010875.`,
  },
  {
    when: 'mid_year IS NULL OR mid_year NOT BETWEEN 1961 AND 2099',
    shown: 'year',
    say: (value) => `${value} is not a year such as 2024.`,
  },
  {
    when: 'sex IS NULL',
    shown: 'sex_given',
    say: (value) => `${value} is not a sex. Write F, M or all (1 stands for male and 2 for female).`,
  },
  {
    when: 'age_from IS NULL OR age_to IS NULL OR age_to < age_from OR age_to > 120',
    shown: 'age_given',
    say: (value) => `${value} is not an age or a range of ages, such as "17", "0 to 17" or "90 and over".`,
  },
  isWholeNumber('figure', 'population', 'a number of people'),
];

export const populationRows =
  'SELECT source_row, area_type, area_code, mid_year, sex, age_from, age_to, population FROM kept';
