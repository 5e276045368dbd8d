import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Line, slopes } from '../sql/statistics/slopes.ts';

const file = resolve('..', 'shared', 'vectors', 'phe_sii.json');

interface Vector {
  TestDescription: string;
  Area: string;
  Population: number;
  Value: number;
  /** 0 a value with symmetric limits, 1 a rate, 2 a proportion. */
  ValueType: 0 | 1 | 2;
  /** Of the value, of its logarithm, of its logit. */
  StandardError: number;
  sii: number | null;
  rii: number | null;
  sii_lowercl_1: number | null;
  sii_uppercl_1: number | null;
  rii_lowercl_1: number | null;
  rii_uppercl_1: number | null;
  sii_lowercl_2: number | null;
  sii_uppercl_2: number | null;
  rii_lowercl_2: number | null;
  rii_uppercl_2: number | null;
  Intercept: number | null;
}

const transformOf = ({ TestDescription }: Vector): 'none' | 'log' | 'logit' =>
  TestDescription.includes('logit transform') ? 'logit' : TestDescription.includes('log transform') ? 'log' : 'none';

/** Errors are given on the scale of the limits' symmetry; without a transformation the line is drawn on the rate's own. */
function errorOf(vector: Vector): number {
  const { Value, ValueType, StandardError } = vector;
  if (transformOf(vector) !== 'none' || ValueType === 0) return StandardError;
  return (ValueType === 1 ? Value : Value * (1 - Value)) * StandardError;
}

/** The confidence column of the sheet leaves out what the description says. */
function levelsOf({ TestDescription }: Vector): ('95' | '98' | '99')[] {
  if (/95 and 98|95% and 98/.test(TestDescription)) return ['95', '98'];
  if (TestDescription.includes('multiple CIs')) return ['95', '99'];
  if (/98% CI/i.test(TestDescription)) return ['98'];
  return TestDescription.includes('99%') ? ['99'] : ['95'];
}

/** What OHID's PHEindicatormethods is tested with. Its own test allows the limits 5%: they come from random draws. */
describe.runIf(existsSync(file))('The slope index agrees with PHEindicatormethods', () => {
  const rows: Vector[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).rows : [];
  const blocks: Vector[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1)?.[0];
    if (last?.TestDescription === row.TestDescription && last.Area === row.Area) blocks.at(-1)?.push(row);
    else blocks.push([row]);
  }
  // The others are inputs that it refuses; here the steps before leave them out.
  const given = blocks.filter(([first]) => first?.sii !== null);

  it('on every area, with and without a transformation and a multiplier', async () => {
    expect(given.length).toBe(44);
    const found = await slopes(
      given.map(
        (block): Line => ({
          transform: transformOf(block[0]!),
          points: block.map((row) => ({ population: row.Population, rate: row.Value, error: errorOf(row) })),
        }),
      ),
    );
    for (const [at, [vector]] of given.entries()) {
      const { TestDescription, sii, rii, Intercept } = vector!;
      const by = /x -?100/.test(TestDescription) ? 100 : 1;
      // Theirs rises towards the least deprived unless a negative multiplier turns it round; ours is turned round.
      const turned = /negative|x -100/.test(TestDescription);
      const near = (value: unknown, expected: number | null, within: number) => {
        if (expected !== null)
          expect(Math.abs(Number(value) - expected), TestDescription).toBeLessThanOrEqual(within * Math.abs(expected));
      };
      const slope = (row: Record<string, unknown>, name: string) => (turned ? by : -by) * Number(row[name]);
      const ratio = (row: Record<string, unknown>, name: string) =>
        turned ? Number(row[name]) : 1 / Number(row[name]);
      const line = found[at]!;
      near(slope(line['95'], 'slope'), sii, 1e-10);
      near(ratio(line['95'], 'ratio'), rii, 1e-10);
      near(line['95'].most_deprived_end, Intercept, 1e-10);
      const [low, high] = turned ? (['lower', 'upper'] as const) : (['upper', 'lower'] as const);
      for (const [which, level] of levelsOf(vector!).entries()) {
        const limits = line[level];
        const n = which === 0 ? '1' : '2';
        near(slope(limits, `slope_${low}`), vector![`sii_lowercl_${n}`], 0.05);
        near(slope(limits, `slope_${high}`), vector![`sii_uppercl_${n}`], 0.05);
        near(ratio(limits, `ratio_${low}`), vector![`rii_lowercl_${n}`], 0.05);
        near(ratio(limits, `ratio_${high}`), vector![`rii_uppercl_${n}`], 0.05);
      }
    }
  });
});
