import { describe, expect, it } from 'vitest';
import { disclosureProfiles } from '../../../../schemas/disclosure.ts';
import { table, twoWay } from './tables.ts';

const sexes = { all: 43, girls: 3, boys: 40, unknown: 0 };
const parts = { all: ['girls', 'boys', 'unknown'] };

describe('An attacker who sees a breakdown', () => {
  it('has a count that is hidden alone, to the child', async () => {
    const t = table(sexes, parts);
    expect(await t.attacked(t.hiding({ girls: 'primary' }))).toEqual([
      { name: 'girls', attacker: 'public', least: 3, greatest: 3 },
    ]);
  });

  it('narrows two hidden counts to the rule where one is known to be small', async () => {
    const t = table(sexes, parts);
    // He who does not know the rule is left with 0 to 43; he who does knows that there are 38 to 42 boys.
    expect(await t.attacked(t.hiding({ girls: 'primary', boys: 'secondary' }))).toEqual([
      { name: 'boys', attacker: 'rule', least: 38, greatest: 42 },
    ]);
  });

  it('is left with enough where three are hidden', async () => {
    const t = table(sexes, parts);
    expect(await t.attacked(t.hiding({ girls: 'primary', boys: 'secondary', unknown: 'secondary' }))).toEqual([]);
  });

  it('tells two small counts that add up to less than the rule needs', async () => {
    const t = table({ all: 24, a: 1, b: 3, c: 20 }, { all: ['a', 'b', 'c'] });
    const found = await t.attacked(t.hiding({ a: 'primary', b: 'primary' }));
    expect(found).toEqual([
      { name: 'a', attacker: 'public', least: 0, greatest: 4 },
      { name: 'b', attacker: 'public', least: 0, greatest: 4 },
    ]);
  });

  it('finds nothing in a total that is hidden with all its categories', async () => {
    const t = table({ all: 4, a: 1, b: 3, c: 0 }, { all: ['a', 'b', 'c'] });
    expect(await t.attacked(t.hiding({ all: 'primary', a: 'withheld', b: 'withheld', c: 'withheld' }))).toEqual([]);
    // But shown zeros and the rule leave what is left no room.
    expect(await t.attacked(t.hiding({ all: 'primary', a: 'primary', b: 'primary' }))).toEqual([
      { name: 'a', attacker: 'rule', least: 0, greatest: 4 },
      { name: 'b', attacker: 'rule', least: 0, greatest: 4 },
    ]);
  });
});

describe('An attacker who sees a two-way table', () => {
  it('works one count out although every line hides two', async () => {
    // The hidden cells stand in two squares that share no line but one: 3 is what row 1 and column 1 leave of each other.
    const t = twoWay([
      [3, 20, 30, 9],
      [25, 4, 8, 40],
      [31, 7, 2, 22],
      [9, 33, 27, 5],
    ]);
    const two = t.hiding({
      r1c1: 'primary',
      r1c4: 'secondary',
      r4c1: 'secondary',
      r4c4: 'primary',
      r2c2: 'primary',
      r2c3: 'secondary',
      r3c2: 'secondary',
      r3c3: 'primary',
    });
    // Two a line everywhere, and for him who knows the rule each square still gives its small counts away.
    const found = await t.attacked(two);
    expect(found.map(({ name }) => name)).toEqual(['r1c1', 'r1c4', 'r2c2', 'r2c3', 'r3c2', 'r3c3', 'r4c1', 'r4c4']);
    expect(found.every(({ attacker }) => attacker === 'rule' || attacker === 'public')).toBe(true);
  });

  it('has a count exactly where the hidden of some rows and columns stand alone in them but for one', async () => {
    // Rows 1 and 2 and columns 1 and 2 hide all four of their cells; r3c3 and r3c4, r4c3 and r4c4 likewise, and r2c3 hangs
    // between the two squares: rows 1 and 2 less columns 1 and 2 are r2c3.
    const t = twoWay([
      [6, 8, 30, 29],
      [7, 9, 3, 40],
      [31, 27, 12, 22],
      [29, 33, 27, 15],
    ]);
    const hidden = ['r1c1', 'r1c2', 'r2c1', 'r2c2', 'r3c3', 'r3c4', 'r4c3', 'r4c4'];
    const hiding = t.hiding({ ...Object.fromEntries(hidden.map((name) => [name, 'secondary'])), r2c3: 'primary' });
    const found = await t.attacked(hiding);
    expect(found).toContainEqual({ name: 'r2c3', attacker: 'public', least: 3, greatest: 3 });
  });
});

describe('An attacker who sees a percentage', () => {
  const counts = { n: 30, d: 60, n1: 2, d1: 4, n2: 3, d2: 20, n3: 25, d3: 36 };
  const arms = { 'n/d': ['n1/d1', 'n2/d2', 'n3/d3'] };

  it('knows that a part is no greater than its whole', async () => {
    const t = table(counts, arms);
    // 2 of 4 is hidden whole, and all other denominators are shown: there are 4.
    expect(await t.attacked(t.hiding({ d1: 'primary', n1: 'withheld' }))).toContainEqual({
      name: 'd1',
      attacker: 'public',
      least: 4,
      greatest: 4,
    });
  });

  it('reckons with numerators and denominators together', async () => {
    const t = table(counts, arms);
    const hiding = t.hiding({
      d1: 'primary',
      n1: 'withheld',
      n2: 'withheld',
      d2: 'secondary',
      n3: 'withheld',
      d3: 'secondary',
    });
    expect(await t.attacked(hiding)).toEqual([]);
  });
});

describe('An attacker who sees years', () => {
  const quarters = { year: 30, q1: 3, q2: 8, q3: 9, q4: 10 };

  it('has a hidden quarter from its year', async () => {
    const t = table(quarters, { year: ['q1', 'q2', 'q3', 'q4'] }, { kind: 'span' });
    expect(await t.attacked(t.hiding({ q1: 'primary' }))).toEqual([
      { name: 'q1', attacker: 'public', least: 3, greatest: 3 },
    ]);
    expect(await t.attacked(t.hiding({ q1: 'primary', year: 'withheld' }))).toEqual([]);
  });
});

it('Rounded counts hide much by themselves', async () => {
  const t = table({ all: 64, a: 7, b: 24, c: 33 }, { all: ['a', 'b', 'c'] }, { profile: disclosureProfiles.nhs });
  expect(await t.attacked(t.hiding({ a: 'primary' }))).toEqual([]);
});

it('What an earlier release showed is no secret any more, and helps against the rest', async () => {
  const t = table(sexes, parts, { published: ['boys'] });
  expect(await t.attacked(t.hiding({ girls: 'primary', boys: 'secondary', unknown: 'secondary' }))).toEqual([
    { name: 'girls', attacker: 'public', least: 0, greatest: 3 },
    { name: 'unknown', attacker: 'public', least: 0, greatest: 3 },
  ]);
});
