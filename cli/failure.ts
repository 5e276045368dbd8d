/** An error as the person at the terminal reads it. */
import { EngineError, exitCodeOf, InputError } from '../functions/platform/errors.ts';

export interface Failure {
  exit: 1 | 2;
  message: string;
}

/**
 * What went wrong, in words. The cause of an EngineError is never among them, not even with `debug`: it may quote the
 * rows of a file, or the SQL that holds the pseudonym key.
 */
export function failureOf(error: unknown, debug: boolean): Failure {
  if (error instanceof InputError) return { exit: 2, message: error.message };
  const message = error instanceof Error ? error.message : String(error);
  const advice = debug ? stacks(error) : 'This is not about what you typed. Add --debug to see where it happened.';
  return { exit: exitCodeOf(error), message: `It failed: ${message}\n${advice}` };
}

function stacks(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const own = error.stack ?? error.message;
  if (error instanceof EngineError || error.cause === undefined) return own;
  return `${own}\ncaused by: ${stacks(error.cause) || String(error.cause)}`;
}
