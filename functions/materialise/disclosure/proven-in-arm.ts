import { asked, granted, isProtected, type Range } from './attackers.ts';
import { rangesInArm } from './exposed-in-arm.ts';
import type { Arm, Hiding, Problem } from './problem.ts';
import type { Links } from './question.ts';

/**
 * The hidden counts of an arm's parts of which the arm by itself shows that they are protected, whatever the others say:
 * while everything that the arm does not hold keeps its true value, enough values of the count fit. What is not proven so is
 * not exposed yet: it takes a linear program to tell.
 */
export function provenInArm(problem: Problem, hiding: Hiding, links: Links, place: number): number[] {
  const arm = problem.arms[place]!;
  const found = rangesInArm(problem, hiding, arm, (at, isTarget) => {
    const own = isTarget ? asked(problem, hiding, at) : granted(problem, hiding, 'rule', at);
    return own[0] === own[1] ? own : leftBy(problem, links, place, at, own);
  });
  return found.filter(([at, range]) => isProtected(problem, at, range)).map(([at]) => at);
}

/** The part of a count's range in which every other arm still fits, all its other counts being what they are. */
function leftBy(
  { quantities, arms }: Problem,
  { armsOf, silent }: Links,
  place: number,
  at: number,
  own: Range,
): Range {
  const { value } = quantities[at]!;
  let [low, high] = own;
  for (const other of armsOf[at]!) {
    if (other === place || silent.has(other)) continue;
    const held = partner(arms[other]!, at);
    // Moved along the same line of sums, a count moves there as here, beside its denominator or numerator.
    if (held === null || held.sum !== sumOf(arms[place]!, at)) return [value, value];
    if (held.above !== null) high = Math.min(high, quantities[held.above]!.value);
    if (held.below !== null) low = Math.max(low, quantities[held.below]!.value);
  }
  return [low, high];
}

/** The count that a part stands over or under in an arm, and the sum it is added to. Null for what is no part. */
function partner(
  { total, parts }: Arm,
  at: number,
): { above: number | null; below: number | null; sum: number | null } | null {
  for (const { n, d } of parts) {
    if (n === at) return { above: d, below: null, sum: total.n };
    if (d === at) return { above: null, below: n, sum: total.d };
  }
  return null;
}

function sumOf(arm: Arm, at: number): number | null {
  return partner(arm, at)?.sum ?? null;
}
