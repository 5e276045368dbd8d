/** The overview: what changed, where to worry, who has not answered, and every indicator in a line. */
import { type Html, html } from '../../functions/platform/html.ts';
import { spark } from '../charts/spark.ts';
import { changesSince } from '../facts/changes.ts';
import { changeWords, counted, day, figure, figureOr, longPeriod } from '../facts/figures.ts';
import type { IndicatorFacts, ReleaseFacts } from '../facts/release.ts';
import { isAccepted, returnsDue } from '../facts/returns.ts';
import { assuranceWords, stateOf, states, stateWords } from '../facts/state.ts';
import { cards } from '../parts/cards.ts';
import { page } from '../parts/layout.ts';
import { stateMark, stateShape } from '../parts/state-mark.ts';

export function overviewPage(facts: ReleaseFacts): string {
  const { quarter, release } = facts;
  const due = returnsDue(facts);
  return page(facts, {
    title: 'Safeguarding performance overview',
    path: 'index.html',
    section: 'index.html',
    scripts: ['filters.js'],
    main: html`<div class="title-row"><div>
<p class="over">${longPeriod(quarter)}</p>
<h1>Safeguarding performance overview</h1>
</div><div class="aside">
<p>Published as at ${day(release.asAt)}</p>
<p>${due.filter(isAccepted).length} of ${counted(due.length, 'return')} submitted</p>
<p><a href="report.html">Quarterly report, to print</a></p>
<p><a href="summary.html">One page for councillors</a></p>
<p><a href="data/indicators.csv" download>Every total (CSV)</a></p>
</div></div>
${cards(facts, true)}
${changed(facts)}
<h2>All indicators</h2>
${filters(facts)}
<table class="indicators"><caption class="for-ears">Every indicator, by priority</caption>${headings}
${facts.groups.map(({ id, title }) =>
  groupRows(
    title,
    facts.indicators.filter((one) => one.group.id === id),
  ),
)}</table>
${howToRead()}`,
  });
}

const shownFirst = 12;

function changed({ indicators }: ReleaseFacts): Html {
  const changes = changesSince(indicators);
  const items = changes.map(
    ({ kind, indicator, text }) =>
      html`<li><strong>${kind}:</strong> <a href="indicators/${indicator.row.indicator_id}.html">${indicator.row.title}</a> ${text}</li>\n`,
  );
  return html`<section class="changed" aria-labelledby="changed"><h2 id="changed">What changed since last quarter</h2>
${items.length === 0 ? html`<p>Nothing that chance does not explain.</p>` : html`<ul>${items.slice(0, shownFirst)}</ul>`}
${items.length > shownFirst && html`<details><summary>${counted(items.length - shownFirst, 'more change')}</summary><ul>${items.slice(shownFirst)}</ul></details>`}</section>`;
}

/** The form does nothing without the script, which unhides it; every row is there without it. */
function filters({ groups, indicators }: ReleaseFacts): Html {
  const owners = [...new Map(indicators.map(({ row, owner }) => [row.owner_agency ?? '', owner]))].sort(
    ([, a], [, b]) => (a < b ? -1 : 1),
  );
  const choice = (name: string, title: string, all: string, options: readonly (readonly [string, string])[]) =>
    html`<p><label for="filter-${name}">${title}</label><select id="filter-${name}" name="${name}"><option value="">${all}</option>${options.map(([value, words]) => html`<option value="${value}">${words}</option>`)}</select></p>`;
  return html`<form class="filters" method="get" hidden data-filters>
${choice(
  'priority',
  'Priority',
  'All priorities',
  groups.map(({ id, title }) => [id, title] as const),
)}
${choice('agency', 'Agency', 'All agencies', owners)}
${choice(
  'state',
  'Show',
  'Everything',
  states.map((state) => [state, stateWords[state].title] as const),
)}
<p><button type="submit">Apply filters</button></p>
</form>
<p role="status" data-count>Showing ${indicators.length} of ${counted(indicators.length, 'indicator')}</p>`;
}

const headings = html`<thead><tr><th scope="col">Indicator</th><th scope="col" class="n">Latest</th><th scope="col">On period before</th><th scope="col" class="n">England</th><th scope="col">Trend</th><th scope="col">Variation</th><th scope="col">Ambition</th></tr></thead>`;

function groupRows(title: string, indicators: readonly IndicatorFacts[]): Html | null {
  if (indicators.length === 0) return null;
  return html`<tbody data-group><tr class="group"><th scope="rowgroup" colspan="7">${title}</th></tr>
${indicators.map(rowOf)}</tbody>
`;
}

function rowOf({ row, owner, group, latest, points, comparators }: IndicatorFacts): Html {
  const england = comparators.find(({ area_type }) => area_type === 'england');
  return html`<tr data-priority="${group.id}" data-agency="${row.owner_agency ?? ''}" data-state="${stateOf(latest)}"><th scope="row"><a href="indicators/${row.indicator_id}.html">${row.title}</a> <small>${row.unit === '%' ? 'percentage' : row.unit} · ${owner}</small></th>
<td class="n"><b>${latest === null ? '[x]' : figureOr(latest.value, latest.value_status, row)}</b></td>
<td>${latest?.value == null ? (latest?.value_status === 'c' ? 'Confidential' : 'Not submitted') : changeWords(latest.change, row)}</td>
<td class="n">${england ? figureOr(england.value, england.value_status, row) : '[z]'}</td>
<td>${points.some(({ value }) => value !== null) ? spark(points) : 'No series'}</td>
<td>${stateMark(latest)}</td>
<td>${latest?.target == null ? 'None set' : html`${figure(latest.target, row)} <small>${assuranceWords[latest.assurance ?? ''] ?? 'Not assessed'}</small>`}</td></tr>
`;
}

const howToRead = (): Html => html`<details class="reading"><summary>How to read the symbols</summary>
<ul class="plain">
<li>${stateShape('concern')} <strong>Concern</strong>: the figure is unusual, in the direction that is worse.</li>
<li>${stateShape('improving')} <strong>Improving</strong>: unusual, in the direction that is better. The triangle points the way it went.</li>
<li>${stateShape('unusual')} <strong>Unusual</strong>: a movement that chance does not explain, where neither way is better.</li>
<li>${stateShape('usual')} <strong>No significant change</strong>: within what is usual.</li>
<li><strong>[c]</strong> confidential, <strong>[x]</strong> not available, <strong>[z]</strong> not applicable.</li>
</ul><p><a href="methods.html">Data and methods</a> explains each.</p></details>`;
