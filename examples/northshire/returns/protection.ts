/** Children in need and child protection, from the case system of children's social care. */
import { dayOf } from '../days.ts';
import type { World } from '../world.ts';
import type { Row } from '../writing/row.ts';
import { aboutKnown, known, type Return, within } from './return.ts';

const newSystem = dayOf('2024-04-01');

export function protection(world: World): Record<'children-in-need' | 'child-protection', Return> {
  const { needs, enquiries } = world.care;
  return {
    'children-in-need': (quarter) => {
      const random = world.random(`children in need ${quarter.id}`);
      const seen = new Set<object>();
      return needs.flatMap(({ child, start, end, category, disabled }): Row[] => {
        if (start > quarter.end || end <= quarter.end || seen.has(child)) return [];
        seen.add(child);
        const status = world.statusOf(child, quarter.end);
        return [
          {
            ...aboutKnown(child),
            start,
            category_of_need: category,
            disability: disabled ? 'yes' : random.chance(0.03) ? 'unknown' : 'no',
            case_status: status === 'child-in-need' || status === 'none' ? 'child-in-need-plan' : status,
            // The old system did not export visits.
            last_seen: quarter.end < newSystem ? null : Math.max(start, quarter.end - random.int(0, 45)),
          },
        ];
      });
    },
    'child-protection': (quarter) =>
      enquiries.flatMap(({ child, start, conference, planStart, planEnd, category, previousPlan }): Row[] => {
        const open = planStart !== null && planStart <= quarter.end && planEnd! > quarter.end;
        if (!open && ![start, conference, planStart, planEnd].some((day) => within(day, quarter))) return [];
        const started = known(planStart, quarter) !== null;
        return [
          {
            ...aboutKnown(child),
            section47_start: known(start, quarter),
            conference_date: known(conference, quarter),
            plan_start: known(planStart, quarter),
            plan_end: started ? known(planEnd, quarter) : null,
            category_of_abuse: started ? category : null,
            previous_plan: started ? previousPlan : null,
          },
        ];
      }),
  };
}
