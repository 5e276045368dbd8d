import { html } from '../../../functions/platform/html.ts';
import { barsChart } from '../../charts/bars.ts';
import { smallMultiples } from '../../charts/small-multiples.ts';
import { counted, shortPeriod, unitWords } from '../../facts/figures.ts';
import type { Breakdown, CategoryFigure, IndicatorFacts, ReleaseFacts } from '../../facts/release.ts';
import { inequalitySentence } from '../../facts/sentences.ts';
import type { Chart } from '../chart-block.ts';
import { figureTable, shown, shownCount } from '../figure-table.ts';

/** The categories of a breakdown as bars, and localities over time as well; nothing where no category has a figure. */
export function breakdownCharts(breakdown: Breakdown, indicator: IndicatorFacts, facts: ReleaseFacts): Chart[] {
  // What does not apply to any (a share of the whole population, say) is no chart, and said below the others.
  if (breakdown.latest.every(({ value }) => value === null)) return [];
  const places = breakdown.id === 'locality' ? placesChart(breakdown.overTime, indicator) : null;
  return [bars(breakdown, indicator, facts), ...(places === null ? [] : [places])];
}

function bars(breakdown: Breakdown, indicator: IndicatorFacts, { partnership }: ReleaseFacts): Chart {
  const { row, latest } = indicator;
  const { id, title, latest: figures } = breakdown;
  const period = shortPeriod(figures[0]!.period);
  const hidden = figures.filter(({ value_status }) => value_status === 'c').length;
  const inequality = indicator.inequality.find((one) => one.breakdown === id);
  const sentence = inequality ? inequalitySentence(inequality, indicator) : '';
  const whole =
    row.unit === 'number' || row.unit === '£' || latest?.value == null
      ? null
      : { value: latest.value, name: partnership.place };
  const interval = figures.some(({ lower_95 }) => lower_95 !== null);
  const hiddenWords = hidden > 0 ? ` ${counted(hidden, 'category is', 'categories are')} confidential.` : '';
  return {
    id,
    heading: `By ${title}`,
    caption: `${row.title} by ${title}, ${unitWords(row)}, ${period}${interval ? '. Lines show 95% confidence intervals' : ''}`,
    note: sentence ? html`<p>${sentence}</p>` : undefined,
    title: `${row.title} by ${title}`,
    description: `A bar for each of ${figures.length} categories.${hiddenWords}`,
    draw: (frame, narrow) => barsChart(figures, whole, row, frame, narrow),
    figures: figureTable<CategoryFigure>(
      `${row.title} by ${title}, ${period}`,
      [
        { title: title[0]!.toUpperCase() + title.slice(1), cell: (one) => one.title },
        { title: row.unit, cell: (one) => shown(one.value, one.value_status, row) },
        ...(interval
          ? [
              { title: 'Lower 95%', cell: (one: CategoryFigure) => shown(one.lower_95, one.value_status, row) },
              { title: 'Upper 95%', cell: (one: CategoryFigure) => shown(one.upper_95, one.value_status, row) },
            ]
          : []),
        { title: 'Number', cell: (one) => shownCount(one.numerator, one.value_status) },
      ],
      figures,
    ),
  };
}

/** By place over time: small multiples on one scale. */
function placesChart(overTime: Breakdown['overTime'], { row }: IndicatorFacts): Chart | null {
  const places = overTime.filter((figures) => figures.some(({ value }) => value !== null));
  if (places.length === 0 || places[0]!.length < 2) return null;
  return {
    id: 'places',
    heading: 'By locality over time',
    caption: `${row.title} by locality, ${unitWords(row)}. All on one scale. A gap is a figure that is confidential or was not returned`,
    title: `${row.title} by locality over time`,
    description: `A small line for each of ${counted(places.length, 'locality', 'localities')}.`,
    draw: (frame, narrow) => smallMultiples(places, row, frame, narrow),
    figures: figureTable<number>(
      `${row.title} by locality and period`,
      [
        { title: 'Period', cell: (index) => shortPeriod(places[0]![index]!.period) },
        ...places.map((figures) => ({
          title: figures[0]!.title,
          cell: (index: number) => shown(figures[index]!.value, figures[index]!.value_status, row),
        })),
      ],
      places[0]!.map((_, index) => index),
    ),
  };
}
