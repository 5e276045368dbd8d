/** How to use a command, and which commands there are, as text. */
import { sharedOptions } from './arguments.ts';
import { catalogue } from './catalogue.ts';
import type { Command, Option } from './command.ts';
import { typed } from './typed.ts';

/** Every command with its line. */
export function overview(): string {
  const commands = Object.entries(catalogue).map(([name, { summary }]) => [name, summary] as const);
  return [
    'From agencies’ drops to one multi-agency dataset.',
    '',
    `  ${typed('<command> [options]')}`,
    '',
    ...inColumns(commands),
    '',
    `How to use one: ${typed('<command> --help')}`,
    `Start with:     ${typed('demo')}`,
    '',
  ].join('\n');
}

/** One line: what the command takes. */
export function usageLine(name: string, command: Command): string {
  const words = command.words.map((word) => `<${word.name}${word.many ? '…' : ''}>`);
  const options = Object.entries(command.options).map(([option, about]) =>
    about.required ? written(option, about) : `[${written(option, about)}]`,
  );
  return typed([name, ...words, ...options].join(' '));
}

/** The whole help of one command. */
export function help(name: string, command: Command): string {
  const words = command.words.map((word) => [`<${word.name}>`, word.help] as const);
  const options = Object.entries({ ...command.options, ...sharedOptions }).map(
    ([option, about]) => [written(option, about), helpOf(about)] as const,
  );
  const summary = catalogue[name]?.summary;
  return [`${summary}.`, '', `  ${usageLine(name, command)}`, '', ...inColumns([...words, ...options]), ''].join('\n');
}

const written = (name: string, { value }: Option): string => (value ? `--${name} <${value}>` : `--${name}`);

const helpOf = ({ help: text, choices }: Option): string => (choices ? `${text}: ${choices.join(', ')}` : text);

function inColumns(lines: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...lines.map(([left]) => left.length));
  return lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
