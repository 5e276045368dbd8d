/** What every return is made of. */
import { type Quarter, quarterIndexOf, quarters } from '../days.ts';
import type { Child } from '../people.ts';
import type { Home } from '../places.ts';
import type { Row } from '../writing/row.ts';

/** The rows of one dataset for a quarter. */
export type Return = (quarter: Quarter) => Row[];

/** Events in the quarter in which they fall; those outside the demonstration are left out. */
export function byQuarter<T>(events: readonly T[], day: (event: T) => number): T[][] {
  const found: T[][] = quarters.map(() => []);
  for (const event of events) found[quarterIndexOf(day(event))]?.push(event);
  return found;
}

/** The day if it has come by the quarter's end, as the system knows it when it exports. */
export const known = (day: number | null, { end }: Quarter): number | null => (day !== null && day <= end ? day : null);

export const within = (day: number | null, { start, end }: Quarter): boolean =>
  day !== null && day >= start && day <= end;

/** The NHS's postcode for no fixed abode, which is in no LSOA. */
const noFixedAbode: Home = { lsoa: '', postcode: 'ZZ99 3VZ', locality: '', decile: 0 };

/** What every row about a child says. A few ethnicities were never asked for, and a few homes are not known. */
export function about(child: Child, notAsked = 3): Row {
  const { sex, born, family } = child;
  // The same for a child in every return: 0 to 100, from the reference (Knuth's multiplicative hash).
  const mark = (Math.imul(Number(child.reference.slice(1)), 2_654_435_761) >>> 0) / 42_949_673;
  const ethnicity = mark < 0.4 ? 'REFU' : mark < notAsked ? 'NOBT' : family.ethnicity;
  const home = mark > 98.9 ? null : mark > 98.5 ? noFixedAbode : family.home;
  return { sex, ethnicity, born, home };
}

/** As `about`, with the references of child and family. */
export const aboutKnown = (child: Child): Row => ({
  person: child.reference,
  family: child.family.reference,
  ...about(child),
});

/** All days of the demonstration, in order, from so many days before it. */
export function everyDay(before = 0): number[] {
  const days: number[] = [];
  for (let day = quarters[0]!.start - before; day <= quarters.at(-1)!.end; day++) days.push(day);
  return days;
}
