import type { Audit } from '../../../schemas/manifest.ts';
import type { HiddenFigure } from './hidden-figure.ts';
import type { Figure } from './release-problem.ts';

/** What a release's manifest says of its disclosure control. */
export function auditReport(
  figures: readonly Figure[],
  hidden: readonly HiddenFigure[],
  rolling: number,
  rollingHidden: number,
): Audit {
  const because = hidden.map(({ numeratorFate, denominatorFate }) => {
    const fates = [numeratorFate, denominatorFate];
    return fates.includes('primary') ? 'primary' : fates.includes('secondary') ? 'secondary' : 'withheld';
  });
  const count = (why: string) => because.filter((one) => one === why).length;
  return {
    figures: figures.length,
    primary: count('primary'),
    secondary: count('secondary'),
    withheld: count('withheld'),
    rolling,
    rollingHidden,
  };
}
