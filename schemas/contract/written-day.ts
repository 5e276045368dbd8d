/** A full date as it stands in words, in any of the ways in which people write one. Means the same to JavaScript and to RE2. */

/** White space that people and word processors put inside a number, and that which cannot be seen. A line break parts two things. */
export const blank = ' \u00a0\u2000-\u200d\u202f\u2060';
/** For the end of a character class. */
export const dash = '\u2010-\u2015\u2212-';

const month = '(?:0?[1-9]|1[0-2])';
const day = '(?:0?[1-9]|[12][0-9]|3[01])';
const between = `[${blank}]?[/.${dash}][${blank}]?`;
const aside = `[${blank}./,${dash}]*`;
const ordinal = '(?:[Ss][Tt]|[Nn][Dd]|[Rr][Dd]|[Tt][Hh])?';

/**
 * The days that are looked for in months, alike months together, for a long pattern takes long to prepare: not those of which
 * everybody writes, the last of a quarter (a census) and 1 April.
 */
const daysOf: readonly (readonly [months: string, days: string])[] = [
  ['[Jj][Aa][Nn]|[Ff][Ee][Bb]|[Mm][Aa][Yy]|[Jj][Uu][Ll]|[Aa][Uu][Gg]|[Oo][Cc][Tt]|[Nn][Oo][Vv]', day],
  ['[Mm][Aa][Rr]|[Dd][Ee][Cc]', '(?:0?[1-9]|[12][0-9]|30)'],
  ['[Jj][Uu][Nn]|[Ss][Ee][Pp]', '(?:0?[1-9]|[12][0-9])'],
  ['[Aa][Pp][Rr]', '(?:0?[2-9]|[12][0-9]|30)'],
];

const inWords = (write: (day: string, month: string) => string): string =>
  `(?:${daysOf.map(([months, days]) => write(`${days}${ordinal}`, `(?:${months})[A-Za-z]*`)).join('|')})`;

/**
 * `14/09/2012`, `14.9.12`, `14 9 2012`, `2012-09-14`, `20120914`, `14 September 2012`, `14th of Sept. ’12`, `September 14, 2012`.
 * @param years a pattern of the years meant, in four digits; `short` in two.
 */
export function writtenDay(years = '(?:19|20)[0-9]{2}', short = '[0-9]{2}'): string {
  const forms = [
    `[0-9]{1,2}${between}[0-9]{1,2}${between}(?:${years}|${short})`,
    `${years}${between}${month}${between}${day}`,
    `${day}[${blank}]${month}[${blank}]${years}`,
    `${years}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])`,
    `${inWords((one, name) => `${one}${aside}(?:[Oo][Ff][${blank}])?${name}`)}${aside}(?:${years}|['’]?${short})`,
    `${inWords((one, name) => `${name}${aside}${one}`)}[${blank},]{1,3}${years}`,
  ];
  return `\\b(?:${forms.join('|')})\\b`;
}
