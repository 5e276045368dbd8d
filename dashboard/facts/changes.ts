/** What changed since the period before: computed from each indicator's last two states. */
import { figure, limitBeside, shortPeriod, spoken } from './figures.ts';
import type { IndicatorFacts, Point } from './release.ts';
import { stateOf } from './state.ts';

export interface Change {
  kind: string;
  indicator: IndicatorFacts;
  /** Goes on from the indicator's title. */
  text: string;
}

/** In the order that a meeting wants: new concerns, gaps, lasting concerns, new improvements, what is back to usual. */
const kinds = ['New concern', 'Gap', 'Still a concern', 'New improvement', 'Still improving', 'No longer unusual'];

/** Every change worth a line, by kind and then in the indicators' order. */
export function changesSince(indicators: readonly IndicatorFacts[]): Change[] {
  const changes = indicators.flatMap((indicator) => {
    const { latest, points } = indicator;
    if (latest === null) return [];
    const before = points[points.indexOf(latest) - 1] ?? null;
    const kind = kindOf(latest, before);
    return kind === null ? [] : [{ kind, indicator, text: words(kind, latest, before, indicator) }];
  });
  return kinds.flatMap((kind) => changes.filter((change) => change.kind === kind));
}

function kindOf(latest: Point, before: Point | null): string | null {
  const now = stateOf(latest);
  const then = stateOf(before);
  if (now === 'none') return latest.value_status === 'x' && then !== 'none' ? 'Gap' : null;
  if (now === 'concern') return then === 'concern' ? 'Still a concern' : 'New concern';
  if (now === 'improving') return then === 'improving' ? 'Still improving' : 'New improvement';
  return then === 'concern' && now === 'usual' ? 'No longer unusual' : null;
}

function words(kind: string, latest: Point, before: Point | null, { row }: IndicatorFacts): string {
  if (latest.value === null)
    return `was not returned; it was ${figure(before!.value!, row)} in ${shortPeriod(before!.period)}`;
  const moved =
    latest.change === null ? 'is at' : latest.change > 0 ? 'rose to' : latest.change < 0 ? 'fell to' : 'stayed at';
  const said = `${moved} ${spoken(latest.value, row)}`;
  if (kind === 'No longer unusual') return `${said}, within the usual range`;
  return `${said}, ${why(latest, row)}`;
}

function why(
  { value, signal, signal_side: side, upper_limit, lower_limit, mean }: Point,
  row: IndicatorFacts['row'],
): string {
  const high = side === 'high';
  if (signal === 'outside-limits')
    return high
      ? `above its upper process limit of ${limitBeside(upper_limit!, value!, row)}`
      : `below its lower process limit of ${limitBeside(lower_limit!, value!, row)}`;
  if (signal === 'trend') return `one of seven points in a row that each ${high ? 'rise' : 'fall'}`;
  if (signal === 'shift')
    return `one of seven points in a row ${high ? 'above' : 'below'} its average of ${limitBeside(mean!, value!, row)}`;
  return `one of two in three points close to its ${high ? 'upper' : 'lower'} limit`;
}
