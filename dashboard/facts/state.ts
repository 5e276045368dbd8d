import type { Point } from './release.ts';

/** What a chart says of a figure, in the words that the pages use. */
export type State = 'concern' | 'improving' | 'unusual' | 'usual' | 'few' | 'none';

/** Title, and what a count of several is called. */
export const stateWords: Readonly<Record<State, { title: string; counted: string }>> = {
  concern: { title: 'Concern', counted: 'need attention' },
  improving: { title: 'Improving', counted: 'improving' },
  unusual: { title: 'Unusual', counted: 'unusual, neither better nor worse' },
  usual: { title: 'No significant change', counted: 'no significant change' },
  few: { title: 'Too few points', counted: 'too few points to judge' },
  none: { title: 'No data', counted: 'no data' },
};

export const states = Object.keys(stateWords) as State[];

/** A figure with a signal is a concern or an improvement by its polarity; where neither way is better it is unusual. */
export function stateOf(point: Point | null): State {
  if (point === null || point.value === null) return 'none';
  if (point.signal === null) return 'few';
  if (point.signal === 'none') return 'usual';
  if (point.direction === 'concern' || point.direction === 'improving') return point.direction;
  return 'unusual';
}

/** Below the state: which way it is unusual. Empty where nothing is. */
export function sideWords(point: Point | null): string {
  const state = stateOf(point);
  if (state === 'usual' || state === 'few' || state === 'none' || point === null) return '';
  if (point.signal === 'trend') return point.signal_side === 'high' ? 'rising' : 'falling';
  return point.signal_side === 'high' ? 'higher than usual' : 'lower than usual';
}

export const assuranceWords: Readonly<Record<string, string>> = {
  'hit-and-miss': 'Hit and miss',
  'consistently-failing': 'Not achievable without change',
  'consistently-passing': 'Consistently met',
};
