import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../sql/statistics/steps.ts';

const file = resolve('..', 'shared', 'vectors', 'fingertips_benchmark_rag.json');

interface Vector {
  id: string;
  method: string;
  value: number;
  lower: number | null;
  upper: number | null;
  benchmark: number;
  benchmark_lower?: number | null;
  benchmark_upper?: number | null;
  expected_low_is_good?: string | null;
  expected_high_is_good?: string | null;
  expected_no_judgement?: string | null;
}

const expectations = [
  ['expected_low_is_good', 'lower'],
  ['expected_high_is_good', 'higher'],
  ['expected_no_judgement', 'neither'],
] as const;
const words: Record<string, string | null> = {
  ...{ Same: 'similar', Similar: 'similar', Better: 'better', Worse: 'worse', Higher: 'higher', Lower: 'lower' },
  None: null,
};
/** Fingertips writes a missing figure as −1. */
const known = (value: number) => (value === -1 ? null : value);

/** What OHID's Fingertips is tested with. */
describe.runIf(existsSync(file))('Comparisons agree with Fingertips', () => {
  const vectors: Vector[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).vectors : [];
  const cases = vectors.flatMap((vector) =>
    expectations.flatMap(([key, better]) =>
      typeof vector[key] === 'string' ? [{ ...vector, better, expected: words[vector[key]] }] : [],
    ),
  );

  test('on every vector, by each polarity that it has', async () => {
    expect([vectors.length, cases.length]).toEqual([25, 38]);
    const named = cases.map((one, at) => ({
      ...one,
      indicator_id: String(at),
      period: '2023-24',
      area_type: 'england',
    }));
    const rows = await rowsOf(
      [
        {
          name: 'comparator_area',
          columns:
            'indicator_id string, period string, area_type string, area_code string, value double, is_estimate boolean, lower_95 double, upper_95 double',
          rows: named.map(({ benchmark, benchmark_lower, benchmark_upper, method, ...one }) => ({
            ...one,
            value: known(benchmark),
            is_estimate: method.startsWith('double'),
            ...{ lower_95: benchmark_lower, upper_95: benchmark_upper },
          })),
        },
        {
          name: 'own_figure',
          columns: 'indicator_id string, period string, value double, lower_95 double, upper_95 double',
          rows: named.map(({ value, lower, upper, ...one }) => ({
            ...one,
            ...{ value: known(value), lower_95: lower, upper_95: upper },
          })),
        },
        { name: 'indicator_definition', columns: 'indicator_id string, better string', rows: named },
      ],
      ['dataset/steps/comparison'],
      'SELECT indicator_id, comparison FROM comparison',
    );
    const found = new Map(rows.map(({ indicator_id, comparison }) => [indicator_id, comparison]));
    expect(named.map(({ id, better, indicator_id }) => [id, better, found.get(indicator_id)])).toEqual(
      named.map(({ id, better, expected }) => [id, better, expected]),
    );
  });
});
