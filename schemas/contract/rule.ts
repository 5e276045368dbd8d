/** A rule across the fields of a row. An error refuses the row; a warning keeps it and says so. */
import type { Expression } from './expression.ts';

export type Severity = 'error' | 'warning';

export interface Rule {
  /** Kebab-case, unique in its dataset. */
  id: string;
  /** What must hold, as a sentence for the data officer. */
  sentence: string;
  /** A rule whose condition cannot be known (a value is missing) is not broken. */
  holds: Expression;
  severity: Severity;
}

export function rule(id: string, sentence: string, holds: Expression, severity: Severity = 'error'): Rule {
  return { id, sentence, holds, severity };
}
