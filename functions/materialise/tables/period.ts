import type { Partnership } from '../../../schemas/partnership.ts';
import { type Period, parsePeriod, quarterOf, quartersBetween, shiftQuarter } from '../../../schemas/quarter.ts';
import { columns, type SmallTable } from './small-table.ts';

/** The quarters that a partnership's releases cover as at a day: from its first to the last that is over. */
export function coveredQuarters(partnership: Partnership, asAtDay: string): Period[] {
  const first = parsePeriod(partnership.calendar.firstQuarter)!;
  return quartersBetween(first, shiftQuarter(quarterOf(asAtDay), -1));
}

/**
 * Every period that the release may speak of: the covered quarters, the years they complete, and those for which
 * somebody sent something. `covered` is true for the first two: for these a missing return is missed.
 */
export function periodTable(partnership: Partnership, asAtDay: string, sentFor: readonly string[]): SmallTable {
  const quarters = coveredQuarters(partnership, asAtDay);
  const years = quarters
    .filter(({ id }) => id.endsWith('-Q4'))
    .map(({ id }) => parsePeriod(id.slice(0, -'-Q4'.length))!);
  const covered = new Map([...quarters, ...years].map((period) => [period.id, period]));
  const sent = sentFor.map((id) => parsePeriod(id)).filter((period) => period !== null);
  const all = new Map([...covered, ...sent.map((period) => [period.id, period] as const)]);
  return {
    name: 'period',
    columns: columns(
      'period string, kind string, start_date date, end_date date, title string, previous string, same_last_year string, position bigint, covered boolean',
    ),
    rows: [...all.values()].map((period) => periodRow(period, covered.has(period.id))),
    grain: ['period'],
  };
}

/** `position` numbers the periods of a kind without gaps, so that the four quarters of a year are four in a row. */
function periodRow(period: Period, covered: boolean) {
  const year = Number(period.id.slice(0, 4));
  const lastYear = yearBefore(period.id);
  const quarter = period.kind === 'quarter';
  return {
    period: period.id,
    kind: period.kind,
    start_date: period.start,
    end_date: period.end,
    title: period.words,
    previous: quarter ? shiftQuarter(period, -1).id : lastYear,
    same_last_year: lastYear,
    position: quarter ? year * 4 + Number(period.id.at(-1)) : year,
    covered,
  };
}

function yearBefore(id: string): string {
  const year = Number(id.slice(0, 4));
  return `${year - 1}-${String(year % 100).padStart(2, '0')}${id.slice('2023-24'.length)}`;
}
