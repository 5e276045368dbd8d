import fc from 'fast-check';
import { expect, it } from 'vitest';
import { charts } from './charts.ts';
import { plainChart } from './plain-chart.ts';

/** Small numbers, so that ties and points on the mean and on limits abound; steps, so that there are trends and shifts. */
const noise = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 2, maxLength: 30 });
const drift = fc
  .array(fc.integer({ min: -1, max: 3 }), { minLength: 2, maxLength: 30 })
  .map((steps) => steps.map((_, at) => steps.slice(0, at + 1).reduce((sum, step) => sum + step)));
const leap = fc.tuple(noise, noise).map(([before, since]) => [...before, ...since.map((value) => value + 6)]);
const gaps = (values: number[]) =>
  fc.array(fc.nat({ max: values.length }), { maxLength: 4 }).map((places) => {
    const holed: (number | null)[] = [...values];
    for (const place of places) holed.splice(place, 0, null);
    return holed;
  });

it('Any chart is what one would reckon point by point, whatever is missing', async () => {
  const seen = new Set<string>();
  const one = fc.record({
    values: fc.oneof(noise, drift, leap).chain(gaps),
    baseline: fc.option(fc.constant(12), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 150, maxLength: 150 }), async (all) => {
      const found = await charts(
        all.map(({ values, baseline }) => ({ values, ...(baseline === undefined ? {} : { baseline }) })),
      );
      for (const [which, { values, baseline }] of all.entries()) {
        const points = values.filter((value) => value !== null);
        const expected = plainChart(points, baseline);
        const rows = found[which]!.filter(({ value }) => value !== null);
        for (const { signal } of rows) seen.add(String(signal));
        const told = rows.map(({ signal, signal_side }) => `${signal} ${signal_side}`);
        expect({ points, told }).toEqual({ points, told: expected.map(({ signal, side }) => `${signal} ${side}`) });
        for (const [at, { mean, upper }] of expected.entries()) {
          expect(rows[at]?.mean).toBeCloseTo(mean, 9);
          expect(rows[at]?.upper_limit).toBeCloseTo(upper, 9);
        }
      }
    }),
    { numRuns: 4, seed: 7, endOnFailure: true },
  );
  expect([...seen].sort()).toEqual(['none', 'outside-limits', 'shift', 'trend', 'two-of-three']);
});
