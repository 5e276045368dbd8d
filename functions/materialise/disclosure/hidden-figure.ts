import type { Fate } from './problem.ts';
import type { Figure } from './release-problem.ts';

/** A figure of which something is hidden, with what became of its counts; null for one that is shown, or that it lacks. */
export interface HiddenFigure extends Figure {
  numeratorFate: Fate | null;
  denominatorFate: Fate | null;
}
