import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../../../functions/materialise/disclosure/audit.ts';
import { hide } from '../../../../functions/materialise/disclosure/hide.ts';
import type { Fate, Hiding, Problem } from '../../../../functions/materialise/disclosure/problem.ts';
import { disclosureProfiles } from '../../../../schemas/disclosure.ts';
import { table, twoWay } from './tables.ts';

const hidden = async (t: ReturnType<typeof table>, kept?: ReadonlyMap<number, Fate>) => {
  const { hiding, exposed } = await hide(t.problem, kept);
  return { fates: t.hidden(hiding), exposed: exposed.map(({ at }) => t.names[at]) };
};

describe('Hiding within a breakdown', () => {
  it('hides nothing where nothing is at risk', async () => {
    expect(await hidden(table({ all: 46, a: 6, b: 40, c: 0 }, { all: ['a', 'b', 'c'] }))).toEqual({
      fates: {},
      exposed: [],
    });
  });

  it('takes the smallest besides, and zero only where nothing else is left', async () => {
    const four = table({ all: 62, a: 3, b: 7, c: 12, d: 40, e: 0 }, { all: ['a', 'b', 'c', 'd', 'e'] });
    expect(await hidden(four)).toEqual({ fates: { a: 'primary', b: 'secondary', c: 'secondary' }, exposed: [] });
    const two = table({ all: 43, girls: 3, boys: 40, unknown: 0 }, { all: ['girls', 'boys', 'unknown'] });
    expect(await hidden(two)).toEqual({
      fates: { girls: 'primary', boys: 'secondary', unknown: 'secondary' },
      exposed: [],
    });
  });

  it('needs one besides where two are at risk, and none where enough are', async () => {
    const two = table({ all: 58, a: 1, b: 5, c: 12, d: 40 }, { all: ['a', 'b', 'c', 'd'] });
    expect((await hidden(two)).fates).toEqual({ a: 'primary', b: 'primary', c: 'secondary' });
    const three = table({ all: 52, a: 3, b: 5, c: 4, d: 40 }, { all: ['a', 'b', 'c', 'd'] });
    expect((await hidden(three)).fates).toEqual({ a: 'primary', b: 'primary', c: 'primary' });
  });

  it('withholds a breakdown of two, of which each gives the other away', async () => {
    const t = table({ all: 43, yes: 3, no: 40 }, { all: ['yes', 'no'] });
    expect(await hidden(t)).toEqual({ fates: { yes: 'withheld', no: 'withheld' }, exposed: [] });
  });

  it('withholds the categories of a total that is hidden, zeros too', async () => {
    const t = table({ all: 4, a: 1, b: 3, c: 0 }, { all: ['a', 'b', 'c'] });
    expect(await hidden(t)).toEqual({
      fates: { all: 'primary', a: 'withheld', b: 'withheld', c: 'withheld' },
      exposed: [],
    });
  });

  it('leaves zeros of a zero alone', async () => {
    expect((await hidden(table({ all: 0, a: 0, b: 0 }, { all: ['a', 'b'] }))).fates).toEqual({});
  });
});

describe('Hiding a part of a whole', () => {
  it('hides a numerator whose denominator is too small, and shows that nothing happened', async () => {
    const counts = { n: 33, d: 76, n1: 2, d1: 4, n2: 6, d2: 20, n3: 25, d3: 36, n4: 0, d4: 16 };
    const t = table(counts, { 'n/d': ['n1/d1', 'n2/d2', 'n3/d3', 'n4/d4'] });
    const { fates, exposed } = await hidden(t);
    expect(exposed).toEqual([]);
    expect(fates.d1).toBe('primary');
    expect(fates.n1).toBe('withheld');
    expect(fates).not.toHaveProperty('n4');
    expect(fates).not.toHaveProperty('d');
  });

  it('keeps the denominators where only the numerators are small', async () => {
    const counts = { n: 42, d: 120, n1: 2, d1: 40, n2: 15, d2: 40, n3: 25, d3: 40 };
    const t = table(counts, { 'n/d': ['n1/d1', 'n2/d2', 'n3/d3'] });
    expect((await hidden(t)).fates).toEqual({ n1: 'primary', n2: 'secondary', n3: 'secondary' });
  });
});

describe('Hiding over years', () => {
  it('gives up the year rather than a quarter, and keeps it where enough quarters are hidden', async () => {
    const one = table({ year: 30, q1: 3, q2: 8, q3: 9, q4: 10 }, { year: ['q1', 'q2', 'q3', 'q4'] }, { kind: 'span' });
    expect((await hidden(one)).fates).toEqual({ q1: 'primary', year: 'withheld' });
    const four = table({ year: 13, q1: 3, q2: 2, q3: 4, q4: 4 }, { year: ['q1', 'q2', 'q3', 'q4'] }, { kind: 'span' });
    expect((await hidden(four)).fates).toEqual({ q1: 'primary', q2: 'primary', q3: 'primary', q4: 'primary' });
  });
});

describe('Hiding beside an earlier release', () => {
  it('does not take what was shown, and says when nothing is left to take', async () => {
    const counts = { all: 62, a: 3, b: 7, c: 12, d: 40 };
    const sums = { all: ['a', 'b', 'c', 'd'] };
    expect((await hidden(table(counts, sums, { published: ['b'] }))).fates).toEqual({
      a: 'primary',
      c: 'secondary',
      d: 'secondary',
    });
    const known = table(counts, sums, { published: ['all', 'b', 'c', 'd'] });
    expect((await hidden(known)).exposed).toEqual(['a']);
    // The total is new, and goes.
    expect((await hidden(table(counts, sums, { published: ['b', 'c', 'd'] }))).exposed).toEqual([]);
  });

  it('keeps hidden what was hidden', async () => {
    const t = table({ all: 67, a: 6, b: 9, c: 12, d: 40 }, { all: ['a', 'b', 'c', 'd'] });
    const kept = new Map<number, Fate>([
      [t.at('a'), 'secondary'],
      [t.at('b'), 'secondary'],
    ]);
    expect((await hidden(t, kept)).fates).toMatchObject({ a: 'secondary', b: 'secondary' });
  });
});

it('Two hidden counts a line are not enough, and hiding goes on until the audit passes', async () => {
  const t = twoWay([
    [3, 20, 30, 9],
    [25, 4, 8, 40],
    [31, 7, 2, 22],
    [9, 33, 27, 5],
  ]);
  const { hiding, exposed } = await hide(t.problem);
  expect(exposed).toEqual([]);
  expect(await t.attacked(hiding)).toEqual([]);
  expect(t.hidden(hiding)).not.toHaveProperty('all');
});

/** Rows of counts such as a quarter's breakdown has, some of them at risk. */
const breakdown = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 6, max: 60 })), { minLength: 3, maxLength: 6 })
  .map((counts) => {
    const named = Object.fromEntries(counts.map((count, at) => [`p${at}`, count]));
    return table({ all: counts.reduce((a, b) => a + b, 0), ...named }, { all: Object.keys(named) });
  });

describe('Of all that passes the audit', () => {
  it('no less could be hidden: the secondary counts are at most 1.25 times the fewest possible', async () => {
    let found = 0;
    let fewest = 0;
    await fc.assert(
      fc.asyncProperty(breakdown, async (t) => {
        const { hiding, exposed } = await hide(t.problem);
        expect(exposed).toEqual([]);
        const least = await fewestBesides(t.problem);
        if (least === null || hiding.includes('withheld')) return;
        found += hiding.filter((fate) => fate === 'secondary').length;
        fewest += least;
      }),
      { numRuns: 150, seed: 20261122 },
    );
    expect(fewest).toBeGreaterThan(50);
    expect(found / fewest).toBeLessThanOrEqual(1.25);
  });

  it('each further count is needed: showing any one of them again gives something away', async () => {
    await fc.assert(
      fc.asyncProperty(breakdown, async (t) => {
        const { hiding } = await hide(t.problem);
        for (const [at, fate] of hiding.entries()) {
          if (fate !== 'secondary') continue;
          const shown: Hiding = [...hiding];
          shown[at] = 'shown';
          expect((await audit(t.problem, shown, { everything: true })).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

/** The fewest further parts whose hiding passes the whole attack, by trying all; null where none does. */
async function fewestBesides(problem: Problem): Promise<number | null> {
  const parts = problem.arms[0]!.parts.map(({ n }) => n);
  const risk = (at: number) =>
    problem.quantities[at]!.value >= 1 && problem.quantities[at]!.value <= disclosureProfiles.dfe.hiddenTo;
  if (risk(problem.arms[0]!.total.n)) return null;
  const further = parts.filter((at) => !risk(at));
  const sets = Array.from({ length: 2 ** further.length }, (_, bits) =>
    further.filter((_, place) => (bits >> place) & 1),
  );
  for (const set of sets.sort((a, b) => a.length - b.length)) {
    const hiding: Hiding = problem.quantities.map((_, at) =>
      parts.includes(at) && risk(at) ? 'primary' : set.includes(at) ? 'secondary' : 'shown',
    );
    if ((await audit(problem, hiding, { everything: true })).length === 0) return set.length;
  }
  return null;
}
