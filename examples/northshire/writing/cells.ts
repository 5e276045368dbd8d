/** How a field's values become the text of a cell in one agency's style. */

import { ethnicities } from '../../../schemas/codes/ethnicity.ts';
import { ethnicityCodes } from '../../../schemas/codes/ethnicity-codes.ts';
import type { Field } from '../../../schemas/contract/dataset.ts';
import { writeDay } from '../days.ts';
import type { Home } from '../places.ts';
import type { Value } from './row.ts';
import type { Style } from './style.ts';

export type CellWriter = (value: Value) => string;

/** Writes the values of one field; a blank for null. */
export function cellWriter(field: Field, style: Style): CellWriter {
  const write = filledWriter(field, style);
  return (value) => (value === null || value === undefined || value === '' ? '' : write(value));
}

function filledWriter(field: Field, style: Style): (value: NonNullable<Value>) => string {
  switch (field.kind) {
    case 'date':
    case 'birth-date':
      return (value) => writeDay(value as number, style.dates);
    case 'yes-no':
      return (value) => style.yesNo[value ? 0 : 1];
    case 'home':
      return (value) => (style.home === 'lsoa' ? (value as Home).lsoa : (value as Home).postcode);
    case 'money':
      return (value) => (style.money === 'plain' ? (value as number).toFixed(2) : pounds(value as number));
    case 'nhs-number':
      return (value) => (style.quoted ? spaced(value as string) : (value as string));
    case 'code': {
      const spelling = new Map(Object.entries(spellings(field, style)));
      return (value) => spelling.get(value as string) ?? (value as string);
    }
    default:
      return String;
  }
}

function spellings(field: Field, style: Style): Record<string, string> {
  const codes = field.codes!;
  if (field.name === 'ethnicity') return ethnicitySpellings(style.ethnicity);
  return Object.fromEntries(
    Object.entries(codes).map(([value, { title, aliases }]) => {
      if (style.codes === 'alias') return [value, aliases[0] ?? value];
      return [value, style.codes === 'title' ? sentence(title) : value];
    }),
  );
}

function ethnicitySpellings(scheme: Style['ethnicity']): Record<string, string> {
  if (scheme === 'dfe') return {};
  if (scheme === 'title')
    return Object.fromEntries(Object.entries(ethnicities).map(([code, { title }]) => [code, title]));
  return Object.fromEntries(
    Object.entries(ethnicityCodes).map(([code, others]: [string, readonly string[]]) => {
      const ofNhs = others.find((other) => /^([A-Z]|99)$/.test(other));
      const ofPolice = others.find((other) => /^[WMABO][0-9]$|^NS$/.test(other));
      return [code, (scheme === 'nhs' ? ofNhs : ofPolice) ?? code];
    }),
  );
}

const sentence = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1);
const spaced = (number: string): string => `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`;

function pounds(amount: number): string {
  const [whole, pence] = Math.abs(amount).toFixed(2).split('.');
  return `${amount < 0 ? '-' : ''}£${whole!.replace(/\B(?=(\d{3})+$)/g, ',')}.${pence}`;
}
