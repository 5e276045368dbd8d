import { exposedInArm } from './exposed-in-arm.ts';
import { type Arm, type Fate, type Hiding, membersOf, type Pair, type Problem } from './problem.ts';

/** Further counts that may be hidden, and how dear that is: first how many figures are lost, then how large they are. */
interface Choice {
  at: number;
  /** The numerator that goes with a denominator. */
  loses: number | null;
  figures: number;
  size: number;
}

/** More further figures than this in one breakdown are not searched for all ways to choose them, but taken one by one. */
const searched = 3;

/**
 * Hides the least of an arm's parts that protects those hidden already, changing `hiding`: the fewest figures, of as few the
 * smallest, zeros last. Where no choice does, the arm is withheld whole. Gives the quantities whose fate it changed.
 */
export function hideInArm(problem: Problem, hiding: Hiding, arm: Arm, of: readonly number[][]): number[] {
  const changed: number[] = [];
  const put = (at: number, fate: Fate) => {
    if (hiding[at] === fate) return;
    hiding[at] = fate;
    changed.push(at);
  };
  for (const part of arm.parts) if (goesWithDenominator(problem, hiding, part, of)) put(part.n, 'withheld');
  while (true) {
    const exposed = exposedInArm(problem, hiding, arm);
    if (exposed.length === 0) return changed;
    // Denominators first: numerators go with them, and may need nothing more.
    const denominators = new Set(arm.parts.flatMap(({ d }) => d ?? []));
    const some = exposed.some((at) => denominators.has(at));
    const chosen =
      leastOf(problem, hiding, arm, choices(problem, hiding, arm, some), some ? denominators : null) ??
      (some ? null : leastOf(problem, hiding, arm, choices(problem, hiding, arm, true), null));
    if (chosen === null) break;
    for (const at of chosen.chosen) put(at, 'secondary');
    for (const at of chosen.lost) put(at, 'withheld');
  }
  for (const part of arm.parts)
    for (const at of membersOf(part))
      if (hiding[at] !== 'shown' || mayHide(problem, hiding, arm, part, at)) put(at, 'withheld');
  return changed;
}

/**
 * A numerator above zero says something of a denominator that is hidden, and goes with it, whether it is at risk itself or
 * not: so its hiding says nothing, unless it stands over another denominator that is shown.
 */
export function goesWithDenominator(
  { quantities, arms }: Problem,
  hiding: Hiding,
  { n, d }: Pair,
  of: readonly number[][],
): boolean {
  if (d === null || hiding[d] === 'shown' || hiding[n] === 'withheld' || quantities[n]!.value === 0) return false;
  const alone = () =>
    of[n]!.flatMap((place) => [arms[place]!.total, ...arms[place]!.parts]).every(
      (pair) => pair.n !== n || (pair.d !== null && hiding[pair.d] !== 'shown'),
    );
  return hiding[n] !== 'primary' || alone();
}

/** Not what was shown before, nor the nothing that a shown nothing is made of. */
function mayHide({ quantities }: Problem, hiding: Hiding, { total }: Arm, part: Pair, at: number): boolean {
  const shownZero = (other: number | null) =>
    other !== null && hiding[other] === 'shown' && quantities[other]!.value === 0;
  const known = at === part.n ? shownZero(total.n) || shownZero(part.d) : shownZero(total.d);
  return hiding[at] === 'shown' && !quantities[at]!.published && !known;
}

function choices(problem: Problem, hiding: Hiding, arm: Arm, denominators: boolean): Choice[] {
  const value = (at: number) => problem.quantities[at]!.value;
  // Zeros last: a zero that is shown harms nobody, and says that nobody was there.
  const size = (at: number) => value(at) || zero;
  return arm.parts.flatMap((part): Choice[] => {
    const { n, d } = part;
    const at = denominators && d !== null ? d : n;
    if (!mayHide(problem, hiding, arm, part, at)) return [];
    const loses = at !== n && value(n) > 0 && hiding[n] === 'shown' ? n : null;
    return [{ at, loses, figures: loses === null ? 1 : 2, size: size(at) }];
  });
}

/** Dearer than any count. */
const zero = 1e9;

interface Chosen {
  chosen: number[];
  lost: number[];
}

/**
 * The cheapest choices with which none of `among` (of all parts when null) is exposed any more; null when no choice is
 * enough.
 */
function leastOf(
  problem: Problem,
  hiding: Hiding,
  arm: Arm,
  from: readonly Choice[],
  among: ReadonlySet<number> | null,
): Chosen | null {
  const works = (choices: readonly Choice[]): Chosen | null => {
    const chosen = choices.map(({ at }) => at);
    const lost = choices.flatMap(({ loses }) => loses ?? []);
    const before = [...chosen, ...lost].map((at) => [at, hiding[at]!] as const);
    for (const at of chosen) hiding[at] = 'secondary';
    for (const at of lost) hiding[at] = 'withheld';
    const exposed = exposedInArm(problem, hiding, arm);
    for (const [at, fate] of before) hiding[at] = fate;
    return exposed.some((at) => among?.has(at) ?? true) ? null : { chosen, lost };
  };
  for (let many = 1; many <= Math.min(searched, from.length); many += 1)
    for (const choices of cheapestFirst(from, many)) {
      const found = works(choices);
      if (found) return found;
    }
  const bySize = [...from].sort((a, b) => a.figures - b.figures || a.size - b.size || a.at - b.at);
  for (let many = searched + 1; many <= from.length; many += 1) {
    const found = works(bySize.slice(0, many));
    if (found) return found;
  }
  return null;
}

function cheapestFirst(from: readonly Choice[], many: number): Choice[][] {
  const sets = waysToChoose(from.length, many).map((places) => {
    const choices = places.map((place) => from[place]!);
    const total = (of: (choice: Choice) => number) => choices.reduce((sum, choice) => sum + of(choice), 0);
    return { choices, figures: total(({ figures }) => figures), size: total(({ size }) => size) };
  });
  // Sorting keeps the order of what is equally dear, which is that of the parts.
  return sets.sort((a, b) => a.figures - b.figures || a.size - b.size).map(({ choices }) => choices);
}

const ways = new Map<string, number[][]>();

/** Every choice of `many` places out of `of`, in order. */
function waysToChoose(of: number, many: number): number[][] {
  const key = `${of} ${many}`;
  const known = ways.get(key);
  if (known) return known;
  const found: number[][] = [];
  const grow = (places: number[], next: number) => {
    if (places.length === many) found.push(places);
    else for (let place = next; place < of; place += 1) grow([...places, place], place + 1);
  };
  grow([], 0);
  ways.set(key, found);
  return found;
}
