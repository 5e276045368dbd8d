/** Starts a process, and kills it at an instant after it has said a word. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

export interface Ended {
  /** Whether it came to its end before it was killed. */
  finished: boolean;
  /** When it said each word, in milliseconds from its first word. */
  said: Record<string, number>;
}

export interface Kill {
  /** The word behind which it is killed. */
  word: string;
  /** Milliseconds from the word to the kill. */
  after: number;
}

/** Runs a script that says `ready` and at last `done`, a word a line. Throws when it fails. Without a kill it may finish. */
export async function run(script: string, args: readonly string[], kill?: Kill): Promise<Ended> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const times = new Map<string, number>();
  let complaint = '';
  child.stderr.on('data', (text) => {
    complaint += String(text);
  });
  const exit = once(child, 'exit');
  const heard = new Promise<void>((resolve) => {
    child.stdout.on('data', (piece) => {
      for (const word of String(piece).match(/^\w+/gm) ?? []) {
        times.set(word, performance.now());
        if (word === kill?.word) resolve();
      }
    });
  });
  if (kill) {
    await Promise.race([heard.then(() => wait(kill.after)), exit]);
    child.kill('SIGKILL');
  }
  const [code, signal] = await exit;
  const said = Object.fromEntries([...times].map(([word, time]) => [word, time - times.get('ready')!]));
  if (signal === 'SIGKILL') return { finished: false, said };
  // All that it said may come a moment after its exit.
  if (!times.has('done')) await Promise.race([once(child.stdout, 'end'), wait(1000)]);
  if (code !== 0) throw new Error(`${script} ended with ${code ?? signal}: ${complaint}`);
  return { finished: true, said };
}
