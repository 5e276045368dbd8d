import { z } from 'zod';
import { type Contract, fieldsOf } from '../../schemas/contract/dataset.ts';

/** Everything that a contract says, as plain data: what a digest of it is taken over. */
export function contractJson(contract: Contract): unknown {
  const { row, ...rest } = contract;
  return { ...rest, fields: fieldsOf(contract), row: z.toJSONSchema(row, { io: 'input', unrepresentable: 'any' }) };
}
