/** Every indicator with its definition: what one searches when one does not know the name. */
import { html } from '../../functions/platform/html.ts';
import { counted } from '../facts/figures.ts';
import type { ReleaseFacts } from '../facts/release.ts';
import { page } from '../parts/layout.ts';
import { stateMark } from '../parts/state-mark.ts';

export function indicatorsPage(facts: ReleaseFacts): string {
  const { indicators } = facts;
  const inOrder = [...indicators].sort((a, b) => (a.row.title < b.row.title ? -1 : 1));
  return page(facts, {
    title: 'Indicators',
    path: 'indicators/index.html',
    section: 'indicators/index.html',
    scripts: ['filters.js'],
    main: html`<h1>Indicators</h1>
<form class="filters" role="search" method="get" hidden data-filters><p class="search"><label for="filter-q">Search titles, definitions and sources</label><input id="filter-q" name="q" type="search"></p><p><button type="submit">Search</button></p></form>
<p role="status" data-count>Showing ${indicators.length} of ${counted(indicators.length, 'indicator')}</p>
<ul class="results">${inOrder.map(
      ({ row, owner, group, latest }) =>
        html`<li data-text="${`${row.title} ${row.definition} ${row.source} ${owner} ${group.title}`.toLowerCase()}"><h2 class="small"><a href="${row.indicator_id}.html">${row.title}</a></h2><p>${row.definition}</p><p class="by">${group.title} · ${owner}</p>${stateMark(latest)}</li>\n`,
    )}</ul>`,
  });
}
