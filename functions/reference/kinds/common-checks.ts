import type { Check, Heading } from '../kind.ts';

/** Headings of an LSOA column, of 2011 or 2021. */
export const lsoaHeading: Heading = {
  title: 'LSOA code (2021)',
  accepts: [/^lsoa(code|cd)?(20)?(11|21)(code|cd)?$/, 'LSOA code', 'LSOACD', 'LSOA'],
};

/** The column `lsoa`, read from `lsoa_given`, holds an LSOA code. */
export const isLsoa: Check = {
  when: 'lsoa IS NULL OR NOT is_lsoa(lsoa)',
  shown: 'lsoa_given',
  say: (value) => `${value} is not an LSOA code such as E01010875.`,
};

/** The text column `given` was read into `read` as a whole number, 0 or more. */
export function isWholeNumber(given: string, read: string, what: string): Check {
  return {
    when: `${read} IS NULL`,
    shown: given,
    say: (value) => `${value} is not ${what}. Write a whole number, 0 or more.`,
  };
}
