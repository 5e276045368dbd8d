/** What was typed after a command's name, held against what the command takes. */
import { parseArgs } from 'node:util';
import { InputError } from '../functions/platform/errors.ts';
import { didYouMean } from '../schemas/nearest.ts';
import type { Command, Given, Option } from './command.ts';

/** Options that every command takes. */
export const sharedOptions: Readonly<Record<string, Option>> = {
  home: { value: 'folder', help: 'Where everything is kept; .dataset without one' },
  partnership: { value: 'id', help: 'Whose home it is; needed once, when the home is new' },
  json: { help: 'Print one JSON document and nothing else' },
  debug: { help: 'Say where in the program an unexpected failure happened' },
  help: { help: 'Say how to use this command' },
};

/** Throws an InputError that says every word and option that is not as the command takes it. */
export function readArguments(command: Command, typed: readonly string[]): Given {
  const known: Record<string, Option> = { ...command.options, ...sharedOptions };
  // `parseArgs` in its strict form stops at the first fault, and in its own words: here it only splits.
  const { tokens } = parseArgs({
    args: [...typed],
    options: Object.fromEntries(
      Object.entries(known).map(([name, { value }]) => [
        name,
        { type: value ? 'string' : 'boolean', ...(name === 'help' ? { short: 'h' } : {}) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const options: Record<string, string> = {};
  const switches = new Set<string>();
  const problems: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    const fault = option ? faultOf(option, token, options) : unknownOption(token.rawName, Object.keys(known));
    if (fault) problems.push(fault);
    else if (option?.value) options[token.name] = token.value!;
    else switches.add(token.name);
  }
  if (!switches.has('help')) problems.push(...missing(command, words, options));
  if (problems.length > 0) throw new InputError(problems.join('\n'));
  return { words, options, switches };
}

interface Token {
  name: string;
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}

function faultOf(option: Option, token: Token, given: Readonly<Record<string, string>>): string | null {
  const { rawName, value } = token;
  if (!option.value) return value === undefined ? null : `${rawName} takes no value. Write ${rawName} alone.`;
  // `--home --json` gives --home the value "--json", which nobody means.
  const none = value === undefined || value === '' || (!token.inlineValue && value.startsWith('--'));
  if (none) return `${rawName} needs a value: ${rawName} <${option.value}>.`;
  if (Object.hasOwn(given, token.name)) return `${rawName} was given twice. Give it once.`;
  if (option.choices && !option.choices.includes(value))
    return `${rawName} may not be "${value}".${didYouMean(value, option.choices)} It may be ${option.choices.join(', ')}.`;
  return null;
}

function unknownOption(written: string, known: readonly string[]): string {
  const near = didYouMean(
    written,
    known.map((name) => `--${name}`),
  );
  return `There is no option ${written}.${near}`;
}

function missing(command: Command, words: readonly string[], options: Readonly<Record<string, string>>): string[] {
  const lacking = command.words.slice(words.length).map(({ name, help }) => `<${name}> is missing: ${help}.`);
  const last = command.words.at(-1);
  const surplus = last?.many ? [] : words.slice(command.words.length);
  const required = Object.entries(command.options).filter(
    ([name, option]) => option.required && !Object.hasOwn(options, name),
  );
  return [
    ...lacking,
    ...surplus.map((word) => `"${word}" is one word too many. Put words that belong together in quotes.`),
    ...required.map(([name, { value, help }]) => `--${name} <${value}> is missing: ${help}.`),
  ];
}
