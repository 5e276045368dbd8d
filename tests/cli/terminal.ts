import { resolve } from 'node:path';
import { shownFrom } from '../../cli/paths.ts';
import { run } from '../../cli/run.ts';
import { fixedClock } from '../../functions/platform/clock.ts';

export interface Said {
  exit: 0 | 1 | 2;
  out: string;
  err: string;
}

/** A terminal in a folder, where the clock stands still: types a command and gives what was said. */
export function terminalIn(folder: string, now = '2024-08-05T09:00:00Z') {
  return async (...typed: string[]): Promise<Said> => {
    const said = { out: '', err: '' };
    const exit = await run(typed, {
      clock: fixedClock(now),
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
      progress: { step: () => {}, done: () => {} },
      defaultHome: resolve(folder, '.dataset'),
      pathOf: (path) => resolve(folder, path),
      shown: (path) => shownFrom(folder, path),
    });
    return { exit, ...said };
  };
}
