/** What the numbers say: one sentence a fact, each of columns of the release and of nothing reckoned here. */
import { changeSize, decimal, figure, limitBeside, shortPeriod, spoken } from './figures.ts';
import type { ComparatorRow, IndicatorFacts, InequalityRow, Point, ReleaseFacts } from './release.ts';
import { stateOf, stateWords } from './state.ts';

const noData: Readonly<Record<string, string>> = {
  c: 'The figure is confidential: shown, it could tell of a child.',
  x: 'The figure was not returned.',
  z: 'The figure does not apply in this period.',
};

/** The verdict: the state in a word, and the sentences that bear it out. */
export function verdict({ row, latest }: IndicatorFacts): {
  state: ReturnType<typeof stateOf>;
  word: string;
  text: string;
} {
  const state = stateOf(latest);
  const word = stateWords[state].title;
  if (latest === null) return { state, word, text: 'Nobody has returned what it is reckoned from.' };
  if (latest.value === null) return { state, word, text: noData[latest.value_status ?? 'x'] ?? noData.x! };
  return { state, word, text: [signalSentence(latest, row), targetSentence(latest, row)].filter(Boolean).join(' ') };
}

/** Why the figure is unusual, or that it is not. */
export function signalSentence(point: Point, unit: IndicatorFacts['row']): string {
  const { value, signal, signal_side: side, mean, lower_limit: lower, upper_limit: upper } = point;
  if (value === null) return '';
  const said = spoken(value, unit);
  if (signal === null || mean === null || lower === null || upper === null)
    return `${said} is the latest figure. There are too few points to say what is usual.`;
  const near =
    side === 'high'
      ? `upper process limit of ${limitBeside(upper, value, unit)}`
      : `lower process limit of ${limitBeside(lower, value, unit)}`;
  if (signal === 'outside-limits') return `${said} is ${side === 'high' ? 'above' : 'below'} the ${near}.`;
  if (signal === 'two-of-three') return `${said} is one of two in three points that lie close to the ${near}.`;
  if (signal === 'trend')
    return `${said} is one of seven points in a row that each ${side === 'high' ? 'rise' : 'fall'}.`;
  if (signal === 'shift')
    return `${said} is one of seven points in a row ${side === 'high' ? 'above' : 'below'} the average of ${limitBeside(mean, value, unit)}.`;
  return `${said} is within the usual range, ${figure(lower, unit)} to ${figure(upper, unit)}.`;
}

/** What the limits say of the target; empty without one. */
export function targetSentence({ value, target, assurance }: Point, unit: IndicatorFacts['row']): string {
  if (target === null) return '';
  const said = `The ambition of ${figure(target, unit)}`;
  const met = value !== null && (unit.better === 'lower' ? value <= target : value >= target);
  if (assurance === 'consistently-failing')
    return met
      ? `${said} lies beyond the process limits, and this figure meets it.`
      : `${said} lies beyond the process limits: it will not be met without a change.`;
  if (assurance === 'consistently-passing') return `${said} is met reliably.`;
  if (assurance === 'hit-and-miss') return `${said} is met at times and missed at times.`;
  return `${said} cannot be assessed yet.`;
}

/** The change on the period before, and on the same period a year before. */
export function changeSentences({ row, latest }: IndicatorFacts): string[] {
  if (latest === null || latest.value === null) return [];
  const sentence = (change: number | null, from: number | null, since: string) => {
    if (change === null || from === null) return [];
    if (change === 0) return [`It is the same as ${since}.`];
    return [
      `It ${change > 0 ? 'rose' : 'fell'} by ${changeSize(change, row, 'percentage points')} from ${figure(from, row)} ${since}.`,
    ];
  };
  const annual = row.frequency === 'annual';
  return [
    ...sentence(latest.change, latest.previous, annual ? 'the year before' : 'the quarter before'),
    ...(annual ? [] : sentence(latest.change_on_year, latest.same_period_last_year, 'the same quarter a year before')),
  ];
}

const comparisonWords: Readonly<Record<string, string>> = {
  similar: 'is similar',
  better: 'is better',
  worse: 'is worse',
  higher: 'is higher',
  lower: 'is lower',
};

/** The partnership's figure against an area's, with the year that the area's is of. Empty where there is no comparison. */
export function comparatorSentence(comparator: ComparatorRow, { row }: IndicatorFacts, place: string): string {
  const {
    value,
    comparison,
    area_type: type,
    area_name: name,
    published_period: year,
    compared_with: against,
  } = comparator;
  if (value === null || comparison === null || type === 'authority') return '';
  const who = type === 'england' ? 'England' : type === 'neighbours' ? 'The mean of its statistical neighbours' : name;
  const own = against === 'period' ? place : `${place}, over the four quarters that end there,`;
  return `${who} was at ${spoken(value, row)} in ${shortPeriod(year)}: ${own} ${comparisonWords[comparison] ?? comparison}.`;
}

/** The most and the least of a breakdown, and how sure that is. Empty where the release gives no ratio. */
export function inequalitySentence(inequality: InequalityRow, { row, breakdowns }: IndicatorFacts): string {
  const { most_title: most, least_title: least, most_value, least_value, relative_rate: rate, span } = inequality;
  const { relative_lower_95: lower, relative_upper_95: upper } = inequality;
  if (most === null || least === null || most_value === null || least_value === null) return '';
  if (rate === null || lower === null || upper === null) return '';
  const title = breakdowns.find(({ id }) => id === inequality.breakdown)?.title ?? inequality.breakdown;
  const when = span === 'rolling' ? ' over the rolling span' : '';
  const sure = lower > 1 || upper < 1 ? 'more than chance explains' : 'which chance alone may explain';
  return (
    `By ${title}: ${most} is at ${figure(most_value, row)} and ${least} at ${figure(least_value, row)}${when}, ${decimal(rate, 2)} times as much ` +
    `(95% interval ${decimal(lower, 2)} to ${decimal(upper, 2)}), ${sure}.`
  );
}

/** The four kinds of fact of an indicator, those that there are. */
export function numbersSay(indicator: IndicatorFacts, { partnership }: ReleaseFacts): string[] {
  return [
    ...changeSentences(indicator),
    ...indicator.comparators.map((one) => comparatorSentence(one, indicator, partnership.place)),
    ...indicator.inequality.map((one) => inequalitySentence(one, indicator)),
  ].filter((text) => text !== '');
}
