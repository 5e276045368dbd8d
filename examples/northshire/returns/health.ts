/** Attendances at the emergency department, and appointments to which children were not brought. */
import { dayOf, everyDayOf, isSchoolDay, type Quarter, weekdayOf } from '../days.ts';
import { choicesOf, type Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Row } from '../writing/row.ts';
import { about, type Return } from './return.ts';

const reasons = choicesOf({
  ...{
    'self-harm': 21,
    accident: 23,
    'mental-health': 21,
    'alcohol-or-drugs': 13,
    assault: 15,
    other: 5,
    exploitation: 2,
  },
});

/** Youth workers came to the department in January 2024: more are offered, and more take it up. */
const youthWorkers = dayOf('2024-01-01');

export function emergencyDepartment(world: World): Return {
  return (quarter) => {
    const random = world.random(`emergency ${quarter.id}`);
    const rows: Row[] = [];
    for (const day of everyDayOf(quarter))
      for (let i = random.poisson(2.9 * world.scale * (isSchoolDay(day) ? 1.06 : 0.94)); i > 0; i--)
        rows.push(attendance(world, random, quarter, day, rows.length));
    return rows;
  };
}

function attendance(world: World, random: Random, quarter: Quarter, day: number, number: number): Row {
  const reason = random.draw(reasons);
  const [from, to] =
    reason === 'accident' || reason === 'other' ? [0, 24] : reason === 'self-harm' ? [11, 23] : [12, 25];
  let child = world.someone(random, day, { from, to, ratio: 2.6, known: 0.25 });
  // Three in four who come after self-harm are girls and young women; three in four who come after an assault are not.
  for (let i = 0; i < 3 && child.sex === (reason === 'self-harm' ? 'M' : reason === 'assault' ? 'F' : null); i++)
    if (random.chance(0.75)) child = world.someone(random, day, { from, to, ratio: 2.6, known: 0.25 });
  const since = day >= youthWorkers;
  const offered = random.chance(since ? 0.74 : 0.55);
  return {
    attendance: `ED${quarter.id.slice(2, 4)}${quarter.id.slice(-1)}${String(number + 1).padStart(4, '0')}`,
    person: random.chance(0.985) ? world.people.nhs(child) : null,
    ...about(child, 7),
    attended_on: day,
    reason,
    engagement_offered: offered,
    engagement_taken_up: offered && random.chance(since ? 0.56 : 0.44),
  };
}

const services = choicesOf({
  ...{ 'Community paediatrics': 24, Audiology: 14, Ophthalmology: 13, 'Speech and language therapy': 15, CAMHS: 12 },
  ...{ 'Dietetics (children)': 6, 'Ear, nose and throat': 9, 'Children’s outpatients': 7 },
});
const actions = choicesOf({
  ...{
    rebooked: 43,
    'family-contacted': 18,
    'gp-informed': 19,
    'health-visitor-informed': 7,
    'safeguarding-advice': 4,
  },
  ...{ 'social-care-informed': 2, other: 2, none: 5 },
});

/** Of the appointments booked, how many were missed: from the booking system, since an appointment kept has no record. */
export function appointmentsBooked(world: World): Return {
  const missed = wasNotBrought(world);
  return (quarter) => {
    const numerator = missed(quarter).length;
    const share = world.random(`booked ${quarter.id}`).next() * 0.01 + 0.073 - quarter.index * 0.0008;
    const denominator = Math.max(numerator, Math.round(numerator / share));
    const note = 'From the booking system: appointments missed, of those booked.';
    return [{ indicator: 'was-not-brought-rate', breakdown: 'total', category: 'total', numerator, denominator, note }];
  };
}

export function wasNotBrought(world: World): Return {
  return (quarter) => {
    const random = world.random(`not brought ${quarter.id}`);
    const rows: Row[] = [];
    const seen = new Set<string>();
    for (const day of everyDayOf(quarter)) {
      if (weekdayOf(day) > 5) continue;
      for (let i = random.poisson(6.4 * world.scale * (isSchoolDay(day) ? 0.96 : 1.2)); i > 0; i--) {
        const child = world.someone(random, day, { from: 0, to: 17, ratio: 3, known: 0.3 });
        const service = random.draw(services);
        const key = `${child.reference} ${day} ${service}`;
        if (seen.has(key)) continue;
        seen.add(key);
        rows.push({
          person: world.people.nhs(child),
          ...about(child, 7),
          appointment_date: day,
          service,
          missed_before: Math.min(9, Math.floor(random.exponential(0.9))),
          action_taken: random.chance(0.97) ? random.draw(actions) : null,
        });
      }
    }
    return rows;
  };
}
