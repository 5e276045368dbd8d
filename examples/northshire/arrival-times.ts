import { dayOf, plusWorkingDays, weekdayOf, writeDay } from './days.ts';
import type { Random } from './random.ts';

/** An instant in the working hours of a day up to twelve working days before an extract is due. */
export function arrivalOf(random: Random, due: string): string {
  let day = dayOf(due);
  for (let early = random.int(0, 11); early > 0; ) {
    day--;
    if (weekdayOf(day) < 6) early--;
  }
  return instantOn(plusWorkingDays(day, 0), random);
}

/** An instant in the working hours of a day. */
export function instantOn(day: number, random: Random): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${writeDay(day, 'iso')}T${two(random.int(8, 16))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}Z`;
}
