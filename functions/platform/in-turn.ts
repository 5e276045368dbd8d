import { rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { scratchPath, turnMark, turnsIn } from './scratch.ts';

/** Milliseconds between two looks. */
const pause = 2;

/**
 * Does a piece of work while nobody else does one below the same `root`, in this process or another of this computer.
 * Who wants a turn says so in a file of its own and only then looks for others, so that of two at least one sees the
 * other; nobody works who sees one. Whoever comes later in the order of names stands back for a moment, and the other
 * waits. A process that was killed holds up nobody.
 */
export async function inTurn<Done>(root: string, work: () => Promise<Done>): Promise<Done> {
  const path = await scratchPath(root);
  for (;;) {
    writeFileSync(path + turnMark, '', { mode: 0o600 });
    try {
      for (;;) {
        const seen = await turnsIn(root);
        const own = seen.indexOf(path + turnMark);
        if (own === 0 && seen.length === 1) return await work();
        if (own !== 0) break;
        await setTimeout(pause);
      }
    } finally {
      rmSync(path + turnMark, { force: true });
    }
    await setTimeout(pause);
  }
}
