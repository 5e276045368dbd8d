/** Contacts and referrals, from the case system of children's social care. */
import { referralSources } from '../care/episode.ts';
import { isSchoolDay, weekdayOf } from '../days.ts';
import type { Child } from '../people.ts';
import { choicesOf, type Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Row } from '../writing/row.ts';
import { aboutKnown, byQuarter, everyDay, known, type Return } from './return.ts';

/** Contacts a day that lead to no referral: with those that do, about three times as many contacts as referrals. */
const contactsADay = 8.2;

const reasons = choicesOf({
  ...{ 'domestic-abuse': 24, neglect: 17, 'family-support': 14, 'physical-abuse': 9, 'child-mental-health': 8 },
  ...{ 'emotional-abuse': 6, 'parental-substance-misuse': 5, 'parental-mental-health': 5, exploitation: 3 },
  ...{ missing: 3, 'sexual-abuse': 3, disability: 1, other: 2 },
});
const otherOutcomes = choicesOf({ 'early-help': 25, advice: 44, 'no-further-action': 31 });

interface Contact {
  child: Child;
  day: number;
  source: string;
  reason: string;
  outcome: string;
  decided: number;
}

export function frontDoor(world: World): Record<'contacts' | 'referrals', Return> {
  const random = world.random('contacts');
  const contacts = byQuarter(
    [...contactsOfReferrals(world, random), ...otherContacts(world, random)].sort((a, b) => a.day - b.day),
    ({ day }) => day,
  );
  const referrals = byQuarter(world.care.referrals, ({ day }) => day);
  return {
    contacts: (quarter) =>
      contacts[quarter.index]!.map(
        ({ child, day, source, reason, outcome, decided }, i): Row => ({
          contact: `${quarter.id.slice(2, 4)}${quarter.id.slice(-1)}-${String(i + 1).padStart(5, '0')}`,
          ...aboutKnown(child),
          contact_date: day,
          source,
          reason,
          outcome,
          decided_on: known(decided, quarter),
        }),
      ),
    referrals: (quarter) =>
      unique(referrals[quarter.index]!).map(
        ({ child, day, source, outcome, previous, assessmentStart, assessmentEnd }): Row => ({
          ...aboutKnown(child),
          start: day,
          source,
          outcome,
          previous,
          assessment_start: known(assessmentStart, quarter),
          assessment_end: known(assessmentEnd, quarter),
        }),
      ),
  };
}

/** A second referral of a child on the same day is the same referral. */
function unique<T extends { child: Child; day: number }>(referrals: readonly T[]): T[] {
  const seen = new Set<string>();
  return referrals.filter(({ child, day }) => {
    const key = `${child.reference} ${day}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

function contactsOfReferrals({ care }: World, random: Random): Contact[] {
  return care.referrals
    .filter(() => random.chance(0.86))
    .map(({ child, day, source }) => ({
      ...{ child, day, source, outcome: 'referral', decided: day + (random.chance(0.85) ? 0 : 1) },
      reason: random.draw(reasons),
    }));
}

function otherContacts(world: World, random: Random): Contact[] {
  const contacts: Contact[] = [];
  for (const day of everyDay()) {
    const rhythm = (weekdayOf(day) > 5 ? 0.45 : 1.2) * (isSchoolDay(day) ? 1.08 : 0.9);
    for (let i = random.poisson(contactsADay * world.scale * rhythm); i > 0; i--) {
      const drawn = random.draw(referralSources);
      const source = drawn === 'school' && !isSchoolDay(day) ? 'police' : drawn;
      const first = world.someone(random, day, { from: 0, to: 17, ratio: 3.2, known: 0.55 });
      const all = first.family.children.filter(({ born }) => born <= day && day - born < 6570);
      const [reason, outcome] = [random.draw(reasons), random.draw(otherOutcomes)];
      const decided = day + random.int(0, 3);
      for (const child of all.includes(first) ? all : [first])
        contacts.push({ child, day, source, reason, outcome, decided });
    }
  }
  return contacts;
}
