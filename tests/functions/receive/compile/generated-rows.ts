/** Rows for a contract, made from a seed: one thing changed at a time, and then everything at once. */
import fc from 'fast-check';
import { codeLookup } from '../../../../schemas/contract/code.ts';
import { birthField, type Contract, type Field, fieldsOf, periodFields } from '../../../../schemas/contract/dataset.ts';
import { awkwardCells } from './awkward-cells.ts';

/** The text of each field's cell. */
export type Cells = Record<string, string>;

/** The contract's example with one awkward cell, for every field and each of its awkward cells. */
export function changedOnce(contract: Contract): Cells[] {
  const fields = fieldsOf(contract);
  const example = Object.fromEntries(fields.map((field) => [field.name, field.example]));
  return fields.flatMap((field) => awkwardCells(field).map((cell) => ({ ...example, [field.name]: cell })));
}

/** Birthdays, and the days before and after them, at events in common and leap years. None where there is no age. */
export function birthdays(contract: Contract): Cells[] {
  const born = birthField(contract)?.name;
  const event = periodFields(contract)[0];
  if (!born || !event) return [];
  const example = Object.fromEntries(fieldsOf(contract).map((field) => [field.name, field.example]));
  const births = ['2012-02-28', '2012-02-29', '2012-03-01', '2011-02-28', '2012-01-31', '2012-03-31', '2023-02-28'];
  const events = ['2023-02-27', '2023-02-28', '2023-03-01', '2024-02-28', '2024-02-29', '2024-03-01', '2100-02-28'];
  return births.flatMap((birth) => events.map((day) => ({ ...example, [born]: birth, [event]: day })));
}

/** `n` rows of cells that are mostly right, some blank and some awkward: they meet each other in ways nobody wrote down. */
export function mixed(contract: Contract, n: number, seed: number): Cells[] {
  const row = fc.record(Object.fromEntries(fieldsOf(contract).map((field) => [field.name, cell(field)])));
  return fc.sample(row, { numRuns: n, seed });
}

function cell(field: Field): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 12, arbitrary: likely(field) },
    { weight: 3, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom(...awkwardCells(field)) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }).map(withoutNul) },
  );
}

// A file keeps no NUL: the reader takes it out before a cell is read.
const withoutNul = (text: string) => text.replaceAll('\0', '');

function likely(field: Field): fc.Arbitrary<string> {
  switch (field.kind) {
    case 'date':
      return day('2023-12-20', '2024-04-10');
    case 'birth-date':
      return fc.oneof(day('1994-01-01', '2024-06-01'), day('2012-02-25', '2012-03-03'));
    case 'code':
      return fc.constantFrom(...codeLookup(field.codes!).keys());
    case 'yes-no':
      return fc.constantFrom('Yes', 'No', 'y', 'N', '1', '0');
    case 'count':
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1200 })).map(String);
    case 'money':
      return fc.integer({ min: -10_000, max: 10_000_000 }).map((pence) => (pence / 100).toFixed(2));
    case 'reference':
      return fc.stringMatching(/^[A-Z]{1,3}[0-9]{1,6}$/);
    default:
      return fc.constant(field.example);
  }
}

function day(from: string, to: string): fc.Arbitrary<string> {
  const first = Date.parse(from) / 86_400_000;
  const last = Date.parse(to) / 86_400_000;
  return fc
    .tuple(fc.integer({ min: first, max: last }), fc.constantFrom('iso', 'uk', 'short', 'time'))
    .map(([n, form]) => {
      const iso = new Date(n * 86_400_000).toISOString().slice(0, 10);
      const [year, month, date] = iso.split('-') as [string, string, string];
      if (form === 'iso') return iso;
      if (form === 'short') return `${Number(date)}.${Number(month)}.${year}`;
      return `${date}/${month}/${year}${form === 'time' ? ' 00:00:00' : ''}`;
    });
}
