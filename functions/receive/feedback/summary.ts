/** summary.json: the feedback for a program to read. */
import { lineCap, type ProblemGroup, type Verdict } from '../verdict.ts';
import type { FeedbackContext } from './context.ts';
import { nextStep } from './next-step.ts';

/** The verdict as JSON. Keys always come in the same order, so the same verdict is the same bytes. */
export function summaryJson(context: FeedbackContext, verdict: Verdict): string {
  const { read, accepted, refused, warned, blank } = verdict.rows;
  const summary = {
    drop: context.drop,
    agency: context.agency.id,
    dataset: context.contract.id,
    quarter: context.period.id,
    file: context.file,
    outcome: verdict.outcome,
    reason: verdict.reason,
    rows: { read, accepted, refused, warned, blank },
    problems: verdict.problems.map(groupInOrder),
    lines: { reported: Math.min(verdict.lines.length, lineCap), all: verdict.allLines },
    next: nextStep(verdict),
  };
  return `${JSON.stringify(summary, null, 2)}\n`;
}

function groupInOrder(group: ProblemGroup): ProblemGroup {
  const { rule, effect, severity, field, heading, sentence, rows, firstRows, allowed } = group;
  const values = group.values.map(({ value, rows }) => ({ value, rows }));
  return { rule, effect, severity, field, heading, sentence, rows, firstRows, values, allowed };
}
