/** A section 47 enquiry of a family, and the conference and plan that may come of it. */
import { birthday, dayOf, plusWorkingDays, workingDays } from '../days.ts';
import type { Child, Family } from '../people.ts';
import { choicesOf, type Random } from '../random.ts';
import type { Enquiry } from './caseload.ts';
import type { State } from './state.ts';

const categories = choicesOf({ neglect: 49, emotional: 37, physical: 7, sexual: 4, multiple: 3 });

/** @returns the dates that the siblings share. Their enquiries are added to the caseload. */
export function enquire(
  state: State,
  family: Family,
  children: readonly Child[],
  day: number,
): { planEnd: number | null } {
  const { random, caseload, everOnPlan } = state;
  const start = day + (random.chance(0.4) ? 0 : random.int(1, 18));
  const conference = random.chance(0.37) ? plusWorkingDays(start, daysToConference(state, start)) : null;
  const planned = conference !== null && random.chance(0.89);
  const planEnd = planned ? conference + planDays(random) : null;
  const category = random.draw(categories);
  for (const child of children) {
    const ends = planEnd === null ? null : Math.min(planEnd, birthday(child.born, 18) - 1);
    const plan = ends !== null && ends > conference! + 5 ? ends : null;
    const enquiry: Enquiry = {
      child,
      start,
      conference,
      planStart: plan === null ? null : conference,
      planEnd: plan,
      category: plan === null ? null : category,
      previousPlan: plan === null ? null : everOnPlan.has(child) || random.chance(0.17),
    };
    if (plan !== null) everOnPlan.add(child);
    caseload.enquiries.push(enquiry);
  }
  if (conference !== null) addConferences(state, family, children, conference, planEnd);
  return { planEnd };
}

/** England holds about four in five within 15 working days. Northshire fell behind while it was short of chairs. */
function daysToConference(state: State, start: number): number {
  const shortOfChairs = start >= dayOf('2022-09-01') && start < dayOf('2023-09-01');
  // Late ones are spread evenly: by chance alone a few large families would make every quarter jump.
  state.late += (shortOfChairs ? 0.31 : 0.17) * (0.5 + state.random.next());
  if (state.late < 1) return state.random.int(8, 15);
  state.late -= 1;
  return state.random.int(16, 27);
}

/** Plans end at a review: after three months, then after every six. A few last more than two years. */
function planDays(random: Random): number {
  const kind = random.next();
  if (kind < 0.22) return random.int(84, 110);
  if (kind < 0.62) return random.int(255, 300);
  if (kind < 0.86) return random.int(430, 480);
  return kind < 0.955 ? random.int(600, 660) : random.int(780, 1050);
}

function addConferences(
  { random, caseload }: State,
  family: Family,
  children: readonly Child[],
  first: number,
  planEnd: number | null,
): void {
  const { conferences } = caseload;
  const add = (day: number, kind: 'initial' | 'pre-birth' | 'review' | 'transfer') =>
    conferences.push({ reference: `CC${10_000 + conferences.length}`, day, kind, family });
  const before = children.some(({ born }) => born > first);
  add(first, before ? 'pre-birth' : random.chance(0.03) ? 'transfer' : 'initial');
  if (planEnd === null) return;
  const weekday = (day: number) => plusWorkingDays(day, workingDays(day - 1, day) === 1 ? 0 : 1);
  for (let day = first + random.int(78, 90); day <= planEnd; day += random.int(165, 182)) add(weekday(day), 'review');
}
