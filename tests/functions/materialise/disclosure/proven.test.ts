import fc from 'fast-check';
import { expect, it } from 'vitest';
import { armsOf } from '../../../../functions/materialise/disclosure/arms-of.ts';
import { audit } from '../../../../functions/materialise/disclosure/audit.ts';
import { exposedInArm } from '../../../../functions/materialise/disclosure/exposed-in-arm.ts';
import type { Fate, Problem } from '../../../../functions/materialise/disclosure/problem.ts';
import { provenInArm } from '../../../../functions/materialise/disclosure/proven-in-arm.ts';
import { linksOf } from '../../../../functions/materialise/disclosure/question.ts';
import { disclosureProfiles } from '../../../../schemas/disclosure.ts';

const { dfe, nhs } = disclosureProfiles;
const count = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 40 }));
const pair = fc.tuple(count, count).map(([n, more]) => ({ n, d: n + more }));

/** Two indicators of the same children: the second counts, out of the first's numerators, those that something befell. */
const chained = fc.record({
  parts: fc.array(fc.tuple(pair, fc.nat()), { minLength: 2, maxLength: 5 }),
  dice: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 20, maxLength: 20 }),
  rounded: fc.boolean(),
});

function problemOf({
  parts,
  rounded,
}: {
  parts: readonly [{ n: number; d: number }, number][];
  rounded: boolean;
}): Problem {
  const rows = parts.map(([{ n, d }, some]) => [some % (n + 1), n, d]);
  const totals = [0, 1, 2].map((column) => rows.reduce((sum, row) => sum + row[column]!, 0));
  const all = [...rows, totals];
  const at = (row: number, column: number) => row * 3 + column;
  const arm = (n: number, d: number) => ({
    kind: 'breakdown' as const,
    apart: false,
    total: { n: at(rows.length, n), d: at(rows.length, d) },
    parts: rows.map((_, row) => ({ n: at(row, n), d: at(row, d) })),
  });
  return {
    quantities: all.flat().map((value) => ({ value, profile: rounded ? nhs : dfe, published: false, derived: false })),
    arms: [arm(0, 1), arm(1, 2)],
  };
}

/** Fates thrown at random, of which a primary one is truly at risk. */
function thrown({ quantities }: Problem, dice: readonly number[]): Fate[] {
  return quantities.map(({ value, profile }, at): Fate => {
    if (value >= 1 && value <= profile.hiddenTo) return 'primary';
    if (at >= quantities.length - 3) return 'shown';
    return dice[at % dice.length] === 0 ? 'secondary' : 'shown';
  });
}

it('What one breakdown by itself gives away is what the solver finds in it', async () => {
  await fc.assert(
    fc.asyncProperty(chained, async (made) => {
      const whole = problemOf(made);
      const problem = { ...whole, arms: whole.arms.slice(0, 1) };
      const hiding = thrown(problem, made.dice);
      const members = problem.arms[0]!.parts.flatMap(({ n, d }) => [n, d!]);
      const solved = await audit(problem, hiding, { among: members, everything: true });
      expect(exposedInArm(problem, hiding, problem.arms[0]!).sort((a, b) => a - b)).toEqual(solved.map(({ at }) => at));
    }),
    { numRuns: 300, seed: 1 },
  );
});

it('What one breakdown by itself proves protected, the solver finds protected among all', async () => {
  let proven = 0;
  await fc.assert(
    fc.asyncProperty(chained, async (made) => {
      const problem = problemOf(made);
      const hiding = thrown(problem, made.dice);
      const links = linksOf(problem, hiding, armsOf(problem));
      const held = problem.arms.flatMap((_, place) => provenInArm(problem, hiding, links, place));
      proven += held.length;
      const solved = await audit(problem, hiding, { everything: true });
      expect(solved.map(({ at }) => at).filter((at) => held.includes(at))).toEqual([]);
    }),
    { numRuns: 300, seed: 2 },
  );
  expect(proven).toBeGreaterThan(100);
});
