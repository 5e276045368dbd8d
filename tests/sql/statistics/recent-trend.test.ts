import { describe, expect, it } from 'vitest';
import { recentTrend } from './recent-trend.ts';

/** Rates with intervals one either side, whose weights are all 3.8416: the slope is that of a plain regression. */
const rates = (...values: number[]) =>
  values.map((value) => ({ numerator: value, denominator: 1, value, lower: value - 1, upper: value + 1 }));
const shares = (...parts: number[]) => parts.map((numerator) => ({ numerator, denominator: 100 }));

describe('The recent trend of a rate', () => {
  it('is by chi-squared: the square of the slope over that of its standard error', async () => {
    // Slope 2; weights (3.92 / 2)² = 3.8416; Σ(t − 3)² = 10: 4 × 3.8416 × 10 = 153.664.
    const found = await recentTrend('interval', rates(10, 12, 14, 16, 18));
    expect(found?.trend).toBe('increasing');
    expect(found?.chiSquared).toBeCloseTo(153.664, 9);
    expect((await recentTrend('interval', rates(18, 16, 14, 12, 10)))?.trend).toBe('decreasing');
  });

  it('is none where the slope may be chance', async () => {
    // Slope 0.4: 0.16 × 38.416 = 6.15, less than 9.55.
    expect(await recentTrend('interval', rates(10, 10.4, 10.8, 11.2, 11.6))).toMatchObject({ trend: 'no-change' });
    expect(await recentTrend('interval', rates(10, 10, 10, 10, 10))).toMatchObject({
      trend: 'no-change',
      chiSquared: 0,
    });
  });

  it('is none where one point alone makes it', async () => {
    const found = await recentTrend('interval', rates(10, 9.9, 9.8, 9.7, 20));
    expect(Number(found?.chiSquared)).toBeGreaterThan(9.55);
    expect(found?.trend).toBe('no-change');
  });

  it('is of the last five points only, and cannot be told of four, or of one without width', async () => {
    expect((await recentTrend('interval', rates(900, 10, 12, 14, 16, 18)))?.trend).toBe('increasing');
    expect(await recentTrend('interval', rates(10, 12, 14, 16))).toBeNull();
    expect(
      await recentTrend('interval', [
        ...rates(10, 12, 14, 16),
        { numerator: 1, denominator: 1, value: 18, lower: 18, upper: 18 },
      ]),
    ).toBeNull();
  });
});

describe('The recent trend of a part of a whole', () => {
  it('is by the counts', async () => {
    // N = 500, R = 150, Σt·r = 550, Σt·n = 1500, Σt²·n = 5500: 500 × (500 × 550 − 150 × 1500)² ÷ (150 × 350 × 500,000) = 47.6.
    const found = await recentTrend('counts', shares(10, 20, 30, 40, 50));
    expect(found?.trend).toBe('increasing');
    expect(found?.chiSquared).toBeCloseTo(47.619047619, 8);
    expect((await recentTrend('counts', shares(50, 40, 30, 20, 10)))?.trend).toBe('decreasing');
    expect((await recentTrend('counts', shares(30, 31, 30, 29, 30)))?.trend).toBe('no-change');
  });

  it('cannot be told where a year has none or all of its whole', async () => {
    expect(await recentTrend('counts', shares(0, 20, 30, 40, 50))).toBeNull();
    expect(await recentTrend('counts', shares(100, 40, 30, 20, 10))).toBeNull();
  });
});
