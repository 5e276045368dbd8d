/** What the agencies of a partnership owe for a period, and by when. */
import { dueDate } from './calendar.ts';
import type { Duty, Partnership } from './partnership-shape.ts';
import { type Period, parsePeriod } from './quarter.ts';

export interface Owed {
  agency: string;
  dataset: string;
  /** The period the extract is for: `2023-24-Q4`, or `2023-24` for an annual one. */
  period: string;
  /** The last day on which it is in time, `YYYY-MM-DD`. */
  due: string;
}

/**
 * What every agency owes for a quarter, in the order of the partnership's file. A fourth quarter also brings the annual
 * extracts of the year it ends, under the year's own name. A financial year gives its annual extracts alone.
 * Nothing is owed for a time before the partnership's first quarter, or outside a duty's `from` and `until`.
 */
export function owedBy(partnership: Partnership, period: Period): Owed[] {
  const first = parsePeriod(partnership.calendar.firstQuarter)!;
  const asked = [period, ...(period.id.endsWith('-Q4') ? [parsePeriod(period.id.slice(0, -3))!] : [])]
    .filter((wanted) => wanted.end > first.start)
    .map((wanted) => ({ wanted, due: dueDate(wanted, partnership.calendar.dueWorkingDays) }));
  return partnership.agencies.flatMap((agency) =>
    agency.owes.flatMap((duty) =>
      asked
        .filter(({ wanted }) => falls(duty, wanted))
        .map(({ wanted, due }) => ({ agency: agency.id, dataset: duty.dataset, period: wanted.id, due })),
    ),
  );
}

function falls(duty: Duty, period: Period): boolean {
  if ((duty.frequency === 'annual') !== (period.kind === 'year')) return false;
  const from = duty.from && parsePeriod(duty.from);
  const until = duty.until && parsePeriod(duty.until);
  return (!from || period.end >= from.start) && (!until || period.start <= until.end);
}
