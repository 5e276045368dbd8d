/**
 * The ranges of a numerator, of the rest, and of the denominator that is their sum. Such a set of pairs is a polygon whose
 * sides lie in three directions; polygons of this kind add up by adding their ranges, so sums of pairs need no solver.
 */
import type { Range } from './attackers.ts';

export interface PairRange {
  n: Range;
  /** The denominator less the numerator. */
  rest: Range;
  d: Range;
}

export const nothing: PairRange = { n: [0, 0], rest: [0, 0], d: [0, 0] };
const anything: Range = [0, Number.POSITIVE_INFINITY];

/** The pairs in reach of a numerator and a denominator; null for the denominator where it is not a count of people. */
export function pairRange(n: Range, d: Range | null): PairRange {
  return closed({ n, rest: anything, d: d ?? anything });
}

/** The same set with each range as narrow as the other two make it. Exact, as there is one equation. */
export function closed({ n, rest, d }: PairRange): PairRange {
  return {
    n: [Math.max(n[0], d[0] - rest[1]), Math.min(n[1], d[1] - rest[0])],
    rest: [Math.max(rest[0], d[0] - n[1]), Math.min(rest[1], d[1] - n[0])],
    d: [Math.max(d[0], n[0] + rest[0]), Math.min(d[1], n[1] + rest[1])],
  };
}

export function plus(one: PairRange, other: PairRange): PairRange {
  return { n: sum(one.n, other.n), rest: sum(one.rest, other.rest), d: sum(one.d, other.d) };
}

/** What is left of a total when its other parts are taken away. */
export function less(total: PairRange, others: PairRange): PairRange {
  return {
    n: difference(total.n, others.n),
    rest: difference(total.rest, others.rest),
    d: difference(total.d, others.d),
  };
}

export function both(one: PairRange, other: PairRange): PairRange {
  return closed({ n: meet(one.n, other.n), rest: meet(one.rest, other.rest), d: meet(one.d, other.d) });
}

const sum = (a: Range, b: Range): Range => [a[0] + b[0], a[1] + b[1]];
const difference = (a: Range, b: Range): Range => [a[0] - b[1], a[1] - b[0]];
const meet = (a: Range, b: Range): Range => [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
