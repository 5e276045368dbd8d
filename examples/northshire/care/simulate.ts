/**
 * Runs children's social care day by day, from ten years before the demonstration so that the numbers open on its first
 * day have settled. Rates are tuned to England's levels (children in need census, SSDA903).
 */
import { ageOn, dayOf, isSchoolDay, quarters, weekdayOf, yearOf } from '../days.ts';
import type { Family, People } from '../people.ts';
import type { Random } from '../random.ts';
import { type Caseload, emptyCaseload } from './caseload.ts';
import { refer } from './episode.ts';
import { takeIntoCare } from './looked-after.ts';
import type { State } from './state.ts';

const begin = dayOf('2012-04-01');
const finish = quarters.at(-1)!.end;

/** New family referrals a day, with one child in 10,000 aged 0 to 17 referred about 550 times in 10,000 a year. */
const familiesADay = 2.95;

export function simulateCare(people: People, random: Random, scale: number): Caseload {
  const state: State = {
    random,
    caseload: emptyCaseload(),
    openUntil: new Map(),
    lastReferral: new Map(),
    everOnPlan: new Set(),
    late: 0,
    again: new Map(),
  };
  const past: Family[] = [];
  for (let day = begin; day <= finish; day++) {
    for (const family of state.again.get(day) ?? []) refer(state, family, day);
    state.again.delete(day);
    for (let i = random.poisson(familiesADay * scale * rhythm(day)); i > 0; i--) {
      const family = returning(past, state, day) ?? people.newFamily(day);
      past.push(family);
      refer(state, family, day);
    }
    if (random.chance((5 / 365) * Math.min(1, scale))) arriveAlone(state, people, day);
  }
  addShortBreaks(state, people, scale);
  return state.caseload;
}

/** Referrals come on weekdays, and more when schools see the children. */
function rhythm(day: number): number {
  const weekday = weekdayOf(day) > 5 ? 0.3 : 1.28;
  const growth = 1 + 0.008 * (yearOf(day) - 2022);
  return weekday * growth * (isSchoolDay(day) ? 1.09 : 0.9);
}

/** A family that was closed some time ago: about one new referral in eight. */
function returning(past: readonly Family[], { random, openUntil }: State, day: number): Family | null {
  if (past.length === 0 || !random.chance(0.16)) return null;
  for (let i = 0; i < 4; i++) {
    const family = past[Math.floor(past.length * (0.45 + 0.55 * random.next()))]!;
    const closed = family.children.every((child) => (openUntil.get(child) ?? 0) < day - 365);
    if (closed && family.children.some((child) => ageOn(child.born, day) < 17)) return family;
  }
  return null;
}

/** An unaccompanied young person who seeks asylum is looked after from the first day. */
function arriveAlone(state: State, people: People, day: number): void {
  const { random, caseload } = state;
  const child = people.anyChild(random, day, 15, 16, 1);
  if ((state.openUntil.get(child) ?? 0) > day) return;
  child.sex = 'M';
  child.family.ethnicity = random.pick(['OOTH', 'AOTH', 'BAFR', 'ARAB']);
  const care = takeIntoCare(random, child, day, 'V2');
  caseload.cares.push(care);
  caseload.needs.push({ child, start: day, assessedBy: day + 40, end: care.end, category: 'N8', disabled: false });
  caseload.referrals.push({
    ...{ child, day, source: 'police', outcome: 'assessment', previous: null },
    ...{ assessmentStart: day, assessmentEnd: day + 40 },
  });
  state.openUntil.set(child, care.end);
}

/** Disabled children with a series of short breaks: sent, and left out of the number looked after. */
function addShortBreaks(state: State, people: People, scale: number): void {
  const { random, caseload } = state;
  for (let i = 0; i < 14 * scale; i++) {
    const start = begin + random.int(2600, 4900);
    const child = people.anyChild(random, start, 5, 13, 2);
    const care = takeIntoCare(random, child, start, 'V4');
    caseload.cares.push({ ...care, legal: ['V4', 'V4'], end: start + random.int(700, 1500), shortBreaks: true });
  }
}
