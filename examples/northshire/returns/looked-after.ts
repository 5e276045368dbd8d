/** Children looked after, and children whom other authorities placed here. */
import type { Care } from '../care/caseload.ts';
import { type Quarter, quarters } from '../days.ts';
import type { Child } from '../people.ts';
import { choicesOf } from '../random.ts';
import type { World } from '../world.ts';
import type { Row } from '../writing/row.ts';
import { about, type Return } from './return.ts';

export function lookedAfter(world: World): Return {
  return (quarter) => {
    const random = world.random(`looked after ${quarter.id}`);
    const seen = new Set<Child>();
    return world.care.cares.flatMap((care): Row[] => {
      const { child, start, end, legal, decided, shortBreaks } = care;
      if (start > quarter.end || end <= quarter.end || seen.has(child)) return [];
      seen.add(child);
      const placement = care.placements.findLast((one) => one.start <= quarter.end)!;
      const health = care.health.findLast((day) => day <= quarter.end) ?? null;
      const dental = care.dental.findLast((day) => day <= quarter.end) ?? null;
      const young = quarter.end - child.born < 5 * 365;
      return [
        {
          person: child.reference,
          ...about(child, 1),
          start,
          legal_status: quarter.end < decided ? legal[0] : legal[1],
          placement_type: shortBreaks ? 'U6' : placement.type,
          in_area: !shortBreaks && placement.out ? 'out' : 'in',
          distance_miles: shortBreaks ? 2.5 : placement.miles,
          placements_in_year: shortBreaks ? 1 : placementsInYear(care, quarter),
          placement_registered: placement.type === 'H5' ? random.chance(0.9) : true,
          health_check_due: health === null ? start + 20 : health + (young ? 182 : 365),
          health_check_done: health,
          dental_check_due: dental === null ? null : dental + 365,
          dental_check_done: dental,
          personal_education_plan: quarter.end - child.born < 3 * 365 ? null : random.chance(0.93),
        },
      ];
    });
  };
}

function placementsInYear({ placements, end }: Care, quarter: Quarter): number {
  return placements.filter(
    ({ start }, i) => start <= quarter.end && (placements[i + 1]?.start ?? end) > quarter.end - 365,
  ).length;
}

const authorities = [
  'Westmarsh',
  'Eastmoor County',
  'Great Harding',
  'Port Selby',
  'Ashmere',
  'Lindale',
  'North Wexley',
];
const settings = choicesOf({
  foster: 47,
  'childrens-home': 35,
  'supported-accommodation': 14,
  'residential-school': 4,
});

/** About a hundred children at any time, more of them in children's homes every year: the houses here are cheap. */
export function placedHere(world: World): Return {
  const random = world.random('placed here');
  const last = quarters.at(-1)!.end;
  const spells: { child: Child; start: number; end: number; row: Row }[] = [];
  const target = 88 * world.scale;
  for (let day = quarters[0]!.start - 1200; day <= last; day++) {
    const growth = 1 + Math.max(0, day - quarters[0]!.start) / 4200;
    for (let i = random.poisson((target * growth) / 420); i > 0; i--) {
      const child = world.people.anyChild(random, day, 5, 16, 2.5);
      if (spells.some((spell) => spell.child === child && spell.end > day)) continue;
      const setting = random.draw(settings);
      const notified = random.chance(0.72);
      spells.push({
        child,
        start: day,
        end: Math.min(day + 20 + Math.round(random.exponential(400)), child.born + 6570),
        row: {
          placing_authority: random.pick(authorities),
          setting_kind: setting,
          setting_registered:
            setting === 'supported-accommodation' && random.chance(0.22)
              ? 'unregistered'
              : random.chance(0.03)
                ? 'unknown'
                : 'registered',
          notification_received: notified,
          notification_date: notified ? day + random.int(-3, 20) : null,
        },
      });
    }
  }
  return ({ end }) =>
    spells
      .filter((spell) => spell.start <= end && spell.end > end)
      .map(({ child, start, row }) => ({
        person: `P${child.reference.slice(1)}`,
        ...about(child, 5),
        placed_on: start,
        ...row,
        notification_received: row.notification_date !== null && (row.notification_date as number) <= end,
        notification_date: ((row.notification_date as number | null) ?? end + 1) <= end ? row.notification_date : null,
      }));
}
