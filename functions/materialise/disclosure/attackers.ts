/** What an attacker takes for granted of each quantity before he looks at how they add up. */
import { isAtRisk, readAs } from '../../../schemas/disclosure.ts';
import type { Hiding, Problem } from './problem.ts';

/** The least and the greatest value that are possible. */
export type Range = readonly [number, number];

/**
 * `public` knows that counts are whole numbers and not negative. `rule` knows the profile too: a count hidden for its own
 * sake lies in 1 to `hiddenTo`. Of what is withheld with its breakdown the rule says nothing.
 */
export type Attacker = 'public' | 'rule';
export const attackers = ['rule', 'public'] as const satisfies Attacker[];

const anything: Range = [0, Number.POSITIVE_INFINITY];

/** What the attacker grants of a quantity. Equal ends: he knows it. */
export function granted({ quantities }: Problem, hiding: Hiding, attacker: Attacker, at: number): Range {
  const { value, profile, published } = quantities[at]!;
  if (hiding[at] === 'shown') return readAs(value, profile);
  if (published) return [value, value];
  return attacker === 'rule' && hiding[at] === 'primary' ? [1, profile.hiddenTo] : anything;
}

/** What he grants of the quantity that he asks about: what its own hiding says of it is no finding, and is left aside. */
export function asked(problem: Problem, hiding: Hiding, at: number): Range {
  return isGuarded(problem, hiding, at) ? anything : granted(problem, hiding, 'public', at);
}

/** True for a hidden count that must not be narrowed down. What an earlier release showed cannot be hidden again. */
export function isGuarded({ quantities }: Problem, hiding: Hiding, at: number): boolean {
  const { published, derived } = quantities[at]!;
  return hiding[at] !== 'shown' && !published && !derived;
}

/**
 * Whether a hidden count stays hidden when all that fits what is published lies from `least` to `greatest`: at least one
 * more whole number than the profile hides, and for a count at risk not all of them among those.
 */
export function isProtected({ quantities }: Problem, at: number, [least, greatest]: Range): boolean {
  const { value, profile } = quantities[at]!;
  const numbers = Math.floor(greatest) - Math.ceil(least) + 1;
  const inside = isAtRisk(value, profile) && least >= 1 && greatest <= profile.hiddenTo;
  return numbers >= profile.hiddenTo + 1 && !inside;
}
