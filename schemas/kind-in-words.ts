/** What a field holds, in words for people: of the person who fills it in, and of the one who reads what is kept. */
import type { Field } from './contract/dataset.ts';
import type { FieldKind } from './contract/field.ts';

/** What kind of thing to write, in a few words. */
export const kindInWords = (field: Field): string => kinds[field.kind](field);

const noIdentifiers = 'no names, numbers of people, postcodes or full dates';

const kinds: Record<FieldKind, (field: Field) => string> = {
  date: () => 'date, day first (31/01/2024) or 2024-01-31',
  'birth-date': ({ unborn }) => `date of birth${unborn ? ', or the expected one' : ''}, day first or 2024-01-31`,
  code: () => 'one of a list',
  count: (field) => `whole number${range(field)}`,
  number: (field) => `number${range(field)}`,
  money: () => 'pounds and pence',
  'yes-no': () => 'Yes or No',
  lsoa: () => 'LSOA code (2011 or 2021)',
  home: () => 'LSOA code (2011 or 2021) or full postcode',
  'nhs-number': () => 'NHS number',
  upn: () => 'Unique Pupil Number',
  reference: ({ maxLength }) => `your system’s own number, at most ${maxLength} characters`,
  text: ({ maxLength }) => `free text, at most ${maxLength} characters; ${noIdentifiers}`,
  'name-of': ({ maxLength }) => `a short name, at most ${maxLength} characters; ${noIdentifiers}`,
};

/** Bounds worth a reader's time; higher ones only catch slips of the keyboard. */
const worthSaying = 1_000_000;

function range({ min = 0, max = Number.POSITIVE_INFINITY }: Field): string {
  if (max < worthSaying) return `, ${min} to ${max}`;
  return min > 0 ? `, ${min} or more` : '';
}

/** What becomes of it in the lake: its column, and what is kept there. */
export function keptInWords(field: Field, column: string, type: string): string {
  if (field.kind === 'birth-date') return `${column} (${type}): completed years; the date is not kept`;
  if (field.kind === 'home') return `${column} (${type}): the LSOA; a postcode is not kept`;
  if (field.scheme) return `${column} (${type}): a keyed pseudonym; the number is not kept`;
  return `${column} (${type})`;
}
