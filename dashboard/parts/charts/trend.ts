import { html } from '../../../functions/platform/html.ts';
import { xmrChart } from '../../charts/xmr.ts';
import { counted, shortPeriod, unitWords } from '../../facts/figures.ts';
import type { IndicatorFacts, Point, ReleaseFacts } from '../../facts/release.ts';
import { verdict } from '../../facts/sentences.ts';
import { type State, stateOf, stateWords } from '../../facts/state.ts';
import type { Chart } from '../chart-block.ts';
import { type FigureTable, figureTable, shown, shownCount } from '../figure-table.ts';

const headings: Readonly<Record<State, string>> = {
  concern: 'The latest figure is a cause for concern',
  improving: 'The latest figure is an improvement',
  unusual: 'The latest figure is unusual',
  usual: 'The latest figure is within its usual range',
  few: 'There are too few points to say what is usual',
  none: 'There is no latest figure',
};

/** The process chart of an indicator; null where it was never measured. */
export function trendChart(indicator: IndicatorFacts, { partnership }: ReleaseFacts): Chart | null {
  const { row, points } = indicator;
  const known = points.filter(({ value }) => value !== null);
  if (known.length === 0) return null;
  const { state, text } = verdict(indicator);
  const signals = known.filter((point) => ['concern', 'improving', 'unusual'].includes(stateOf(point))).length;
  return {
    id: 'trend',
    heading: headings[state],
    caption: `${row.title}, ${unitWords(row)}, ${partnership.place}, by ${row.frequency === 'annual' ? 'year' : 'quarter'}`,
    note: html`<p class="key">Triangle: concern. Diamond: improving. Square: unusual. Dot: within what is usual.</p>`,
    title: `${row.title} over time with its process limits`,
    description: `${text} ${counted(signals, 'point')} of ${known.length} shown as unusual.`,
    draw: (frame, narrow) => xmrChart(points, row, frame, narrow),
    figures: trendTable(indicator),
  };
}

function trendTable({ row, points }: IndicatorFacts): FigureTable {
  const limit = (value: number | null) => shown(value, 'z', row);
  const counts = points.some(({ numerator }) => numerator !== null) && row.unit !== 'number' && row.unit !== '£';
  return figureTable<Point>(
    `${row.title} by period`,
    [
      { title: 'Period', cell: ({ period }) => shortPeriod(period) },
      { title: row.unit, cell: ({ value, value_status }) => shown(value, value_status, row) },
      ...(counts
        ? [
            { title: 'Number', cell: (point: Point) => shownCount(point.numerator, point.value_status) },
            { title: 'Out of', cell: (point: Point) => shownCount(point.denominator, point.value_status) },
          ]
        : []),
      { title: 'Lower limit', cell: ({ lower_limit }) => limit(lower_limit) },
      { title: 'Average', cell: ({ mean }) => limit(mean) },
      { title: 'Upper limit', cell: ({ upper_limit }) => limit(upper_limit) },
      { title: 'Signal', cell: (point) => stateWords[stateOf(point)].title },
    ],
    points,
  );
}
