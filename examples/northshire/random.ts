/**
 * Seeded pseudo-random numbers: mulberry32, a 32-bit generator of a few lines. It is quick, the same on every machine,
 * and good enough for made-up data; nothing here is a secret.
 */

/** Values with how often each is drawn. */
export interface Choices<T> {
  values: readonly T[];
  /** Running totals of the weights, ending at 1. */
  upTo: readonly number[];
}

export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  draw<T>(choices: Choices<T>): T;
  /** Waiting time with this mean. */
  exponential(mean: number): number;
  /** How many of rare events happen, with this mean. */
  poisson(mean: number): number;
}

/** Its own numbers for every name, so that a change in one return does not stir all the others. */
export function randomFor(seed: number, name: string): Random {
  let state = seed | 0;
  for (let i = 0; i < name.length; i++) state = Math.imul(state ^ name.charCodeAt(i), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)]!,
    draw: ({ values, upTo }) => {
      const at = next();
      return values[upTo.findIndex((edge) => at < edge)]!;
    },
    exponential: (mean) => -mean * Math.log(1 - next()),
    poisson: (mean) => poisson(next, mean),
  };
}

/** Choices from an object of weights, which need not add up to 1. */
export function choicesOf<T extends string>(weights: Readonly<Record<T, number>>): Choices<T> {
  return choices(Object.entries(weights) as [T, number][]);
}

export function choices<T>(weighted: readonly (readonly [T, number])[]): Choices<T> {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  let sum = 0;
  const upTo = weighted.map(([, weight], i) => {
    sum += weight;
    return i === weighted.length - 1 ? 1 : sum / total;
  });
  return { values: weighted.map(([value]) => value), upTo };
}

/** Knuth's product of uniforms, in steps of at most 30 so that the exponential of a large mean does not vanish. */
function poisson(next: () => number, mean: number): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 30) {
    const floor = Math.exp(-Math.min(left, 30));
    for (let product = next(); product > floor; product *= next()) count++;
  }
  return count;
}
