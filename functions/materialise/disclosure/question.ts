import { everyMember } from './arms-of.ts';
import { type Attacker, asked, granted, type Range } from './attackers.ts';
import type { Question } from './linear-program.ts';
import { type Arm, type Hiding, membersOf, type Pair, type Problem } from './problem.ts';

/** Which arms bear on each other, worked out once a hiding. */
export interface Links {
  armsOf: readonly number[][];
  /** Arms withheld whole: whatever their total is, some values of theirs fit, so they say nothing of it. */
  silent: ReadonlySet<number>;
}

export function linksOf(problem: Problem, hiding: Hiding, of: readonly number[][]): Links {
  const places = [...problem.arms.keys()];
  const withheld = new Set(places.filter((place) => isWithheld(problem, hiding, problem.arms[place]!)));
  const silent = places.filter((place) => {
    const arm = problem.arms[place]!;
    if (arm.kind === 'span') return isUnsaid(hiding, arm);
    return (
      withheld.has(place) && arm.parts.flatMap(membersOf).every((at) => of[at]!.every((other) => withheld.has(other)))
    );
  });
  return { armsOf: of, silent: new Set(silent) };
}

/** Nothing of its numerators is shown but zeros, and of its denominators either nothing but zeros or everything. */
function isWithheld({ quantities }: Problem, hiding: Hiding, { kind, total, parts }: Arm): boolean {
  const shownZero = (at: number) => hiding[at] === 'shown' && quantities[at]!.value === 0;
  const without = (at: number) => shownZero(at) || (hiding[at] === 'withheld' && !quantities[at]!.published);
  const denominators = parts.flatMap(({ d }) => d ?? []);
  return (
    kind === 'breakdown' &&
    hiding[total.n] !== 'shown' &&
    parts.every(({ n }) => without(n)) &&
    // Somewhere any number fits.
    parts.some(({ n, d }) => hiding[n] !== 'shown' && (d === null || !shownZero(d))) &&
    (denominators.every(without) || denominators.every((at) => hiding[at] === 'shown'))
  );
}

/** A sum that is not said, of parts whose denominators are all shown or not summed either. */
function isUnsaid(hiding: Hiding, { total, parts }: Arm): boolean {
  const hidden = (at: number | null) => at === null || hiding[at] !== 'shown';
  return hidden(total.n) && (hidden(total.d) || parts.every(({ d }) => d === null || hiding[d] === 'shown'));
}

/** The equations of all that bears on each other, in which only the ranges differ from one question to the next. */
export interface Frame {
  /** The quantities that are not known for certain: the variables. */
  open: number[];
  rows: Question['rows'];
  /** Far above what any count could be, so that no program is without end. */
  ceiling: number;
  /** How many arms bear on each other. */
  arms: number;
}

/** Frames worked out before, by the arms that they start from. */
export type Frames = Map<string, Frame>;

/** All that bears on a hidden count, as a linear program for one attacker. */
export function questionOn(
  problem: Problem,
  hiding: Hiding,
  links: Links,
  target: number,
  attacker: Attacker,
  frames: Frames,
): Question {
  const start = startOf(problem, links, target);
  const key = `${attacker} ${start.join(' ')}`;
  let frame = frames.get(key);
  if (!frame) {
    frame = frameOf(problem, hiding, links, start, attacker);
    frames.set(key, frame);
  }
  const { open, rows, ceiling } = frame;
  const place = open.indexOf(target);
  const bounds = open.map((at): Range => {
    const [low, high] = at === target ? asked(problem, hiding, at) : granted(problem, hiding, attacker, at);
    return [low, Math.min(high, ceiling)];
  });
  // What stands in no equation is bound by nothing but itself.
  if (place === -1) return { target: 0, rows: [], bounds: [[0, ceiling]] };
  return { target: place, rows, bounds };
}

/** The arms that a count is a part of, and those that its being a total says something of. */
function startOf({ arms }: Problem, { armsOf: of, silent }: Links, target: number): number[] {
  return of[target]!.filter((place) => {
    const { kind, parts } = arms[place]!;
    return !silent.has(place) || (kind === 'breakdown' && parts.some(({ n, d }) => n === target || d === target));
  });
}

function frameOf(problem: Problem, hiding: Hiding, links: Links, start: readonly number[], attacker: Attacker): Frame {
  const places = new Map<number, number>();
  const rows: Question['rows'] = [];
  const rangeOf = (at: number) => granted(problem, hiding, attacker, at);
  const row = (plus: readonly number[], minus: readonly number[], [low, high]: Range) => {
    const terms: Question['rows'][number]['terms'] = [];
    let known = 0;
    for (const [members, times] of [
      [plus, 1],
      [minus, -1],
    ] as const)
      for (const at of members) {
        const [least, greatest] = rangeOf(at);
        if (least === greatest) known += times * least;
        else {
          if (!places.has(at)) places.set(at, places.size);
          terms.push({ variable: places.get(at)!, times });
        }
      }
    if (terms.length > 0) rows.push({ terms, range: [low - known, high - known] });
  };
  const arms = reach(problem, links, rangeOf, start);
  const pairs = new Map<string, Pair>();
  let most = 0;
  for (const { total, parts } of arms) {
    row(
      parts.map(({ n }) => n),
      [total.n],
      [0, 0],
    );
    if (total.d !== null)
      row(
        parts.flatMap(({ d }) => d ?? []),
        [total.d],
        [0, 0],
      );
    for (const pair of [total, ...parts]) if (pair.d !== null) pairs.set(`${pair.n} ${pair.d}`, pair);
    for (const at of membersOf(total)) most = Math.max(most, problem.quantities[at]!.value);
  }
  for (const { n, d } of pairs.values()) row([n], [d!], [Number.NEGATIVE_INFINITY, 0]);
  return { open: [...places.keys()], rows, ceiling: 10 * (most + 10), arms: arms.length };
}

/** The arms, and those that share something unknown with one of them, and so on. */
function reach(
  { arms }: Problem,
  { armsOf: of, silent }: Links,
  rangeOf: (at: number) => Range,
  start: readonly number[],
): Arm[] {
  const seen = new Set(start);
  for (const place of seen)
    for (const at of everyMember(arms[place]!)) {
      const [least, greatest] = rangeOf(at);
      if (least !== greatest) for (const other of of[at]!) if (!silent.has(other)) seen.add(other);
    }
  return [...seen].map((place) => arms[place]!);
}
