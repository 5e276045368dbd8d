import fc from 'fast-check';
import { expect, it } from 'vitest';
import { armsOf } from '../../../../functions/materialise/disclosure/arms-of.ts';
import { isGuarded } from '../../../../functions/materialise/disclosure/attackers.ts';
import { hide } from '../../../../functions/materialise/disclosure/hide.ts';
import { extremes } from '../../../../functions/materialise/disclosure/linear-program.ts';
import type { Arm, Pair, Problem, Quantity } from '../../../../functions/materialise/disclosure/problem.ts';
import { linksOf, questionOn } from '../../../../functions/materialise/disclosure/question.ts';
import { disclosureProfiles } from '../../../../schemas/disclosure.ts';

/** Two quarters and their year, two breakdowns each, a part of a whole: small numbers, so that totals are hidden too. */
const quarter = fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 1 }), fc.boolean()), {
  minLength: 1,
  maxLength: 16,
});
const year = fc.tuple(quarter, quarter);

function problemOf(quarters: readonly (readonly (readonly [number, number, boolean])[])[]): Problem {
  const quantities: Quantity[] = [];
  const add = (value: number, derived = false) =>
    quantities.push({ value, profile: disclosureProfiles.dfe, published: false, derived }) - 1;
  const pair = (cases: readonly (readonly [number, number, boolean])[], derived = false): Pair => ({
    n: add(cases.filter(([, , counted]) => counted).length, derived),
    d: add(cases.length, derived),
  });
  const arms: Arm[] = [];
  const totals = quarters.map((cases) => {
    const total = pair(cases);
    for (const [way, categories] of [
      [0, 3],
      [1, 2],
    ] as const) {
      const parts = Array.from({ length: categories }, (_, category) =>
        pair(cases.filter((one) => one[way] === category)),
      );
      arms.push({ kind: 'breakdown', apart: false, total, parts });
    }
    return total;
  });
  arms.push({ kind: 'span', apart: true, total: pair(quarters.flat(), true), parts: totals });
  return { quantities, arms };
}

it('What is withheld whole may be left out of the question: the answer is the same', async () => {
  let leftOut = 0;
  await fc.assert(
    fc.asyncProperty(year, async (quarters) => {
      const problem = problemOf(quarters);
      const { hiding } = await hide(problem);
      const links = linksOf(problem, hiding, armsOf(problem));
      leftOut += links.silent.size;
      const targets = [...problem.quantities.keys()].filter((at) => isGuarded(problem, hiding, at));
      for (const attacker of ['public', 'rule'] as const) {
        const short = await extremes(targets.map((at) => questionOn(problem, hiding, links, at, attacker, new Map())));
        const every = { armsOf: links.armsOf, silent: new Set<number>() };
        const whole = await extremes(targets.map((at) => questionOn(problem, hiding, every, at, attacker, new Map())));
        const ends = ([least, greatest]: readonly [number, number]) => [
          Math.round(least) + 0,
          // What has no end is cut at another height where fewer sums are asked.
          greatest > 60 ? 'any' : Math.round(greatest),
        ];
        expect(short.map(ends)).toEqual(whole.map(ends));
      }
    }),
    { numRuns: 200, seed: 11 },
  );
  expect(leftOut).toBeGreaterThan(100);
});
