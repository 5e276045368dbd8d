/** Young people entering the youth justice system, and allegations about people who work with children. */
import { everyDayOf, quarters, weekdayOf } from '../days.ts';
import { choicesOf } from '../random.ts';
import type { World } from '../world.ts';
import type { Row } from '../writing/row.ts';
import { about, known, type Return, within } from './return.ts';

const offences = choicesOf({
  ...{
    violence: 37,
    weapons: 13,
    drugs: 11,
    'public-order': 9,
    theft: 11,
    'criminal-damage': 9,
    motoring: 5,
    robbery: 3,
  },
  other: 2,
});
const disposals = choicesOf({
  'youth-caution': 30,
  'youth-conditional-caution': 34,
  'referral-order': 27,
  'youth-rehabilitation-order': 7,
  custody: 2,
});

export function youthJustice(world: World): Return {
  return (quarter) => {
    const random = world.random(`youth justice ${quarter.id}`);
    const rows: Row[] = [];
    for (const day of everyDayOf(quarter)) {
      if (weekdayOf(day) > 5) continue;
      for (let i = random.poisson(0.42 * world.scale); i > 0; i--) {
        const child = world.someone(random, day, { from: 12, to: 17, ratio: 4, known: 0.55 });
        if (child.sex === 'F' && random.chance(0.75)) continue;
        const status = world.statusOf(child, day);
        rows.push({
          person: child.reference,
          ...about(child),
          entered_on: day,
          first_time_entrant: random.chance(0.62),
          offence_group: random.draw(offences),
          disposal: random.draw(disposals),
          known_to_social_care:
            status === 'none'
              ? random.chance(0.3)
                ? 'previously'
                : 'no'
              : status === 'open-assessment'
                ? 'child-in-need'
                : status,
        });
      }
    }
    return rows;
  };
}

const sectors = choicesOf({
  ...{
    education: 37,
    'early-years': 11,
    'foster-care': 12,
    'residential-care': 11,
    health: 6,
    'sports-and-leisure': 6,
  },
  ...{ 'social-care': 4, transport: 4, 'voluntary-sector': 4, faith: 3, police: 1, other: 1 },
});
const categories = choicesOf({ physical: 41, conduct: 21, sexual: 16, suitability: 11, emotional: 7, neglect: 4 });
const findings = choicesOf({
  substantiated: 27,
  unsubstantiated: 31,
  unfounded: 18,
  false: 6,
  malicious: 2,
  'no-further-action': 16,
});

export function allegations(world: World): Return {
  const random = world.random('allegations');
  const list: { notified: number; closed: number; row: Row }[] = [];
  for (let day = quarters[0]!.start - 200; day <= quarters.at(-1)!.end; day++) {
    if (weekdayOf(day) > 5) continue;
    for (let i = random.poisson(0.68 * world.scale); i > 0; i--) {
      const met = random.chance(0.58);
      const closed = day + (random.chance(met ? 0.66 : 0.93) ? random.int(2, 29) : random.int(31, 190));
      const row = {
        notification: `LADO${4000 + list.length}`,
        sector: random.draw(sectors),
        category: random.draw(categories),
        threshold_met: met,
        outcome: met ? random.draw(findings) : 'no-further-action',
      };
      list.push({ notified: day, closed, row });
    }
  }
  return (quarter) =>
    list
      .filter(({ notified, closed }) => within(notified, quarter) || within(closed, quarter))
      .map(({ notified, closed, row }) => ({
        ...row,
        notified_on: notified,
        closed_on: known(closed, quarter),
        outcome: closed <= quarter.end ? row.outcome! : null,
      }));
}
