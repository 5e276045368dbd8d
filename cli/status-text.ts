/** Who owes what, for somebody at a terminal. */
import { count, instant, listed, percent } from '../functions/receive/feedback/words.ts';
import type { Submission } from './submissions.ts';
import { textTable } from './text-table.ts';

/** As many returns of earlier quarters as one would chase at a time. */
const shownEarlier = 15;

export interface Status {
  asAt: string;
  /** The quarter that is looked at, in words too. */
  quarter: { id: string; words: string };
  /** Its returns, and the annual ones of the year it ends. */
  returns: readonly Submission[];
  /** Returns of earlier quarters that are late or were rejected. */
  outstanding: readonly Submission[];
}

export function statusText({ asAt, quarter, returns, outstanding }: Status): string {
  const left = outstanding.length - shownEarlier;
  return [
    `${quarter.id} (${quarter.words}), as at ${instant(asAt)}`,
    returns.length === 0 ? 'Nothing is owed, and nothing came.\n' : `${tallyText(returns)}\n\n${returnsTable(returns)}`,
    ...(outstanding.length === 0
      ? []
      : [
          `Outstanding from earlier: ${count(outstanding.length, 'return')}`,
          textTable(
            ['period', 'agency', 'dataset', 'due', 'state', 'days late'],
            outstanding
              .slice(0, shownEarlier)
              .map(({ period, agency, dataset, due, state, days_late }) => [
                period,
                agency,
                dataset,
                due,
                state,
                days_late,
              ]),
          ),
        ]),
    ...(left > 0 ? [`… and ${count(left, 'more return')}: add --json for all of them.\n`] : []),
  ].join('\n');
}

const returnsTable = (returns: readonly Submission[]): string =>
  textTable(
    ['agency', 'dataset', 'due', 'state', 'rows', 'refused', 'complete', 'days late'],
    returns.map(({ agency, dataset, due, state, rows, errors, completeness, days_late, last_outcome }) => [
      agency,
      dataset,
      due,
      last_outcome === 'rejected' && state !== 'rejected' ? `${state}; last file rejected` : state,
      rows,
      errors,
      completeness === null ? null : percent(completeness, 0),
      days_late === 0 ? null : days_late,
    ]),
  );

/** `14 of 20 came: 12 accepted and 2 accepted with warnings; 1 rejected, 5 late`. */
function tallyText(returns: readonly Submission[]): string {
  const states = ['accepted', 'accepted with warnings', 'rejected', 'late', 'due', 'not due'] as const;
  const parts = states
    .map((state) => [state, returns.filter((one) => one.state === state).length] as const)
    .filter(([, n]) => n > 0)
    .map(([state, n]) => `${n} ${state}`);
  return `${count(returns.length, 'return')}: ${listed(parts)}`;
}
