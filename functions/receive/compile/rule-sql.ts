/** A contract's conditions in SQL: `evaluate` for whole columns. Three-valued logic is SQL's own. */
import type { Expression } from '../../../schemas/contract/expression.ts';
import { isOneOf } from './cell-sql.ts';

/** How the compiled statement names a field's typed value, and the text of its cell. */
export interface Names {
  value(field: string): string;
  text(field: string): string;
}

/** The condition as an SQL expression of type BOOLEAN: TRUE, FALSE or NULL. */
export function ruleSql(expression: Expression, names: Names): string {
  switch (expression.op) {
    case 'is':
      return isOneOf(names.value(expression.field), expression.values);
    case 'yes':
      return `${names.value(expression.field)}`;
    case 'filled':
      return `${names.text(expression.field)} IS NOT NULL`;
    case 'compare': {
      const right = typeof expression.right === 'string' ? names.value(expression.right) : String(expression.right);
      return `${names.value(expression.left)} ${expression.relation} ${right}`;
    }
    case 'not':
      return `NOT (${ruleSql(expression.of, names)})`;
    case 'any':
      return expression.of.map((part) => `(${ruleSql(part, names)})`).join(' OR ');
    case 'all':
      return expression.of.map((part) => `(${ruleSql(part, names)})`).join(' AND ');
  }
}
