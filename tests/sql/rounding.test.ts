import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columns } from '../../functions/materialise/tables/small-table.ts';
import { systemClock } from '../../functions/platform/clock.ts';
import { duckDbWarehouse } from '../../functions/platform/duckdb-warehouse.ts';
import { memoryStore } from '../../functions/platform/memory-store.ts';
import type { Row } from '../../functions/platform/ports.ts';

interface Figure {
  numerator: number;
  denominator: number;
  per: number;
  decimals: number;
}

/** What sql/dataset/steps/valued.sql makes of the figures, in their order. */
async function values(figures: readonly Figure[]): Promise<unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'rounding-'));
  const engine = await duckDbWarehouse(memoryStore(systemClock(), folder), { path: folder, remove: async () => {} });
  const id = (at: number) => String(at).padStart(6, '0');
  const rows = (row: (figure: Figure, id: string) => Row) => figures.map((figure, at) => row(figure, id(at)));
  await engine.table(
    'indicator_definition',
    columns('indicator_id string, per bigint, scale bigint, divisor bigint, denominator string'),
    rows(({ per, decimals }, indicator_id) => ({
      indicator_id,
      per,
      scale: 10 ** decimals,
      divisor: 1,
      denominator: 'rows',
    })),
  );
  await engine.table(
    'cell',
    columns(
      'indicator_id string, period string, breakdown string, category string, numerator bigint, denominator bigint, value_status string',
    ),
    rows(({ numerator, denominator }, indicator_id) => ({ indicator_id, numerator, denominator })),
  );
  await engine.table(
    'rolling',
    columns('indicator_id string, period string, numerator bigint, denominator bigint'),
    [],
  );
  await engine.model('valued', await readFile(new URL('../../sql/dataset/steps/valued.sql', import.meta.url), 'utf8'));
  const found = await engine.rows('SELECT value FROM valued ORDER BY indicator_id');
  await engine.close();
  await rm(folder, { recursive: true });
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
