/** `identifierIn` of the contract vocabulary, as DuckDB conditions over whole columns. */
import { upnLetters } from '../../schemas/contract/check-digits.ts';
import { identifierPatterns } from '../../schemas/contract/identifiers.ts';
import { sqlString } from './sql-text.ts';

/** Whether ten digits, as a BIGINT, are an NHS number: weights 10 to 2, modulus 11; ten equal digits are no one's. */
export function nhsNumberSql(number: string): string {
  const digit = (i: number) => `(${number} // ${10 ** (9 - i)}) % 10`;
  const sum = Array.from({ length: 9 }, (_, i) => `${10 - i} * (${digit(i)})`).join(' + ');
  return `(${number} % 1111111111 <> 0 AND (11 - (${sum}) % 11) % 11 = ${digit(9)})`;
}

/**
 * Whether thirteen characters in capitals are a UPN: weights 2 to 13, modulus 23.
 * @param number its eleven digits as a BIGINT; `last` what its last character counts for.
 */
export function upnSql(upn: string, number: string, last: string): string {
  const sum = Array.from({ length: 11 }, (_, i) => `${i + 2} * ((${number} // ${10 ** (10 - i)}) % 10)`).join(' + ');
  return `(${last} >= 0 AND substr('${upnLetters}', (${sum} + 13 * ${last}) % 23 + 1, 1) = left(${upn}, 1))`;
}

/** What the last character of a UPN counts for: itself, or the place of a temporary number's letter; -1 for a letter not used. */
export function upnLastSql(upn: string): string {
  const last = `substr(${upn}, 13, 1)`;
  return `coalesce(TRY_CAST(${last} AS BIGINT), strpos('${upnLetters}', ${last}) - 1)`;
}

/** Whether a text appears to hold an identifier or (unless dates are set aside) a full date. NULL for NULL. */
export function holdsIdentifierSql(text: string, dates: 'dates-too' | 'dates-aside' = 'dates-too'): string {
  const { nhsNumber, upn, fullDate, ...plain } = identifierPatterns;
  const shapes = [...Object.values(plain), ...(dates === 'dates-too' ? [fullDate] : [])].map(
    (pattern) => `regexp_matches(${text}, ${sqlString(pattern)})`,
  );
  const anyOf = (pattern: string, check: string) =>
    `len(list_filter(regexp_extract_all(${text}, ${sqlString(pattern)}), lambda c: ${check})) > 0`;
  return `(${[...shapes, anyOf(nhsNumber, foundNhsNumber), anyOf(upn, foundUpn)].join(' OR ')})`;
}

// What is found in a text is little, and checked digit by digit: short SQL, which the engine plans sooner.
const digitOf = (text: string, place: string) => `TRY_CAST(substr(${text}, ${place}, 1) AS INTEGER)`;
const weighted = (text: string, first: number, last: number, weight: string) =>
  `CAST(list_sum(list_transform(range(${first}, ${last + 1}), lambda i: (${weight}) * ${digitOf(text, 'i')})) AS BIGINT)`;
const found = `regexp_replace(c, '[^0-9]', '', 'g')`;
const foundNhsNumber = `(replace(${found}, left(${found}, 1), '') <> '' AND (11 - ${weighted(found, 1, 9, '11 - i')} % 11) % 11 = ${digitOf(found, '10')})`;
const foundUpn = `(${upnLastSql('upper(c)')} >= 0 AND substr('${upnLetters}', (${weighted('c', 2, 12, 'i')} + 13 * ${upnLastSql('upper(c)')}) % 23 + 1, 1) = upper(left(c, 1)))`;
