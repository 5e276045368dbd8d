/** The verdict on a file that is refused whole before its rows are looked at. */
import { wholeFileLine } from './file-faults.ts';
import type { ProblemGroup, Verdict } from './verdict.ts';

export function rejected(...problems: ProblemGroup[]): Verdict {
  return {
    outcome: 'rejected',
    reason: problems[0]?.sentence ?? null,
    rows: { read: 0, accepted: 0, refused: 0, warned: 0, blank: 0 },
    problems,
    lines: problems.map(wholeFileLine),
    allLines: problems.length,
    completeness: null,
    dialect: null,
    references: {},
    files: { lake: null, quarantine: null },
  };
}
