/**
 * Reads one row by its contract: the reference meaning of every check. Files are checked by SQL compiled from the same
 * contract; tests hold the two against each other.
 */
import type { Period } from '../quarter.ts';
import { birthField, type Contract, type Field, fieldsOf, periodFields } from './dataset.ts';
import { ageAt } from './date.ts';
import { evaluate, type Facts, type Value } from './expression.ts';
import type { Fault } from './field.ts';
import { trimCell } from './trim.ts';

export interface RowReading {
  /** Typed values by field; null where blank or faulty. `age` beside them where there is a date of birth. */
  values: Record<string, Value>;
  /** Ids of what is wrong: `<field>.<fault>`, or a rule's id. In the contract's order. */
  problems: string[];
}

/** @param cells the text of each field's cell, untrimmed; undefined or null where the column or cell is missing. */
export function readRow(
  contract: Contract,
  cells: Record<string, string | null | undefined>,
  period: Period,
): RowReading {
  const problems: string[] = [];
  const values: Record<string, Value> = {};
  const texts: Record<string, string | null> = {};
  for (const field of fieldsOf(contract)) {
    const text = trimCell(cells[field.name]);
    texts[field.name] = text;
    const fault = readField(contract, field, text, values);
    if (fault) problems.push(`${field.name}.${fault}`);
  }
  problems.push(...readAge(contract, values, period), ...outsidePeriod(contract, values, period));
  const facts: Facts = { value: (field) => values[field] ?? null, filled: (field) => texts[field] != null };
  for (const rule of contract.rules) if (evaluate(rule.holds, facts) === false) problems.push(rule.id);
  return { values, problems };
}

function readField(contract: Contract, field: Field, text: string | null, values: Record<string, Value>): Fault | null {
  values[field.name] = null;
  if (text === null) return field.required ? 'required' : null;
  const result = contract.row.shape[field.name]!.safeParse(text);
  if (result.success) {
    values[field.name] = result.data as Value;
    return null;
  }
  const issue = result.error.issues[0] as unknown as { params: { fault: Fault } };
  return issue.params.fault;
}

/** Sets `age`: completed years at the event, or at the period's end when there is no event date. */
function readAge(contract: Contract, values: Record<string, Value>, period: Period): string[] {
  const field = birthField(contract);
  if (!field) return [];
  const born = values[field.name] as string | null;
  const day = eventDay(contract, values) ?? period.end;
  values.age = born === null || born > day ? null : ageAt(born, day);
  return born !== null && born > day && !field.unborn ? [`${field.name}.not-born-yet`] : [];
}

/** The first of the contract's event dates that the row has. */
function eventDay(contract: Contract, values: Record<string, Value>): string | null {
  const days = periodFields(contract).map((name) => values[name] as string | null);
  return days.find((day) => day !== null) ?? null;
}

function outsidePeriod(contract: Contract, values: Record<string, Value>, period: Period): string[] {
  const fields = periodFields(contract);
  const days = fields.map((name) => values[name] as string | null).filter((day) => day !== null);
  if (days.length === 0 || days.some((day) => day >= period.start && day <= period.end)) return [];
  return [`${fields[0]}.outside-quarter`];
}
