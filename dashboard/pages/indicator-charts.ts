/** The charts of an indicator's page, each with its table. */
import { html } from '../../functions/platform/html.ts';
import { barsChart } from '../charts/bars.ts';
import { linesChart, type NamedLine } from '../charts/lines.ts';
import { smallMultiples } from '../charts/small-multiples.ts';
import { xmrChart } from '../charts/xmr.ts';
import { counted, figure, figureOr, shortPeriod, symbol } from '../facts/figures.ts';
import type { Breakdown, ComparatorRow, IndicatorFacts, Point, ReleaseFacts } from '../facts/release.ts';
import { inequalitySentence, verdict } from '../facts/sentences.ts';
import { stateOf, stateWords } from '../facts/state.ts';
import type { ChartBlock } from '../parts/chart-block.ts';
import { table } from '../parts/table.ts';

/** Every chart that the indicator has data for, in the order of the page. */
export function indicatorCharts(indicator: IndicatorFacts, facts: ReleaseFacts): ChartBlock[] {
  const blocks = [
    trend(indicator, facts),
    beside(indicator, facts),
    ...indicator.breakdowns.flatMap((one) => breakdownBlocks(one, indicator, facts)),
  ];
  return blocks
    .filter((block) => block !== null)
    .map((block, index) => ({
      ...block,
      caption: `Figure ${index + 1}: ${block.caption}`,
      svg: `${indicator.row.indicator_id}-${block.id}.svg`,
    }));
}

type Block = Omit<ChartBlock, 'svg'>;

const unitWords = ({ row }: IndicatorFacts): string =>
  row.unit === '%' ? 'percentage' : row.unit === 'number' ? 'number' : row.unit === '£' ? 'pounds' : `rate ${row.unit}`;

function trend(indicator: IndicatorFacts, { partnership }: ReleaseFacts): Block | null {
  const { row, points } = indicator;
  const known = points.filter(({ value }) => value !== null);
  if (known.length === 0) return null;
  const { state, text } = verdict(indicator);
  const heading = {
    concern: 'The latest figure is a cause for concern',
    improving: 'The latest figure is an improvement',
    unusual: 'The latest figure is unusual',
    usual: 'The latest figure is within its usual range',
    few: 'There are too few points to say what is usual',
    none: 'There is no latest figure',
  }[state];
  const signals = known.filter((point) => ['concern', 'improving', 'unusual'].includes(stateOf(point))).length;
  return {
    id: 'trend',
    heading,
    caption: `${row.title}, ${unitWords(indicator)}, ${partnership.place}, by ${row.frequency === 'annual' ? 'year' : 'quarter'}`,
    note: html`<p class="key">Triangle: concern. Diamond: improving. Square: unusual. Dot: within what is usual.</p>`,
    draw: (id, narrow) =>
      xmrChart(
        points,
        row,
        {
          id,
          title: `${row.title} over time with its process limits`,
          description: `${text} ${counted(signals, 'point')} of ${known.length} shown as unusual. All figures are in the table below.`,
        },
        narrow,
      ),
    table: trendTable(indicator),
  };
}

function trendTable({ row, points }: IndicatorFacts) {
  const limit = (value: number | null) => (value === null ? '[z]' : figure(value, row));
  const counts = points.some(({ numerator }) => numerator !== null) && row.unit !== 'number' && row.unit !== '£';
  return table<Point>(
    `${row.title} by period`,
    [
      { title: 'Period', cell: ({ period }) => shortPeriod(period) },
      { title: row.unit, number: true, cell: ({ value, value_status }) => figureOr(value, value_status, row) },
      ...(counts
        ? [
            { title: 'Number', number: true, cell: (point: Point) => whole(point.numerator, point.value_status) },
            { title: 'Out of', number: true, cell: (point: Point) => whole(point.denominator, point.value_status) },
          ]
        : []),
      { title: 'Lower limit', number: true, cell: ({ lower_limit }) => limit(lower_limit) },
      { title: 'Average', number: true, cell: ({ mean }) => limit(mean) },
      { title: 'Upper limit', number: true, cell: ({ upper_limit }) => limit(upper_limit) },
      { title: 'Signal', cell: (point) => stateWords[stateOf(point)].title },
    ],
    points,
  );
}

const whole = (value: number | null, status: string | null): string =>
  value === null ? symbol(status ?? 'z') : value.toLocaleString('en-GB');

const kinds = ['england', 'region', 'neighbours'] as const;

function beside(indicator: IndicatorFacts, { partnership }: ReleaseFacts): Block | null {
  const { row, points, comparatorsOverTime: all } = indicator;
  const places = kinds.flatMap((kind) => {
    const rows = all.filter(({ area_type }) => area_type === kind);
    // Several authorities each have neighbours of their own: one line could not stand for them.
    return rows.some(({ value }) => value !== null) && new Set(rows.map(({ area_code }) => area_code)).size === 1
      ? [{ kind, rows }]
      : [];
  });
  if (places.length === 0 || all.some(({ compared_with }) => compared_with !== 'period')) return null;
  const names = { england: 'England', region: 'Region', neighbours: 'Neighbours' };
  const lines: NamedLine[] = [
    { name: partnership.place, kind: 'own', values: points.map(({ value }) => value) },
    ...places.map(({ kind, rows }) => ({
      kind,
      name: names[kind],
      values: points.map(({ period }) => rows.find((one) => one.period === period)?.value ?? null),
    })),
  ];
  const cell = (kind: ComparatorRow['area_type'], period: string) => {
    const found = all.find((one) => one.area_type === kind && one.period === period);
    return found ? figureOr(found.value, found.value_status, row) : '[z]';
  };
  return {
    id: 'comparators',
    heading: `${partnership.place} beside England, its region and its neighbours`,
    caption: `${row.title}, ${unitWords(indicator)}. Published figures are of years: a quarter has those of the last year that had ended`,
    draw: (id, narrow) =>
      linesChart(
        points.map(({ period }) => period),
        lines,
        row,
        {
          id,
          title: `${row.title} beside what is published elsewhere`,
          description: `Lines over time for ${lines.map(({ name }) => name).join(', ')}. All figures are in the table below.`,
        },
        narrow,
      ),
    table: table<Point>(
      `${row.title} beside what is published elsewhere`,
      [
        { title: 'Period', cell: ({ period }) => shortPeriod(period) },
        {
          title: partnership.place,
          number: true,
          cell: ({ value, value_status }) => figureOr(value, value_status, row),
        },
        ...places.map(({ kind }) => ({
          title: names[kind],
          number: true,
          cell: ({ period }: Point) => cell(kind, period),
        })),
      ],
      points,
    ),
  };
}

function breakdownBlocks(breakdown: Breakdown, indicator: IndicatorFacts, { partnership }: ReleaseFacts): Block[] {
  const { row, latest } = indicator;
  const { id: name, title, latest: figures, overTime } = breakdown;
  // What does not apply to any (a share of the whole population, say) is no chart, and said in the table of figures to download.
  if (figures.every(({ value }) => value === null)) return [];
  const hidden = figures.filter(({ value_status }) => value_status === 'c').length;
  const inequality = indicator.inequality.find((one) => one.breakdown === name);
  const sentence = inequality ? inequalitySentence(inequality, indicator) : '';
  const whole =
    row.unit === 'number' || row.unit === '£' || latest?.value == null
      ? null
      : { value: latest.value, name: partnership.place };
  const interval = figures.some(({ lower_95 }) => lower_95 !== null);
  const hiddenWords = hidden > 0 ? ` ${counted(hidden, 'category is', 'categories are')} confidential.` : '';
  const bars: Block = {
    id: name,
    heading: `By ${title}`,
    caption: `${row.title} by ${title}, ${unitWords(indicator)}, ${shortPeriod(figures[0]!.period)}${interval ? '. Lines show 95% confidence intervals' : ''}`,
    note: sentence ? html`<p>${sentence}</p>` : undefined,
    draw: (id, narrow) =>
      barsChart(
        figures,
        whole,
        row,
        {
          id,
          title: `${row.title} by ${title}`,
          description: `A bar for each of ${figures.length} categories.${hiddenWords} All figures are in the table below.`,
        },
        narrow,
      ),
    table: table(
      `${row.title} by ${title}, ${shortPeriod(figures[0]!.period)}`,
      [
        { title: title[0]!.toUpperCase() + title.slice(1), cell: (one) => one.title },
        { title: row.unit, number: true, cell: (one) => figureOr(one.value, one.value_status, row) },
        ...(interval
          ? [
              {
                title: 'Lower 95%',
                number: true,
                cell: (one: (typeof figures)[number]) => figureOr(one.lower_95, one.value_status, row),
              },
              {
                title: 'Upper 95%',
                number: true,
                cell: (one: (typeof figures)[number]) => figureOr(one.upper_95, one.value_status, row),
              },
            ]
          : []),
        { title: 'Number', number: true, cell: (one) => whole_(one) },
      ],
      figures,
    ),
  };
  return name === 'locality' ? [bars, ...localities(overTime, indicator)] : [bars];
}

const whole_ = ({ numerator, value_status }: Breakdown['latest'][number]): string => whole(numerator, value_status);

/** By place over time: small multiples on one scale. */
function localities(overTime: Breakdown['overTime'], indicator: IndicatorFacts): Block[] {
  const { row } = indicator;
  const places = overTime.filter((figures) => figures.some(({ value }) => value !== null));
  if (places.length === 0 || places[0]!.length < 2) return [];
  return [
    {
      id: 'places',
      heading: 'By locality over time',
      caption: `${row.title} by locality, ${unitWords(indicator)}. All on one scale. A gap is a figure that is confidential or was not returned`,
      draw: (id, narrow) =>
        smallMultiples(
          places,
          row,
          {
            id,
            title: `${row.title} by locality over time`,
            description: `A small line for each of ${counted(places.length, 'locality', 'localities')}. All figures are in the table below.`,
          },
          narrow,
        ),
      table: table(
        `${row.title} by locality and period`,
        [
          { title: 'Period', cell: (index: number) => shortPeriod(places[0]![index]!.period) },
          ...places.map((figures) => ({
            title: figures[0]!.title,
            number: true,
            cell: (index: number) => figureOr(figures[index]!.value, figures[index]!.value_status, row),
          })),
        ],
        places[0]!.map((_, index) => index),
      ),
    },
  ];
}
