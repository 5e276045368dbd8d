import { type Contract, fieldsOf } from '../../schemas/contract/dataset.ts';
import type { Expression } from '../../schemas/contract/expression.ts';

/** What in a condition can never be true, however the row is filled in. */
export function nonsense(contract: Contract, expression: Expression): string[] {
  const fields = new Map(fieldsOf(contract).map((field) => [field.name, field]));
  const kindOf = (name: string) => (name === 'age' ? 'count' : fields.get(name)?.kind);
  switch (expression.op) {
    case 'is':
      return expression.values.filter((value) => !(value in (fields.get(expression.field)?.codes ?? {})));
    case 'yes':
      return kindOf(expression.field) === 'yes-no' ? [] : [`${expression.field} is no yes or no`];
    case 'filled':
      return [];
    case 'compare': {
      const left = kindOf(expression.left);
      const right = typeof expression.right === 'string' ? kindOf(expression.right) : 'count';
      const alike = left === right || (left === 'number' && right === 'count');
      return alike ? [] : [`${expression.left} (${left}) with ${expression.right} (${right})`];
    }
    case 'not':
      return nonsense(contract, expression.of);
    case 'any':
    case 'all':
      return expression.of.flatMap((part) => nonsense(contract, part));
  }
}
