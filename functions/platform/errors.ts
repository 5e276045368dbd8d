/** What the caller gave is wrong and only they can put it right: the command line ends with exit code 2. */
export class InputError extends Error {
  override name = 'InputError';
}

/**
 * The SQL engine refused a statement. Its own words, which may quote a row's value or the SQL, are kept in `cause`
 * and stay out of the message: never print the cause where somebody without access to the rows can read it.
 */
export class EngineError extends Error {
  override name = 'EngineError';
  /** The engine's class of error, such as `Conversion Error`. */
  readonly kind: string;

  constructor(message: string, kind: string, cause: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}

/** The exit code a command ends with: 2 when the input is wrong, 1 for every other failure. */
export function exitCodeOf(error: unknown): 1 | 2 {
  return error instanceof InputError ? 2 : 1;
}

/** The code of a failed system call, such as `ENOENT`; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
