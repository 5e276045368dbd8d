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

type Dates = 'dates-too' | 'dates-aside';

/** Whether a text appears to hold an identifier or (unless dates are set aside) a full date. NULL for NULL. */
export function holdsIdentifierSql(text: string, dates: Dates = 'dates-too'): string {
  const { nhsNumber, upn, fullDate, ...plain } = identifierPatterns;
  const shapes = [...Object.values(plain), ...(dates === 'dates-too' ? [fullDate] : [])].map(
    (pattern) => `regexp_matches(${text}, ${sqlString(pattern)})`,
  );
  const anyOf = (pattern: string, check: string) =>
    `len(list_filter(regexp_extract_all(${text}, ${sqlString(pattern)}), lambda c: ${check})) > 0`;
  return `(${[...shapes, anyOf(nhsNumber, foundNhsNumber), anyOf(upn, foundUpn)].join(' OR ')})`;
}

/** As `holdsIdentifierSql`, but what looks like an NHS number or a UPN is taken for one unchecked: one pattern, soon planned. */
export function mayHoldIdentifierSql(text: string, dates: Dates = 'dates-too'): string {
  const { fullDate, ...plain } = identifierPatterns;
  const any = [...Object.values(plain), ...(dates === 'dates-too' ? [fullDate] : [])];
  return `regexp_matches(${text}, ${sqlString(any.map((pattern) => `(?:${pattern})`).join('|'))})`;
}

// Short SQL, which the engine plans sooner, for where there is little to be checked.
const digitOf = (text: string, place: string) => `TRY_CAST(substr(${text}, ${place}, 1) AS INTEGER)`;
const weighted = (text: string, first: number, last: number, weight: string) =>
  `CAST(list_sum(list_transform(range(${first}, ${last + 1}), lambda i: (${weight}) * ${digitOf(text, 'i')})) AS BIGINT)`;

/** `nhsNumberSql` of ten digits as text. */
export const briefNhsNumberSql = (digits: string): string =>
  `(replace(${digits}, left(${digits}, 1), '') <> '' AND (11 - ${weighted(digits, 1, 9, '11 - i')} % 11) % 11 = ${digitOf(digits, '10')})`;

/** `upnSql` of thirteen characters in capitals as text. */
export const briefUpnSql = (upn: string): string =>
  `(${upnLastSql(upn)} >= 0 AND substr('${upnLetters}', (${weighted(upn, 2, 12, 'i')} + 13 * ${upnLastSql(upn)}) % 23 + 1, 1) = left(${upn}, 1))`;

const foundNhsNumber = briefNhsNumberSql(`regexp_replace(c, '[^0-9]', '', 'g')`);
const foundUpn = briefUpnSql('upper(c)');
