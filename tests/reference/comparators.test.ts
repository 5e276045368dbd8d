import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../functions/platform/ports.ts';
import type { ReferenceName } from '../../schemas/reference.ts';
import { desk } from '../functions/reference/loading.ts';
import { rowsOf } from '../sql/statistics/steps.ts';

const published = resolve('..', 'shared', 'reference');

const files = [
  'comparators/b1_children_in_need_2013_to_2025.csv',
  'comparators/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv',
  'comparators/cla_number_and_rate_per_10k_children.csv',
  'comparators/d3_cpps_subsequent_plan_2013_to_2025.csv',
  'comparators/d5_cpps_at31march_by_duration_2013_to_2025.csv',
] as const;

/** Every rate and percentage of the files whose number and whole are both published: what it is of what, per how many. */
const shares: [file: number, percent: string, part: string, whole: string, per: number, decimals: number][] = [
  [1, 'rereferral_percent', 'rereferral_count', 'referral_count', 100, 1],
  [1, 'no_further_action_percent', 'no_further_action_count', 'referral_count', 100, 1],
  [1, 'not_in_need_percent', 'not_in_need_count', 'referral_count', 100, 1],
  [1, 'rereferral_child_percent', 'rereferral_child_count', 'referral_child_count', 100, 1],
  [2, 'rate_per_10000', 'children_count', 'population_estimate', 10_000, 0],
  [3, 'cpp_subsequent_percent', 'cpp_subsequent', 'cpp_start', 100, 1],
  [4, '3_months_or_less_percent', '3_months_or_less', 'cpp_at31', 100, 1],
  [4, 'more_than_3_months_6_months_percent', 'more_than_3_months_6_months', 'cpp_at31', 100, 1],
  [4, 'more_than_6_months_less_than_1_year_percent', 'more_than_6_months_less_than_1_year', 'cpp_at31', 100, 1],
  [4, '1_year_less_than_2_years_percent', '1_year_less_than_2_years', 'cpp_at31', 100, 1],
  [4, '2_years_or_more_percent', '2_years_or_more', 'cpp_at31', 100, 1],
];

interface Loaded {
  rows: number;
  notes: string[];
  cells: unknown[][];
}

async function load(name: ReferenceName, file: string, where = 'true'): Promise<Loaded> {
  const at = await desk();
  const { sidecar } = await at.load(name, join(published, file));
  return { rows: sidecar.rows, notes: sidecar.notes, cells: await at.rows(name, sidecar.vintage, where) };
}

interface Cell {
  value: number | null;
  status: string | null;
}

/** The cells of a file by year, area, split and column. */
function byKey(cells: readonly unknown[][]): Map<string, Cell> {
  return new Map(
    cells.map(([, period, , , area, , , filters, measure, value, status]) => [
      `${period}|${area}|${filters}|${measure}`,
      { value: value as number | null, status: status as string | null },
    ]),
  );
}

interface Share {
  name: string;
  areaType: string;
  part: Cell;
  whole: Cell;
  published: Cell;
  per: number;
  decimals: number;
}

function sharesOf(cells: readonly unknown[][], file: number): Share[] {
  const known = byKey(cells);
  return shares
    .filter(([of]) => of === file)
    .flatMap(([, percent, part, whole, per, decimals]) =>
      cells
        .filter((cell) => cell[8] === percent)
        .map(([, period, , areaType, area, areaName, , filters, , value, status]): Share => {
          const at = (column: string) => known.get(`${period}|${area}|${filters}|${column}`)!;
          return {
            name: `${areaName} ${period} ${percent}`,
            areaType: String(areaType),
            part: at(part),
            whole: at(whole),
            published: { value: value as number | null, status: status as string | null },
            per,
            decimals,
          };
        }),
    );
}

/** What the release's own step reckons of each share, and null where it has no value. */
async function reckoned(all: readonly Share[]): Promise<(number | null)[]> {
  const figure = {
    name: 'figure',
    columns:
      'span string, indicator_id string, period string, breakdown string, category string, numerator bigint, denominator bigint, per bigint, scale bigint, divisor bigint',
    rows: all.map(
      ({ part, whole, per, decimals }, at): Row => ({
        indicator_id: String(at),
        numerator: part.value,
        denominator: whole.value,
        ...{ per, scale: 10 ** decimals, divisor: 1 },
      }),
    ),
  };
  const rows = await rowsOf([figure], ['dataset/steps/valued'], 'SELECT indicator_id, value FROM valued');
  const values = new Map(rows.map(({ indicator_id, value }) => [Number(indicator_id), value as number | null]));
  return all.map((_, at) => values.get(at) ?? null);
}

describe.runIf(existsSync(published))('What the department publishes', () => {
  test('is loaded as it comes, each file by its own headings, every symbol kept beside no value', async () => {
    const counts: unknown[] = [];
    for (const file of files) {
      const { rows, notes, cells } = await load('comparators', file);
      const symbols: Record<string, number> = {};
      for (const [, , , , , , , , , value, status] of cells) {
        expect(value === null).toBe(status !== null);
        if (status !== null) symbols[String(status)] = (symbols[String(status)] ?? 0) + 1;
      }
      counts.push([rows, notes, symbols]);
    }
    expect(counts).toEqual([
      [17_056, [], { c: 62, u: 10, x: 46 }],
      [21_320, [], { c: 296, u: 26, x: 68 }],
      [7_515, [], { c: 4, x: 42, z: 112 }],
      [6_396, [], { c: 75, u: 5, x: 9, z: 6 }],
      [23_452, [], { c: 2957, u: 11, x: 33, z: 45 }],
    ]);
  });

  test('of authorities is what half-up rounding makes of the published numbers, symbols and all', async () => {
    const checked: Share[] = [];
    for (const [at, file] of files.entries())
      checked.push(...sharesOf((await load('comparators', file, "area_type = 'authority'")).cells, at));
    const values = await reckoned(checked);
    const others = checked
      .map((share, at) => ({ ...share, value: values[at]! }))
      .filter(({ published, value }) => published.value !== null && value !== null && published.value !== value)
      .map(
        ({ name, part, whole, published, value }) =>
          `${name}: ${part.value}/${whole.value} is ${value}, published ${published.value}`,
      );
    // An exact tie, 28.75, which the department rounded down.
    expect(others).toEqual([
      'Shropshire 2016-17 more_than_6_months_less_than_1_year_percent: 69/240 is 28.8, published 28.7',
    ]);
    const figures = checked.filter(
      ({ part, whole, published }) => ![part, whole, published].some(({ value }) => value === null),
    );
    expect([figures.length - others.length, figures.length]).toEqual([20_194, 20_195]);
    // The others: a symbol is that of the number or of its whole, or says that the whole is zero; none of a hidden whole is 0%.
    const symbols = checked.filter(({ published }) => published.value === null);
    const unexplained = symbols.filter(
      ({ part, whole, published: { status } }) =>
        part.status !== status && whole.status !== status && !(status === 'z' && whole.value === 0),
    );
    const zeros = checked.filter(
      ({ part, whole, published }) => published.value !== null && whole.value === null && part.value === 0,
    );
    expect(unexplained.map(({ name }) => name)).toEqual([]);
    expect(zeros.map(({ published }) => published.value).filter((value) => value !== 0)).toEqual([]);
    expect([symbols.length, zeros.length, checked.length - figures.length]).toEqual([1_820, 70, 1_890]);
  });

  test('of regions and England is within what their rounding to the nearest ten allows', async () => {
    const all: Share[] = [];
    for (const [at, file] of files.entries())
      all.push(...sharesOf((await load('comparators', file, "area_type <> 'authority'")).cells, at));
    const numbers = all.filter(
      ({ published, part, whole }) => published.value !== null && part.value !== null && whole.value !== null,
    );
    const outside = numbers.filter(({ published, part, whole, per, decimals }) => {
      const half = 0.5 / 10 ** decimals + 1e-9;
      // Populations are not rounded.
      const [low, high] = per === 10_000 ? [whole.value!, whole.value!] : [whole.value! - 5, whole.value! + 5];
      return (
        ((part.value! - 5) / high) * per > published.value! + half ||
        ((part.value! + 5) / low) * per < published.value! - half
      );
    });
    // Doncaster's figure of the year is unreliable (u): the two leave it out of the share, and not out of the number.
    expect([outside.map(({ name }) => name), numbers.length]).toEqual([
      ['England 2021-22 cpp_subsequent_percent', 'Yorkshire and The Humber 2021-22 cpp_subsequent_percent'],
      1_740,
    ]);
  });

  test('as a rate of children looked after is the number over the mid-year estimate in the reference of populations', async () => {
    const population = await load('population', 'population/ons_mid-year_population_estimates_2012_to_2024.csv');
    const people = new Map(population.cells.map(([, area, year, , , , count]) => [`${area} ${year}`, count as number]));
    const { cells } = await load('comparators', files[2], "area_type = 'authority'");
    const rates = sharesOf(cells, 2).map((share, at) => ({
      ...share,
      cell: cells.filter((cell) => cell[8] === 'rate_per_10000')[at]!,
    }));
    const withPeople = rates.flatMap(({ cell, ...share }) => {
      const known = people.get(`${cell[4]} ${Number(String(cell[1]).slice(0, 4))}`);
      return known === undefined ? [] : [{ ...share, whole: { value: known, status: null } }];
    });
    const values = await reckoned(withPeople);
    const wrong = withPeople.filter(({ published }, at) => published.value !== null && published.value !== values[at]);
    const numbers = withPeople.filter(({ published }) => published.value !== null);
    expect([wrong.map(({ name }) => name), numbers.length, rates.length]).toEqual([[], 2_249, 2_325]);
  });

  test('as neighbours of Calderdale and Kirklees in both models is the list that is published of them', async () => {
    const text = readFileSync(
      join(published, 'neighbours/statistical_neighbours_calderdale_kirklees_2021_2025.csv'),
      'utf8',
    );
    const listed = text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => /^(\d+),\w+,(\d+)\.0,(\d+),(\d+)\.0,/.exec(line)!.slice(1).join(' '));
    const found: string[] = [];
    for (const file of [
      'neighbours/sn_model_2025_wide.csv',
      'neighbours/New_Statistical_Neighbour_Groupings_April_2021.csv',
    ]) {
      const { cells, rows } = await load('neighbours', file);
      expect(rows).toBe(file.includes('2025') ? 1_530 : 1_560);
      found.push(
        ...cells
          .filter(([, code]) => code === '381' || code === '382')
          .map(([model, code, position, neighbour]) => `${model} ${code} ${position} ${neighbour}`),
      );
    }
    expect(listed).toHaveLength(40);
    expect(found.sort()).toEqual(listed.sort());
  });
});
