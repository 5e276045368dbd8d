/** The command line: `npm run -s dataset -- <command>`. */
import { resolve } from 'node:path';
import { systemClock } from '../functions/platform/clock.ts';
import { shownFrom, startedIn } from './paths.ts';
import { progressOn } from './progress.ts';
import { run } from './run.ts';

// `query … | head` closes the pipe early: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const folder = startedIn(process.env, process.cwd());
process.exitCode = await run(process.argv.slice(2), {
  clock: systemClock(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  progress: progressOn(process.stderr),
  // The home belongs to the project, wherever in it the command was typed; a folder that was typed is where it was typed.
  defaultHome: resolve('.dataset'),
  pathOf: (typed) => resolve(folder, typed),
  shown: (path) => shownFrom(folder, path),
});
