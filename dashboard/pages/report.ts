/** The Performance Management Report: for paper and a meeting. Signals in full, the rest short, tables in an annex. */
import { type Html, html } from '../../functions/platform/html.ts';
import { spark } from '../charts/spark.ts';
import { changesSince } from '../facts/changes.ts';
import { changeWords, counted, day, figureOr, longPeriod, shortPeriod } from '../facts/figures.ts';
import { marking } from '../facts/marking.ts';
import type { IndicatorFacts, ReleaseFacts } from '../facts/release.ts';
import { numbersSay, verdict } from '../facts/sentences.ts';
import { stateOf } from '../facts/state.ts';
import { actionsOf, actionTable } from '../parts/actions.ts';
import { cards } from '../parts/cards.ts';
import { challengeCard, isOpen } from '../parts/challenge.ts';
import { drawn } from '../parts/chart-block.ts';
import { trendChart } from '../parts/charts/trend.ts';
import { page } from '../parts/layout.ts';
import { stateShape } from '../parts/state-mark.ts';
import { storyMark, storyWords } from '../parts/story.ts';
import { annex } from './report-annex.ts';

export const reportPage = (facts: ReleaseFacts, style: string | null = null): string =>
  page(facts, {
    title: 'Performance Management Report',
    path: 'report.html',
    section: 'report.html',
    bodyClass: 'report',
    style,
    main: reportBody(facts),
  });

function reportBody(facts: ReleaseFacts): Html {
  const { indicators, quarter, release, partnership, challenges } = facts;
  const signals = indicators.filter(({ latest }) => ['concern', 'improving', 'unusual'].includes(stateOf(latest)));
  const order = { concern: 0, unusual: 1, improving: 2 } as Readonly<Record<string, number>>;
  const inOrder = [...signals].sort((a, b) => order[stateOf(a.latest)]! - order[stateOf(b.latest)]!);
  const rest = indicators.filter((one) => !signals.includes(one));
  const open = challenges.filter(isOpen);
  return html`<div class="cover"><p class="over">${partnership.title}</p><h1>Performance Management Report</h1>
<p class="lead">${longPeriod(quarter)}</p>
<p>Release <code>${release.id}</code>, as at ${day(release.asAt)}</p><p class="marking">${marking}</p></div>
<nav class="contents" aria-labelledby="contents"><h2 id="contents">Contents</h2><ol>
<li><a href="#changes">What changed</a></li>
<li><a href="#signals">Signals in full</a><ol>${inOrder.map(({ row }) => html`<li><a href="#${row.indicator_id}">${row.title}</a></li>`)}</ol></li>
<li><a href="#open">Challenges that wait for an answer</a></li>
<li><a href="#late">Actions that are late</a></li>
<li><a href="#rest">All other indicators</a></li>
<li><a href="#annex">Annex: figures</a></li></ol></nav>
<section class="part" aria-labelledby="changes"><h2 id="changes">What changed</h2>${cards(facts, false)}${changed(indicators)}</section>
<section class="part" aria-labelledby="signals"><h2 id="signals">Signals in full</h2>
<p>${counted(signals.length, 'indicator shows', 'indicators show')} a movement that chance does not explain.</p>
${inOrder.map((one) => inFull(one, facts))}</section>
<section class="part" aria-labelledby="open"><h2 id="open">Challenges that wait for an answer</h2>
${open.length === 0 ? html`<p>None.</p>` : open.map((one) => challengeCard(one, null))}
<h2 id="late">Actions that are late</h2>
${lateActions(facts)}</section>
<section class="part" aria-labelledby="rest"><h2 id="rest">All other indicators</h2>
${facts.groups.map(({ id, title }) =>
  restOf(
    title,
    rest.filter(({ group }) => group.id === id),
    facts,
  ),
)}</section>
<section class="part" aria-labelledby="annex"><h2 id="annex">Annex: figures</h2>${annex(facts)}</section>`;
}

function lateActions({ actions, indicators, release }: ReleaseFacts): Html {
  const titles = new Map(indicators.map(({ row }) => [row.indicator_id, row.title]));
  const late = actions.filter(({ state }) => state === 'late');
  if (late.length === 0) return html`<p>None.</p>`;
  return actionTable(
    `Past their day on ${day(release.asAt)} and not done`,
    late,
    ({ indicator_id: id }) => (id === null ? null : (titles.get(id) ?? null)),
    false,
  );
}

function changed(indicators: readonly IndicatorFacts[]): Html {
  const changes = changesSince(indicators);
  if (changes.length === 0) return html`<p>Nothing that chance does not explain.</p>`;
  return html`<ul>${changes.map(({ kind, indicator, text }) => html`<li><strong>${kind}:</strong> ${indicator.row.title} ${text}</li>`)}</ul>`;
}

const inAnnex = 'The latest figures are in the annex.';

function inFull(indicator: IndicatorFacts, facts: ReleaseFacts): Html {
  const { row, owner, latest, stories } = indicator;
  const said = verdict(indicator);
  const trend = trendChart(indicator, facts);
  const now = stories.filter(({ period }) => period === latest?.period);
  return html`<article class="full" aria-labelledby="${row.indicator_id}"><h3 id="${row.indicator_id}">${row.title}</h3>
<p class="by">${owner}</p>
<p class="verdict ${said.state}">${stateShape(said.state, latest?.signal_side !== 'low')}<span><strong>${said.word}.</strong> ${said.text}</span></p>
<ul>${numbersSay(indicator, facts)
    .slice(0, 5)
    .map((sentence) => html`<li>${sentence}</li>`)}</ul>
${trend && html`<div class="wide">${drawn(trend, `${row.indicator_id}-print`, false, inAnnex)}</div><div class="narrow">${drawn(trend, `${row.indicator_id}-phone`, true, inAnnex)}</div>`}
<div class="story">${
    now.length === 0
      ? html`<p><strong>No story was sent.</strong> ${owner} was to answer: ${row.questions.split('\n').join(' ')}</p>`
      : now.map((story) => storyWords(story, indicator, facts, 4))
  }${actionsOf(indicator.actions, facts, { level: 4, earlier: false })}</div></article>`;
}

function restOf(title: string, indicators: readonly IndicatorFacts[], facts: ReleaseFacts): Html | null {
  if (indicators.length === 0) return null;
  return html`<h3>${title}</h3>${indicators.map((one) => inShort(one, facts))}`;
}

function inShort(indicator: IndicatorFacts, { quarter }: ReleaseFacts): Html {
  const { row, latest, stories, points } = indicator;
  const story = stories.find(({ period }) => period === latest?.period);
  const value = latest === null ? '[x]' : figureOr(latest.value, latest.value_status, row);
  const change =
    latest?.value == null
      ? ''
      : ` ${changeWords(latest.change, row)} on ${row.frequency === 'annual' ? 'the year' : 'the quarter'} before.`;
  return html`<div class="short"><div><h4>${row.title}: ${value}</h4>
<p>${verdict(indicator).text}${change} ${latest ? shortPeriod(latest.period) : shortPeriod(quarter.period)}.</p>
${story && html`${storyMark(story, indicator)}<p class="by">${[story.reasons, story.actions].filter((words) => words !== null).join(' ')}</p>`}</div>${points.some((one) => one.value !== null) && spark(points)}</div>`;
}
