/** Actions as a meeting wants them: what is late, what has no date, what is in hand, and what was done. */
import type { ActionRow, PeriodRow } from './release.ts';

const order = ['late', 'no date', 'in hand', 'done'];

/** Late ones first, each state in the order of its days; of those done the newest first. */
export function inOrderOfWorry(actions: readonly ActionRow[]): ActionRow[] {
  return [...actions].sort(
    (a, b) =>
      order.indexOf(a.state) - order.indexOf(b.state) || compare(dayFor(a), dayFor(b)) || compare(idOf(a), idOf(b)),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const idOf = ({ agency, origin, action_reference: reference }: ActionRow): string => `${agency}|${origin}|${reference}`;

/** What its state is ordered by; of a day that was done the reverse, so that the newest comes first. */
const dayFor = ({ done, due }: ActionRow): string =>
  done === null
    ? (due ?? '')
    : [...done].map((digit) => (/\d/.test(digit) ? String(9 - Number(digit)) : digit)).join('');

export const isUnfinished = ({ state }: ActionRow): boolean => state !== 'done';

/** Done since the quarter of the release began: news to the meeting. */
export const isNewlyDone = ({ done }: ActionRow, { start_date: start }: Pick<PeriodRow, 'start_date'>): boolean =>
  done !== null && done >= start;
