import { asked, granted, isGuarded, isProtected, type Range } from './attackers.ts';
import { both, less, nothing, type PairRange, pairRange, plus } from './pair-range.ts';
import type { Arm, Hiding, Pair, Problem } from './problem.ts';

/**
 * The hidden counts of an arm's parts that the arm by itself gives away to him who knows the rule; he who does not can rule
 * out less. Exact where the arm shares no hidden count with another: the audit looks at those together.
 */
export function exposedInArm(problem: Problem, hiding: Hiding, arm: Arm): number[] {
  const found = rangesInArm(problem, hiding, arm, (at, isTarget) =>
    isTarget ? asked(problem, hiding, at) : granted(problem, hiding, 'rule', at),
  );
  return found.filter(([at, range]) => !isProtected(problem, at, range)).map(([at]) => at);
}

/**
 * The range of every guarded count among an arm's parts: what fits the arm's sums when the other parts and the total are in
 * their ranges. `rangeOf` is asked for each count, and for the count in question as a target.
 */
export function rangesInArm(
  problem: Problem,
  hiding: Hiding,
  { total, parts }: Arm,
  rangeOf: (at: number, isTarget: boolean) => Range,
): (readonly [number, Range])[] {
  const of = ({ n, d }: Pair, target: number | null): PairRange =>
    pairRange(rangeOf(n, n === target), d === null ? null : rangeOf(d, d === target));
  const whole = of(total, null);
  const ranges = parts.map((part) => of(part, null));
  const before: PairRange[] = [nothing];
  for (const range of ranges) before.push(plus(before.at(-1)!, range));
  const found: (readonly [number, Range])[] = [];
  let after = nothing;
  for (let place = parts.length - 1; place >= 0; place -= 1) {
    const part = parts[place]!;
    const left = less(whole, plus(before[place]!, after));
    after = plus(after, ranges[place]!);
    if (isGuarded(problem, hiding, part.n)) found.push([part.n, both(left, of(part, part.n)).n]);
    if (part.d !== null && isGuarded(problem, hiding, part.d)) found.push([part.d, both(left, of(part, part.d)).d]);
  }
  return found;
}
