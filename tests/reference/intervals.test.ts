import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Figure, type Interval, intervals, values } from '../sql/statistics/intervals.ts';

const folder = resolve('..', 'shared', 'vectors');
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

interface Vector {
  Numerator: number | null;
  Denominator: number | null;
  value: number | null;
  multiplier: number;
  method: string | null;
  lower95_0cl?: number | null;
  upper95_0cl?: number | null;
  lower99_8cl?: number | null;
  upper99_8cl?: number | null;
  /** Of the grouped ones, which have one level. */
  lowercl?: number | null;
  uppercl?: number | null;
}

/** R's own tolerance for equality. */
function near(found: number | null, expected: number | null | undefined): void {
  if (expected === undefined) return;
  if (expected === null || found === null) expect(found).toBe(expected);
  else expect(Math.abs(found - expected)).toBeLessThanOrEqual(1.5e-8 * Math.abs(expected));
}

function agrees(found: Record<'95' | '99.8', Interval>, vector: Vector): void {
  near(found['95'].lower, vector.lower95_0cl ?? vector.lowercl);
  near(found['95'].upper, vector.upper95_0cl ?? vector.uppercl);
  near(found['99.8'].lower, vector.lower99_8cl);
  near(found['99.8'].upper, vector.upper99_8cl);
}

/** What OHID's PHEindicatormethods is tested with. */
describe.runIf(existsSync(folder))('Intervals agree with PHEindicatormethods', () => {
  it.each([
    ['phe_proportion.json', 'wilson'],
    ['phe_rate.json', 'poisson'],
  ] as const)('on every area of %s', async (file, method) => {
    const { single, grouped_expected } = read(file) as Record<'single' | 'grouped_expected', Vector[]>;
    const vectors = [...single, ...grouped_expected];
    expect(vectors.length).toBeGreaterThan(25);
    const found = await intervals(
      vectors.map(
        ({ Numerator, Denominator, multiplier }): Figure => ({
          numerator: Numerator,
          denominator: Denominator,
          per: multiplier,
          method,
        }),
      ),
    );
    for (const [at, vector] of vectors.entries()) agrees(found[at]!, vector);
  });

  it.each(['phe_proportion.json', 'phe_rate.json'])('and the values of %s', async (file) => {
    const { single, grouped_expected } = read(file) as Record<'single' | 'grouped_expected', Vector[]>;
    const vectors = [...single, ...grouped_expected].filter(({ multiplier }) => Number.isInteger(multiplier));
    expect(vectors.length).toBeGreaterThan(25);
    const figures = vectors.map(
      ({ Numerator, Denominator, multiplier }): Figure => ({
        numerator: Numerator,
        denominator: Denominator,
        per: multiplier,
        method: 'none',
        decimals: 4,
      }),
    );
    const found = await values(figures);
    for (const [at, { value }] of vectors.entries()) {
      if (value === null) expect(found[at]).toBeNull();
      // Ours is rounded to four decimals.
      else expect(Math.abs(found[at]! - value)).toBeLessThanOrEqual(0.5e-4 + 1.5e-8 * Math.abs(value));
    }
  });

  it('on Byar’s and Wilson’s formulas by themselves', async () => {
    const { vectors } = read('phe_byars_wilson.json') as {
      vectors: {
        x: number;
        n: number | null;
        lowercl: number | null;
        uppercl: number;
        confidence: string;
        method: string;
      }[];
    };
    const found = await intervals(
      vectors.map(
        ({ x, n, method }): Figure => ({
          numerator: x,
          denominator: n ?? 1,
          per: 1,
          method: method === 'Wilson' ? 'wilson' : 'byar',
        }),
      ),
    );
    for (const [at, { lowercl, uppercl, confidence }] of vectors.entries()) {
      const { lower, upper } = found[at]![confidence.slice(0, -1) as '95' | '99.8'];
      near(lower, lowercl);
      near(upper, uppercl);
    }
  });
});
