/** Figures as CSV: value and status in two columns, text that a spreadsheet could run as a formula made harmless. */

import { csvCell } from '../../functions/platform/csv-cell.ts';
import { marking } from '../facts/marking.ts';
import type { IndicatorFacts, ReleaseFacts } from '../facts/release.ts';

type Cell = string | number | null;

const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

const heading = [
  'indicator_id',
  'indicator',
  'unit',
  'period',
  'breakdown',
  'category',
  'category_title',
  'numerator',
  'denominator',
  'value',
  'lower_95',
  'upper_95',
  'value_status',
  'marking',
];

/**
 * What the charts of an indicator show: its totals of every period, the categories of the latest, places of every period, and
 * under the breakdown `comparator` what is published of other areas, by their codes.
 */
export function indicatorCsv(indicator: IndicatorFacts): string {
  const { row } = indicator;
  const start = [row.indicator_id, row.title, row.unit];
  const categories = indicator.breakdowns.flatMap(({ id, latest, overTime }) =>
    id === 'locality' ? overTime.flat() : latest,
  );
  return [
    csvLine(heading),
    ...indicator.points.map((point) => total(start, point)),
    ...categories.map((one) =>
      csvLine([
        ...start,
        one.period,
        one.breakdown,
        one.category,
        one.title,
        one.numerator,
        null,
        one.value,
        one.lower_95,
        one.upper_95,
        one.value_status,
        marking,
      ]),
    ),
    ...indicator.comparatorsOverTime.map(({ period, area_code, area_name, value, value_status }) =>
      csvLine([
        ...[...start, period, 'comparator', area_code, area_name],
        ...[null, null, value, null, null, value_status, marking],
      ]),
    ),
  ].join('');
}

/** The totals of every indicator. */
export const totalsCsv = ({ indicators }: ReleaseFacts): string =>
  [
    csvLine(heading),
    ...indicators.flatMap(({ row, points }) =>
      points.map((point) => total([row.indicator_id, row.title, row.unit], point)),
    ),
  ].join('');

const total = (
  start: readonly Cell[],
  { period, numerator, denominator, value, lower_95, upper_95, value_status }: IndicatorFacts['points'][number],
): string =>
  csvLine([
    ...start,
    period,
    'total',
    'all',
    'All',
    numerator,
    denominator,
    value,
    lower_95,
    upper_95,
    value_status,
    marking,
  ]);
