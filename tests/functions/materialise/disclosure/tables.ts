/** Tables by hand: named counts, and which of them add up to which. */
import { audit, type Exposed } from '../../../../functions/materialise/disclosure/audit.ts';
import type { Arm, Fate, Hiding, Pair, Problem } from '../../../../functions/materialise/disclosure/problem.ts';
import { type DisclosureProfile, disclosureProfiles } from '../../../../schemas/disclosure.ts';

export interface Table {
  problem: Problem;
  names: string[];
  /** The place of a count by its name. */
  at(name: string): number;
  /** Fates by name; what is not named is shown. */
  hiding(fates: Record<string, Fate>): Hiding;
  /** The names of what is not shown, by fate. */
  hidden(hiding: Hiding): Record<string, Fate>;
  attacked(hiding: Hiding): Promise<(Omit<Exposed, 'at'> & { name: string })[]>;
}

/**
 * `sums`: each total with its parts; a part or total may be written `n/d` for a numerator over a denominator of people.
 */
export function table(
  counts: Record<string, number>,
  sums: Record<string, readonly string[]>,
  options: { profile?: DisclosureProfile; published?: readonly string[]; kind?: Arm['kind'] } = {},
): Table {
  const { profile = disclosureProfiles.dfe, published = [], kind = 'breakdown' } = options;
  const names = Object.keys(counts);
  const at = (name: string): number => {
    const place = names.indexOf(name);
    if (place === -1) throw new Error(`The table has no count "${name}".`);
    return place;
  };
  const pair = (name: string): Pair => {
    const [n = '', d] = name.split('/');
    return { n: at(n), d: d === undefined ? null : at(d) };
  };
  const problem: Problem = {
    quantities: names.map((name) => ({
      value: counts[name]!,
      profile,
      published: published.includes(name),
      derived: false,
    })),
    arms: Object.entries(sums).map(([total, parts]) => ({
      kind,
      apart: kind === 'span',
      total: pair(total),
      parts: parts.map(pair),
    })),
  };
  return {
    problem,
    names,
    at,
    hiding: (fates) => names.map((name) => fates[name] ?? 'shown'),
    hidden: (hiding) =>
      Object.fromEntries(
        names.map((name, place) => [name, hiding[place]!] as const).filter(([, fate]) => fate !== 'shown'),
      ),
    attacked: async (hiding) =>
      (await audit(problem, hiding, { everything: true })).map(({ at: place, ...rest }) => ({
        name: names[place]!,
        ...rest,
      })),
  };
}

/** A two-way table with its margins: rows of counts; names are `r1c1`, `r1`, `c1`, `all`. */
export function twoWay(rows: readonly (readonly number[])[], profile = disclosureProfiles.dfe): Table {
  const counts: Record<string, number> = {};
  const sums: Record<string, string[]> = {};
  const add = (name: string, count: number) => {
    counts[name] = (counts[name] ?? 0) + count;
  };
  for (const [r, row] of rows.entries())
    for (const [c, count] of row.entries()) {
      const cell = `r${r + 1}c${c + 1}`;
      for (const name of [cell, `r${r + 1}`, `c${c + 1}`, 'all']) add(name, count);
      for (const total of [`r${r + 1}`, `c${c + 1}`]) sums[total] = [...(sums[total] ?? []), cell];
    }
  sums.all = rows.map((_, r) => `r${r + 1}`);
  return table(counts, sums, { profile });
}
