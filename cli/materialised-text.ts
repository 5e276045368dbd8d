/** What became of a build, for somebody at a terminal. */
import type { MaterialiseOutcome } from '../functions/materialise/materialise.ts';
import { count, instant, listed, number } from '../functions/receive/feedback/words.ts';
import type { Audit } from '../schemas/manifest.ts';

export function materialisedText(made: MaterialiseOutcome): string {
  if (made.outcome === 'refused')
    return lines([
      'No release was made: what was built does not hold. Readers still see the one they saw.',
      ...made.failures.map(({ gate, sentence }) => `  ${gate}: ${sentence}`),
    ]);
  const { release, current } = made;
  return lines([
    headline(made),
    `  as at ${instant(release.as_at)}, of ${count(release.inputs.drops.length, 'drop')}`,
    `  ${current ? 'Readers see it now.' : 'It is of the past: readers still see the later one.'}`,
    `  ${hiddenText(release.shared.audit)}`,
    ...release.tables.map(({ name, rows }) => `  ${name.padEnd(20)} ${count(rows, 'row')}`),
    ...release.warnings.map((warning) => `  Warning: ${warning}`),
  ]);
}

/** How much the shared schema hides, and why. */
function hiddenText({ figures, primary, secondary, withheld }: Audit): string {
  const hidden = primary + secondary + withheld;
  if (hidden === 0) return `Nothing of ${count(figures, 'figure')} about people needs hiding where they are shared.`;
  return `Shared with ${number(hidden)} of ${count(figures, 'figure')} about people hidden: ${number(primary)} at risk, ${number(secondary)} to protect those, ${number(withheld)} with what they belong to.`;
}

function headline(made: Exclude<MaterialiseOutcome, { outcome: 'refused' }>): string {
  const { id } = made.release;
  if (made.outcome === 'released') return `Released ${id}.`;
  if (made.outcome === 'unchanged') return `Nothing changed since the release ${id}.`;
  if (made.differing.length === 0) return `Built ${id} again: every file is the same.`;
  return `Built ${id} again, and ${listed(made.differing)} came out otherwise than recorded. Tell whoever looks after the pipeline.`;
}

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;
