import { type Indicator, themes, units } from '../../../schemas/indicator.ts';
import { columns, type SmallTable } from './small-table.ts';

/** An indicator with what its query gives and reads. */
export interface ReadIndicator {
  indicator: Indicator;
  /** The query's columns, in order. */
  columns: readonly string[];
  breakdowns: readonly string[];
  /** Ids of the datasets that it reads. */
  datasets: readonly string[];
}

/**
 * The indicators' headers as tables. A value is `numerator × per × scale / (denominator × divisor)`, rounded half up,
 * over `scale`: whole numbers until the last division.
 */
export function indicatorTables(read: readonly ReadIndicator[]): SmallTable[] {
  return [
    {
      name: 'indicator_definition',
      columns: columns(
        'indicator_id string, title string, definition string, theme string, owner_kind string, unit string, per bigint, decimals int, scale bigint, divisor bigint, better string, frequency string, period_kind string, measured string, denominator string, needs string, rolling string, rolling_periods bigint, interval_method string, standardised string, source string, definition_of string, status string, valid_from string, questions string',
      ),
      rows: read.map(({ indicator }) => definitionRow(indicator)),
      grain: null,
    },
    {
      name: 'indicator_breakdown',
      columns: columns('indicator_id string, breakdown string'),
      rows: read.flatMap(({ indicator, breakdowns }) =>
        ['total', ...breakdowns].map((breakdown) => ({ indicator_id: indicator.id, breakdown })),
      ),
      grain: null,
    },
    {
      name: 'comparator_link',
      columns: columns(
        'indicator_id string, measure string, filters string, of_population boolean, source string, note string',
      ),
      rows: read.flatMap(({ indicator: { id, comparator, comparator_source: source, comparator_note: note } }) =>
        comparator === null ? [] : [{ indicator_id: id, ...comparator, source, note }],
      ),
      grain: null,
    },
    {
      name: 'indicator_input',
      columns: columns('indicator_id string, dataset string'),
      rows: read.flatMap(({ indicator, datasets }) =>
        datasets.map((dataset) => ({ indicator_id: indicator.id, dataset })),
      ),
      grain: null,
    },
  ];
}

function definitionRow(indicator: Indicator) {
  const { id, query: _query, owner, questions, theme, ...rest } = indicator;
  const yearly = indicator.frequency === 'annual';
  const years = { 'four-quarters': 1, 'three-years': 3, none: null }[indicator.rolling];
  return {
    ...rest,
    indicator_id: id,
    theme: themes[theme],
    owner_kind: owner,
    per: units[indicator.unit].per,
    scale: 10 ** indicator.decimals,
    divisor: indicator.unit === '£' ? 100 : 1,
    period_kind: yearly ? 'year' : 'quarter',
    interval_method: units[indicator.unit].interval,
    rolling_periods: years === null ? null : years * (yearly ? 1 : 4),
    questions: questions.join('\n'),
  };
}
