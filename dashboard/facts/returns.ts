/** What agencies owed for the quarter that the pages speak of. */
import type { ReleaseFacts, SubmissionRow } from './release.ts';

/** The returns of the quarter, and with a year's last quarter those of the year: as `status` lists them. */
export function returnsOf({ submissions, periods, quarter }: ReleaseFacts): readonly SubmissionRow[] {
  return submissions.filter(({ period }) => periods.get(period)?.end_date === quarter.end_date);
}

/** Those of them whose day has come. */
export const returnsDue = (facts: ReleaseFacts): readonly SubmissionRow[] =>
  returnsOf(facts).filter(({ state }) => state !== 'not due');

/** A return that came and counts. */
export const isAccepted = ({ state }: SubmissionRow): boolean => state.startsWith('accepted');
