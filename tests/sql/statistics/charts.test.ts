import { describe, expect, it } from 'vitest';
import { chart, signals } from './charts.ts';

/** Six up and six down around ten: mean 10, moving ranges of 2, limits 10 ± 5.32, near limits 10 ± 3.546…. */
const steady = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];
/** Limits that rest on those twelve points, whatever comes after. */
const fixed = (...more: (number | null)[]) => ({ values: [...steady, ...more], baseline: 12 });
const since = async (...values: (number | null)[]) => signals(await chart(fixed(...values))).slice(12);

describe('The limits', () => {
  it('are 2.66 average moving ranges either side of the mean, the near ones at two thirds', async () => {
    const [row] = await chart({ values: steady });
    expect(row).toMatchObject({ mean: 10, limit_points: 12, segment: 1, segment_start: '2001-04-01' });
    expect(row?.lower_limit).toBeCloseTo(4.68, 12);
    expect(row?.upper_limit).toBeCloseTo(15.32, 12);
    expect(row?.lower_near_limit).toBeCloseTo(10 - 5.32 / 1.5, 12);
    expect(row?.upper_near_limit).toBeCloseTo(10 + 5.32 / 1.5, 12);
  });

  it('leave out, once, moving ranges of 3.267 times their average and more', async () => {
    // Ranges 1, 1, 1, 1, 1, 7, 7, 1, 1, 1, 1: average 23/11, of which 7 is more than 3.267 times (6.83). Left: all ones.
    const [row] = await chart({ values: [1, 2, 1, 2, 1, 2, 9, 2, 1, 2, 1, 2] });
    expect(Number(row?.upper_limit) - Number(row?.mean)).toBeCloseTo(2.66, 12);
  });

  it('keep a moving range that is less than that, by however little, and drop one that is just as much', async () => {
    // Six ranges that add up to 6,000: 3.267 times their average is 3,267.
    const ranges = [3267, 933, 900, 900, 0, 0];
    const walk = (steps: number[]) => [
      0,
      ...steps.map((_, at) => steps.slice(0, at + 1).reduce((sum, step) => sum + step)),
    ];
    const width = async (values: number[]) => {
      const [row] = await chart({ values });
      return Number(row?.upper_limit) - Number(row?.mean);
    };
    expect(await width(walk(ranges))).toBeCloseTo((2.66 * 2733) / 5, 9);
    const kept = [3266, 934, 900, 900, 0, 0];
    expect(await width(walk(kept))).toBeCloseTo(2660, 9);
  });

  it('are not held at zero', async () => {
    const [row] = await chart({ values: [0, 4, 0, 4, 0, 4, 0, 4, 0, 4, 0, 4, 0, 4] });
    expect(row?.lower_limit).toBeCloseTo(2 - 10.64, 12);
  });

  it('are trial limits below 13 points, missing ones not counted', async () => {
    const trial = async (values: (number | null)[]) => (await chart({ values }))[0]?.trial_limits;
    expect(await trial(steady)).toBe(true);
    expect(await trial([...steady, null])).toBe(true);
    expect(await trial([...steady, 9])).toBe(false);
  });

  it('rest on the baseline where one is agreed, and on what there is until it is full', async () => {
    const [whole] = await chart(fixed(50, 50, 50));
    expect(whole).toMatchObject({ mean: 10, limit_points: 12, trial_limits: false });
    const [part] = await chart({ values: [9, 11, 9, 11], baseline: 12 });
    expect(part).toMatchObject({ mean: 10, limit_points: 4, trial_limits: true });
  });

  it('of a single point are none', async () => {
    const [row] = await chart({ values: [7], targets: [{ value: 3 }] });
    expect(row).toMatchObject({ mean: 7, lower_limit: null, upper_limit: null, signal: 'none', assurance: 'none' });
  });
});

describe('A constant series', () => {
  it('has its limits on its mean and no signal, also where binary fractions would not add up', async () => {
    const rows = await chart({ values: Array.from({ length: 15 }, () => 0.1), scale: 10 });
    expect(rows[0]).toMatchObject({ mean: 0.1, lower_limit: 0.1, upper_limit: 0.1 });
    expect(signals(rows)).toBe('---------------');
  });

  it('but for one point calls every point unusual: the rules say so, and a warning beside them', async () => {
    const rows = await chart({ values: [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0] });
    expect(rows[0]?.lower_limit).toBe(rows[0]?.mean);
    expect(signals(rows)).toBe('OOOOOOOOOOOOOO');
  });
});

describe('A point outside the limits', () => {
  it('is unusual by itself, on either side', async () => {
    expect(await since(16)).toBe('O');
    expect(await since(4)).toBe('O');
  });

  it('is not outside when it is on one', async () => {
    // Mean 100, moving ranges of 50: limits −33 and 233, which are whole numbers.
    const values = [75, 125, 75, 125, 75, 125, 75, 125, 75, 125, 75, 125];
    expect(signals(await chart({ values: [...values, 233, 100, -33], baseline: 12 })).slice(12)).toBe('---');
    expect(signals(await chart({ values: [...values, 234, 100, -34], baseline: 12 })).slice(12)).toBe('O-O');
  });
});

describe('A trend', () => {
  it('is seven points that each rise or each fall: all seven', async () => {
    // From the last of the twelve, 11, the first falls.
    expect(await since(7.1, 7.6, 8.1, 10.1, 10.2, 10.3, 10.4)).toBe('TTTTTTT');
    expect(await since(12.9, 12.4, 12, 9.9, 9.8, 9.7, 9.6)).toBe('TTTTTTT');
  });

  it('is not six, and is broken by a tie', async () => {
    expect(await since(7.1, 7.6, 8.1, 10.1, 10.2, 10.3)).toBe('------');
    expect(await since(7.1, 7.6, 8.1, 10.1, 10.1, 10.2, 10.3, 10.4)).toBe('--------');
  });

  it('points where it goes: one that rises below the mean is better where higher is', async () => {
    const rows = await chart(fixed(7.1, 7.6, 8.1, 10.1, 10.2, 10.3, 10.4));
    expect(rows.slice(12).map(({ direction }) => direction)).toEqual(Array(7).fill('improving'));
  });

  it('up that turns into one down has its peak', async () => {
    const rows = await chart(fixed(8, 8.5, 9, 9.5, 10.5, 11, 11.5, 10.6, 9.9, 9.4, 8.9, 8.4, 7.9));
    expect(
      rows
        .slice(12)
        .map(({ signal_side }) => signal_side)
        .join(' '),
    ).toBe('high high high high high high high low low low low low low');
  });
});

describe('Two of three near a limit', () => {
  it('are flagged, and the third between them is not', async () => {
    expect(await since(14, 11, 14)).toBe('2-2');
    expect(await since(6, 6, 9)).toBe('22-');
  });

  it('are not where one of the three is on the other side of the mean, or on it', async () => {
    expect(await since(14, 9, 14)).toBe('---');
    expect(await since(14, 10, 14)).toBe('---');
  });

  it('are not where one of the two is outside the limit: it is more than near', async () => {
    expect(await since(14, 11, 16)).toBe('--O');
  });

  it('may have the third before them', async () => {
    expect(await since(14)).toBe('-');
    // The 11 before them is the third.
    expect(await since(14, 14)).toBe('22');
  });
});

describe('A shift', () => {
  it('is seven points on one side of the mean: all of them', async () => {
    // With the 11 before them they are seven.
    expect(await since(10.5, 11, 10.5, 11, 10.5, 11)).toBe('SSSSSS');
    expect(await since(10.5, 11, 10.5, 11, 10.5)).toBe('-----');
  });

  it('is broken by a point on the mean', async () => {
    expect(await since(10.5, 11, 10.5, 10, 10.5, 11, 10.5)).toBe('-------');
  });
});

it('The first rule that a point meets is the one it has', async () => {
  // Eight above the mean, of which one outside, two near and in a row of three, the rest by the shift alone.
  expect(await since(11, 16, 11, 14, 12, 14, 11)).toBe('SOS2S2S');
});

describe('What a signal means', () => {
  it.each([
    ['higher', 'improving', 'concern'],
    ['lower', 'concern', 'improving'],
    ['neither', 'neutral', 'neutral'],
  ] as const)('where better is %s: high %s, low %s', async (better, high, low) => {
    const rows = await chart({ ...fixed(16, 10, 4), better });
    expect(rows.slice(11).map(({ signal_side, direction }) => [signal_side, direction])).toEqual([
      [null, null],
      ['high', high],
      [null, null],
      ['low', low],
    ]);
  });
});

describe('A missing quarter', () => {
  it('is no point: it has no mean, limits or signal, and is not zero', async () => {
    const rows = await chart({ values: [...steady.slice(0, 6), null, ...steady.slice(6)] });
    expect(rows[6]).toMatchObject({
      value: null,
      value_status: 'x',
      mean: null,
      upper_limit: null,
      signal: null,
      direction: null,
    });
    expect(rows[7]).toMatchObject({ mean: 10, limit_points: 12 });
    expect(signals(rows)).toBe('------·------');
  });

  it('stands between points that still follow each other', async () => {
    expect(await since(14, null, 11, 14)).toBe('2·-2');
  });

  it('among nothing else leaves no chart at all', async () => {
    const rows = await chart({ values: [null, null, null], targets: [{ value: 5 }] });
    expect(rows.map(({ mean, signal, assurance }) => [mean, signal, assurance])).toEqual(
      Array(3).fill([null, null, 'none']),
    );
  });
});

describe('A rebase', () => {
  const values = [...steady, ...steady.map((value) => value + 20)];

  it('starts a segment with a mean and limits of its own, and says why', async () => {
    const rows = await chart({ values, rebases: [12] });
    expect(rows[11]).toMatchObject({ segment: 1, mean: 10, segment_reason: null, limit_points: 12 });
    expect(rows[12]).toMatchObject({
      segment: 2,
      mean: 30,
      segment_reason: 'Since 12',
      segment_start: '2004-04-01',
      trial_limits: true,
    });
    expect(signals(rows)).toBe('-'.repeat(24));
  });

  it('keeps rows of seven and moving ranges within a segment', async () => {
    const shifted = [...steady, 10.5, 11, 10.5, 11, 10.5, 11];
    expect(signals(await chart({ values: shifted, baseline: 12 })).slice(12)).toBe('SSSSSS');
    expect(signals(await chart({ values: shifted, rebases: [12] })).slice(12)).toBe('------');
    const rows = await chart({ values, rebases: [12] });
    expect(rows[12]?.upper_limit).toBeCloseTo(35.32, 12);
  });

  it('before the first point changes nothing, and two between the same points start one segment', async () => {
    const gap = [...steady, null, ...steady];
    const segments = (await chart({ values: gap, rebases: [0, 12, 13] })).map(({ segment }) => segment);
    expect(segments).toEqual([...Array(12).fill(1), null, ...Array(12).fill(2)]);
  });

  it('gives each segment a baseline of its own', async () => {
    const rows = await chart({ values: [...values, 50], rebases: [12], baseline: 12 });
    expect(rows.at(-1)).toMatchObject({ mean: 30, limit_points: 12, signal: 'outside-limits' });
  });
});

describe('Assurance', () => {
  const assurance = async (
    target: number,
    better: 'higher' | 'lower' | 'neither',
    values: (number | null)[] = steady,
  ) => (await chart({ values, better, targets: [{ value: target }] })).at(-1)?.assurance;

  it('is by the limits: a target beyond them is consistently missed or met, one between them hit and missed', async () => {
    expect(await assurance(16, 'higher')).toBe('consistently-failing');
    expect(await assurance(4, 'higher')).toBe('consistently-passing');
    expect(await assurance(10, 'higher')).toBe('hit-and-miss');
    expect(await assurance(16, 'lower')).toBe('consistently-passing');
    expect(await assurance(4, 'lower')).toBe('consistently-failing');
  });

  it('calls a target that is on a limit hit and missed', async () => {
    const values = [75, 125, 75, 125, 75, 125];
    expect(await assurance(233, 'higher', values)).toBe('hit-and-miss');
    expect(await assurance(-33, 'higher', values)).toBe('hit-and-miss');
    expect(await assurance(234, 'higher', values)).toBe('consistently-failing');
    expect(await assurance(5, 'higher', [5, 5, 5])).toBe('hit-and-miss');
  });

  it('is none without a target, or where neither way is better', async () => {
    expect(await assurance(16, 'neither')).toBe('none');
    expect((await chart({ values: steady })).at(-1)?.assurance).toBe('none');
  });

  it('uses the last segment, and the target in force when the period began', async () => {
    const rows = await chart({
      values: [...steady, ...steady.map((value) => value + 20)],
      rebases: [12],
      targets: [{ value: 20 }, { value: 40, from: 20 }],
    });
    const told = (at: number) => [rows[at]?.target, rows[at]?.assurance];
    expect([11, 12, 19, 20, 23].map(told)).toEqual([
      [20, 'none'],
      [20, 'consistently-passing'],
      [20, 'consistently-passing'],
      [40, 'consistently-failing'],
      [40, 'consistently-failing'],
    ]);
  });
});

it('Years are on a chart of their own beside the quarters', async () => {
  const rows = await chart({ values: steady, years: [40, 44, 40] });
  expect(rows.slice(12)).toMatchObject([{ limit_points: 3, segment: 1 }, { limit_points: 3 }, { limit_points: 3 }]);
  expect(rows[12]?.mean).toBeCloseTo(124 / 3, 12);
  expect(rows[0]).toMatchObject({ mean: 10, limit_points: 12 });
});
