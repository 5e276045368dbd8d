import { type Html, html } from '../../functions/platform/html.ts';
import type { Point } from '../facts/release.ts';
import { type State, sideWords, stateOf, stateWords } from '../facts/state.ts';

const wave = 'M8 17c2-5 4-5 6 0s4 5 6 0';

/** A shape for a state, which never stands without its word. The arrow shows the side on which a figure is unusual. */
export function stateShape(state: State, high = true): Html {
  const inner = {
    concern: high ? 'M14 7l6 12H8z' : 'M14 21l6-12H8z',
    improving: high ? 'M14 7l6 12H8z' : 'M14 21l6-12H8z',
    unusual: 'M9 9h10v10H9z',
    usual: wave,
    few: 'M9 14h.1M14 14h.1M19 14h.1',
    none: 'M9 14h10',
  }[state];
  return html`<svg class="shape ${state}" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true" focusable="false"><circle cx="14" cy="14" r="12"/><path d="${inner}"/></svg>`;
}

/** A state in a shape and a word, and below it which way the figure is unusual. */
export function stateMark(point: Point | null): Html {
  const state = stateOf(point);
  const side = sideWords(point);
  return html`<span class="state">${stateShape(state, point?.signal_side !== 'low')}<span>${stateWords[state].title}${side && html` <small>${side}</small>`}</span></span>`;
}
