/** Early help assessments, and assessments of exploitation. */
import { dayOf, isSchoolDay, weekdayOf } from '../days.ts';
import type { Child } from '../people.ts';
import { choicesOf } from '../random.ts';
import type { World } from '../world.ts';
import type { Row } from '../writing/row.ts';
import { about, aboutKnown, everyDay, known, type Return, within } from './return.ts';

const leads = choicesOf({
  school: 44,
  'early-help': 26,
  'health-visiting': 14,
  'voluntary-sector': 8,
  housing: 4,
  other: 4,
});
const outcomes = choicesOf({ 'needs-met': 61, disengaged: 17, 'stepped-up': 13, moved: 5, other: 4 });

/** Assessments a day; family hubs opened in 2024 and brought more. */
const aDay = 2.1;
const hubsOpened = dayOf('2024-01-08');

export function earlyHelp(world: World): Return {
  const random = world.random('early help');
  const pathways: { child: Child; start: number; closed: number; lead: string; outcome: string }[] = [];
  for (const day of everyDay(400)) {
    const rhythm = weekdayOf(day) > 5 ? 0 : isSchoolDay(day) ? 1.6 : 0.9;
    const hubs = day >= hubsOpened ? 1.22 : 1;
    for (let i = random.poisson(aDay * world.scale * rhythm * hubs); i > 0; i--) {
      const first = world.someone(random, day, { from: 0, to: 17, ratio: 3, known: 0.3 });
      const [lead, outcome] = [random.draw(leads), random.draw(outcomes)];
      const closed = day + 30 + Math.round(random.exponential(150));
      for (const child of first.family.children)
        if (child === first || (child.born <= day && day - child.born < 6570 && random.chance(0.5)))
          pathways.push({ child, start: day, closed, lead, outcome });
    }
  }
  return (quarter) => {
    const seen = new Set<string>();
    return pathways.flatMap(({ child, start, closed, lead, outcome }): Row[] => {
      if (!within(start, quarter) && !within(closed, quarter)) return [];
      const key = `${child.reference} ${start}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const isClosed = closed <= quarter.end;
      return [
        {
          ...aboutKnown(child),
          start,
          closed: known(closed, quarter),
          lead_agency: lead,
          outcome: isClosed ? outcome : null,
        },
      ];
    });
  };
}

const kinds = choicesOf({ criminal: 54, sexual: 31, both: 10, other: 5 });
const risks = choicesOf({ 'no-risk': 12, low: 34, medium: 35, high: 19 });

export function exploitation(world: World): Return {
  const random = world.random('exploitation');
  const assessments: { child: Child; start: number; due: number; completed: number; row: Row }[] = [];
  for (const day of everyDay(100)) {
    if (weekdayOf(day) > 5) continue;
    for (let i = random.poisson(0.55 * world.scale); i > 0; i--) {
      const child = world.someone(random, day, { from: 11, to: 16, ratio: 4, known: 0.6 });
      const kind = random.draw(kinds);
      if (kind === 'criminal' && child.sex === 'F' && random.chance(0.6)) continue;
      const outcome = random.draw(risks);
      const referred = outcome === 'high' && random.chance(0.6);
      const due = day + 45;
      const completed = random.chance(0.79) ? due - random.int(1, 20) : due + random.int(1, 40);
      const row = {
        exploitation_type: kind,
        outcome,
        nrm_referral: referred,
        nrm_decision: referred ? random.pick(['awaited', 'reasonable-grounds', 'conclusive-grounds']) : null,
      };
      assessments.push({ child, start: day, due, completed, row });
    }
  }
  return (quarter) =>
    assessments.flatMap(({ child, start, due, completed, row }): Row[] => {
      if (![start, due, completed].some((day) => within(day, quarter)) || start > quarter.end) return [];
      const done = completed <= quarter.end;
      return [
        {
          person: child.reference,
          ...about(child),
          ...row,
          started: start,
          due,
          completed: done ? completed : null,
          outcome: done ? row.outcome! : null,
          nrm_referral: done ? row.nrm_referral! : null,
          nrm_decision: done ? row.nrm_decision! : null,
        },
      ];
    });
}
