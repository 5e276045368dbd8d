import type { Exposed } from './audit.ts';
import { membersOf, type Pair } from './problem.ts';
import type { Figure } from './release-problem.ts';

/** Which hidden count can be worked out, and by whom; never what it is. `pairs` are those of the figures. */
export function exposureSentence(
  { at, attacker, least, greatest }: Exposed,
  figures: readonly Figure[],
  pairs: readonly Pair[],
): string {
  const places = [...pairs.keys()].filter((place) => membersOf(pairs[place]!).includes(at));
  // A breakdown of one category is the total under another name.
  const place = places.find((one) => figures[one]!.breakdown === 'total') ?? places[0]!;
  const { indicator, period, breakdown, category } = figures[place]!;
  const part = pairs[place]!.n === at ? 'numerator' : 'denominator';
  const who = attacker === 'public' ? 'anybody' : 'anybody who knows the rule';
  const many = greatest - least + 1;
  const what = many === 1 ? `the hidden ${part}` : `that the hidden ${part} is one of ${many} numbers`;
  const remedy =
    'Nothing that is left to hide protects it: withhold this breakdown from the indicator, or ask the agency to send the period again.';
  return `${indicator}, ${period}, ${breakdown} ${category}: ${who} can tell ${what}. ${remedy}`;
}
