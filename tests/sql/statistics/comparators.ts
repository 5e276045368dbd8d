import type { Row } from '../../../functions/platform/ports.ts';
import { parsePeriod } from '../../../schemas/quarter.ts';
import { type GivenTable, rowsOf } from './steps.ts';

/** A figure as a file has it: a number, or a symbol. */
export type Published = number | string;

export interface Given {
  better?: 'higher' | 'lower' | 'neither';
  decimals?: number;
  measured?: 'in-period' | 'at-period-end';
  unit?: '%' | 'per 10,000';
  /** The published column is a number, to be divided by the area's children. */
  ofPopulation?: boolean;
  /** By published year (`2023-24`) and then by area: `england`, `region`, or the three digits of an authority. */
  published?: Record<string, Record<string, Published>>;
  /** As `published`, loaded later. */
  revised?: Record<string, Record<string, Published>>;
  /** Children of each area in the middle of a year, by area. */
  children?: Record<string, number>;
  /** The partnership's own authorities; one, 100, without. */
  authorities?: string[];
  /** Models of neighbours by authority. */
  neighbours?: Record<string, Record<string, string[]>>;
  /** What the partnership has chosen and given itself. */
  chosen?: string;
  agreed?: Record<string, string[]>;
  /** The partnership's figures by period: value, lower and upper limit; null for none. */
  own?: Record<string, [value: number, lower: number, upper: number] | null>;
  /** The same of the four quarters that end with a period. */
  rolling?: Record<string, [value: number, lower: number, upper: number]>;
}

const codes: Readonly<Record<string, [type: string, code: string]>> = {
  england: ['england', 'E92000001'],
  region: ['region', 'E12000009'],
};
const codeOf = (area: string) => codes[area]?.[1] ?? `E06000${area}`;
const files = [
  'own_authority',
  'comparator_population',
  'comparator_published',
  'comparator_rank',
  'quantile_value',
  'quantile',
  'neighbour_set',
  'neighbour_in_force',
  'comparator_neighbours',
  'comparator_area',
  'own_figure',
  'comparison',
].map((file) => `dataset/steps/${file}`);

/** The rows of the table `comparator`, or of another SELECT, that sql/ makes of published figures and a partnership's own. */
export function compared(given: Given, select = 'SELECT * FROM comparator'): Promise<Row[]> {
  return rowsOf(tables(given), [...files, 'dataset/comparator'], select);
}

function tables(given: Given): GivenTable[] {
  const { authorities = ['100'], own = {}, rolling = {}, decimals = 1 } = given;
  const id = { indicator_id: 'it' };
  const total = { breakdown: 'total', category: 'All' };
  const spans = (span: string, figures: Given['rolling'] | Given['own'] = {}) =>
    Object.entries(figures).flatMap(([period, figure]) =>
      figure === null ? [] : [{ ...id, ...total, span, period, figure }],
    );
  const all = [...spans('period', own), ...spans('rolling', rolling)];
  return [
    {
      name: 'comparators',
      columns:
        'source_file string, published_period string, end_date date, area_type string, area_code string, area_name string, dfe_code string, filters string, measure string, value double, value_status string, load_order bigint',
      rows: [...figures(given.published, 1), ...figures(given.revised, 2)],
    },
    {
      name: 'comparator_link',
      columns: 'indicator_id string, measure string, filters string, of_population boolean, source string, note string',
      rows: [
        { ...id, measure: 'rate', filters: 'category = it', of_population: given.ofPopulation ?? false, source: 'DfE' },
      ],
    },
    {
      name: 'indicator_definition',
      columns:
        'indicator_id string, better string, scale bigint, per bigint, denominator string, measured string, interval_method string, rolling_periods bigint',
      rows: [
        {
          ...id,
          better: given.better ?? 'lower',
          scale: 10 ** decimals,
          per: given.unit === '%' ? 100 : 10_000,
          denominator: given.unit === '%' ? 'rows' : 'children',
          measured: given.measured ?? 'at-period-end',
          interval_method: given.unit === '%' ? 'wilson' : 'poisson',
          rolling_periods: given.measured === 'in-period' ? 4 : null,
        },
      ],
    },
    {
      name: 'population_category',
      columns: 'denominator string, breakdown string, category string, age_from int, age_to int',
      rows: [{ denominator: 'children', breakdown: 'total', category: 'All', age_from: 0, age_to: 17 }],
    },
    {
      name: 'population',
      columns:
        'area_type string, area_code string, mid_year int, sex string, age_from int, age_to int, population bigint, load_order bigint',
      rows: Object.entries(given.children ?? {}).map(([area, population]) => ({
        ...{ area_type: codes[area]?.[0] ?? 'authority', area_code: codeOf(area), mid_year: 2023, sex: 'all' },
        ...{ age_from: 0, age_to: 17, population, load_order: 1 },
      })),
    },
    {
      name: 'partnership_area',
      columns: 'area_code string, area_name string, dfe_code string',
      rows: authorities.map((area) => ({ area_code: codeOf(area), area_name: `Place ${area}`, dfe_code: area })),
    },
    {
      name: 'partnership_region',
      columns: 'area_code string, area_name string',
      rows: [{ area_code: codes.region![1], area_name: 'Region' }],
    },
    {
      name: 'neighbours',
      columns: 'model string, dfe_code string, position int, neighbour_dfe_code string, load_order bigint',
      rows: Object.entries(given.neighbours ?? {}).flatMap(([model, sets]) =>
        Object.entries(sets).flatMap(([dfe_code, areas]) =>
          areas.map((neighbour_dfe_code, at) => ({
            model,
            dfe_code,
            position: at + 1,
            neighbour_dfe_code,
            load_order: 1,
          })),
        ),
      ),
    },
    {
      name: 'neighbour_model',
      columns: 'model string',
      rows: given.chosen === undefined ? [] : [{ model: given.chosen }],
    },
    {
      name: 'agreed_neighbour',
      columns: 'model string, neighbour_dfe_code string',
      rows: Object.entries(given.agreed ?? {}).flatMap(([model, areas]) =>
        areas.map((neighbour_dfe_code) => ({ model, neighbour_dfe_code })),
      ),
    },
    {
      name: 'period',
      columns: 'period string, kind string, end_date date',
      rows: Object.keys(own).map((period) => {
        const { kind, end } = parsePeriod(period)!;
        return { period, kind, end_date: end };
      }),
    },
    {
      name: 'cell',
      columns: 'indicator_id string, period string, breakdown string, category string',
      rows: Object.keys(own).map((period) => ({ ...id, ...total, period })),
    },
    {
      name: 'valued',
      columns: 'span string, indicator_id string, period string, breakdown string, category string, value double',
      rows: all.map(({ figure: [value], ...key }) => ({ ...key, value })),
    },
    {
      name: 'confidence_interval',
      columns:
        'level string, span string, indicator_id string, period string, breakdown string, category string, lower_rounded double, upper_rounded double',
      rows: all.map(({ figure: [, lower, upper], ...key }) => ({
        ...key,
        level: '95',
        lower_rounded: lower,
        upper_rounded: upper,
      })),
    },
  ];
}

function figures(published: Given['published'] = {}, load: number): Row[] {
  return Object.entries(published).flatMap(([year, areas]) =>
    Object.entries(areas).map(([area, figure]) => ({
      ...{ source_file: `load-${load}.csv`, published_period: year, end_date: parsePeriod(year)!.end },
      ...{ area_type: codes[area]?.[0] ?? 'authority', area_code: codeOf(area), area_name: `Place ${area}` },
      ...{ dfe_code: codes[area] ? null : area, filters: 'category = It', measure: 'rate', load_order: load },
      ...(typeof figure === 'number' ? { value: figure } : { value_status: figure }),
    })),
  );
}
