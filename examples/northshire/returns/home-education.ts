/** Children educated at home at each quarter's end. */
import { monthDayOf, quarters } from '../days.ts';
import type { Child } from '../people.ts';
import { choicesOf } from '../random.ts';
import type { World } from '../world.ts';
import type { Row } from '../writing/row.ts';
import { about, type Return } from './return.ts';

const reasons = choicesOf({
  ...{
    'mental-health': 23,
    'philosophical-or-lifestyle': 20,
    'dissatisfied-with-school': 15,
    bullying: 7,
    religious: 4,
  },
  ...{
    'special-educational-need': 8,
    'physical-health': 4,
    'no-school-place': 4,
    other: 6,
    unknown: 7,
    'permanent-exclusion': 2,
  },
});
const needs = choicesOf({ none: 74, support: 18, plan: 6, 'not-recorded': 2 });

export function homeEducation(world: World): Return {
  const random = world.random('home education');
  const spells: { child: Child; start: number; end: number; row: Row }[] = [];
  const taken = new Set<Child>();
  const last = quarters.at(-1)!.end;
  for (let day = quarters[0]!.start - 1500; day <= last; day++) {
    const on = monthDayOf(day);
    const season = on >= 901 && on <= 1015 ? 2.6 : on >= 715 && on < 901 ? 0.2 : 0.9;
    const growth = 1 + Math.max(0, day - quarters[0]!.start) / 3600;
    for (let i = random.poisson(0.4 * season * growth * world.scale); i > 0; i--) {
      const child = world.someone(random, day, { from: 5, to: 15, ratio: 1.6, known: 0.14 });
      if (taken.has(child)) continue;
      taken.add(child);
      const end = Math.min(day + 40 + Math.round(random.exponential(900)), child.born + 16 * 365 + random.int(60, 330));
      const previously = world.care.known.length > 0 && random.chance(0.24);
      const upn = random.chance(0.93) ? world.people.upn(child) : null;
      const row = { reason: random.draw(reasons), need: random.draw(needs), previously_known: previously, person: upn };
      spells.push({ child, start: day, end, row });
    }
  }
  return ({ end }) =>
    spells
      .filter((spell) => spell.start <= end && spell.end > end)
      .map(({ child, start, row }) => ({ ...about(child, 8), ...row, start }));
}
