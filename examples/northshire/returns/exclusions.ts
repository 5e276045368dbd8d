/** Suspensions and permanent exclusions, from the authority's exclusions system. */
import { ageOn, dayOf, isSchoolDay } from '../days.ts';
import type { Child } from '../people.ts';
import { choicesOf, type Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Row } from '../writing/row.ts';
import { about, byQuarter, everyDay, type Return } from './return.ts';

/** Suspensions a school day, which came to 8 in 100 pupils in 2022-23 and have risen since April 2024. */
const aDay = 12.4;
const turned = dayOf('2024-04-01');
const risePerYear = 0.3;

const reasons = choicesOf({
  ...{
    'persistent-disruption': 49,
    'verbal-abuse-adult': 16,
    'physical-assault-pupil': 13,
    'physical-assault-adult': 6,
  },
  ...{
    'verbal-abuse-pupil': 5,
    'drug-or-alcohol': 3,
    damage: 3,
    weapon: 2,
    bullying: 1,
    'sexual-misconduct': 1,
    other: 1,
  },
});
const needs = choicesOf({ none: 49, support: 38, plan: 12, 'not-recorded': 1 });

interface Suspended {
  child: Child;
  need: string;
  last: number;
}

export function exclusions(world: World): Return {
  const random = world.random('exclusions');
  const rows: Row[] = [];
  let pupils: Suspended[] = [];
  for (const day of everyDay()) {
    // Repeat suspensions are counted afresh every school year, as the pupils who leave take theirs with them.
    pupils = pupils.filter(({ last }) => day - last < 330);
    if (!isSchoolDay(day)) continue;
    const rise = 1 + (Math.max(0, day - turned) / 365) * risePerYear;
    for (let i = random.poisson(aDay * world.scale * rise); i > 0; i--) {
      const again = pupils.length > 20 && random.chance(0.56) ? random.pick(pupils) : null;
      const pupil =
        again && day - again.last > 6 && ageOn(again.child.born, day) < 17 ? again : newPupil(world, random, day);
      if (pupil !== again) pupils.push(pupil);
      pupil.last = day;
      rows.push(exclusion(world, random, pupil, day, 'suspension'));
    }
    if (random.chance(0.19 * world.scale * (1 + (rise - 1) / 2)))
      rows.push(exclusion(world, random, newPupil(world, random, day), day, 'permanent'));
  }
  const found = byQuarter(rows, ({ start }) => start as number);
  return (quarter) => {
    const seen = new Set<string>();
    return found[quarter.index]!.filter(({ person, start, kind }) => {
      const key = `${person} ${start} ${kind}`;
      return seen.has(key) ? false : seen.add(key);
    });
  };
}

function newPupil(world: World, random: Random, day: number): Suspended {
  const primary = random.chance(0.11);
  for (;;) {
    const child = world.someone(random, day, { from: primary ? 5 : 11, to: primary ? 10 : 15, ratio: 3, known: 0.3 });
    const fewer = child.family.ethnicity.startsWith('A') ? 0.5 : 0;
    if ((child.sex === 'F' && random.chance(0.42)) || random.chance(fewer)) continue;
    return { child, need: random.draw(needs), last: day };
  }
}

function exclusion(world: World, random: Random, { child, need }: Suspended, day: number, kind: string): Row {
  const status = world.statusOf(child, day);
  const age = ageOn(child.born, day);
  const phase = random.chance(0.04)
    ? need === 'plan'
      ? 'special'
      : 'alternative-provision'
    : age < 11
      ? 'primary'
      : 'secondary';
  return {
    person: world.people.upn(child),
    ...about(child, 2),
    start: day,
    kind,
    sessions: kind === 'permanent' ? null : 2 * Math.min(22, 1 + Math.floor(random.exponential(1.9))),
    reason: random.draw(reasons),
    need,
    phase,
    social_care: status === 'open-assessment' ? 'child-in-need' : status,
  };
}
