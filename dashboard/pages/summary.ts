/** One page for councillors, in plain words: what is worse, what is better, what is not known, what children said. */
import { type Html, html } from '../../functions/platform/html.ts';
import { counted, figure, longPeriod, spoken } from '../facts/figures.ts';
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
  const untold = of('none').length + of('few').length;
  const hidden = indicators.filter(({ latest }) => latest?.value_status === 'c').length;
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
<p class="lead">The partnership watches ${counted(indicators.length, 'figure')}. This quarter ${counted(of('concern').length, 'is', 'are')} worse than usual, ${counted(of('improving').length, 'is', 'are')} better than usual, ${counted(of('unusual').length, 'is', 'are')} unusual but neither, and ${of('usual').length} did what they usually do. Of ${untold} nothing can be said.</p>
${list('What is worse', of('concern'), 'Nothing is worse than chance explains.')}
${list('What is better', of('improving'), 'Nothing is better than chance explains.')}
<h2>What we do not know</h2>
${gaps.length === 0 ? html`<p>Every figure was returned.</p>` : html`<p>Not returned: ${gaps.slice(0, mostLines).map(({ row }, index) => `${index > 0 ? '; ' : ''}${row.title}`)}${gaps.length > mostLines && ' and others'}.</p>`}
${hidden > 0 && html`<p>${counted(hidden, 'figure is', 'figures are')} confidential: so few children are counted that ${hidden === 1 ? 'it' : 'they'} could tell of one.</p>`}
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
  if (latest?.value == null) return html`<strong>${row.title}</strong> is not known.`;
  const now = spoken(latest.value, row);
  const { change, previous, direction } = latest;
  if (change === null || previous === null) return html`<strong>${row.title}</strong> is ${now}.`;
  if (change === 0) return html`<strong>${row.title}</strong> stayed at ${now}.`;
  // A figure may be better than usual and yet have got worse since the quarter before.
  const turned = change > 0 !== ((row.better === 'higher') === (direction === 'improving'));
  const still = turned ? `, still ${direction === 'improving' ? 'better' : 'worse'} than usual` : '';
  return html`<strong>${row.title}</strong> ${change > 0 ? 'rose' : 'fell'} from ${figure(previous, row)} to ${now}${still}.`;
}

const voiceOf = ({ stories, latest, row }: IndicatorFacts): string[] =>
  stories
    .filter(
      ({ period, voice_of_the_child: voice }) => period === latest?.period && voice !== null && !voice.startsWith('['),
    )
    .slice(0, 1)
    .map(({ voice_of_the_child: voice }) => `${voice} (${row.title})`);
