/** The arithmetic that tells a real NHS number or UPN from a mistyped one. */

/** NHS number: ten digits, weights 10 to 2, modulus 11 (NHS Data Dictionary, "NHS number"). Ten equal digits are no one's. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += (10 - i) * Number(digits[i]);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

/** The letters a UPN may start with, in the order of the remainder they stand for. I, O and S are not used. */
export const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** UPN: a check letter, eleven digits, and a digit or (temporary) a letter; weights 2 to 13, modulus 23 (DfE UPN guide). */
export function isUpn(upn: string): boolean {
  if (!/^[A-Z]\d{11}[0-9A-Z]$/.test(upn)) return false;
  const last = upn.charAt(12);
  const lastValue = /\d/.test(last) ? Number(last) : upnLetters.indexOf(last);
  if (lastValue < 0) return false;
  let sum = 13 * lastValue;
  for (let i = 1; i < 12; i++) sum += (i + 1) * Number(upn[i]);
  return upnLetters.charAt(sum % 23) === upn.charAt(0);
}
