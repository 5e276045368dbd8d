import { type Html, html } from '../../functions/platform/html.ts';
import type { ReleaseFacts } from '../facts/release.ts';
import { stateOf, states, stateWords } from '../facts/state.ts';
import { isOpen } from './challenge.ts';
import { stateShape } from './state-mark.ts';

/** How many indicators are in each state, and what waits for somebody. `links` where there is a page to go to. */
export function cards({ indicators, challenges, actions }: ReleaseFacts, links: boolean): Html {
  const count = (state: string) => indicators.filter(({ latest }) => stateOf(latest) === state).length;
  const open = challenges.filter(isOpen).length;
  const late = actions.filter(({ state }) => state === 'late').length;
  const waiting = (number: number, words: string, path: string, link: string) =>
    html`<li class="open"><b>${number}</b> <span>${words}</span>${links && html` <a href="${path}">${link}</a>`}</li>`;
  return html`<ul class="cards">${states
    .filter((state) => state !== 'few' || count(state) > 0)
    .map(
      (state) =>
        html`<li class="${state}">${stateShape(state)}<b>${count(state)}</b> <span>${stateWords[state].counted}</span></li>`,
    )}${waiting(open, `open ${open === 1 ? 'challenge' : 'challenges'}`, 'challenges.html', 'View challenges')}${
    actions.length > 0 &&
    waiting(late, `late ${late === 1 ? 'action' : 'actions'}`, 'challenges.html#actions', 'View actions')
  }</ul>`;
}
