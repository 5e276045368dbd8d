/** Where in the report each rule stands, so that a problem can link to the rule it breaks. */
import { type Contract, fieldsOf } from '../../../schemas/contract/dataset.ts';
import type { ProblemGroup } from '../verdict.ts';

/** A rule stands with its column, among the rules across columns, or with what is asked of the file as a whole. */
export type RulePlace = { field: string; label: string } | { rule: string; sentence: string } | 'file';

/** Where the rule that a problem breaks is explained. */
export function placeOf(contract: Contract, { rule: id }: Pick<ProblemGroup, 'rule'>): RulePlace {
  const rule = contract.rules.find((candidate) => candidate.id === id);
  if (rule) return { rule: rule.id, sentence: rule.sentence };
  // Field names hold no dot, so what comes before the first is the field.
  const field = fieldsOf(contract).find(({ name }) => id.startsWith(`${name}.`));
  return field ? { field: field.name, label: field.label } : 'file';
}

/** The id of a rule's element in the page. */
export const anchorOf = (rule: string): string => `rule-${rule.replace(/[^A-Za-z0-9._-]/g, '-')}`;

/** A problem and the id of its element: null where an earlier one has it, since an id may stand in a page only once. */
export interface Anchored {
  problem: ProblemGroup;
  id: string | null;
}

export function anchored(problems: readonly ProblemGroup[]): Anchored[] {
  const taken = new Set<string>();
  return problems.map((problem) => {
    const id = anchorOf(problem.rule);
    const free = !taken.has(id);
    taken.add(id);
    return { problem, id: free ? id : null };
  });
}
