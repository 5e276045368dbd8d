/** A bundle in a process of its own, with nothing of this one's environment. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface BundledFunction {
  invoke(event: unknown): Promise<unknown>;
  /** What it logged so far. */
  logged(): string;
  /** From the start of the process to its first answer, in milliseconds; `processor` is its own time, null but on Linux. */
  coldStart(): { wall: number; processor: number | null };
  stop(): void;
}

export function startFunction(asset: string, name: string, environment: Record<string, string>): BundledFunction {
  const started = performance.now();
  let first: { wall: number; processor: number | null } | undefined;
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
      first ??= { wall: performance.now() - started, processor: processorTime(child.pid) };
      if (done) throw new Error(`The function "${name}" ended:\n${log.slice(-4000)}`);
      const result = JSON.parse(value) as { value?: unknown; error?: string; stack?: string; cause?: string };
      if (result.error !== undefined) throw new Error(`${result.stack}\n${result.cause}\n${log.slice(-4000)}`);
      return result.value;
    },
    logged: () => log,
    coldStart: () => first!,
    stop: () => void child.kill(),
  };
}

/** User and system time of a process in milliseconds (proc(5): fields 14 and 15, in hundredths of a second). */
function processorTime(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

/** Milliseconds that a function may take from the start of its process to its first answer of a small question. */
const limit = 800;

/** A cold start beside its limit. A machine with other work says little by its wall clock, hence the processor's time and the load. */
export function coldStartSaid(name: string, one: BundledFunction): string {
  const { wall, processor } = one.coldStart();
  const share = (time: number) => `${time.toFixed(0)} ms (${(time / limit).toFixed(2)} of ${limit})`;
  const own = processor === null ? '' : `, ${share(processor)} of processors`;
  return `${name}: first answer ${share(wall)} after its start${own}; load ${loadavg()[0]!.toFixed(1)}`;
}
