import { describe, expect, it } from 'vitest';
import { inequality } from './inequality.ts';

/** 60, 50, 40, 30 and 20 per 10,000 of five fifths with a thousand children each. */
const steps = { 1: [60, 10_000], 2: [50, 10_000], 3: [40, 10_000], 4: [30, 10_000], 5: [20, 10_000] } as const;

describe('The gap', () => {
  it('of deprivation is the most deprived fifth less the least deprived, with limits of its own', async () => {
    const { row } = await inequality({ categories: steps });
    expect(row).toMatchObject({
      most_category: '1',
      most_value: 60,
      least_category: '5',
      least_value: 20,
      categories: 5,
      gap: 40,
      gap_status: null,
      deprivation_vintage: '2019',
    });
    // Byar's limits: 60 is 45.8 to 77.2, and 20 is 12.2 to 30.9. √((60 − 45.8)² + (30.9 − 20)²) and √((77.2 − 60)² + (20 − 12.2)²).
    expect(row.gap_lower_95).toBe(22.1);
    expect(row.gap_upper_95).toBe(58.9);
  });

  it('of deprivation is negative where the least deprived have more, and goes by the ends though others lie beyond them', async () => {
    const { row } = await inequality({
      categories: { ...steps, 1: [20, 10_000], 2: [90, 10_000], 5: [60, 10_000] },
    });
    expect(row).toMatchObject({ most_category: '1', least_category: '5', gap: -40, relative_rate: 0.33 });
  });

  it('of another breakdown is from its highest to its lowest category', async () => {
    const { row } = await inequality({
      breakdown: 'locality',
      unit: '%',
      categories: { east: [49, 70], north: [56, 70], south: [48, 80] },
    });
    expect(row).toMatchObject({
      most_category: 'north',
      least_category: 'south',
      gap: 20,
      deprivation_vintage: 'none',
    });
    // The first example of Newcombe (1998), by his method 10: 56/70 less 48/80 is 0.0524 to 0.3339.
    expect(row).toMatchObject({ gap_lower_95: 5.2, gap_upper_95: 33.4 });
  });

  it('of equal categories is zero: the first as the highest, the last as the lowest', async () => {
    const { row } = await inequality({
      breakdown: 'locality',
      unit: '%',
      categories: { east: [30, 100], north: [60, 200], south: [15, 50] },
    });
    expect(row).toMatchObject({ most_category: 'east', least_category: 'south', gap: 0, relative_rate: 1 });
  });

  it('is of published values: 6.25% and 6.15% are 0.1 apart, being 6.3 and 6.2', async () => {
    const { row } = await inequality({
      breakdown: 'sex',
      unit: '%',
      categories: { F: [10, 160], M: [123, 2000] },
    });
    expect(row).toMatchObject({ most_value: 6.3, least_value: 6.2, gap: 0.1 });
  });

  it('needs two categories', async () => {
    const one = await inequality({ breakdown: 'locality', unit: '%', categories: { east: [30, 100] } });
    expect(one.row).toMatchObject({
      gap: null,
      gap_status: 'z',
      relative_rate: null,
      relative_status: 'z',
      categories: 1,
    });
    const other = await inequality({
      breakdown: 'locality',
      unit: '%',
      categories: { east: [30, 100], 'not-known': [9, 10] },
    });
    expect(other.row).toMatchObject({ gap: null, gap_status: 'z' });
  });

  it('needs both ends of deprivation, and says which sort of nothing is there', async () => {
    const missing = await inequality({ categories: { ...steps, 5: null } });
    expect(missing.row).toMatchObject({
      gap: null,
      gap_status: 'x',
      relative_status: 'x',
      slope_status: 'x',
      most_category: null,
    });
    const empty = await inequality({ unit: '%', categories: { ...steps, 1: [0, 0] } });
    expect(empty.row).toMatchObject({ gap: null, gap_status: 'z', relative_status: 'z', slope_status: 'z' });
    const between = await inequality({ categories: { ...steps, 3: null } });
    expect(between.row).toMatchObject({
      gap: 40,
      gap_status: null,
      slope_index: null,
      slope_status: 'x',
      relative_index_status: 'x',
    });
  });

  it('is none where nothing came', async () => {
    const { row, of } = await inequality({
      categories: { 1: null, 2: null, 3: null, 4: null, 5: null, 'not-known': null },
    });
    expect(row).toMatchObject({ gap_status: 'x', relative_status: 'x', slope_status: 'x', relative_index_status: 'x' });
    expect(row).toMatchObject({ not_known_share: null, not_known_status: 'x', categories: 0 });
    expect(of['1']).toMatchObject({
      relative_status: 'x',
      share_of_cases_status: 'x',
      share_of_population_status: 'x',
    });
  });
});

describe('The relative rate', () => {
  it('has its limits on the scale of the logarithm: of rates those of two counts', async () => {
    const { row, of } = await inequality({ categories: steps });
    // 60 / 20 = 3; exp(± 1.96 × √(1/60 + 1/20)) is 1.659.
    expect(row).toMatchObject({ relative_rate: 3, relative_lower_95: 1.81, relative_upper_95: 4.98 });
    expect(of['2']).toMatchObject({
      reference: '5',
      relative_rate: 2.5,
      relative_lower_95: 1.49,
      relative_upper_95: 4.2,
    });
  });

  it('of percentages takes into account that they are parts of a whole', async () => {
    const { of } = await inequality({ breakdown: 'sex', unit: '%', categories: { F: [60, 100], M: [30, 100] } });
    // exp(± 1.96 × √(1/60 − 1/100 + 1/30 − 1/100)) is 1.404.
    expect(of.F).toMatchObject({ reference: 'M', relative_rate: 2, relative_lower_95: 1.42, relative_upper_95: 2.81 });
  });

  it('is rounded half up in whole numbers: 201 to 200 is 1.01', async () => {
    const { of } = await inequality({ breakdown: 'sex', categories: { F: [201, 10_000], M: [200, 10_000] } });
    expect(of.F?.relative_rate).toBe(1.01);
  });

  it('is none where either count is under ten', async () => {
    const { row, of } = await inequality({ categories: { ...steps, 2: [9, 10_000], 1: [10, 10_000] } });
    expect(row.relative_rate).toBe(0.5);
    expect(of['2']).toMatchObject({ value: 9, relative_rate: null, relative_lower_95: null, relative_status: 'u' });
    const low = await inequality({ categories: { ...steps, 5: [9, 10_000] } });
    expect(low.row).toMatchObject({
      gap: 51,
      relative_rate: null,
      relative_status: 'u',
      relative_index_status: 'u',
      slope_status: null,
    });
    expect(low.of['1']).toMatchObject({ relative_rate: null, relative_status: 'u' });
  });

  it('of the reference, and of what is not known, is none; what is not known is shown', async () => {
    const { row, of } = await inequality({
      breakdown: 'ethnicity',
      categories: { white: [70, 10_000], asian: [20, 1_000], 'not-recorded': [10, 'z'] },
    });
    expect(of.white).toMatchObject({ relative_rate: null, relative_status: 'z' });
    expect(of.asian).toMatchObject({ reference: 'white', relative_rate: 2.86 });
    expect(of['not-recorded']).toMatchObject({ numerator: 10, relative_status: 'z', share_of_cases_status: 'z' });
    expect(row).toMatchObject({ most_category: 'asian', least_category: 'white', not_known_share: 10 });
  });

  it('leaves out what is not known though it has a percentage', async () => {
    const { row, of } = await inequality({
      breakdown: 'sex',
      unit: '%',
      categories: { F: [30, 100], M: [40, 100], U: [99, 100] },
    });
    expect(row).toMatchObject({ most_category: 'M', least_category: 'F', categories: 2 });
    expect(of.U).toMatchObject({ value: 99, relative_status: 'z', share_of_population_status: 'z' });
  });

  it('of a locality is against all the others together, where all of them are there', async () => {
    const { of } = await inequality({
      breakdown: 'locality',
      unit: '%',
      categories: { east: [30, 100], north: [10, 100], south: [50, 100] },
    });
    expect(of.east).toMatchObject({ reference: 'others', relative_rate: 1 });
    expect(of.north?.relative_rate).toBe(0.25);
    const part = await inequality({
      breakdown: 'locality',
      unit: '%',
      categories: { east: [30, 100], north: [10, 100], south: null },
    });
    expect(part.of.east).toMatchObject({ relative_rate: null, relative_status: 'x' });
    expect(part.of.south).toMatchObject({ relative_rate: null, relative_status: 'x' });
  });

  it('is for breakdowns that part what is divided by: a source parts no population, and a number has none', async () => {
    const source = await inequality({
      breakdown: 'source',
      categories: { police: [60, 10_000], school: [20, 10_000] },
    });
    expect(source.row).toMatchObject({ gap: null, gap_status: 'z', relative_status: 'z' });
    expect(source.of.police).toMatchObject({
      share_of_cases: 75,
      share_of_population: null,
      share_of_population_status: 'z',
    });
    const percentage = await inequality({
      breakdown: 'source',
      unit: '%',
      categories: { police: [60, 100], school: [20, 100] },
    });
    expect(percentage.row).toMatchObject({ gap: 40, relative_rate: 3 });
    const number = await inequality({ unit: 'number', categories: steps });
    expect(number.row).toMatchObject({
      gap_status: 'z',
      relative_status: 'z',
      slope_status: 'z',
      relative_index_status: 'z',
    });
    expect(number.of['1']).toMatchObject({ share_of_cases: 30, relative_status: 'z', share_of_population_status: 'z' });
  });

  it('survives a part that is more than its whole, which a gate refuses afterwards', async () => {
    const { row, of } = await inequality({ breakdown: 'sex', unit: '%', categories: { F: [11, 10], M: [40, 100] } });
    expect(row).toMatchObject({ gap_status: 'z' });
    expect(of.F?.relative_status).toBe('z');
  });
});

describe('Shares', () => {
  it('of the known cases stand beside shares of the people', async () => {
    const { of } = await inequality({
      breakdown: 'ethnicity',
      categories: { white: [1, 60_000], asian: [1, 30_000], black: [1, 10_000], 'not-recorded': [3, 'z'] },
    });
    expect(
      ['white', 'asian', 'black'].map((group) => [of[group]?.share_of_cases, of[group]?.share_of_population]),
    ).toEqual([
      [33.3, 60],
      [33.3, 30],
      [33.3, 10],
    ]);
  });

  it('are none where there is no case, or the people of one group are not there', async () => {
    const none = await inequality({ breakdown: 'sex', categories: { F: [0, 100], M: [0, 100] } });
    expect(none.of.F).toMatchObject({ share_of_cases: null, share_of_cases_status: 'z', share_of_population: 50 });
    expect(none.row).toMatchObject({ gap: 0, not_known_share: null, not_known_status: 'z', relative_status: 'u' });
    const part = await inequality({ breakdown: 'sex', categories: { F: [5, 100], M: null } });
    expect(part.of.F).toMatchObject({ share_of_cases_status: 'x', share_of_population_status: 'x' });
  });

  it('of children do without young adults, who are no part of them', async () => {
    const { of } = await inequality({
      breakdown: 'age',
      categories: { '10-15': [30, 300], '16-17': [20, 100], '18-24': [50, 'z'] },
    });
    expect(of['10-15']).toMatchObject({ share_of_cases: 30, share_of_population: 75 });
    expect(of['18-24']).toMatchObject({
      share_of_cases: 50,
      share_of_population: null,
      share_of_population_status: 'z',
    });
  });
});

describe('The slope index', () => {
  it('is the whole of the line: rates that fall by ten a fifth fall by fifty from end to end', async () => {
    const { row } = await inequality({ categories: steps });
    // Ends 65 and 15. The slope is the rates times (1, ½, 0, −½, −1), and their errors 8.0, 7.3, 6.6, 5.8 and 4.8:
    // 1.96 × √(8.0² + 7.3²/4 + 5.8²/4 + 4.8²) = 20.5.
    expect(row).toMatchObject({
      slope_index: 50,
      slope_status: null,
      relative_index: 4.33,
      relative_index_status: null,
    });
    expect(row).toMatchObject({ slope_lower_95: 29.5, slope_upper_95: 70.5 });
  });

  it('is zero where all rates are the same', async () => {
    const { row } = await inequality({
      categories: { 1: [30, 10_000], 2: [60, 20_000], 3: [15, 5_000], 4: [30, 10_000], 5: [30, 10_000] },
    });
    expect(row).toMatchObject({ gap: 0, slope_index: 0, relative_index: 1, relative_rate: 1 });
    expect(Object.is(row.slope_index, -0)).toBe(false);
  });

  it('weighs the fifths by their people', async () => {
    // Nearly all live in the first two fifths, at 0.25 and 0.75 of the way: the line goes through their rates.
    const { row } = await inequality({
      categories: {
        1: [4_000_000, 400_000_000],
        2: [3_000_000, 400_000_000],
        3: [20, 1_000],
        4: [20, 1_000],
        5: [20, 1_000],
      },
    });
    expect(row.slope_index).toBe(50);
  });

  it('has a relative index only where the line ends above zero', async () => {
    const { row } = await inequality({
      categories: { 1: [900, 10_000], 2: [10, 10_000], 3: [10, 10_000], 4: [10, 10_000], 5: [10, 10_000] },
    });
    expect(row).toMatchObject({
      slope_index: 890,
      relative_index: null,
      relative_index_status: 'z',
      relative_rate: 90,
    });
  });

  it('is of deprivation only', async () => {
    const { row } = await inequality({ breakdown: 'sex', unit: '%', categories: { F: [30, 100], M: [40, 100] } });
    expect(row).toMatchObject({
      slope_index: null,
      slope_status: 'z',
      relative_index: null,
      relative_index_status: 'z',
    });
  });
});

describe('Ethnic groups within a fifth of deprivation', () => {
  const categories = { 1: [90, 300], 2: [50, 300], 3: [40, 300], 4: [30, 300], 5: [20, 300] } as const;
  const fifth = { white: [50, 100], asian: [30, 100], black: [9, 50], 'not-recorded': [12, 50] } as const;

  it('are compared where two of them have ten cases, and one with fewer has no number', async () => {
    const { within } = await inequality({ unit: '%', categories, within: { 'deprivation-1': fifth } });
    const { row, of } = within['deprivation-1']!;
    expect(row).toMatchObject({
      breakdown: 'ethnicity',
      most_category: 'white',
      least_category: 'asian',
      gap: 20,
      relative_rate: 1.67,
    });
    expect(row).toMatchObject({
      deprivation_vintage: '2019',
      not_known_share: null,
      not_known_status: 'z',
      slope_status: 'z',
    });
    expect(of.asian).toMatchObject({
      reference: 'white',
      relative_rate: 0.6,
      share_of_cases: 33.7,
      share_of_population: 40,
    });
    expect(of.black).toMatchObject({ numerator: null, denominator: null, value: null, value_status: 'u' });
    expect(of.black).toMatchObject({
      relative_status: 'u',
      share_of_cases_status: 'u',
      share_of_population_status: 'u',
    });
  });

  it('are left out where only one has', async () => {
    const { within } = await inequality({
      unit: '%',
      categories,
      within: { 'deprivation-2': { ...fifth, asian: [9, 100] } },
    });
    expect(within['deprivation-2']).toEqual({ row: undefined, of: {} });
  });

  it('have shares of cases and no ratio where the indicator is a rate: nobody knows their people', async () => {
    const { within } = await inequality({ categories: steps, within: { 'deprivation-1': fifth } });
    const { row, of } = within['deprivation-1']!;
    expect(row).toBeUndefined();
    expect(of.asian).toMatchObject({ numerator: 30, value: null, value_status: 'z', relative_status: 'z' });
    expect(of.asian).toMatchObject({
      share_of_cases: 33.7,
      share_of_population: null,
      share_of_population_status: 'z',
    });
  });
});

it('Where no case is in a known category, all are not known, and nothing is compared', async () => {
  const { row, of } = await inequality({ breakdown: 'reason', unit: 'number', categories: { 'not-known': [4, 'z'] } });
  expect(row).toMatchObject({ not_known_share: 100, not_known_status: null, gap_status: 'z', categories: 0 });
  expect(of['not-known']).toMatchObject({ numerator: 4, share_of_cases: null, share_of_cases_status: 'z' });
});
