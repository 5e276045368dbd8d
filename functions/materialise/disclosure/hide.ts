import { takingTurns } from '../../platform/take-turns.ts';
import { armsOf, everyMember } from './arms-of.ts';
import { audit, type Exposed } from './audit.ts';
import { exposedInArm } from './exposed-in-arm.ts';
import { goesWithDenominator, hideInArm } from './hide-in-arm.ts';
import { type Arm, type Fate, type Hiding, membersOf, type Problem, primaries } from './problem.ts';

export interface Hidden {
  hiding: Hiding;
  /** What no hiding protects: the release must not be published. */
  exposed: Exposed[];
}

/** As often as the audit may find what the arms by themselves did not show. */
const rounds = 100;

/**
 * Hides what the profiles hide and the least besides, until the audit passes. `kept` are counts that an earlier release hid
 * and that have not changed, or by a few: to show them now would undo it. Deterministic: of what is equally dear the first goes.
 */
export async function hide(problem: Problem, kept: ReadonlyMap<number, Fate> = new Map()): Promise<Hidden> {
  const hiding = primaries(problem);
  // What was at risk and is not any more is hidden for another reason now.
  for (const [at, fate] of kept) if (hiding[at] === 'shown') hiding[at] = fate === 'primary' ? 'withheld' : fate;
  const of = armsOf(problem);
  await settle(problem, hiding, of, problem.arms.keys());
  await takeBack(problem, hiding, of, kept);
  let exposed = await audit(problem, hiding);
  const mended = new Set<number>();
  for (let round = 0; exposed.length > 0 && round < rounds; round += 1) {
    const touched = further(problem, hiding, of, exposed);
    if (touched.length === 0) break;
    for (const at of touched) mended.add(at);
    await settle(
      problem,
      hiding,
      of,
      touched.flatMap((at) => of[at]!),
    );
    exposed = await audit(problem, hiding);
  }
  if (mended.size > 0 && exposed.length === 0) await takeBackAudited(problem, hiding, of, mended, kept);
  return { hiding, exposed };
}

/**
 * Shows again, the dearest first, what all that bears on it does not need hidden: of what was hidden after an audit, and of
 * what stands in one sum with that.
 */
async function takeBackAudited(
  problem: Problem,
  hiding: Hiding,
  of: readonly number[][],
  mended: ReadonlySet<number>,
  kept: ReadonlyMap<number, Fate>,
): Promise<void> {
  const near = new Set([...mended].flatMap((at) => of[at]!.flatMap((place) => everyMember(problem.arms[place]!))));
  for (const at of dearestFirst(problem, near)) {
    if (hiding[at] !== 'secondary' || kept.has(at)) continue;
    hiding[at] = 'shown';
    if ((await audit(problem, hiding)).length > 0) hiding[at] = 'secondary';
  }
}

function dearestFirst({ quantities }: Problem, members: Iterable<number>): number[] {
  return [...members].sort((a, b) => quantities[b]!.value - quantities[a]!.value || a - b);
}

/** Hides within each arm what it needs, and again in every arm that shares what was hidden, until nothing changes. */
async function settle(
  problem: Problem,
  hiding: Hiding,
  of: readonly number[][],
  start: Iterable<number>,
): Promise<void> {
  const waiting = new Set(start);
  for await (const place of takingTurns(waiting)) {
    waiting.delete(place);
    const arm = problem.arms[place]!;
    const changed = arm.kind === 'span' ? settleSpan(problem, hiding, arm) : settleBreakdown(problem, hiding, of, arm);
    for (const at of changed) for (const other of of[at]!) if (other !== place) waiting.add(other);
  }
}

/** Of the quarters nothing more is hidden for the sake of their sum: the sum goes. Gives what it hid. */
function settleSpan(problem: Problem, hiding: Hiding, arm: Arm): number[] {
  const { total, parts, apart } = arm;
  const members = ([total.n, total.d] as const).filter((at, place) => {
    const some = parts.some(({ n, d }) => hiding[place === 0 ? n : (d ?? n)] !== 'shown');
    return at !== null && some && hiding[at] === 'shown';
  });
  if (members.length === 0 || (apart && exposedInArm(problem, hiding, arm).length === 0)) return [];
  return withhold(
    problem,
    hiding,
    members.flatMap((at) => at ?? []),
  );
}

/** Gives the quantities whose fate it changed. */
function settleBreakdown(problem: Problem, hiding: Hiding, of: readonly number[][], arm: Arm): number[] {
  const changed = [...withholdWithTotal(problem, hiding, of, arm), ...hideInArm(problem, hiding, arm, of)];
  const exposed = exposedInArm(problem, hiding, arm);
  if (exposed.length === 0) return changed;
  // The last resort: the total goes, and the breakdown with it.
  const { n, d } = arm.total;
  const denominators = new Set(arm.parts.flatMap((part) => part.d ?? []));
  const goes = d !== null && exposed.some((at) => denominators.has(at)) ? [n, d] : [n];
  changed.push(
    ...withhold(
      problem,
      hiding,
      goes.filter((at) => hiding[at] === 'shown' && problem.quantities[at]!.value > 0),
    ),
  );
  return [...changed, ...withholdWithTotal(problem, hiding, of, arm)];
}

/** The categories of a total that is hidden tell of it, and of each other: none of them is shown. */
function withholdWithTotal(problem: Problem, hiding: Hiding, of: readonly number[][], { total, parts }: Arm): number[] {
  const { quantities } = problem;
  const hidden = (at: number) => hiding[at] !== 'shown' && !quantities[at]!.published;
  const changed = goesWithDenominator(problem, hiding, total, of) ? withhold(problem, hiding, [total.n]) : [];
  if (total.d !== null && hidden(total.d))
    changed.push(
      ...withhold(
        problem,
        hiding,
        parts.flatMap(({ d }) => d ?? []),
      ),
    );
  if (hidden(total.n)) {
    // Where there was nobody at all, that nothing happened is no news.
    const told = parts.filter(({ d }) => d === null || hiding[d] !== 'shown' || quantities[d]!.value > 0);
    changed.push(
      ...withhold(
        problem,
        hiding,
        told.map(({ n }) => n),
      ),
    );
  }
  return changed;
}

function withhold({ quantities }: Problem, hiding: Hiding, members: readonly number[]): number[] {
  const changed = members.filter((at) => hiding[at] !== 'withheld' && !quantities[at]!.published);
  for (const at of changed) hiding[at] = 'withheld';
  return changed;
}

/** Shows again, the dearest first, what no arm needs hidden now that the others are; but nothing that was hidden before. */
async function takeBack(
  problem: Problem,
  hiding: Hiding,
  of: readonly number[][],
  kept: ReadonlyMap<number, Fate>,
): Promise<void> {
  const secondary = [...hiding.keys()].filter((at) => hiding[at] === 'secondary' && !kept.has(at));
  for await (const at of takingTurns(dearestFirst(problem, secondary))) {
    hiding[at] = 'shown';
    if (of[at]!.some((place) => exposedInArm(problem, hiding, problem.arms[place]!).length > 0))
      hiding[at] = 'secondary';
  }
}

/** For each exposed count the cheapest of what is shown beside it, which hides it better. Gives what was hidden now. */
function further(
  { quantities, arms }: Problem,
  hiding: Hiding,
  of: readonly number[][],
  exposed: readonly Exposed[],
): number[] {
  const now: number[] = [];
  const cost = (at: number) => quantities[at]!.value || Number.MAX_SAFE_INTEGER;
  for (const { at } of exposed) {
    const beside = of[at]!.flatMap((place) => arms[place]!.parts.flatMap(membersOf));
    const candidates = beside.filter((other) => hiding[other] === 'shown' && !quantities[other]!.published);
    const cheapest = candidates.sort((a, b) => cost(a) - cost(b) || a - b)[0];
    if (cheapest === undefined) continue;
    hiding[cheapest] = 'secondary';
    now.push(cheapest);
  }
  return now;
}
