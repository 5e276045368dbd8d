/** The stories that agencies tell of their figures, three of them wrong in ways that the release should show. */
import { type Quarter, quarters } from './days.ts';
import { before, figures } from './figures.ts';
import type { Random } from './random.ts';
import { storiesOf } from './texts/stories/index.ts';
import { type Wording, wordingAt } from './texts/stories/wording.ts';
import type { Row } from './writing/row.ts';

/** A figure as it stood when the story was written, or as the last release has it. */
export type Figures = (indicator: string, quarter: Quarter, when: 'as-written' | 'in-the-end') => number | null;

/** Sent again in this quarter as it was in the quarter before. */
const copied = { indicator: 'looked-after-out-of-area', quarter: 13 };

/** Says that the number rose in the last quarter of these in which it fell. */
const contradicted = { indicator: 'violent-crime-victims', from: 4, to: 14 };

/** The stories of an agency for a quarter: one an indicator that has a figure. */
export function storiesFor(agency: string, quarter: Quarter, figureOf: Figures, random: Random, due: number): Row[] {
  const wrong = contradictedQuarter(figureOf);
  return Object.entries(storiesOf[agency] ?? {}).flatMap(([indicator, wording]): Row[] => {
    const stale = indicator === copied.indicator && quarter.index === copied.quarter;
    const told = stale ? quarters[quarter.index - 1]! : quarter;
    const story = storyOf(indicator, wording, told, figureOf);
    if (story === null) return [];
    const row = { ...story, written_at: due - random.int(1, 6) };
    if (stale) return [{ ...row, direction: null }];
    if (indicator === contradicted.indicator && quarter.index === wrong)
      return [{ ...row, direction: 'up', what_changed: row.what_changed.replace(' fell to ', ' rose to ') }];
    return [row];
  });
}

function contradictedQuarter(figureOf: Figures): number {
  const { indicator, from, to } = contradicted;
  const fell = quarters.findLast((quarter) => {
    if (quarter.index < from || quarter.index > to) return false;
    const [now, then] = [
      figureOf(indicator, quarter, 'in-the-end'),
      figureOf(indicator, before(quarter)!, 'in-the-end'),
    ];
    return now !== null && then !== null && now < then;
  });
  return fell?.index ?? -1;
}

function storyOf(indicator: string, wording: Wording, quarter: Quarter, figureOf: Figures) {
  const value = figureOf(indicator, quarter, 'as-written');
  if (value === null) return null;
  const last = before(quarter);
  const previous = last && figureOf(indicator, last, 'as-written');
  const moved = direction(value, previous);
  const inTheEnd = direction(
    figureOf(indicator, quarter, 'in-the-end'),
    last && figureOf(indicator, last, 'in-the-end'),
  );
  const { subject, level, author, up, down, actions, impact, voice } = wordingAt(wording, quarter.index);
  const words = (figure: number) => level.replace('{}', figure.toFixed(figures[indicator]!.decimals));
  // In turn, so that no two quarters together say the same.
  const turn = (list: readonly string[]) => list[quarter.index % list.length]!;
  const verb = { up: 'rose to', down: 'fell to', unchanged: 'stayed at' }[moved ?? 'unchanged'];
  const from = previous === null || moved === 'unchanged' ? '' : `, from ${words(previous)} the quarter before`;
  return {
    indicator,
    what_changed: `${subject} ${moved === null ? 'stood at' : verb} ${words(value)} in ${quarter.period.words}${from}.`,
    // A later resubmission may turn a small movement round: then the story says nothing of its direction.
    direction: moved === inTheEnd ? moved : null,
    reasons: turn(moved === 'down' ? down : up),
    actions: turn(actions),
    impact: turn(impact),
    voice_of_the_child: turn(voice),
    author_role: author,
    about_value: value,
  };
}

function direction(value: number | null, previous: number | null): 'up' | 'down' | 'unchanged' | null {
  if (value === null || previous === null) return null;
  if (value === previous) return 'unchanged';
  return value > previous ? 'up' : 'down';
}
