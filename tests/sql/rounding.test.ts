import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowsOf } from './statistics/steps.ts';

interface Figure {
  numerator: number;
  denominator: number;
  per: number;
  decimals: number;
}

/** What sql/dataset/steps/valued.sql makes of the figures, in their order. */
async function values(figures: readonly Figure[]): Promise<unknown[]> {
  const rows = figures.map(({ numerator, denominator, per, decimals }, at) => ({
    indicator_id: String(at).padStart(6, '0'),
    numerator,
    denominator,
    per,
    scale: 10 ** decimals,
    divisor: 1,
  }));
  const columns =
    'span string, indicator_id string, period string, breakdown string, category string, numerator bigint, denominator bigint, per bigint, scale bigint, divisor bigint';
  const found = await rowsOf(
    [{ name: 'figure', columns, rows }],
    ['dataset/steps/valued'],
    'SELECT value FROM valued ORDER BY indicator_id',
  );
  return found.map(({ value }) => value);
}

/** Half up, by whole numbers of any size, written as people write decimals. */
function halfUp({ numerator, denominator, per, decimals }: Figure): number {
  const above = BigInt(Math.abs(numerator)) * BigInt(per) * 10n ** BigInt(decimals);
  const scaled = (2n * above + BigInt(denominator)) / (2n * BigInt(denominator));
  const digits = String(scaled).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return Number(`${numerator < 0 && scaled > 0n ? '-' : ''}${whole}.${decimals === 0 ? '0' : digits.slice(-decimals)}`);
}

it.each([
  [1, 16, 100, 1, 6.3],
  [1, 8, 100, 0, 13],
  [5, 1000, 100, 0, 1],
  [1005, 100_000, 100, 2, 1.01],
  [3, 1980, 10_000, 1, 15.2],
  [-1, 8, 100, 0, -13],
  [0, 7, 100, 1, 0],
  [1_000_000_000, 3, 100_000, 1, 33333333333333.3],
])('%i of %i per %i to %i decimals is %d', async (numerator, denominator, per, decimals, value) => {
  expect(await values([{ numerator, denominator, per, decimals }])).toEqual([value]);
});

it('Any figure is rounded half up, exactly', async () => {
  const figure = fc.record({
    numerator: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
    denominator: fc.integer({ min: 1, max: 100_000_000 }),
    per: fc.constantFrom(1, 100, 1_000, 10_000, 100_000),
    decimals: fc.integer({ min: 0, max: 4 }),
  });
  // Ties are rare among figures at large, and are what rounding is about.
  const tie = fc.record({
    numerator: fc.integer({ min: 0, max: 2_000 }),
    denominator: fc.constantFrom(8, 16, 40, 80, 125, 160, 200, 400, 800, 2_000),
    per: fc.constantFrom(100, 1_000),
    decimals: fc.integer({ min: 0, max: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(figure, tie), { minLength: 200, maxLength: 400 }), async (figures) => {
      expect(await values(figures)).toEqual(figures.map(halfUp));
    }),
    { numRuns: 10, seed: 7 },
  );
});
