/** The vocabulary in which contracts are written. */
export { code, yesNo } from './code.ts';
export { dataset } from './dataset.ts';
export { birthDate, date } from './date.ts';
export { all, any, before, between, empty, filled, is, not, notAfter, when, yes } from './expression.ts';
export type { FieldOptions } from './field.ts';
export { count, money, number } from './number.ts';
export { nhsNumber, reference, upn } from './person.ts';
export { home, lsoa } from './place.ts';
export { rule } from './rule.ts';
export { freeText, nameOf } from './text.ts';
