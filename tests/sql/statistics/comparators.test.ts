import { describe, expect, it } from 'vitest';
import { compared, type Given } from './comparators.ts';

const q4 = { '2023-24-Q4': [30, 25, 35] as [number, number, number] };

async function short(given: Given, where: (row: Record<string, unknown>) => boolean = () => true): Promise<string[]> {
  const rows = await compared(given);
  return rows
    .filter(where)
    .map(
      ({ period, area_type, area_code, value, value_status, comparison }) =>
        `${period} ${area_type} ${String(area_code).slice(-3)}: ${value ?? value_status} ${comparison ?? '-'}`,
    )
    .sort();
}

const neighboursOnly = (row: Record<string, unknown>) => row.area_type === 'neighbours';

describe('England and the region', () => {
  it('are the published figures, and never a mean of the authorities', async () => {
    const published = { '2023-24': { england: 40, region: 33, '100': 30, '101': 10, '102': 20 } };
    expect(await short({ published, own: q4 })).toEqual([
      '2023-24-Q4 authority 100: 30 similar',
      '2023-24-Q4 england 001: 40 better',
      '2023-24-Q4 region 009: 33 similar',
    ]);
  });

  it('keep the symbol that stands for a figure, and are x where the file has no row', async () => {
    expect(await short({ published: { '2023-24': { england: 'c', '100': 'u' } }, own: q4 })).toEqual([
      '2023-24-Q4 authority 100: u -',
      '2023-24-Q4 england 001: c -',
      '2023-24-Q4 region 009: x -',
    ]);
  });

  it('are those of the last load that has the year, as a whole', async () => {
    const published = { '2022-23': { england: 10, region: 11 }, '2023-24': { england: 20, region: 21 } };
    const own = { '2022-23-Q4': q4['2023-24-Q4'], ...q4 };
    const found = await short({ published, revised: { '2023-24': { england: 22 } }, own });
    expect(found.filter((one) => !one.includes('authority'))).toEqual([
      '2022-23-Q4 england 001: 10 worse',
      '2022-23-Q4 region 009: 11 worse',
      '2023-24-Q4 england 001: 22 worse',
      '2023-24-Q4 region 009: x -',
    ]);
  });
});

describe('A quarter', () => {
  const published = { '2022-23': { england: 10 }, '2023-24': { england: 20 } };

  it('carries the last published year that ended by its end, and says so', async () => {
    const own = { '2022-23-Q3': null, '2022-23-Q4': null, '2023-24-Q1': null, '2024-25-Q2': null };
    const rows = (await compared({ published, own })).filter(({ area_type }) => area_type === 'england');
    expect(
      rows.map((row) => [row.period, row.published_period, row.value, row.carried_forward, row.note]).sort(),
    ).toEqual([
      ['2022-23-Q4', '2022-23', 10, false, 'Annual figure, as at the end of 2022-23, beside the end of a quarter.'],
      [
        ...['2023-24-Q1', '2022-23', 10, true],
        'Annual figure, as at the end of 2022-23, beside the end of a quarter. It is the last published year that had ended by then.',
      ],
      [
        ...['2024-25-Q2', '2023-24', 20, true],
        'Annual figure, as at the end of 2023-24, beside the end of a quarter. It is the last published year that had ended by then.',
      ],
    ]);
  });

  it('of a rate of what happened is compared by its four quarters, which a year’s count is like', async () => {
    const given: Given = {
      published: { '2023-24': { england: 100 } },
      measured: 'in-period',
      own: { '2023-24-Q4': [25, 20, 30] },
      rolling: { '2023-24-Q4': [104, 95, 113] },
    };
    const [england] = (await compared(given)).filter(({ area_type }) => area_type === 'england');
    expect(england).toMatchObject({ compared_with: 'rolling-year', comparison: 'similar' });
    expect(england?.note).toBe('Annual figure of 2023-24, compared with the four quarters that end here.');
    const [alone] = await compared({ ...given, rolling: {} });
    expect(alone).toMatchObject({ compared_with: 'rolling-year', comparison: null });
  });

  it('of a percentage is compared itself', async () => {
    const rows = await compared({ published, measured: 'in-period', unit: '%', own: q4 });
    expect(rows[0]).toMatchObject({ compared_with: 'period', annual_beside_quarter: true });
  });
});

it('A year has its own published year and no other', async () => {
  const published = { '2022-23': { england: 10 } };
  const rows = await compared({ published, own: { '2022-23': [30, 25, 35], '2023-24': [30, 25, 35] } });
  expect(
    rows.filter(({ area_type }) => area_type === 'england').map((row) => [row.period, row.value, row.note]),
  ).toEqual([['2022-23', 10, 'Annual figure of 2022-23.']]);
});

describe('The statistical neighbours', () => {
  const neighbours = { '2021': { '100': ['101', '102', '103'] }, '2025': { '100': ['104', '105'] } };

  it('are the mean of what is published of them, rounded half up, with how many contributed', async () => {
    // (22.6 + 23.1 + 24.8) / 3 = 23.5; (0.1 + 0.2) / 2 = 0.15, which half up is 0.2.
    const whole = { '2020-21': { '101': 22.6, '102': 23.1, '103': 24.8 } };
    const given: Given = { published: whole, own: { '2020-21-Q4': [30, 25, 35] }, neighbours, chosen: '2021' };
    const [row] = (await compared(given)).filter(neighboursOnly);
    expect(row).toMatchObject({
      value: 23.5,
      contributing_areas: 3,
      areas_in_set: 3,
      neighbour_set: '2021',
      comparison: 'worse',
    });
    expect(row?.area_name).toBe('Statistical neighbours of Place 100');
    expect(row?.note).toMatch(/Mean of 3 of 3 neighbours, model of 2021\.$/);
    const [tie] = (await compared({ ...given, published: { '2020-21': { '101': 0.1, '102': 0.2 } } })).filter(
      neighboursOnly,
    );
    expect(tie).toMatchObject({ value: 0.2, contributing_areas: 2, areas_in_set: 3 });
  });

  it('that have a symbol or no row contribute nothing', async () => {
    const published = { '2023-24': { england: 1, '101': 20, '102': 'c' } };
    const [row] = (await compared({ published, own: q4, neighbours, chosen: '2021' })).filter(neighboursOnly);
    expect(row).toMatchObject({ value: 20, contributing_areas: 1, areas_in_set: 3 });
  });

  it('have no mean where none of them has a figure', async () => {
    const published = { '2023-24': { england: 1, '101': 'z', '102': 'c' } };
    const [row] = (await compared({ published, own: q4, neighbours, chosen: '2021' })).filter(neighboursOnly);
    expect(row).toMatchObject({
      value: null,
      value_status: 'x',
      contributing_areas: 0,
      areas_in_set: 3,
      comparison: null,
    });
  });

  it('are not there where no set is known', async () => {
    const published = { '2023-24': { england: 1, '101': 20 } };
    expect(await short({ published, own: q4, chosen: '2021' }, neighboursOnly)).toEqual([]);
    expect(
      await short({ published, own: q4, neighbours: { '2025': neighbours['2025'] }, chosen: '2021' }, neighboursOnly),
    ).toEqual([]);
  });

  it('are of the model in force in the year, named in every row, where the partnership has chosen none', async () => {
    const areas = { '101': 10, '102': 10, '103': 10, '104': 50, '105': 50 };
    const years = ['2019-20', '2020-21', '2023-24', '2024-25'];
    const given: Given = {
      published: Object.fromEntries(years.map((year) => [year, areas])),
      own: Object.fromEntries(years.map((year) => [`${year}-Q4`, null])),
      neighbours,
    };
    const sets = async (more: Given) =>
      (await compared({ ...given, ...more }))
        .filter(neighboursOnly)
        .map((row) => `${row.period} ${row.neighbour_set} ${row.value}`)
        .sort();
    expect(await sets({})).toEqual([
      ...['2019-20-Q4 2021 10', '2020-21-Q4 2021 10', '2023-24-Q4 2021 10'],
      '2024-25-Q4 2025 50',
    ]);
    expect(await sets({ chosen: '2025' })).toEqual(years.map((year) => `${year}-Q4 2025 50`));
    // The partnership's own list of the model takes the place of the file's.
    expect(await sets({ chosen: '2025', agreed: { '2025': ['101', '104'] } })).toEqual(
      years.map((year) => `${year}-Q4 2025 30`),
    );
  });
});

describe('Ranks and quartile bands', () => {
  const rank = async (better: Given['better'], figures: Record<string, number | string>) => {
    const rows = await compared(
      { better: better ?? 'lower', published: { '2023-24': figures }, own: q4 },
      'SELECT substr(area_code, 7, 3) AS area, place, quartile, ranked_areas FROM comparator_rank ORDER BY area',
    );
    return rows.map(({ area, place, quartile, ranked_areas }) => `${area} ${place}${quartile} of ${ranked_areas}`);
  };

  it('begin at 1 for the best: the least where lower is better, the most where higher is', async () => {
    const figures = { '100': 10, '101': 20, '102': 30, '103': 40, '104': 50 };
    // R's quartiles of these five are 20, 30 and 40: a value on a quartile belongs below it.
    expect(await rank('lower', figures)).toEqual([
      '100 1A of 5',
      '101 2A of 5',
      '102 3B of 5',
      '103 4C of 5',
      '104 5D of 5',
    ]);
    expect(await rank('higher', figures)).toEqual([
      '100 5D of 5',
      '101 4D of 5',
      '102 3C of 5',
      '103 2B of 5',
      '104 1A of 5',
    ]);
  });

  it('give equals the better place and leave the next out', async () => {
    expect(await rank('lower', { '100': 10, '101': 20, '102': 20, '103': 30 })).toEqual([
      ...['100 1A of 4', '101 2B of 4', '102 2B of 4', '103 4D of 4'],
    ]);
    expect(await rank('higher', { '100': 7, '101': 7, '102': 7 })).toEqual([
      '100 1D of 3',
      '101 1D of 3',
      '102 1D of 3',
    ]);
  });

  it('lie between two values in proportion', async () => {
    // Quartiles of 1, 2, 3, 4: 1.75, 2.5, 3.25.
    expect(await rank('lower', { '100': 1, '101': 2, '102': 3, '103': 4 })).toEqual([
      ...['100 1A of 4', '101 2B of 4', '102 3C of 4', '103 4D of 4'],
    ]);
  });

  it('leave out England, the region, and authorities with a symbol', async () => {
    expect(await rank('lower', { england: 5, region: 5, '100': 'c', '101': 20, '102': 10 })).toEqual([
      ...['101 2D of 2', '102 1A of 2'],
    ]);
    expect(await rank('lower', { '100': 'c', '101': 'x' })).toEqual([]);
  });

  it('are none where neither way is better, and of one authority only the authority’s own', async () => {
    expect(await rank('neither', { '100': 1, '101': 2 })).toEqual([]);
    const rows = await compared({ published: { '2023-24': { england: 5, '100': 30, '101': 2 } }, own: q4 });
    expect(rows.map(({ area_type, rank: place, quartile }) => [area_type, place, quartile]).sort()).toEqual([
      ['authority', 2, 'D'],
      ['england', null, null],
      ['region', null, null],
    ]);
  });
});

describe('The word', () => {
  const word = async (better: Given['better'], figure: [number, number, number] | null, england: Published) => {
    const rows = await compared({
      better: better!,
      published: { '2023-24': { england } },
      own: { '2023-24-Q4': figure },
    });
    return rows.find(({ area_type }) => area_type === 'england')?.comparison ?? null;
  };
  type Published = number | string;

  it('is similar up to the limits and on them', async () => {
    expect(await word('lower', [30, 25, 35], 25)).toBe('similar');
    expect(await word('lower', [30, 25, 35], 35)).toBe('similar');
    expect(await word('lower', [30, 25, 35], 35.1)).toBe('better');
    expect(await word('lower', [30, 25, 35], 24.9)).toBe('worse');
    expect(await word('higher', [30, 25, 35], 24.9)).toBe('better');
  });

  it('does not judge where neither way is better', async () => {
    expect(await word('neither', [30, 25, 35], 24.9)).toBe('higher');
    expect(await word('neither', [30, 25, 35], 40)).toBe('lower');
    expect(await word('neither', [30, 25, 35], 30)).toBe('similar');
  });

  it('is none without a figure on either side', async () => {
    expect(await word('lower', null, 25)).toBeNull();
    expect(await word('lower', [30, 25, 35], 'c')).toBeNull();
  });
});

describe('A number that is published without its rate', () => {
  const given: Given = {
    ofPopulation: true,
    published: { '2023-24': { england: 402_400, region: 100, '100': 1_625, '101': 'c', '102': 7 } },
    children: { england: 12_183_016, '100': 45_130, '101': 1_000 },
    own: q4,
  };

  it('is divided by the children of the same area, half up, and says so', async () => {
    // 402,400 of 12,183,016 are 330.3 per 10,000; 1,625 of 45,130 are 360.1.
    expect(await short(given)).toEqual([
      '2023-24-Q4 authority 100: 360.1 better',
      '2023-24-Q4 england 001: 330.3 better',
      '2023-24-Q4 region 009: x -',
    ]);
    expect((await compared(given)).map(({ reckoned }) => reckoned)).toEqual([true, true, true]);
  });

  it('keeps its symbol, and has no rate without a population', async () => {
    const rows = await compared(
      given,
      'SELECT area_code, value, value_status FROM comparator_published WHERE micro IS NULL ORDER BY area_code',
    );
    expect(rows.map((row) => [row.area_code, row.value_status])).toEqual([
      ['E06000101', 'c'],
      ['E06000102', 'x'],
      ['E12000009', 'x'],
    ]);
  });
});

it('Each authority of a partnership has its own figure, rank and neighbours, and England is there once', async () => {
  const published = { '2023-24': { england: 40, region: 33, '100': 30, '101': 10, '102': 20 } };
  const neighbours = { '2025': { '100': ['101', '102'], '101': ['102'] } };
  expect(await short({ published, authorities: ['100', '101'], neighbours, own: q4 })).toEqual([
    '2023-24-Q4 authority 100: 30 similar',
    '2023-24-Q4 authority 101: 10 worse',
    '2023-24-Q4 england 001: 40 better',
    '2023-24-Q4 neighbours 100: 15 worse',
    '2023-24-Q4 neighbours 101: 20 worse',
    '2023-24-Q4 region 009: 33 similar',
  ]);
});
