/** The contract of a dataset: what one row is, who owes it, and what must be true of it. */
import { z } from 'zod';
import { agencyKinds } from '../codes/agency-kinds.ts';
import type { DisclosureProfileName } from '../disclosure.ts';
import { fieldsRead } from './expression.ts';
import type { Cell, FieldMeta } from './field.ts';
import type { Rule } from './rule.ts';

export type RowShape = z.ZodObject<Record<string, Cell<unknown> | z.ZodOptional<Cell<unknown>>>>;

/**
 * Which quarter a row belongs to: the date field that must fall in the declared period; several of which at least one
 * must; or `period-end` for a count of who is open on the last day, where no date need be in the quarter.
 */
export type PeriodRule = string | readonly string[] | 'period-end';

export interface Contract {
  id: string;
  title: string;
  /** What one row is. */
  description: string;
  /** The kind of agency that owes it, or `any`. */
  owner: string;
  /** Fields that together appear once in a drop. Empty when rows may repeat. */
  key: readonly string[];
  period: PeriodRule;
  row: RowShape;
  rules: readonly Rule[];
  /** The share of rows that may be refused before the whole drop is rejected, 0 to 1. */
  refusedLimit: number;
  /** What its source imposes on counts of it; `none` where no row is about a person; null where the partnership decides. */
  disclosureProfile: DisclosureProfileName | null;
  /** Where the definition comes from. */
  source: string;
}

type Optional = 'rules' | 'refusedLimit' | 'key' | 'disclosureProfile';
type Definition = Omit<Contract, Optional> & Partial<Pick<Contract, Optional>>;

/** The share of refused rows that a drop may have unless its contract says otherwise. */
const usualLimit = 0.05;

/** Makes a contract, and throws at once when it speaks of a field it does not have. */
export function dataset(definition: Definition): Contract {
  const contract: Contract = {
    key: [],
    rules: [],
    refusedLimit: usualLimit,
    disclosureProfile: null,
    ...definition,
  };
  const known = new Set([...Object.keys(contract.row.shape), ...(hasAge(contract) ? ['age'] : [])]);
  const spoken = [
    ...contract.key,
    ...periodFields(contract),
    ...contract.rules.flatMap((rule) => fieldsRead(rule.holds)),
  ];
  const unknown = spoken.find((field) => !known.has(field));
  if (unknown) throw new Error(`The contract ${contract.id} speaks of "${unknown}", which is none of its fields.`);
  if (contract.owner !== 'any' && !(contract.owner in agencyKinds))
    throw new Error(`The contract ${contract.id} has the owner "${contract.owner}", which is no kind of agency.`);
  return contract;
}

export interface Field extends FieldMeta {
  /** The column's name in SQL: letters, digits and underscores. */
  name: string;
  required: boolean;
}

const described = new WeakMap<Contract, readonly Field[]>();

/** The contract's fields in order, with their metadata, read from the JSON Schema that zod derives from the row. */
export function fieldsOf(contract: Contract): readonly Field[] {
  let fields = described.get(contract);
  if (!fields) {
    const schema = z.toJSONSchema(contract.row, { io: 'input', unrepresentable: 'any' });
    const required = new Set(schema.required);
    fields = Object.entries(schema.properties ?? {}).map(([name, meta]) => ({
      ...(meta as unknown as FieldMeta),
      name,
      required: required.has(name),
    }));
    described.set(contract, fields);
  }
  return fields;
}

/** The date fields that place a row in its period; none for a `period-end` return. */
export function periodFields(contract: Contract): readonly string[] {
  if (contract.period === 'period-end') return [];
  return typeof contract.period === 'string' ? [contract.period] : contract.period;
}

/** The field that holds the date of birth, if the contract has one. */
export const birthField = (contract: Contract): Field | undefined =>
  fieldsOf(contract).find((field) => field.kind === 'birth-date');

const hasAge = (contract: Contract): boolean => birthField(contract) !== undefined;
