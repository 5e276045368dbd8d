/** Which column of a file is which field, and what is checked of it. */
import type { Contract } from '../../../schemas/contract/dataset.ts';
import { type Check, checksOf, type Undeclared } from '../compile/checks.ts';
import type { HeadingMatch } from '../dialect/headings.ts';

export interface Layout {
  contract: Contract;
  /** The file's column for each field that it has, from 0. */
  columnOf: ReadonlyMap<string, number>;
  /** Columns that the contract does not know. */
  undeclared: readonly Undeclared[];
  checks: readonly Check[];
}

export function layoutOf(contract: Contract, { columns }: HeadingMatch): Layout {
  const undeclared = columns.flatMap(({ field, heading }, column) => (field ? [] : [{ heading, column }]));
  const columnOf = new Map(columns.flatMap(({ field }, column) => (field ? [[field.name, column] as const] : [])));
  return { contract, columnOf, undeclared, checks: checksOf(contract, undeclared) };
}
