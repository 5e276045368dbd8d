/** One referral of a family: what was decided, and how long each child stays open. */
import { ageOn, birthday, plusWorkingDays, weekdayOf } from '../days.ts';
import type { Child, Family } from '../people.ts';
import { choicesOf, type Random } from '../random.ts';
import { takeIntoCare } from './looked-after.ts';
import { enquire } from './protection.ts';
import type { State } from './state.ts';

export const referralSources = choicesOf({
  police: 29,
  school: 20,
  health: 15,
  'local-authority': 11,
  individual: 9,
  'other-legal': 5,
  education: 3,
  other: 4,
  housing: 2,
  anonymous: 2,
});

const outcomes = choicesOf({
  assessment: 74,
  'strategy-discussion': 12,
  'no-further-action': 6,
  'early-help': 5,
  advice: 3,
});

const categories = choicesOf({ N1: 54, N5: 15, N4: 11, N2: 8, N3: 4, N6: 3, N8: 2, N7: 1, N0: 2 });

/** How often a family is referred again some months after it was closed. */
const comesBack = 0.34;

export function refer(state: State, family: Family, day: number): void {
  const { random, caseload, openUntil } = state;
  const open = (child: Child) => (openUntil.get(child) ?? 0) > day;
  const able = family.children.filter((child) => child.born < day + 180 && ageOn(child.born, day) < 18 && !open(child));
  const children = able.filter((_, i) => i === 0 || random.chance(0.86));
  if (children.length === 0) return;
  caseload.known.push({ day, family });
  const source = random.draw(referralSources);
  const outcome = random.draw(outcomes);
  const assessed = outcome === 'assessment' || outcome === 'strategy-discussion';
  const assessmentStart = assessed ? nextWorkday(day + random.int(0, 2)) : null;
  const assessmentEnd = assessmentStart === null ? null : plusWorkingDays(assessmentStart, assessmentDays(random));
  for (const child of children) {
    const previous = state.lastReferral.get(child) ?? null;
    caseload.referrals.push({ child, day, source, outcome, previous, assessmentStart, assessmentEnd });
    state.lastReferral.set(child, day);
    openUntil.set(child, day + 2);
  }
  const closed = assessmentEnd === null ? day + 2 : workWith(state, family, children, day, assessmentEnd, outcome);
  if (random.chance(comesBack)) {
    const again = closed + random.int(14, 300);
    state.again.set(again, [...(state.again.get(again) ?? []), family]);
  }
}

/** @returns the day on which the last of the children is closed. */
function workWith(
  state: State,
  family: Family,
  children: readonly Child[],
  day: number,
  assessedBy: number,
  outcome: string,
): number {
  const { random, caseload, openUntil } = state;
  const enquiry =
    outcome === 'strategy-discussion' || random.chance(0.235) ? enquire(state, family, children, day) : null;
  const needsNoMore = enquiry === null && random.chance(0.36);
  const category = enquiry && random.chance(0.85) ? 'N1' : random.draw(categories);
  const disabled = category === 'N2' || random.chance(0.05);
  const meanPlan = category === 'N2' ? 850 : 125;
  const together = 20 + random.exponential(meanPlan);
  const intoCare = enquiry === null ? random.chance(0.02) : random.chance(enquiry.planEnd === null ? 0.05 : 0.2);
  let last = day;
  for (const [i, child] of children.entries()) {
    const adult = birthday(child.born, 18);
    let end = assessedBy + (needsNoMore ? random.int(1, 8) : Math.round(together));
    if (enquiry?.planEnd) end = enquiry.planEnd + (random.chance(0.7) ? Math.round(random.exponential(110)) : 1);
    const alone = ageOn(child.born, day) >= 13 && random.chance(0.026);
    if ((intoCare || alone) && child.born <= assessedBy) {
      const start = enquiry?.planEnd ?? assessedBy - random.int(0, 25);
      if (start < adult) {
        const care = takeIntoCare(random, child, start, null);
        caseload.cares.push(care);
        end = Math.max(care.end, assessedBy);
      }
    }
    end = Math.min(end, Math.max(adult, day + 3));
    openUntil.set(child, end);
    caseload.needs.push({ child, start: day, assessedBy, end, category, disabled: disabled && i === 0 });
    last = Math.max(last, end);
  }
  return last;
}

function assessmentDays(random: Random): number {
  const kind = random.next();
  if (kind < 0.17) return random.int(4, 15);
  return kind < 0.84 ? random.int(18, 44) : random.int(43, 62);
}

const nextWorkday = (day: number): number => (weekdayOf(day) > 5 ? day + 8 - weekdayOf(day) : day);
