/**
 * Conditions over the fields of a row, as data: evaluated here on typed values, and compiled to SQL for whole files.
 * Logic has three values, as SQL has: a condition about a value that is not there is unknown (null).
 */

export type Value = string | number | boolean | null;

/** What a condition is asked about: each field's typed value (dates `YYYY-MM-DD`), and whether its cell had anything in it. */
export interface Facts {
  value(field: string): Value;
  filled(field: string): boolean;
}

export type Expression =
  | { op: 'is'; field: string; values: readonly string[] }
  | { op: 'yes'; field: string }
  | { op: 'filled'; field: string }
  | { op: 'compare'; left: string; relation: Relation; right: string | number }
  | { op: 'not'; of: Expression }
  | { op: 'any' | 'all'; of: readonly Expression[] };

export type Relation = '<' | '<=' | '=';

/** The code field is one of these values. */
export const is = (field: string, ...values: string[]): Expression => ({ op: 'is', field, values });
/** The yes/no field is yes. */
export const yes = (field: string): Expression => ({ op: 'yes', field });
/** The cell is not blank. Always known. */
export const filled = (field: string): Expression => ({ op: 'filled', field });
export const not = (of: Expression): Expression => ({ op: 'not', of });
export const any = (...of: Expression[]): Expression => ({ op: 'any', of });
export const all = (...of: Expression[]): Expression => ({ op: 'all', of });
/** The cell is blank. Always known. */
export const empty = (field: string): Expression => not(filled(field));
/** If the one holds, so does the other. */
export const when = (condition: Expression, then: Expression): Expression => any(not(condition), then);
/** The first date (or number) is not after the second field, or number. */
export const notAfter = (left: string, right: string | number): Expression => ({
  op: 'compare',
  left,
  relation: '<=',
  right,
});
/** The first is before the second. */
export const before = (left: string, right: string | number): Expression => ({
  op: 'compare',
  left,
  relation: '<',
  right,
});
/** The number lies between two others, both included. */
export const between = (field: string, least: number, most: number): Expression =>
  all(not(before(field, least)), notAfter(field, most));

/** True, false, or null when it cannot be known. */
export function evaluate(expression: Expression, facts: Facts): boolean | null {
  switch (expression.op) {
    case 'is': {
      const value = facts.value(expression.field);
      return value === null ? null : expression.values.includes(String(value));
    }
    case 'yes': {
      const value = facts.value(expression.field);
      return value === null ? null : value === true;
    }
    case 'filled':
      return facts.filled(expression.field);
    case 'compare':
      return compare(facts.value(expression.left), expression.relation, rightOf(expression.right, facts));
    case 'not': {
      const inner = evaluate(expression.of, facts);
      return inner === null ? null : !inner;
    }
    case 'any':
      return kleene(expression.of, facts, true);
    case 'all':
      return kleene(expression.of, facts, false);
  }
}

/** Every field the condition speaks of, each once, in order. */
export function fieldsRead(expression: Expression): string[] {
  if ('of' in expression) {
    const parts: readonly Expression[] = expression.op === 'not' ? [expression.of] : expression.of;
    return [...new Set(parts.flatMap(fieldsRead))];
  }
  if (expression.op !== 'compare') return [expression.field];
  return typeof expression.right === 'string' ? [expression.left, expression.right] : [expression.left];
}

const rightOf = (right: string | number, facts: Facts): Value =>
  typeof right === 'string' ? facts.value(right) : right;

function compare(left: Value, relation: Relation, right: Value): boolean | null {
  if (left === null || right === null) return null;
  if (relation === '<') return left < right;
  return relation === '<=' ? left <= right : left === right;
}

/** `decisive` wins at once; otherwise one unknown makes the whole unknown. */
function kleene(parts: readonly Expression[], facts: Facts, decisive: boolean): boolean | null {
  const results = parts.map((part) => evaluate(part, facts));
  if (results.includes(decisive)) return decisive;
  return results.includes(null) ? null : !decisive;
}
