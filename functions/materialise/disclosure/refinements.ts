import { isAtRisk } from '../../../schemas/disclosure.ts';
import { type Arm, type Hiding, membersOf, type Pair, type Problem } from './problem.ts';
import { type Figure, parentOf, refinements } from './release-problem.ts';

/**
 * Adds the breakdowns that part another's categories further (tenths of deprivation within its fifths) to what was hidden.
 * Of an indicator such a breakdown is shown whole or not at all: two tenths whose fifth is shown protect each other from
 * nobody. Not at all where any of its counts is at risk or rounded, or anything of the parted breakdown is hidden; but what
 * is in its parent too (zeros, what is not known) fares as there. Gives the problem and the hiding with them.
 */
export function withRefinements(
  problem: Problem,
  hiding: Hiding,
  figures: readonly Figure[],
  pairs: readonly Pair[],
): { problem: Problem; hiding: Hiding } {
  const { quantities } = problem;
  const places = new Map(figures.map((figure, at) => [keyOf(figure, figure.breakdown, figure.category), at]));
  const all = [...hiding];
  const arms = new Map<string, { total: Pair; parts: Pair[] }>();
  const whole = shownWhole(problem, hiding, figures, pairs);
  for (const [at, figure] of figures.entries()) {
    const parent = refinements[figure.breakdown];
    if (parent === undefined) continue;
    const key = keyOf(figure, parent, parentOf(figure));
    const total = pairs[places.get(key) ?? -1];
    if (total === undefined || whole.has(`${figure.indicator}|${figure.breakdown}`)) continue;
    const pair = pairs[at]!;
    // The only part of its parent is the parent, and one quantity with it.
    if (pair.n === total.n) continue;
    for (const [part, sum] of [
      [pair.n, total.n],
      [pair.d, total.d],
    ] as const) {
      if (part === null || sum === null) continue;
      all[part] = all[sum] === 'shown' && quantities[sum]!.value === 0 ? 'shown' : 'withheld';
    }
    const arm = arms.get(key);
    if (arm) arm.parts.push(pair);
    else arms.set(key, { total, parts: [pair] });
  }
  const added = [...arms.values()].map(({ total, parts }): Arm => ({ kind: 'breakdown', apart: false, total, parts }));
  return { problem: { quantities, arms: [...problem.arms, ...added] }, hiding: all };
}

/** Refinements that need no hiding, as `indicator|breakdown`. */
function shownWhole(
  { quantities }: Problem,
  hiding: Hiding,
  figures: readonly Figure[],
  pairs: readonly Pair[],
): Set<string> {
  const found = new Set<string>();
  const spoilt = new Set<string>();
  const parents = new Set(Object.values(refinements));
  for (const [at, { indicator, breakdown }] of figures.entries()) {
    const members = membersOf(pairs[at]!);
    if (breakdown in refinements) {
      found.add(`${indicator}|${breakdown}`);
      const risky = members.some((member) => {
        const { value, profile } = quantities[member]!;
        return isAtRisk(value, profile) || profile.roundedTo > 1;
      });
      if (risky) spoilt.add(`${indicator}|${breakdown}`);
    }
    if (parents.has(breakdown) && members.some((member) => hiding[member] !== 'shown'))
      for (const [finer, parent] of Object.entries(refinements))
        if (parent === breakdown) spoilt.add(`${indicator}|${finer}`);
  }
  return new Set([...found].filter((key) => !spoilt.has(key)));
}

const keyOf = ({ indicator, period }: Figure, breakdown: string, category: string): string =>
  `${indicator}|${period}|${breakdown}|${category}`;
