/** Every check that a contract makes of a row, in order, each with its own bit in the row's mask of problems. */
import { birthField, type Contract, type Field, fieldsOf, periodFields } from '../../../schemas/contract/dataset.ts';
import type { Fault } from '../../../schemas/contract/field.ts';
import type { Rule, Severity } from '../../../schemas/contract/rule.ts';
import { cellSql } from './cell-sql.ts';

export interface Check {
  /** Its place in the mask: bit `index % maskBits` of mask `index / maskBits`. */
  index: number;
  /** `<field>.<fault>`, a rule's id, or `undeclared.<n>`. */
  rule: string;
  about:
    | { kind: 'cell'; field: Field; fault: Fault }
    | { kind: 'rule'; rule: Rule }
    | { kind: 'undeclared'; heading: string; column: number };
  severity: Severity;
}

/** A column of the file that the contract does not know. */
export interface Undeclared {
  heading: string;
  /** Its position in the file, from 0. */
  column: number;
}

/** Bits in one mask: a BIGINT without its sign. The first bit of the first mask marks a blank row. */
export const maskBits = 62;

/** The bit of the first mask that a brief reading sets on a row with a cell that must be looked at closely. */
export const doubtfulBit = 1n << BigInt(maskBits);

const known = new WeakMap<Contract, readonly Check[]>();

/** The contract's checks, and one for each undeclared column. */
export function checksOf(contract: Contract, undeclared: readonly Undeclared[] = []): readonly Check[] {
  const own = known.get(contract) ?? ownChecks(contract);
  known.set(contract, own);
  const more = undeclared.map(({ heading, column }, i) => ({
    index: own.length + i + 1,
    rule: `undeclared.${column + 1}`,
    about: { kind: 'undeclared' as const, heading, column },
    severity: 'error' as const,
  }));
  return more.length === 0 ? own : [...own, ...more];
}

function ownChecks(contract: Contract): Check[] {
  const event = periodFields(contract)[0];
  const cells = fieldsOf(contract).flatMap((field) =>
    faultsOf(field, contract, event).map((fault) => ({
      rule: `${field.name}.${fault}`,
      about: { kind: 'cell' as const, field, fault },
      severity: 'error' as const,
    })),
  );
  const rules = contract.rules.map((rule) => ({
    rule: rule.id,
    about: { kind: 'rule' as const, rule },
    severity: rule.severity,
  }));
  return [...cells, ...rules].map((check, i) => ({ ...check, index: i + 1 }));
}

function faultsOf(field: Field, contract: Contract, event: string | undefined): Fault[] {
  const faults: Fault[] = field.required ? ['required'] : [];
  faults.push(...cellSql(field, 'NULL').faults.map(({ fault }) => fault));
  if (field === birthField(contract) && !field.unborn) faults.push('not-born-yet');
  if (field.name === event) faults.push('outside-quarter');
  return faults;
}

/** The name of the mask column that holds a check, and the value of its bit. */
export function maskOf(check: Pick<Check, 'index'>): { column: string; bit: bigint } {
  return { column: `mask_${Math.floor(check.index / maskBits)}`, bit: 1n << BigInt(check.index % maskBits) };
}

/** Whether a row has the problem, in SQL. */
export function hasProblem(check: Pick<Check, 'index'>): string {
  const { column, bit } = maskOf(check);
  return `(${column} & ${bit}) <> 0`;
}

/** How many mask columns the checks need. */
export const maskCount = (checks: readonly Check[]): number => Math.floor(checks.length / maskBits) + 1;

/** Whether a row has any of the problems, in SQL. */
export function hasAny(checks: readonly Check[]): string {
  const bits = new Map<string, bigint>();
  for (const check of checks) {
    const { column, bit } = maskOf(check);
    bits.set(column, (bits.get(column) ?? 0n) | bit);
  }
  if (bits.size === 0) return 'FALSE';
  return `(${[...bits].map(([column, all]) => `(${column} & ${all}) <> 0`).join(' OR ')})`;
}

/** Marks a row without anything in it. */
export const blankRow = hasProblem({ index: 0 });
