/** What the verdict means for the agency now, and what to do next. The report and summary.json say the same. */
import type { Verdict } from '../verdict.ts';
import type { FeedbackContext } from './context.ts';
import { count } from './words.ts';

/** The verdict in a word or three. */
export const outcomeWords = {
  accepted: 'Accepted',
  'accepted-with-warnings': 'Accepted with warnings',
  rejected: 'Rejected',
} as const satisfies Record<Verdict['outcome'], string>;

/** Which file counts now, as a sentence or two. */
export function whatCounts({ period, onlyChecked }: FeedbackContext, { outcome }: Verdict): string {
  if (onlyChecked)
    return `This file was checked and not sent. Nothing of it is stored, and the last good file stays in force.`;
  if (outcome !== 'rejected')
    return `This file now counts for ${period.words}, in place of any file you sent for it before. It stays in force until a later one is accepted.`;
  return `This file does not count and nothing in it is used. The last good file stays in force. If none has been accepted for ${period.words} yet, your return is still to come.`;
}

/** What the data officer does next, as a sentence or two. */
export function nextStep({ outcome, rows, problems }: Pick<Verdict, 'outcome' | 'rows' | 'problems'>): string {
  if (outcome === 'rejected')
    return 'Correct what is listed, first things first, in the system the file comes from. Then send the whole file again.';
  if (problems.length === 0) return 'There is nothing for you to do.';
  return `${whatIsOpen(rows)} If something is to be put right, correct it in the system the file comes from and send the whole file again. A new file replaces this one, so it must hold every row.`;
}

function whatIsOpen({ refused, warned }: Verdict['rows']): string {
  const left = refused > 0 ? `${count(refused, 'row is', 'rows are')} left out.` : '';
  const unsure = warned > 0 ? `${count(warned, 'row is', 'rows are')} kept with a warning.` : '';
  return [left, unsure].filter(Boolean).join(' ') || 'The warnings are about the file as a whole.';
}
