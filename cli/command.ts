/** What a command of the command line is: what it takes, and what it comes to. */
import type { Clock } from '../functions/platform/ports.ts';
import type { Progress } from './progress.ts';

export interface Option {
  /** What stands for the value in the usage, such as `quarter`; without one the option is a switch. */
  value?: string;
  help: string;
  required?: boolean;
  /** The only values it may have. */
  choices?: readonly string[];
}

/** A word after the command's name. */
export interface Word {
  name: string;
  help: string;
  /** One or more; only the last word may be. */
  many?: boolean;
}

/** What was typed, already known to be what the command takes. */
export interface Given {
  words: readonly string[];
  /** Values of options, by name; an option that was not given is absent. */
  options: Readonly<Record<string, string>>;
  /** Names of the switches that were given. */
  switches: ReadonlySet<string>;
}

export interface Context {
  clock: Clock;
  /** The home's folder, as a path that can be opened. */
  home: string;
  /** ` --home <folder>` as it was typed, for a command that is printed to be typed next; nothing for the usual home. */
  homeAsTyped: string;
  /** The partnership that was asked for. */
  partnership: string | undefined;
  progress: Progress;
  /** Says at once what cannot wait for the outcome, on the standard error. */
  say(words: string): void;
  /** A path as it was typed, as one that can be opened: `npm run` changes the folder that commands start in. */
  pathOf(typed: string): string;
  /** A path as the person who typed the command would write it. */
  shown(path: string): string;
}

export interface Outcome {
  /** What `--json` prints: one document. */
  json: unknown;
  /** What is printed otherwise. */
  text: string;
  /** Said on the standard error either way. */
  notes?: readonly string[];
  /** 0 unless given: 1 when something failed, 2 when what was given is wrong. */
  exit?: 0 | 1 | 2;
}

export interface Command {
  words: readonly Word[];
  options: Readonly<Record<string, Option>>;
  run(given: Given, context: Context): Promise<Outcome>;
}
