/** Offences with child victims, domestic abuse with children in the household, and children in police stations. */
import { isSchoolDay, weekdayOf } from '../days.ts';
import { choicesOf, type Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Row } from '../writing/row.ts';
import { about, everyDay, type Return } from './return.ts';

const offences = choicesOf({
  ...{ 'violence-without-injury': 30, 'violence-with-injury': 22, 'sexual-offence': 15, 'stalking-and-harassment': 13 },
  ...{ robbery: 5, theft: 6, 'cruelty-or-neglect': 5, other: 3, exploitation: 1 },
});

type Police = 'child-victims' | 'domestic-abuse' | 'children-detained';

export function police(world: World): Record<Police, Return> {
  return {
    'child-victims': eachDay(world, 'child victims', 4.4, victim),
    'domestic-abuse': eachDay(world, 'domestic abuse', 3.3, incident),
    'children-detained': eachDay(world, 'detained', 0.36, detained),
  };
}

/** Rows of every day of a quarter; `make` gives those of one event. */
function eachDay(
  world: World,
  name: string,
  aDay: number,
  make: (world: World, random: Random, day: number, reference: string) => Row[],
): Return {
  return ({ id, start, end }) => {
    const random = world.random(`${name} ${id}`);
    const rows: Row[] = [];
    let event = 0;
    for (const day of everyDay().filter((one) => one >= start && one <= end))
      for (let i = random.poisson(aDay * world.scale * (weekdayOf(day) > 4 ? 1.18 : 0.88)); i > 0; i--)
        rows.push(...make(world, random, day, `${id.slice(2, 4)}${id.slice(-1)}${String(++event).padStart(5, '0')}`));
    return rows;
  };
}

function victim(world: World, random: Random, day: number, reference: string): Row[] {
  const teen = random.chance(0.74);
  const child = world.someone(random, day, { from: teen ? 11 : 0, to: teen ? 17 : 10, ratio: 3.2, known: 0.35 });
  const offence = random.draw(offences);
  const violent = offence.startsWith('violence');
  return [
    {
      incident: `CR${reference}`,
      person: child.reference,
      ...about(child, 6),
      recorded_on: day,
      committed_on: day - (random.chance(0.7) ? 0 : random.int(1, 40)),
      offence_group: offence,
      knife: (violent || offence === 'robbery') && random.chance(0.06),
      injury: offence === 'violence-with-injury' || (offence === 'robbery' && random.chance(0.2)),
      domestic: random.chance(violent ? 0.25 : 0.08),
    },
  ];
}

function incident(world: World, random: Random, day: number, reference: string): Row[] {
  const first = world.someone(random, day, { from: 0, to: 17, ratio: 3.3, known: 0.62 });
  const risk = random.draw(risks);
  const again = random.chance(0.34);
  const tomorrow = isSchoolDay(day + 1);
  return first.family.children
    .filter((child) => child === first || (child.born <= day && day - child.born < 6570))
    .map((child) => {
      const sent = day - child.born > 4 * 365 && random.chance(0.88);
      return {
        incident: `DA${reference}`,
        person: child.reference,
        family: child.family.reference,
        ...about(child, 5),
        incident_date: day,
        risk,
        repeat_incident: again,
        encompass_sent: sent,
        encompass_before_school: sent && random.chance(tomorrow ? 0.84 : 0.93),
      };
    });
}

const risks = choicesOf({ standard: 58, medium: 30, high: 12 });
const reasons = choicesOf({
  ...{ custody: 76, 'police-protection': 9, 'section-136': 5, 'appropriate-adult-wait': 4, 'post-charge': 3 },
  'no-placement': 3,
});

function detained(world: World, random: Random, day: number): Row[] {
  const child = world.someone(random, day, { from: 12, to: 17, ratio: 4, known: 0.6 });
  if (child.sex === 'F' && random.chance(0.6)) return [];
  const reason = random.draw(reasons);
  const sought = (reason === 'post-charge' || reason === 'no-placement') && random.chance(0.8);
  return [
    {
      person: child.reference,
      ...about(child, 4),
      held_on: day,
      reason,
      hours: Math.round((1.5 + random.exponential(reason === 'police-protection' ? 4 : 10)) * 10) / 10,
      alternative_sought: sought,
      alternative_found: sought && random.chance(0.3),
    },
  ];
}
