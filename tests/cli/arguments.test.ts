import { describe, expect, test } from 'vitest';
import { readArguments } from '../../cli/arguments.ts';
import type { Command } from '../../cli/command.ts';

const command: Command = {
  words: [
    { name: 'name', help: 'what it is called' },
    { name: 'file', help: 'which file', many: true },
  ],
  options: {
    quarter: { value: 'quarter', help: 'the period' },
    format: { value: 'format', help: 'how', choices: ['table', 'csv'] },
    agency: { value: 'agency', help: 'who sends it', required: true },
  },
  run: async () => ({ json: null, text: '' }),
};

describe('what was typed after a command', () => {
  test('is read into words, options and switches', () => {
    expect(readArguments(command, ['a', 'b.csv', 'c.csv', '--agency', 'education', '--format=csv', '--json'])).toEqual({
      words: ['a', 'b.csv', 'c.csv'],
      options: { agency: 'education', format: 'csv' },
      switches: new Set(['json']),
    });
  });

  test('may have words that begin with a hyphen behind two of them', () => {
    expect(readArguments(command, ['--agency', 'x', '--', '-- a comment', '--quarter']).words).toEqual([
      '-- a comment',
      '--quarter',
    ]);
  });

  test('is refused with every fault at once', () => {
    expect(() => readArguments(command, ['a', '--quater', '--format', 'tabl'])).toThrow(
      [
        'There is no option --quater. Did you mean --quarter?',
        '--format may not be "tabl". Did you mean table? It may be table, csv.',
        '<file> is missing: which file.',
        '--agency <agency> is missing: who sends it.',
      ].join('\n'),
    );
  });

  test('needs a value where an option takes one, and takes none where it does not', () => {
    const typed =
      (...rest: string[]) =>
      () =>
        readArguments(command, ['a', 'b', '--agency', 'x', ...rest]);
    expect(typed('--quarter')).toThrow('--quarter needs a value: --quarter <quarter>.');
    expect(typed('--quarter', '--json')).toThrow('--quarter needs a value: --quarter <quarter>.');
    expect(typed('--json=yes')).toThrow('--json takes no value. Write --json alone.');
    expect(typed('--agency', 'y')).toThrow('--agency was given twice. Give it once.');
  });

  test('may ask for help without anything else', () => {
    expect(readArguments(command, ['--help']).switches).toEqual(new Set(['help']));
    expect(readArguments(command, ['-h']).switches).toEqual(new Set(['help']));
  });

  test('is no option that every object has', () => {
    expect(() => readArguments(command, ['a', 'b', '--agency', 'x', '--constructor'])).toThrow(
      'There is no option --constructor.',
    );
  });

  test('has no more words than the command takes', () => {
    const narrow = { ...command, words: [{ name: 'sql', help: 'a question' }], options: {} };
    expect(() => readArguments(narrow, ['SELECT', '1'])).toThrow(
      '"1" is one word too many. Put words that belong together in quotes.',
    );
  });
});
