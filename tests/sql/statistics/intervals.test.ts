import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, intervals } from './intervals.ts';
import { rowsOf } from './steps.ts';

const percentage = (numerator: number | null, denominator: number | null): Figure => ({
  numerator,
  denominator,
  per: 100,
  method: 'wilson',
});
const rate = (numerator: number | null, denominator: number | null, per = 10_000): Figure => ({
  numerator,
  denominator,
  per,
  method: 'poisson',
});

async function rounded(...figures: Figure[]): Promise<[number | null, number | null][]> {
  return (await intervals(figures)).map(({ '95': { lowerRounded, upperRounded } }) => [lowerRounded, upperRounded]);
}

describe('The interval of a percentage', () => {
  it('is Wilson’s score interval: 20 of 100 is 13.3 to 28.9', async () => {
    expect(await rounded(percentage(20, 100))).toEqual([[13.3, 28.9]]);
  });

  it('reaches down to 0 where nobody counts, and up to 100 where all do, and no further', async () => {
    const [none, all] = await intervals([percentage(0, 10), percentage(10, 10)]);
    expect(none?.['95']).toMatchObject({ lower: 0, upperRounded: 27.8 });
    expect(all?.['95']).toMatchObject({ lowerRounded: 72.2, upper: 100 });
  });

  it('is none where the whole is none or not known, or smaller than its part', async () => {
    const none = [null, null];
    expect(
      await rounded(percentage(0, 0), percentage(3, 0), percentage(3, null), percentage(null, 3), percentage(4, 3)),
    ).toEqual([none, none, none, none, none]);
  });
});

describe('The interval of a rate', () => {
  it('is exact below ten events: 5 of 1,000 are 16.2 to 116.7 per 10,000', async () => {
    expect(await rounded(rate(5, 1000))).toEqual([[16.2, 116.7]]);
  });

  it('starts at 0 where there is no event, and still has an upper limit', async () => {
    expect(await rounded(rate(0, 1000))).toEqual([[0, 36.9]]);
  });

  it('is Byar’s from ten events on: 10 of 1,000 are 47.9 to 183.9 per 10,000', async () => {
    // 10 × (1 − 1/90 − 1.96/(3√10))³ = 4.787; 11 × (1 − 1/99 + 1.96/(3√11))³ = 18.391.
    expect(await rounded(rate(9, 1000), rate(10, 1000))).toEqual([
      [41.2, 170.8],
      [47.9, 183.9],
    ]);
  });

  it('may lie above one event a head', async () => {
    expect(await rounded(rate(250, 220, 100))).toEqual([[100, 128.6]]);
  });

  it('is none without a population, or where it is empty', async () => {
    expect(await rounded(rate(3, null), rate(3, 0), rate(null, 100))).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });
});

it('A number and an amount have no interval', async () => {
  expect(await rounded({ numerator: 7, denominator: 1, per: 1, method: 'none' })).toEqual([[null, null]]);
});

it('The constants solve what defines them: half of 5% (or 0.2%) of counts lie beyond each limit', async () => {
  const rows = await rowsOf([], ['dataset/steps/poisson_limit'], 'SELECT * FROM poisson_limit');
  expect(rows).toHaveLength(20);
  for (const { level, events, lower_events, upper_events } of rows) {
    const beyond = (1 - Number(level) / 100) / 2;
    if (events === 0) expect(lower_events).toBe(0);
    else expect(1 - atMost(Number(events) - 1, Number(lower_events))).toBeCloseTo(beyond, 12);
    expect(atMost(Number(events), Number(upper_events))).toBeCloseTo(beyond, 12);
  }
});

/** P(X ≤ k) of a Poisson count with a mean. */
function atMost(k: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let events = 1; events <= k; events += 1) {
    term *= mean / events;
    sum += term;
  }
  return sum;
}

it('Any interval holds its figure, and is no narrower at 99.8% than at 95%', async () => {
  const part = fc
    .tuple(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 1_000 }))
    .map(([whole, thousandths]) => percentage(Math.floor((whole * thousandths) / 1000), whole));
  const events = fc
    .tuple(
      fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 50_000 })),
      fc.integer({ min: 1, max: 200_000 }),
    )
    .map(([count, people]) => rate(count, people));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(part, events), { minLength: 300, maxLength: 300 }), async (figures) => {
      for (const [at, found] of (await intervals(figures)).entries()) {
        const { numerator, denominator, per } = figures[at]!;
        const value = (numerator! / denominator!) * per;
        const narrow = found['95'];
        const wide = found['99.8'];
        const limits = [wide.lower!, narrow.lower!, value, narrow.upper!, wide.upper!];
        for (const [i, limit] of limits.slice(1).entries())
          expect(limit - limits[i]!).toBeGreaterThanOrEqual(-1e-9 * value);
      }
    }),
    { numRuns: 5, seed: 7, endOnFailure: true },
  );
});
