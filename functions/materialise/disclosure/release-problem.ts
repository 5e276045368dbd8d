import { type DisclosureProfile, strictest } from '../../../schemas/disclosure.ts';
import { takeTurn } from '../../platform/take-turns.ts';
import type { Arm, Fate, Pair, Problem, Quantity } from './problem.ts';

/** A row of sql/disclosure/at_stake.sql. */
export interface Figure {
  indicator: string;
  period: string;
  breakdown: string;
  category: string;
  numerator: number;
  /** Null where the denominator is a population or there is none. */
  denominator: number | null;
  /** The release before showed this very count. */
  numeratorPublished: boolean;
  denominatorPublished: boolean;
  /** What became of it in the release before, where that hid this count or one near it. */
  numeratorKept: Fate | null;
  denominatorKept: Fate | null;
}

/** A rolling figure, of sql/disclosure/spans.sql. */
export interface Span {
  indicator: string;
  period: string;
  parts: readonly string[];
  numerator: number;
  denominator: number | null;
  apart: boolean;
}

/** What a release tells, and where each of its figures is in it. */
export interface ReleaseProblem {
  problem: Problem;
  /** Of each figure, in their order. */
  pairs: Pair[];
  /** Of each span, in their order; null where a part is missing. */
  sums: (Pair | null)[];
  /** Quantities that the release before hid and that have hardly changed, with what became of them then. */
  kept: Map<number, Fate>;
}

/** Breakdowns whose categories part those of another: shown only where nothing of them is at risk. */
export const refinements: Readonly<Record<string, string>> = { 'deprivation-decile': 'deprivation' };

/** The category of the parted breakdown that a category of a refinement belongs to: two tenths make a fifth. */
export function parentOf({ category }: { category: string }): string {
  return isTenth(category) ? `${Math.ceil(Number(category) / 2)}` : category;
}

const isTenth = (category: string): boolean => /^\d+$/.test(category);

/**
 * The counts of a release, and how they add up: categories to their total, quarters to their years. A count that two
 * indicators share (one's denominator is the other's numerator in every category) is one quantity. `figures` are in the
 * order of their keys.
 */
export async function releaseProblem(
  figures: readonly Figure[],
  spans: readonly Span[],
  profileOf: (indicator: string) => DisclosureProfile,
): Promise<ReleaseProblem> {
  const quantities: Quantity[] = [];
  const kept = new Map<number, Fate>();
  const names = sharedNames(figures);
  await takeTurn();
  const known = new Map<string, number>();
  const place = (name: string, quantity: Quantity): number => {
    const at = known.get(name);
    if (at === undefined) {
      known.set(name, quantities.length);
      return quantities.push(quantity) - 1;
    }
    const there = quantities[at]!;
    there.profile = strictest([there.profile, quantity.profile]);
    there.published ||= quantity.published;
    return at;
  };
  const pairs = figures.map((figure): Pair => {
    const { indicator, numerator, denominator } = figure;
    const profile = profileOf(indicator);
    const cell = `${figure.period}|${sameAs(figure)}|${figure.category}`;
    const name = (role: string) => `${names.get(`${indicator}|${role}`)}|${cell}`;
    const n = place(name('n'), { value: numerator, profile, published: figure.numeratorPublished, derived: false });
    if (figure.numeratorKept) kept.set(n, figure.numeratorKept);
    if (denominator === null) return { n, d: null };
    const d = place(name('d'), { value: denominator, profile, published: figure.denominatorPublished, derived: false });
    if (figure.denominatorKept) kept.set(d, figure.denominatorKept);
    return { n, d };
  });
  await takeTurn();
  const arms: Arm[] = [];
  const totals = new Map<string, Pair>();
  for (const [at, { indicator, period, breakdown }] of figures.entries())
    if (breakdown === 'total') totals.set(`${indicator}|${period}`, pairs[at]!);
  for (const [key, members] of breakdownsOf(figures)) {
    const { indicator, period } = figures[members[0]!]!;
    const total = totals.get(`${indicator}|${period}`);
    if (!total) continue;
    const parts = members.map((at) => pairs[at]!);
    // A breakdown with one category says the total again.
    if (members.length === 1 && sameValues(parts[0]!, total)) {
      pairs[members[0]!] = total;
      continue;
    }
    arms.push({ kind: 'breakdown', apart: false, total: fitting(total, parts, key), parts });
  }
  await takeTurn();
  const sums = spans.map(({ indicator, period, parts: periods, numerator, denominator, apart }) => {
    const parts = periods.map((part) => totals.get(`${indicator}|${part}`));
    if (parts.some((part) => part === undefined)) return null;
    const profile = profileOf(indicator);
    const sum = (role: string, value: number) =>
      place(`${names.get(`${indicator}|${role}`)}|to ${period}`, { value, profile, published: false, derived: true });
    const total = { n: sum('n', numerator), d: denominator === null ? null : sum('d', denominator) };
    arms.push({ kind: 'span', apart, total, parts: parts.map((part) => part!) });
    return total;
  });
  await takeTurn();
  return { problem: { quantities, arms: once(arms) }, pairs, sums, kept };

  function sameValues(one: Pair, other: Pair): boolean {
    const value = (at: number | null) => (at === null ? null : quantities[at]!.value);
    return value(one.n) === value(other.n) && value(one.d) === value(other.d);
  }

  /** Counts that were given and do not add up have a sum of their own. */
  function fitting(total: Pair, parts: readonly Pair[], key: string): Pair {
    const of = (at: number, role: string, members: readonly number[]): number => {
      const sum = members.reduce((all, member) => all + quantities[member]!.value, 0);
      const { value, profile } = quantities[at]!;
      return value === sum ? at : place(`${key}|sum|${role}`, { value: sum, profile, published: false, derived: true });
    };
    return {
      n: of(
        total.n,
        'n',
        parts.map(({ n }) => n),
      ),
      d:
        total.d === null
          ? null
          : of(
              total.d,
              'd',
              parts.flatMap(({ d }) => d ?? []),
            ),
    };
  }
}

/** What is not parted further (who is not known to live anywhere) is its parent's category, and one count with it. */
function sameAs({ breakdown, category }: Figure): string {
  const parent = refinements[breakdown];
  return parent !== undefined && !isTenth(category) ? parent : breakdown;
}

/** Places of the figures of each breakdown of an indicator in a period, refinements left out. */
function breakdownsOf(figures: readonly Figure[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [at, { indicator, period, breakdown }] of figures.entries()) {
    if (breakdown === 'total' || breakdown in refinements) continue;
    const key = `${indicator}|${period}|${breakdown}`;
    const members = found.get(key);
    if (members) members.push(at);
    else found.set(key, [at]);
  }
  return found;
}

/**
 * One name for the numerators or denominators of all indicators that are the same in every cell: it is the name of the
 * first. What is equal by chance is only hidden together.
 */
function sharedNames(figures: readonly Figure[]): Map<string, string> {
  const texts = new Map<string, string[]>();
  const add = (key: string, text: string) => {
    const list = texts.get(key);
    if (list) list.push(text);
    else texts.set(key, [text]);
  };
  for (const { indicator, period, breakdown, category, numerator, denominator } of figures) {
    const cell = `${period}|${breakdown}|${category}`;
    add(`${indicator}|n`, `${cell}=${numerator}`);
    if (denominator !== null) add(`${indicator}|d`, `${cell}=${denominator}`);
  }
  const first = new Map<string, string>();
  const names = new Map<string, string>();
  for (const [key, list] of texts) {
    const text = list.join('\n');
    if (!first.has(text)) first.set(text, key);
    names.set(key, first.get(text)!);
  }
  return names;
}

/** Indicators that share their counts share their arms too. */
function once(arms: readonly Arm[]): Arm[] {
  const seen = new Set<string>();
  return arms.filter(({ kind, total, parts }) => {
    const key = JSON.stringify([kind, total, parts]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
