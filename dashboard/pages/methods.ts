/** How to read the figures, what the symbols mean, and where to get them. */
import { html } from '../../functions/platform/html.ts';
import { counted, day, symbolWords } from '../facts/figures.ts';
import type { ReleaseFacts } from '../facts/release.ts';
import { page } from '../parts/layout.ts';

export function methodsPage(facts: ReleaseFacts): string {
  const { release, audit, indicators } = facts;
  const sources = [...new Set(indicators.map(({ row }) => row.source))].sort();
  return page(facts, {
    title: 'Data and methods',
    path: 'methods.html',
    section: 'methods.html',
    main: html`<h1>Data and methods</h1>
<p class="lead">Everything here is of the release <code>${release.id}</code>, as at ${day(release.asAt)}. Its files do not change; a later release has pages of its own.</p>
<h2>The data</h2>
<p><a href="data/indicators.csv" download>Every indicator’s totals (CSV)</a>. Each indicator’s page has its own file, with the breakdowns. <a href="explore.html">Explore</a> asks every figure in your browser.</p>
<h2>Symbols</h2>
<dl class="about">${Object.entries(symbolWords).map(([sign, words]) => html`<div><dt>[${sign}]</dt><dd>${words}</dd></div>`)}</dl>
<h2>What is usual, and what is not</h2>
<p>Numbers go up and down. Each chart has an average and two process limits, 2.66 times the average moving range either side of it (an XmR chart). A figure is a signal if it lies beyond a limit; if it is one of seven in a row that each rise or each fall; if two of three lie close to the same limit; or if it is one of seven in a row on one side of the average. Everything else is what the process does when nothing has changed: do not explain it.</p>
<p>A concern is a signal in the direction that is worse, an improvement one in the direction that is better. Below 13 points the limits are on trial.</p>
<h2>Intervals</h2>
<p>Lines on bars are 95% confidence intervals: Wilson’s for percentages, Byar’s or exact Poisson limits for rates. Where two overlap much, the difference is not worth explaining.</p>
<h2>England, the region, the neighbours</h2>
<p>Published figures, never a mean of authorities; for statistical neighbours the mean of those that published one. They are of years: beside a quarter stands the last year that had ended.</p>
<h2>Confidential figures</h2>
<p>Counts that could tell of a child are hidden, with every figure that would give them back: ${audit.primary.toLocaleString('en-GB')} of ${counted(audit.figures, 'figure')} for their own size, ${audit.secondary.toLocaleString('en-GB')} more to protect those, ${audit.withheld.toLocaleString('en-GB')} with the breakdown they belong to. The release was attacked by linear programming before anybody could see it, and nothing was found.</p>
<h2>Sources</h2>
<ul>${sources.map((source) => html`<li>${source}</li>`)}</ul>`,
  });
}
