import { type DisclosureProfile, isAtRisk } from '../../../schemas/disclosure.ts';

/** A count of the release. Two figures that are the same count by definition are one quantity. */
export interface Quantity {
  /** A whole number, never negative. */
  value: number;
  profile: DisclosureProfile;
  /** An earlier release showed this count, and it has not changed: hiding it now hides nothing. */
  published: boolean;
  /** A sum that is only asked for by its parts, such as a rolling year: what is known of it is what is known of them. */
  derived: boolean;
}

/** A figure's numerator and, where its denominator counts people too, its denominator: places among the quantities. */
export interface Pair {
  n: number;
  d: number | null;
}

/**
 * Parts that add up to a total. `breakdown`: categories, which are withheld where the total is hidden. `span`: quarters (or
 * years) and the rolling figure that ends with the last, which is the one to go.
 */
export interface Arm {
  kind: 'breakdown' | 'span';
  /** Of a span: that no other span which may be shown shares quarters with it in part. */
  apart: boolean;
  total: Pair;
  parts: readonly Pair[];
}

/** Everything published of which one part tells of another. */
export interface Problem {
  quantities: readonly Quantity[];
  arms: readonly Arm[];
}

/**
 * What becomes of a quantity. `primary`: hidden since its count is at risk; `secondary`: hidden to protect another;
 * `withheld`: hidden with what it belongs to (a breakdown, a denominator), whatever its count.
 */
export type Fate = 'shown' | 'primary' | 'secondary' | 'withheld';

/** One fate a quantity, in the order of the quantities. */
export type Hiding = Fate[];

/** What the profiles alone hide. */
export function primaries({ quantities }: Problem): Hiding {
  return quantities.map(({ value, profile, derived }) => {
    if (!isAtRisk(value, profile)) return 'shown';
    return derived ? 'withheld' : 'primary';
  });
}

/** The quantities of a pair. */
export const membersOf = ({ n, d }: Pair): number[] => (d === null ? [n] : [n, d]);
