/** Reads cells by a field alone, for tests. */
import type { Cell } from '../../schemas/contract/field.ts';

/** What a cell reads as: its value, or the name of its fault. */
export function read(field: Cell<unknown>, text: string): unknown {
  const result = field.safeParse(text);
  if (result.success) return result.data;
  return `fault: ${(result.error.issues[0] as unknown as { params: { fault: string } }).params.fault}`;
}

export const readAll = (field: Cell<unknown>, texts: string[]) => texts.map((text) => read(field, text));
export const faults = (fault: string, n: number) => Array.from({ length: n }, () => `fault: ${fault}`);
