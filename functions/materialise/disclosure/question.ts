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
    // Beside denominators that add up to what is known, some numerators fit whatever each of them is.
    const bound =
      hiding[arm.total.d ?? arm.total.n] === 'shown' ? arm.parts.map(({ n }) => n) : arm.parts.flatMap(membersOf);
    return withheld.has(place) && bound.every((at) => of[at]!.every((other) => withheld.has(other)));
  });
  return { armsOf: of, silent: new Set(silent) };
}

/** Of its numerators nothing is shown but that nobody was there; of its denominators all of them, or their sum, or nothing. */
function isWithheld({ quantities }: Problem, hiding: Hiding, { kind, total, parts }: Arm): boolean {
  const shownZero = (at: number) => hiding[at] === 'shown' && quantities[at]!.value === 0;
  const withheld = (at: number) => hiding[at] === 'withheld' && !quantities[at]!.published;
  return (
    kind === 'breakdown' &&
    hiding[total.n] !== 'shown' &&
    parts.every(({ n, d }) => withheld(n) || (shownZero(n) && (d === null || shownZero(d)))) &&
    // Somewhere any number fits.
    parts.some(({ n }) => withheld(n)) &&
    (total.d === null ||
      hiding[total.d] === 'shown' ||
      parts.every(({ d }) => d === null || withheld(d) || shownZero(d)))
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
  const start = bearingOn(problem, links, target);
  const key = `${attacker} ${start.length > 0 ? start.join(' ') : `alone ${target}`}`;
  let frame = frames.get(key);
  if (!frame) {
    frame = frameOf(problem, hiding, links, start, target, attacker);
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
function bearingOn({ arms }: Problem, { armsOf: of, silent }: Links, target: number): number[] {
  return of[target]!.filter((place) => {
    const { kind, parts } = arms[place]!;
    return !silent.has(place) || (kind === 'breakdown' && parts.some(({ n, d }) => n === target || d === target));
  });
}

function frameOf(
  problem: Problem,
  hiding: Hiding,
  links: Links,
  start: readonly number[],
  target: number,
  attacker: Attacker,
): Frame {
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
  const { arms, pairs } = reach(problem, links, rangeOf, start, target);
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
  }
  for (const { n, d } of pairs) row([n], [d], [Number.NEGATIVE_INFINITY, 0]);
  for (const at of [...arms.flatMap(({ total }) => membersOf(total)), ...pairs.flatMap(({ n, d }) => [n, d])])
    most = Math.max(most, problem.quantities[at]!.value);
  return { open: [...places.keys()], rows, ceiling: 10 * (most + 10) };
}

/**
 * The arms, and those that share something unknown with one of them, and so on; and every numerator with its denominator
 * among them. Of a silent arm only that its total is such a pair says something.
 */
function reach(
  { arms }: Problem,
  { armsOf: of, silent }: Links,
  rangeOf: (at: number) => Range,
  start: readonly number[],
  target: number,
): { arms: Arm[]; pairs: { n: number; d: number }[] } {
  const seen = new Set(start);
  const pairs = new Map<string, { n: number; d: number }>();
  const members = new Set([target]);
  const add = ({ n, d }: Pair) => {
    members.add(n);
    if (d === null) return;
    members.add(d);
    pairs.set(`${n} ${d}`, { n, d });
  };
  const enter = (place: number) => {
    seen.add(place);
    for (const pair of [arms[place]!.total, ...arms[place]!.parts]) add(pair);
  };
  for (const place of start) enter(place);
  // Grows while it is gone through.
  for (const at of members) {
    const [least, greatest] = rangeOf(at);
    if (least === greatest && at !== target) continue;
    for (const place of of[at]!) {
      const { total } = arms[place]!;
      if (!silent.has(place)) {
        if (!seen.has(place)) enter(place);
      } else if (total.n === at || total.d === at) add(total);
    }
  }
  return { arms: [...seen].map((place) => arms[place]!), pairs: [...pairs.values()] };
}
