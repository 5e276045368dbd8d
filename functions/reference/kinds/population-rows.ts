/** What every form of population comes to before it is checked, and the checks. */
import type { Check } from '../kind.ts';

/**
 * From a SELECT of `source_row` and the texts `area`, `year`, `sex_given`, `age_given` and `figure`, the rows that
 * `populationChecks` and `populationRows` read. Countries, regions, authorities and LSOAs of England and Wales are kept.
 * The highest single age from 85 on stands for "and over": ONS closes its estimates at 90.
 */
export function readPopulation(texts: string): string {
  return `
    WITH given AS (${texts}),
    typed AS (
      SELECT *, upper(area) AS area_code, area_type_of(upper(area)) AS area_type, small_number(year) AS mid_year,
        sex_of(sex_given) AS sex, age_first(age_given) AS first_age, age_last(age_given) AS last_age,
        whole_number(figure) AS population, max(age_first(age_given)) OVER () AS highest_age
      FROM given
    )
    SELECT *, first_age AS age_from,
      CASE WHEN first_age = last_age AND first_age = highest_age AND first_age >= 85 THEN 120 ELSE last_age END AS age_to,
      CASE
        WHEN area_type IS NULL AND regexp_full_match(area_code, '[A-Z][0-9]{8}')
          THEN 'areas that are not a country, region, authority or LSOA of England and Wales'
        WHEN is_symbol(figure) THEN 'the symbol ' || lower(figure) || ' in place of a figure'
      END AS left_out
    FROM typed`;
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
  {
    when: 'population IS NULL',
    shown: 'figure',
    say: (value) => `${value} is not a number of people. Write a whole number, 0 or more.`,
  },
];

export const populationRows =
  'SELECT source_row, area_type, area_code, mid_year, sex, age_from, age_to, population FROM kept';
