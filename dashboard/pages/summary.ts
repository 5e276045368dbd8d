/** One page for councillors, in plain words: what is worse, what is better, what is not known, what children said. */
import { type Html, html } from '../../functions/platform/html.ts';
import { counted, longPeriod, spoken } from '../facts/figures.ts';
import type { IndicatorFacts, ReleaseFacts } from '../facts/release.ts';
import { type State, stateOf } from '../facts/state.ts';
import { isOpen } from '../parts/challenge.ts';
import { page } from '../parts/layout.ts';

const mostLines = 6;
const mostVoices = 3;

export function summaryPage(facts: ReleaseFacts, style: string | null = null): string {
  const { indicators, quarter, challenges, actions, partnership } = facts;
  const of = (state: State) => indicators.filter(({ latest }) => stateOf(latest) === state);
  const gaps = indicators.filter(({ latest }) => latest?.value_status === 'x');
  const voices = [...of('concern'), ...of('improving'), ...of('unusual'), ...of('usual')]
    .flatMap(voiceOf)
    .slice(0, mostVoices);
  const open = challenges.filter(isOpen);
  const ofActions = (state: string) => actions.filter((one) => one.state === state).length;
  return page(facts, {
    title: 'Summary for councillors',
    path: 'summary.html',
    section: 'report.html',
    bodyClass: 'summary',
    style,
    main: html`<p class="over">${longPeriod(quarter)}</p>
<h1>Are children in ${partnership.place} safer?</h1>
<p class="lead">The partnership watches ${counted(indicators.length, 'figure')}. This quarter ${counted(of('concern').length, 'is', 'are')} worse than usual, ${counted(of('improving').length, 'is', 'are')} better than usual, and ${of('usual').length} did what they usually do.</p>
${list('What is worse', of('concern'), 'Nothing is worse than chance explains.')}
${list('What is better', of('improving'), 'Nothing is better than chance explains.')}
<h2>What we do not know</h2>
${gaps.length === 0 ? html`<p>Every figure was returned.</p>` : html`<p>Not returned: ${gaps.slice(0, mostLines).map(({ row }, index) => `${index > 0 ? '; ' : ''}${row.title}`)}${gaps.length > mostLines && ' and others'}.</p>`}
${voices.length > 0 && html`<h2>What children said</h2><ul>${voices.map((voice) => html`<li>${voice}</li>`)}</ul>`}
<h2>What partners asked of each other</h2>
${open.length === 0 ? html`<p>No question waits for an answer.</p>` : html`<ul>${open.slice(0, 3).map(({ raised_by, raised_to, question }) => html`<li>${raised_by} asked ${raised_to}: ${question}</li>`)}</ul>`}
${actions.length > 0 && html`<h2>What is being done</h2><p>${counted(ofActions('in hand'), 'action is', 'actions are')} in hand, ${counted(ofActions('late'), 'is', 'are')} late, and ${counted(ofActions('done'), 'is', 'are')} done.</p>`}`,
  });
}

function list(title: string, indicators: readonly IndicatorFacts[], none: string): Html {
  return html`<h2>${title}</h2>${
    indicators.length === 0
      ? html`<p>${none}</p>`
      : html`<ul>${indicators.slice(0, mostLines).map((one) => html`<li>${plain(one)}</li>`)}</ul>${indicators.length > mostLines && html`<p>And ${counted(indicators.length - mostLines, 'more', 'more')}.</p>`}`
  }`;
}

function plain({ row, latest }: IndicatorFacts): Html {
  const moved = latest?.change == null || latest.change === 0 ? 'is' : latest.change > 0 ? 'rose to' : 'fell to';
  return html`<strong>${row.title}</strong> ${moved} ${latest?.value == null ? '' : spoken(latest.value, row)}.`;
}

const voiceOf = ({ stories, latest, row }: IndicatorFacts): string[] =>
  stories
    .filter(
      ({ period, voice_of_the_child: voice }) => period === latest?.period && voice !== null && !voice.startsWith('['),
    )
    .slice(0, 1)
    .map(({ voice_of_the_child: voice }) => `${voice} (${row.title})`);
