/** From the words typed to an exit code. */
import { InputError } from '../functions/platform/errors.ts';
import type { Clock } from '../functions/platform/ports.ts';
import { didYouMean } from '../schemas/nearest.ts';
import { readArguments } from './arguments.ts';
import { catalogue } from './catalogue.ts';
import type { Command, Context } from './command.ts';
import { failureOf } from './failure.ts';
import type { Progress } from './progress.ts';
import { bigintsAsText } from './text-table.ts';
import { typed } from './typed.ts';
import { help, overview, usageLine } from './usage.ts';

export interface Terminal extends Pick<Context, 'pathOf' | 'shown'> {
  clock: Clock;
  out(text: string): void;
  err(text: string): void;
  progress: Progress;
  defaultHome: string;
}

/** Runs one command. 0 when it did what was asked, 1 when something failed, 2 when what was typed or given is wrong. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const json = argv.includes('--json');
  let named: { name: string; command: Command } | null = null;
  try {
    const found = findCommand(argv);
    if (found === null) {
      terminal.out(overview());
      return 0;
    }
    const { name, rest } = found;
    const { default: command } = await catalogue[name]!.load();
    named = { name, command };
    const given = readArguments(command, rest);
    if (given.switches.has('help')) {
      terminal.out(help(name, command));
      return 0;
    }
    named = null;
    const { home, partnership } = given.options;
    const context = {
      ...terminal,
      say: terminal.err,
      home: home ? terminal.pathOf(home) : terminal.defaultHome,
      homeAsTyped: home ? ` --home ${quoted(home)}` : '',
      partnership,
    };
    const outcome = await command.run(given, context);
    terminal.progress.done();
    for (const note of outcome.notes ?? []) terminal.err(`${note}\n`);
    terminal.out(json ? asJson(outcome.json) : outcome.text);
    return outcome.exit ?? 0;
  } catch (error) {
    terminal.progress.done();
    const { exit, message } = failureOf(error, argv.includes('--debug'));
    // Usage helps whoever mistyped the command, and not whose file is wrong.
    const usage = named === null ? '' : `\n  ${usageLine(named.name, named.command)}\n`;
    terminal.err(`${message}\n${usage}`);
    if (json) terminal.out(asJson({ error: message, exit }));
    return exit;
  }
}

/** The command that was named, in one word or two; null when help was asked for. */
function findCommand(argv: readonly string[]): { name: string; rest: readonly string[] } | null {
  const [first, second] = argv;
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') return null;
  const names = Object.keys(catalogue);
  const two = `${first} ${second}`;
  if (names.includes(two)) return { name: two, rest: argv.slice(2) };
  if (names.includes(first)) return { name: first, rest: argv.slice(1) };
  const longer = names.filter((name) => name.startsWith(`${first} `));
  if (longer.length > 0)
    throw new InputError(
      `Say what to do with "${first}": ${longer.join(' or ')}.\nHow to use it: ${typed(`${longer[0]} --help`)}`,
    );
  if (first.startsWith('-')) throw new InputError(`Name the command first, then its options: ${typed('<command> …')}`);
  throw new InputError(
    `There is no command "${first}".${didYouMean(first, names)} The commands are: ${names.join(', ')}.`,
  );
}

const quoted = (word: string): string => (/^[\w./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

const asJson = (document: unknown): string => `${JSON.stringify(document, bigintsAsText, 2)}\n`;
