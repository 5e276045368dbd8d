/**
 * What an identifier looks like inside other text: in free text, in a column nobody agreed, in a value about to be quoted.
 * The patterns are plain enough to mean the same to JavaScript and to RE2; NHS numbers and UPNs must also pass their check.
 */
import { isNhsNumber, isUpn } from './check-digits.ts';
import { blank, dash, writtenDay } from './written-day.ts';

/** The letters that postcodes start with (Royal Mail), so that "Q3 2nd" and "KS2 3rd" are left to mean what they mean. */
const postcodeAreas = [
  ...['A[BL]', 'B[ABDHLNRST]?', 'C[ABFHMORTVW]', 'D[ADEGHLNTY]', 'E[CHNX]?', 'F[KY]', 'G[LUY]?', 'H[ADGPRSUX]'],
  ...['I[GMPV]', 'JE', 'K[ATWY]', 'L[ADELNSU]?', 'M[EKL]?', 'N[EGNPRW]?', 'O[LX]', 'P[AEHLOR]', 'R[GHM]'],
  ...['S[AEGKLMNOPRSTWY]?', 'T[ADFNQRSW]', 'UB', 'W[ACDFNRSV]?', 'YO', 'ZE'],
].join('|');

/** A pattern of capitals as one of capitals and small letters: JavaScript's own way of saying so is not RE2's. */
const anyCase = (pattern: string): string =>
  pattern.replace(/\[([A-Z][^\]]*)\]|[A-Z]/g, (one, listed = one) => `[${listed}${listed.toLowerCase()}]`);

/** What may stand between the groups of a number: `943 476 5919`, `943-476-5919`, `943.476.5919`. */
const gap = `[${blank}./${dash}]*`;
/** Where a number begins: no digit stands before it, a letter may. */
const begins = '(?:\\b|[A-Za-z_])';

export const identifierPatterns = {
  // Bounded by what is no digit, so that a number before it does not swallow its first digits.
  nhsNumber: `${begins}[0-9]{3}${gap}[0-9]{3}${gap}[0-9]{4}(?:\\b|[A-Za-z_])`,
  upn: '[A-Za-z][0-9]{11}[0-9A-Za-z]',
  email: '[^ \\t\\r\\n@]@(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2}',
  phone: `(?:(?:\\+|${begins}00)44${gap}(?:\\(0\\)${gap})?|\\(0|${begins}0)[1-9][0-9]{1,4}\\)?${gap}[0-9]{3,4}${gap}[0-9]{3,4}|${begins}447[0-9]{9}\\b`,
  postcode: `\\b${anyCase(`(?:${postcodeAreas})[0-9][A-Z0-9]?`)}[${blank}]{0,2}${anyCase('[0-9][ABD-HJLNP-UW-Z]{2}')}\\b`,
  fullDate: writtenDay(),
} as const;

export type IdentifierKind =
  | 'an NHS number'
  | 'a UPN'
  | 'an email address'
  | 'a phone number'
  | 'a full postcode'
  | 'a full date';

const email = new RegExp(identifierPatterns.email);
const phone = new RegExp(identifierPatterns.phone);
const postcode = new RegExp(identifierPatterns.postcode);
const fullDate = new RegExp(identifierPatterns.fullDate);
const nhs = new RegExp(identifierPatterns.nhsNumber, 'g');
const upn = new RegExp(identifierPatterns.upn, 'g');

/** The first kind of identifier that the text appears to hold, or null. A full date counts: it may be a date of birth. */
export function identifierIn(text: string): IdentifierKind | null {
  if (matches(text, nhs).some((found) => isNhsNumber(found.replace(/[^0-9]/g, '')))) return 'an NHS number';
  if (matches(text, upn).some((found) => isUpn(found.toUpperCase()))) return 'a UPN';
  if (email.test(text)) return 'an email address';
  if (fullDate.test(text)) return 'a full date';
  if (postcode.test(text)) return 'a full postcode';
  if (phone.test(text)) return 'a phone number';
  return null;
}

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([found]) => found);
