/** What the partnership set out to change, and whether its indicators show it. */
import { type Html, html } from '../../functions/platform/html.ts';
import { spark } from '../charts/spark.ts';
import { changeWords, counted, figureOr, shortPeriod, unitWords } from '../facts/figures.ts';
import type { IndicatorFacts, ReleaseFacts } from '../facts/release.ts';
import { stateOf, stateWords } from '../facts/state.ts';
import { page } from '../parts/layout.ts';
import { stateMark } from '../parts/state-mark.ts';
import { table } from '../parts/table.ts';

export function prioritiesPage(facts: ReleaseFacts): string {
  const named = facts.groups.filter(({ priority }) => priority);
  return page(facts, {
    title: 'Priorities',
    path: 'priorities.html',
    section: 'priorities.html',
    main: html`<h1>Priorities</h1>
${named.length === 0 && html`<p>The partnership’s file names no priority.</p>`}
${named.map(({ id, title }) => {
  const ids = facts.priorityIndicators.get(id) ?? [];
  return section(
    id,
    title,
    facts.indicators.filter(({ row }) => ids.includes(row.indicator_id)),
    facts,
  );
})}`,
  });
}

function section(id: string, title: string, indicators: readonly IndicatorFacts[], { quarter }: ReleaseFacts): Html {
  const count = (state: string) => indicators.filter(({ latest }) => stateOf(latest) === state).length;
  const told = indicators.flatMap((indicator) =>
    indicator.stories
      .filter(({ period, impact }) => impact !== null && period === indicator.latest?.period)
      .slice(0, 1)
      .map((story) => ({ indicator, story })),
  );
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
<p>Of ${counted(indicators.length, 'indicator')}, ${counted(count('concern'), 'needs', 'need')} attention and ${count('improving')} ${count('improving') === 1 ? 'is' : 'are'} improving in ${shortPeriod(quarter.period)}.</p>
<div class="as-cards">${table<IndicatorFacts>(
    `${title}: its indicators`,
    [
      {
        title: 'Indicator',
        cell: ({ row }) =>
          html`<a href="indicators/${row.indicator_id}.html">${row.title}</a> <small>${unitWords(row)}</small>`,
      },
      {
        title: 'Latest',
        number: true,
        cell: ({ row, latest }) => (latest === null ? '[x]' : figureOr(latest.value, latest.value_status, row)),
      },
      {
        title: 'Change',
        cell: ({ row, latest }) => (latest?.value == null ? 'Not known' : changeWords(latest.change, row)),
      },
      {
        title: 'Trend',
        cell: ({ points }) => (points.some(({ value }) => value !== null) ? spark(points) : stateWords.none.title),
      },
      { title: 'Variation', cell: ({ latest }) => stateMark(latest) },
    ],
    indicators,
  )}</div>
${told.length > 0 && html`<h3>What difference it made, as agencies tell it</h3><ul>${told.map(({ indicator, story }) => html`<li>${story.impact} <span class="by">(${indicator.row.title})</span></li>`)}</ul>`}</section>`;
}
