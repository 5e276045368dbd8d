/**
 * Made-up identifiers that pass the checks real ones pass. NHS numbers begin with 999, which NHS Digital keeps for
 * tests; UPNs name the local authority 999, which does not exist: so that nobody real can ever be met.
 */
import { upnLetters } from '../../schemas/contract/check-digits.ts';

/** The `n`th NHS number for tests; `n` from 0. Throws when there are no more. */
export function testNhsNumber(n: number): string {
  // A stride that shares no factor with a million visits every ending once, and looks less like counting.
  const ending = ((n * 370_261) % 1_000_000).toString().padStart(6, '0');
  const digits = `999${ending}`;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += (10 - i) * Number(digits[i]);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? '' : `${digits}${check}`;
}

/** Gives NHS numbers one after another: one in eleven endings has no check digit and is passed over. */
export function nhsNumbers(): () => string {
  let n = 0;
  return () => {
    for (;;) {
      if (n >= 1_000_000) throw new RangeError('There are no more NHS numbers for tests: ask for a smaller scale.');
      const number = testNhsNumber(n++);
      if (number !== '') return number;
    }
  };
}

/** The `n`th UPN of authority 999 for a child who started school in a year: letter, authority, school, year, serial. */
export function testUpn(n: number, startedSchool: number): string {
  const school = String(2000 + (Math.floor(n / 1000) % 8000));
  const year = String(startedSchool % 100).padStart(2, '0');
  const serial = String(n % 1000).padStart(3, '0');
  const digits = `999${school}${year}${serial}`;
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += (i + 2) * Number(digits[i]);
  return `${upnLetters.charAt(sum % 23)}${digits}`;
}

/** The same number with its last digit changed, which no longer passes its check: a slip of the keyboard. */
export function mistyped(identifier: string): string {
  const last = Number(identifier.at(-1));
  return `${identifier.slice(0, -1)}${(last + 3) % 10}`;
}
