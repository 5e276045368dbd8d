/** One indicator: the verdict, its figures, its charts, the story beside them, and what it is. */
import { type Html, html } from '../../functions/platform/html.ts';
import { changeWords, counted, figure, figureOr, shortPeriod, symbol, symbolWords } from '../facts/figures.ts';
import type { IndicatorFacts, ReleaseFacts } from '../facts/release.ts';
import { isAccepted, returnsDue } from '../facts/returns.ts';
import { numbersSay, verdict } from '../facts/sentences.ts';
import { challengeCard } from '../parts/challenge.ts';
import { type ChartBlock, chartBlock } from '../parts/chart-block.ts';
import { page } from '../parts/layout.ts';
import { stateMark, stateShape } from '../parts/state-mark.ts';
import { earlierStories, storyBox } from '../parts/story.ts';
import { table } from '../parts/table.ts';

const betterWords = { higher: 'Higher is better', lower: 'Lower is better', neither: 'Neither way is better' };

export function indicatorPage(indicator: IndicatorFacts, charts: readonly ChartBlock[], facts: ReleaseFacts): string {
  const { row, owner, group } = indicator;
  const said = verdict(indicator);
  const sentences = numbersSay(indicator, facts);
  return page(facts, {
    title: row.title,
    path: `indicators/${row.indicator_id}.html`,
    section: 'indicators/index.html',
    trail: [
      { title: 'Overview', path: 'index.html' },
      { title: group.title, path: group.priority ? `priorities.html#${group.id}` : 'indicators/index.html' },
    ],
    main: html`<p class="over">${owner} · ${betterWords[row.better]}</p>
<h1>${row.title}</h1>
<p class="verdict ${said.state}">${stateShape(said.state, indicator.latest?.signal_side !== 'low')}<span><strong>${said.word}.</strong> ${said.text}</span></p>
${headline(indicator)}
<div class="columns"><div class="told">
${storyBox(indicator, facts)}
${challenges(indicator)}
${questions(indicator)}
</div><div class="first">
${sentences.length > 0 && html`<section aria-labelledby="say"><h2 id="say">What the numbers say</h2><ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul></section>`}
${charts.map(chartBlock)}
${allHidden(indicator)}
${about(indicator, facts)}
</div><div class="more">
${readWith(indicator, facts)}
${earlierStories(indicator, facts)}
</div></div>`,
  });
}

function headline({ row, latest, comparators }: IndicatorFacts): Html {
  const england = comparators.find(({ area_type }) => area_type === 'england');
  const cell = (title: string, value: string, under: string) =>
    html`<div><dt>${title}</dt><dd><b>${value}</b> ${under}</dd></div>`;
  const from = (value: number | null) => (value === null ? 'nothing to compare' : `from ${figure(value, row)}`);
  const annual = row.frequency === 'annual';
  return html`<dl class="headline">
${cell('Latest', latest === null ? '[x]' : figureOr(latest.value, latest.value_status, row), `${row.unit === 'number' ? '' : row.unit === '%' ? 'percentage, ' : `${row.unit}, `}${latest ? shortPeriod(latest.period) : ''}`)}
${cell(annual ? 'On the year before' : 'On last quarter', changeWords(latest?.change ?? null, row), from(latest?.previous ?? null))}
${!annual && cell('On same quarter last year', changeWords(latest?.change_on_year ?? null, row), from(latest?.same_period_last_year ?? null))}
${cell('England', england ? figureOr(england.value, england.value_status, row) : '[z]', england ? `${england.comparison ?? 'not compared'}, ${england.published_period}` : 'none published')}
</dl>`;
}

/** Breakdowns that hold no number: said, so that nobody looks for them. */
function allHidden({ breakdowns }: IndicatorFacts): Html | null {
  const hidden = breakdowns.filter(({ latest }) => latest.length > 0 && latest.every(({ value }) => value === null));
  if (hidden.length === 0) return null;
  return html`<section aria-labelledby="not-shown"><h2 id="not-shown">Not shown</h2><ul>${hidden.map(
    ({ title, latest }) => {
      const reasons = [...new Set(latest.map(({ value_status }) => value_status ?? 'x'))].sort();
      return html`<li>By ${title}: ${reasons.map((reason, index) => `${index > 0 ? '; ' : ''}${symbol(reason)} ${symbolWords[reason] ?? ''}`)}.</li>`;
    },
  )}</ul></section>`;
}

function challenges({ challenges: rows }: IndicatorFacts): Html | null {
  if (rows.length === 0) return null;
  return html`<section aria-labelledby="challenges"><h2 id="challenges" class="small">Challenges</h2>${rows.map((one) => challengeCard(one, null))}</section>`;
}

const questions = ({ row }: IndicatorFacts): Html =>
  html`<section aria-labelledby="ask"><h2 id="ask" class="small">Questions for the subgroup</h2><ul>${row.questions
    .split('\n')
    .filter((one) => one.trim() !== '')
    .map((one) => html`<li>${one}</li>`)}</ul></section>`;

function readWith(indicator: IndicatorFacts, { indicators }: ReleaseFacts): Html | null {
  const others = indicators.filter((one) => one !== indicator && one.group.id === indicator.group.id).slice(0, 5);
  if (others.length === 0) return null;
  return html`<section aria-labelledby="with"><h2 id="with" class="small">Read with</h2><ul class="plain">${others.map(
    ({ row, latest }) => html`<li><a href="${row.indicator_id}.html">${row.title}</a><br>${stateMark(latest)}</li>`,
  )}</ul></section>`;
}

function about(indicator: IndicatorFacts, facts: ReleaseFacts): Html {
  const { row, latest, points, revisions, targetReason } = indicator;
  const reasons = [...new Set(points.map(({ segment_reason }) => segment_reason).filter((reason) => reason !== null))];
  const limits =
    latest?.limit_points == null
      ? 'None: too few points'
      : `XmR, 2.66 × the mean moving range, of ${counted(latest.limit_points, 'point')}${latest.trial_limits ? ', on trial' : ''}`;
  const rows: [string, Html | string | null][] = [
    ['Definition', row.definition],
    ['Whose definition', row.definition_of],
    ['Source', row.source],
    ['Ambition', latest?.target == null ? null : `${figure(latest.target, row)}. ${targetReason ?? ''}`],
    ['Process limits', limits],
    ['New limits because', reasons.length === 0 ? null : reasons.join(' ')],
    ['Quality', quality(indicator, facts)],
    ['Confidential figures', 'Small counts, and what would give them away, are shown as [c]'],
    ['Figures to download', html`<a href="${row.indicator_id}.csv" download>${row.title} (CSV)</a>`],
  ];
  return html`<section aria-labelledby="about"><h2 id="about">About this indicator</h2><dl class="about">${rows.flatMap(([title, words]) => (words === null ? [] : [html`<div><dt>${title}</dt><dd>${words}</dd></div>`]))}</dl>
${
  revisions.length > 0 &&
  html`<h3>Revised since the release before</h3>${table(
    `${row.title}: revised figures`,
    [
      { title: 'Period', cell: (one) => shortPeriod(one.period) },
      {
        title: 'Category',
        cell: (one) => (one.breakdown === 'total' ? 'All' : `${one.breakdown.replaceAll('-', ' ')}: ${one.category}`),
      },
      { title: 'It was', number: true, cell: (one) => revised(one.old_value, one.old_numerator, row) },
      { title: 'It is', number: true, cell: (one) => revised(one.new_value, one.new_numerator, row) },
    ],
    revisions,
  )}`
}</section>`;
}

/** How the returns came of those who answer for the figure; null where none of them was due. */
function quality({ row, owner }: IndicatorFacts, facts: ReleaseFacts): Html | null {
  const owners = row.owner_agency?.split(', ') ?? [];
  const due = returnsDue(facts).filter(({ agency }) => owners.includes(agency));
  if (due.length === 0) return null;
  const warned = due.filter(({ state }) => state === 'accepted with warnings').length;
  return html`Of ${counted(due.length, 'return')} that ${owner} owed for ${shortPeriod(facts.quarter.period)}, ${counted(due.filter(isAccepted).length, 'is', 'are')} accepted, ${warned} of them with warnings: <a href="../quality.html">how complete each is</a>`;
}

const revised = (value: number | null, numerator: number | null, row: IndicatorFacts['row']): string =>
  value !== null ? figure(value, row) : numerator !== null ? `number ${numerator.toLocaleString('en-GB')}` : '[c]';
