import type { Child } from '../people.ts';
import type { Caseload } from './caseload.ts';

/** What a child is to social care on a day. */
export type CareStatus = 'none' | 'open-assessment' | 'child-in-need' | 'child-protection-plan' | 'looked-after';

/** Looks up statuses; the strongest counts where a child has several. */
export function careStatuses({ needs, enquiries, cares }: Caseload): (child: Child, day: number) => CareStatus {
  const needOf = byChild(needs);
  const planOf = byChild(enquiries.filter(({ planStart }) => planStart !== null));
  const careOf = byChild(cares.filter(({ shortBreaks }) => !shortBreaks));
  return (child, day) => {
    if (careOf.get(child)?.some(({ start, end }) => start <= day && end > day)) return 'looked-after';
    if (planOf.get(child)?.some(({ planStart, planEnd }) => planStart! <= day && planEnd! > day))
      return 'child-protection-plan';
    const need = needOf.get(child)?.find(({ start, end }) => start <= day && end > day);
    if (!need) return 'none';
    return need.assessedBy > day ? 'open-assessment' : 'child-in-need';
  };
}

function byChild<T extends { child: Child }>(list: readonly T[]): Map<Child, T[]> {
  const found = new Map<Child, T[]>();
  for (const item of list) {
    const known = found.get(item.child);
    if (known) known.push(item);
    else found.set(item.child, [item]);
  }
  return found;
}
