/** Days as whole numbers (days since 1 January 1970), which are quicker to reckon with than dates by the hundred thousand. */
import { isWorkingDay } from '../../schemas/calendar.ts';
import { type Period, parsePeriod, quartersBetween } from '../../schemas/quarter.ts';

const first = dayOf('1990-01-01');
const last = dayOf('2031-12-31');

/** Year, and month and day as 1231, of every day from `first`. */
const years = new Int16Array(last - first + 1);
const monthDays = new Int16Array(last - first + 1);
for (let day = first; day <= last; day++) {
  const date = new Date(day * 86_400_000);
  years[day - first] = date.getUTCFullYear();
  monthDays[day - first] = (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/** A day written `YYYY-MM-DD` as a number. */
export function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

export const yearOf = (day: number): number => years[day - first]!;

/** Month and day as one number: 1231 for 31 December. */
export const monthDayOf = (day: number): number => monthDays[day - first]!;

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: number): number => ((day + 3) % 7) + 1;

/** Completed years from birth to a day; below 0 before birth. */
export function ageOn(born: number, day: number): number {
  return yearOf(day) - yearOf(born) - (monthDayOf(born) > monthDayOf(day) ? 1 : 0);
}

/** The day on which someone becomes so many years old. A child of 29 February has it on 1 March. */
export function birthday(born: number, age: number): number {
  const monthDay = monthDayOf(born);
  return Date.UTC(yearOf(born) + age, Math.floor(monthDay / 100) - 1, monthDay % 100) / 86_400_000;
}

export type DateStyle = 'uk' | 'uk-dots' | 'uk-short' | 'iso' | 'iso-time' | 'uk-time';

const writers: Record<DateStyle, (y: string, m: string, d: string) => string> = {
  uk: (y, m, d) => `${d}/${m}/${y}`,
  'uk-dots': (y, m, d) => `${d}.${m}.${y}`,
  'uk-short': (y, m, d) => `${Number(d)}/${Number(m)}/${y}`,
  'uk-time': (y, m, d) => `${d}/${m}/${y} 00:00`,
  iso: (y, m, d) => `${y}-${m}-${d}`,
  'iso-time': (y, m, d) => `${y}-${m}-${d} 00:00:00`,
};

const two = (n: number): string => String(n).padStart(2, '0');
const written = new Map<DateStyle, (string | undefined)[]>();

/** A day as a case system writes it. */
export function writeDay(day: number, style: DateStyle): string {
  const known = written.get(style) ?? [];
  if (known.length === 0) written.set(style, known);
  const at = day - first;
  const before = known[at];
  if (before !== undefined) return before;
  const monthDay = monthDays[at]!;
  const text = writers[style](String(years[at]!), two(Math.floor(monthDay / 100)), two(monthDay % 100));
  known[at] = text;
  return text;
}

/** Working days up to each day from 2011 on: their difference counts the working days between two days. */
const workingFrom = dayOf('2011-01-01');
const workingSoFar: number[] = [];
for (let day = workingFrom, count = 0; day <= dayOf('2026-12-31'); day++) {
  if (isWorkingDay(writeDay(day, 'iso'))) count++;
  workingSoFar.push(count);
}

/** The working days after one day up to and including another, as `workingDaysBetween` in schemas/calendar.ts counts them. */
export const workingDays = (from: number, to: number): number =>
  workingSoFar[to - workingFrom]! - workingSoFar[from - workingFrom]!;

/** The day `n` working days after a day; the day itself for 0. */
export function plusWorkingDays(day: number, n: number): number {
  let reached = day;
  for (const goal = workingSoFar[day - workingFrom]! + n; workingSoFar[reached - workingFrom]! < goal; ) reached++;
  return reached;
}

/** Whether schools are open, by the usual dates of terms: enough to give the figures their seasons. */
export function isSchoolDay(day: number): boolean {
  if (weekdayOf(day) > 5) return false;
  const on = monthDayOf(day);
  const closed: readonly (readonly [number, number])[] = [
    [720, 902],
    [1024, 1030],
    [1220, 1231],
    [101, 104],
    [213, 221],
    [401, 412],
    [525, 531],
  ];
  return !closed.some(([from, to]) => on >= from && on <= to);
}

export interface Quarter {
  id: string;
  /** 0 for the first quarter of the demonstration. */
  index: number;
  start: number;
  end: number;
  period: Period;
}

/** The sixteen quarters of the demonstration. */
export const quarters: readonly Quarter[] = quartersBetween(parsePeriod('2022-23-Q1')!, parsePeriod('2025-26-Q4')!).map(
  (period, index) => ({ id: period.id, index, start: dayOf(period.start), end: dayOf(period.end), period }),
);

/** The index of the quarter that holds a day; below 0 before the first. */
export function quarterIndexOf(day: number): number {
  const month = Math.floor(monthDayOf(day) / 100);
  return (yearOf(day) - 2022) * 4 + Math.floor((month - 1) / 3) - 1;
}

/** The days of a quarter, in order. */
export function everyDayOf({ start, end }: Quarter): number[] {
  return Array.from({ length: end - start + 1 }, (_, i) => start + i);
}
