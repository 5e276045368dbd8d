import { html } from '../../functions/platform/html.ts';
import { shortPeriod } from '../facts/figures.ts';
import type { ReleaseFacts } from '../facts/release.ts';
import { page } from '../parts/layout.ts';

/** Every figure of the release, asked of its Parquet in the browser. Without script the page says where the files are. */
export function explorePage(facts: ReleaseFacts): string {
  const inOrder = [...facts.indicators].sort((a, b) => (a.row.title < b.row.title ? -1 : 1));
  const breakdowns = new Map(
    facts.indicators.flatMap(({ breakdowns: own }) => own.map(({ id, title }) => [id, title] as const)),
  );
  const periods = [...facts.periods.values()].reverse();
  return page(facts, {
    title: 'Explore',
    path: 'explore.html',
    section: 'methods.html',
    scripts: ['explore.js'],
    main: html`<h1>Explore the figures</h1>
<p class="lead">Every figure of every breakdown and period that may be shared.</p>
<p>The address keeps what you choose, so that a link shows others the same. <a href="data/figures.parquet" download>All figures (Parquet)</a>, <a href="data/indicators.csv" download>every total (CSV)</a>.</p>
<form class="filters" method="get" hidden data-explore>
<p class="search"><label for="explore-indicator">Indicator</label><select id="explore-indicator" name="indicator">${inOrder.map(({ row }) => html`<option value="${row.indicator_id}">${row.title}</option>`)}</select></p>
<p><label for="explore-breakdown">By</label><select id="explore-breakdown" name="breakdown"><option value="total">Total</option>${[...breakdowns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, title]) => html`<option value="${id}">${title}</option>`)}</select></p>
<p><label for="explore-period">Period</label><select id="explore-period" name="period"><option value="">All periods</option>${periods.map(({ period }) => html`<option value="${period}">${shortPeriod(period)}</option>`)}</select></p>
<p><button type="submit">Show</button></p>
</form>
<p role="status" data-count>Choosing figures needs script. Without it, take the files above or an indicator’s own page.</p>
<div class="scroll" role="region" tabindex="0" aria-label="Figures" hidden data-figures></div>`,
  });
}
