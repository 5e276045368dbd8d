/** What is wrong and what to do, in a sentence for the data officer. Never quotes a cell. */
import type { Contract, Field } from '../../schemas/contract/dataset.ts';
import { periodFields } from '../../schemas/contract/dataset.ts';
import type { Fault } from '../../schemas/contract/field.ts';
import type { Rule } from '../../schemas/contract/rule.ts';
import type { Period } from '../../schemas/quarter.ts';
import type { Check } from './compile/checks.ts';

/** @returns the sentence for a check of a contract's, in the words of the declared period. */
export function sentenceOf(check: Check, contract: Contract, period: Period): string {
  const { about } = check;
  if (about.kind === 'cell') return faultSentence(about.field, about.fault, contract, period);
  if (about.kind === 'rule') return ruleSentence(about.rule);
  return `The column “${columnName(about)}” is not part of this return, and some of its cells look like an NHS number, UPN, email address, phone number, postcode or date of birth. Remove the column and send the file again.`;
}

/** A rule says what must hold, so a row that breaks it must not be told that it does. */
const ruleSentence = ({ sentence, severity }: Rule): string =>
  `This does not hold: “${sentence}”. ${severity === 'error' ? 'Correct the row in your system and export it again.' : 'Check the row, and correct it in your system if it is wrong.'}`;

export const columnName = ({ heading, column }: { heading: string; column: number }): string =>
  heading === '' ? `column ${column + 1}, without a heading` : heading;

function faultSentence(field: Field, fault: Fault, contract: Contract, period: Period): string {
  const name = `“${field.label}”`;
  switch (fault) {
    case 'required':
      return `${name} is blank, and every row needs it. Fill it in.`;
    case 'not-a-date':
      return `${name} is not a date that is understood. Write the day as 31/01/2024 or 2024-01-31, and no month in words. A number such as 45322 is a spreadsheet’s own: give the column the format of a date and save it again.`;
    case 'two-digit-year':
      return `${name} has a year of two digits. Write all four, as in 31/01/2024.`;
    case 'impossible-date':
      return `${name} is a day that does not exist, or is not between 1900 and 2100. Days come before months: 31/01/2024.`;
    case 'not-born-yet':
      return `${name} is after the event it is recorded with. Check both dates.`;
    case 'outside-quarter':
      return `${datesOf(contract)} outside ${period.words}, the period this file is declared for. Send the row with its own period, or correct the date.`;
    case 'not-allowed':
      return `${name} is not one of the values agreed for it. Use one of those listed.`;
    case 'not-a-whole-number':
      return `${name} is not a whole number. Write digits only, as in 12.`;
    case 'not-a-number':
      return `${name} is not a number. Write digits, with a point before decimals, as in 12.5.`;
    case 'not-money':
      return `${name} is not an amount of money. Write pounds and pence, as in 1250.00.`;
    case 'out-of-range':
      return `${name} must be from ${field.min} to ${field.max}. Check the number.`;
    case 'not-yes-or-no':
      return `${name} must be Yes or No.`;
    case 'not-an-lsoa':
      return `${name} is not an LSOA code. It starts E01 or W01 and has six digits behind that.`;
    case 'not-an-lsoa-or-postcode':
      return `${name} is neither an LSOA code (E01 and six digits) nor a full postcode.`;
    case 'not-an-nhs-number':
      return `${name} is not a valid NHS number: ten digits of which the last is a check digit. Look the number up again.`;
    case 'not-a-upn':
      return `${name} is not a valid UPN: a check letter and twelve characters. Look the number up again.`;
    case 'too-long':
      return `${name} is longer than ${field.maxLength} characters. Shorten it.`;
    case 'holds-an-identifier':
      return `${name} appears to hold an NHS number, UPN, email address, phone number, postcode or full date. Take it out: write “in March 2024” rather than the day.`;
  }
}

function datesOf(contract: Contract): string {
  const fields = periodFields(contract);
  const label = (name: string) => contract.row.shape[name]?.meta()?.label ?? name;
  return fields.length === 1
    ? `“${label(fields[0]!)}” is`
    : `None of ${fields.map((name) => `“${label(name)}”`).join(', ')} is inside the period: they lie`;
}
