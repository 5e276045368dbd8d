import { type Html, html } from '../../functions/platform/html.ts';
import { figureOr, shortPeriod } from '../facts/figures.ts';
import type { IndicatorFacts, ReleaseFacts } from '../facts/release.ts';
import { table } from '../parts/table.ts';

const most = { quarter: 6, year: 4 };

/** The last periods of every indicator, one table a group; years apart from quarters. */
export function annex({ indicators, groups, periods, quarter }: ReleaseFacts): Html {
  const kinds = (['quarter', 'year'] as const).map((kind) => {
    const known = [...periods.values()]
      .filter((one) => one.kind === kind && one.end_date <= quarter.end_date)
      .slice(-most[kind]);
    return { kind, known: known.map(({ period }) => period) };
  });
  return html`${groups.map(({ id, title }) =>
    kinds.map(({ kind, known }) => {
      const own = indicators.filter(
        ({ group, row }) => group.id === id && (row.frequency === 'annual') === (kind === 'year'),
      );
      if (own.length === 0) return null;
      return table<IndicatorFacts>(
        kind === 'year' ? `${title}: by year` : title,
        [
          { title: 'Indicator', cell: ({ row }) => html`${row.title} <small>${row.unit}</small>` },
          ...known.map((period) => ({
            title: shortPeriod(period),
            number: true,
            cell: ({ points, row }: IndicatorFacts) => {
              const point = points.find((one) => one.period === period);
              return point ? figureOr(point.value, point.value_status, row) : '[x]';
            },
          })),
        ],
        own,
      );
    }),
  )}`;
}
