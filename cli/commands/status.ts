import { InputError } from '../../functions/platform/errors.ts';
import { type Period, parsePeriod, quarterOf, shiftQuarter } from '../../schemas/quarter.ts';
import type { Command } from '../command.ts';
import { openHome, partnershipOf } from '../home.ts';
import { type Status, statusText } from '../status-text.ts';
import { type Submission, submissionsAsAt } from '../submissions.ts';

const command: Command = {
  words: [],
  options: {
    quarter: { value: 'quarter', help: 'Another quarter than the last one that is over, such as 2023-24-Q4' },
  },
  run: async ({ options }, context) => {
    const home = await openHome(context);
    const partnership = await partnershipOf(home, context.partnership);
    // The demonstration's story ends at a day in the past: from today everything after it would be late.
    const asAt = home.demo ? new Date(home.demo.asAt) : context.clock.now();
    const quarter = quarterAsked(options.quarter, asAt);
    const all = await submissionsAsAt(partnership, home, asAt);
    const year = quarter.id.endsWith('-Q4') ? quarter.id.slice(0, -'-Q4'.length) : null;
    const status: Status = {
      asAt: asAt.toISOString(),
      quarter: { id: quarter.id, words: quarter.words },
      returns: all.filter(({ period }) => period === quarter.id || period === year).sort(byAgency),
      outstanding: all.filter(
        ({ period, state }) =>
          period !== year && parsePeriod(period)!.end < quarter.start && ['late', 'rejected'].includes(state),
      ),
    };
    return {
      json: { ...status, quarter: quarter.id },
      text: statusText(status),
      notes: home.demo ? [`This is a demonstration, and its time stands still at ${home.demo.asAt}.`] : [],
    };
  },
};

export default command;

function quarterAsked(asked: string | undefined, asAt: Date): Period {
  if (asked === undefined) return shiftQuarter(quarterOf(asAt.toISOString().slice(0, 10)), -1);
  const period = parsePeriod(asked);
  if (period?.kind === 'quarter') return period;
  throw new InputError(`"${asked}" is not a quarter. Write one as 2023-24-Q4 (January to March 2024).`);
}

function byAgency(a: Submission, b: Submission): number {
  const place = ({ agency, dataset, period }: Submission) => `${agency} ${dataset} ${period}`;
  return place(a) < place(b) ? -1 : 1;
}
