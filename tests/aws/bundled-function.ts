/** A bundle in a process of its own, with nothing of this one's environment. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface BundledFunction {
  invoke(event: unknown): Promise<unknown>;
  /** What it logged so far. */
  logged(): string;
  /** Milliseconds from the start of the process to its first answer. */
  coldStart(): number;
  stop(): void;
}

export function startFunction(asset: string, name: string, environment: Record<string, string>): BundledFunction {
  const started = performance.now();
  let first = 0;
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'invoke.mjs'), join(asset, 'infra/lambda', `${name}.mjs`)],
    {
      cwd: asset,
      env: { ...environment, TZ: 'UTC' },
    },
  );
  let log = '';
  child.stderr.on('data', (piece) => {
    log += piece;
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    invoke: async (event) => {
      child.stdin.write(`${JSON.stringify(event)}\n`);
      const { value, done } = await answers.next();
      first ||= performance.now() - started;
      if (done) throw new Error(`The function "${name}" ended:\n${log.slice(-4000)}`);
      const result = JSON.parse(value) as { value?: unknown; error?: string; stack?: string; cause?: string };
      if (result.error !== undefined) throw new Error(`${result.stack}\n${result.cause}\n${log.slice(-4000)}`);
      return result.value;
    },
    logged: () => log,
    coldStart: () => first,
    stop: () => void child.kill(),
  };
}
