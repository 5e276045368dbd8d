/** A time looked after: why, where, and which checks were done. */
import { ageOn, birthday } from '../days.ts';
import type { Child } from '../people.ts';
import { choicesOf, type Random } from '../random.ts';
import type { Care, Placement } from './caseload.ts';

const firstStatuses = choicesOf({ V2: 44, C1: 38, C2: 13, L2: 5 });
const young = choicesOf({ U6: 50, U3: 14, U4: 16, U1: 5, P1: 10, A5: 3, R3: 2 });
const middle = choicesOf({ U4: 38, U6: 26, U1: 10, U3: 6, P1: 8, K2: 12 });
const teens = choicesOf({ U4: 28, U6: 18, U1: 6, K2: 26, H5: 13, P1: 6, K1: 1, P2: 2 });

/** @param status the first legal status; drawn where null. */
export function takeIntoCare(random: Random, child: Child, start: number, status: string | null): Care {
  const first = status ?? random.draw(firstStatuses);
  const end = Math.min(start + careDays(random), birthday(child.born, 18));
  const later = first === 'V2' && (status !== null || random.chance(0.5)) ? 'V2' : 'C2';
  const adopted = status === null && ageOn(child.born, start) < 4 && random.chance(0.2);
  return {
    child,
    start,
    end,
    legal: [first, adopted ? 'E1' : later],
    decided: start + random.int(170, 330),
    placements: placementsOf(random, child, start, end),
    health: checksOf(random, start + random.int(15, 30), end, ageOn(child.born, start) < 5 ? 182 : 365, 0.72),
    dental: checksOf(random, start + random.int(30, 90), end, 365, 0.55),
    shortBreaks: false,
  };
}

/** Some go home within weeks; many stay until they are grown. */
function careDays(random: Random): number {
  const kind = random.next();
  if (kind < 0.23) return 3 + Math.round(random.exponential(65));
  return kind < 0.5 ? 60 + Math.round(random.exponential(480)) : 300 + Math.round(random.exponential(3400));
}

function placementsOf(random: Random, child: Child, start: number, end: number): Placement[] {
  const unsettled = random.chance(0.14);
  const placements: Placement[] = [];
  for (let day = start; day < end || placements.length === 0; ) {
    const age = ageOn(child.born, day);
    const type = random.draw(age < 6 ? young : age < 12 ? middle : teens);
    const home = type === 'P1';
    const out = !home && random.chance(type === 'K2' || type === 'H5' ? 0.6 : 0.41);
    const miles = home ? 0 : out ? 6 + random.exponential(24) : random.exponential(4.2);
    placements.push({ start: day, type, out, miles: Math.round(Math.min(miles, 260) * 10) / 10 });
    const settled = placements.length > 1 || random.chance(0.45) ? 1300 : 110;
    day += 10 + Math.round(random.exponential(unsettled ? 115 : settled));
  }
  return placements;
}

/** Checks at every so many days, most of them in time, some months late. */
function checksOf(random: Random, first: number, end: number, every: number, inTime: number): number[] {
  const days: number[] = [];
  for (let day = first; day < end; ) {
    days.push(day);
    day += every + (random.chance(inTime) ? -random.int(2, 25) : random.int(30, 290));
  }
  return days;
}
