/**
 * Working days of England and Wales: Monday to Friday without the bank holidays.
 * Days are written `YYYY-MM-DD` and reckoned in UTC, so no time zone is taken from the machine.
 */
import { bankHolidays, bankHolidayYears } from './bank-holidays.ts';
import type { Period } from './quarter.ts';

const oneDay = 86_400_000;
const holidays = new Set(bankHolidays);

/** Whether a day is Monday to Friday and no bank holiday. Throws a RangeError for a day outside the listed years. */
export function isWorkingDay(day: string): boolean {
  const instant = instantOf(day);
  const year = Number(day.slice(0, 4));
  if (year < bankHolidayYears.first || year > bankHolidayYears.last) {
    throw new RangeError(
      `Bank holidays are listed from ${bankHolidayYears.first} to ${bankHolidayYears.last}, so whether ${day} is a working day is not known. Add its year to schemas/bank-holidays.ts.`,
    );
  }
  const weekday = new Date(instant).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/**
 * The day `n` working days after a day: 1 is the next working day. 0 is the day itself, working or not.
 * Throws a RangeError when `n` is negative or no whole number.
 */
export function addWorkingDays(day: string, n: number): string {
  if (!Number.isInteger(n) || n < 0)
    throw new RangeError(`Working days to add must be a whole number from 0, not ${n}.`);
  let reached = day;
  for (let left = n; left > 0; ) {
    reached = nextDay(reached);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/**
 * How many working days come after `from`, up to and including `to`: 0 for the same day, 1 from Friday to Monday.
 * Throws a RangeError when `to` is before `from`: nothing in this field is counted backwards, and 0 would read as
 * "in time" for two dates that were typed the wrong way round.
 */
export function workingDaysBetween(from: string, to: string): number {
  if (instantOf(to) < instantOf(from))
    throw new RangeError(`${to} is before ${from}: working days are counted forwards.`);
  let count = 0;
  for (let day = from; day < to; ) {
    day = nextDay(day);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

/** The day by which a period's extracts are due: so many working days after its last day. */
export const dueDate = (period: Period, workingDays: number): string => addWorkingDays(period.end, workingDays);

const nextDay = (day: string): string => new Date(instantOf(day) + oneDay).toISOString().slice(0, 10);

function instantOf(day: string): number {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // The round trip refuses days that no month has, which some engines would roll into the next.
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== day) {
    throw new RangeError(`"${day}" is not a day. Write it as 2024-03-31.`);
  }
  return instant;
}
