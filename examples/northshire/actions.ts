import { dayOf, type Quarter } from './days.ts';
import { actionTexts } from './texts/actions.ts';
import type { Row } from './writing/row.ts';

/** An agency's actions as they stand at a quarter's end. */
export function actionsFor(agency: string, { index, end }: Quarter): Row[] {
  return actionTexts
    .filter((text) => text.agency === agency && text.from <= index)
    .map(({ reference, indicator, action, owner, due, done, evidence }) => {
      const isDone = done !== undefined && dayOf(done) <= end;
      return {
        action_reference: reference,
        indicator,
        action,
        action_owner: owner,
        due: due === null ? null : dayOf(due),
        done: isDone ? dayOf(done) : null,
        evidence_of_impact: isDone ? (evidence ?? null) : null,
      };
    });
}
