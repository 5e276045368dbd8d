import { describe, expect, it } from 'vitest';
import { compared, type Given } from './comparators.ts';
import { type Parted, quantiles } from './quantiles.ts';

const parts = (values: readonly (number | null)[], given: Partial<Parted> = {}) =>
  quantiles(values.map((value) => ({ group: 'it', better: 'lower', quantiles: 5, value, ...given })));

describe('Fifths', () => {
  it('begin at 1 for the worst: the most where lower is better, the least where higher is', async () => {
    const values = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
    expect(await parts(values)).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
    expect(await parts(values, { better: 'higher' })).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it('of a number that five does not divide are as even as can be', async () => {
    // Of seven, (8 − r) × 5 / 7 is 5, 4.3, 3.6, 2.9, 2.1, 1.4, 0.7 from the worst on: rounded up, and taken from six.
    expect(await parts([7, 6, 5, 4, 3, 2, 1])).toEqual([1, 1, 2, 3, 3, 4, 5]);
  });

  it('give equals the worse part, whichever way is better', async () => {
    // Of six, ranks from the worst 1, 2, 3, 3, 3, 6: 30/6, 25/6, 20/6 three times, and 5/6.
    expect(await parts([40, 30, 20, 20, 20, 10])).toEqual([1, 1, 2, 2, 2, 5]);
    // Turned round, 1, 2, 2, 2, 5, 6: 30/6, 25/6 three times, 10/6 and 5/6.
    expect(await parts([10, 20, 20, 20, 30, 40], { better: 'higher' })).toEqual([1, 1, 1, 1, 4, 5]);
    expect(await parts([10, 20, 20, 20, 30, 40])).toEqual([5, 2, 2, 2, 1, 1]);
  });

  it('are all the worst where all are equal', async () => {
    expect(await parts([8, 8, 8, 8, 8])).toEqual([1, 1, 1, 1, 1]);
    expect(await parts([0, 0, 0, 0, 0], { better: 'higher' })).toEqual([1, 1, 1, 1, 1]);
  });

  it('need as many values as there are parts', async () => {
    expect(await parts([1, 2, 3, 4])).toEqual([null, null, null, null]);
    expect(await parts([1, 2, 3, 4, 5])).toEqual([5, 4, 3, 2, 1]);
    expect(await parts([])).toEqual([]);
  });

  it('pass over what is missing, and do not count it', async () => {
    expect(await parts([1, null, 2, 3, 4, null, 5])).toEqual([5, null, 4, 3, 2, null, 1]);
    expect(await parts([1, 2, 3, 4, null])).toEqual([null, null, null, null, null]);
    expect(await parts([null, null, null, null, null])).toEqual([null, null, null, null, null]);
  });

  it('are none where neither way is better', async () => {
    expect(await parts([1, 2, 3, 4, 5], { better: 'neither' })).toEqual([null, null, null, null, null]);
  });

  it('hold values below zero, and are each group’s own', async () => {
    const one = [-2, -1, 0, 1, 2].map((value) => ({ group: 'one', better: 'lower', quantiles: 5, value }) as const);
    const other = [90, 80, 70].map((value) => ({ group: 'other', better: 'higher', quantiles: 3, value }) as const);
    expect(await quantiles([...one, ...other])).toEqual([5, 4, 3, 2, 1, 3, 2, 1]);
  });
});

it('No number of values has a part 0, or leaves a part empty, by any usual number of parts', async () => {
  const groups = [4, 5, 7, 10].flatMap((number) =>
    Array.from({ length: 161 - number }, (_, more) => ({ number, size: number + more })),
  );
  const values = groups.flatMap(({ number, size }) =>
    Array.from(
      { length: size },
      (_, value): Parted => ({ group: `${number} of ${size}`, better: 'higher', quantiles: number, value }),
    ),
  );
  const found = await quantiles(values);
  const seen = new Map<string, Set<number | null>>();
  for (const [at, { group }] of values.entries())
    seen.set(group, (seen.get(group) ?? new Set<number | null>()).add(found[at] ?? null));
  const wrong = groups.filter(
    ({ number, size }) =>
      [...seen.get(`${number} of ${size}`)!].join() !== Array.from({ length: number }, (_, at) => at + 1).join(),
  );
  expect(wrong).toEqual([]);
});

describe('A comparator', () => {
  const own = { '2023-24-Q4': [30, 25, 35] as [number, number, number] };
  const fifths = async (given: Given) =>
    (await compared({ own, ...given }))
      .map(({ area_type, area_code, quintile }) => `${area_type} ${String(area_code).slice(-3)}: ${quintile ?? '-'}`)
      .sort();

  it('of an authority has its fifth among all authorities, and of any other area none', async () => {
    const figures = { england: 1, region: 99, '100': 10, '101': 20, '102': 30, '103': 40, '104': 50 };
    const neighbours = { '2025': { '100': ['101'] } };
    const found = (fifth: string) => [
      ...[`authority 100: ${fifth}`, 'england 001: -', 'neighbours 100: -', 'region 009: -'],
    ];
    expect(await fifths({ published: { '2023-24': figures }, neighbours })).toEqual(found('5'));
    expect(await fifths({ published: { '2023-24': figures }, neighbours, better: 'higher' })).toEqual(found('1'));
    expect(await fifths({ published: { '2023-24': figures }, neighbours, better: 'neither' })).toEqual(found('-'));
  });

  it('has none with a symbol, nor where symbols leave fewer than five figures', async () => {
    const figures = { '100': 10, '101': 20, '102': 30, '103': 40, '104': 'c' };
    expect((await fifths({ published: { '2023-24': figures } }))[0]).toBe('authority 100: -');
    const more = { ...figures, '100': 'u', '105': 50, '106': 60 };
    expect((await fifths({ published: { '2023-24': more }, authorities: ['100', '106'] })).slice(0, 2)).toEqual([
      ...['authority 100: -', 'authority 106: 1'],
    ]);
  });
});
