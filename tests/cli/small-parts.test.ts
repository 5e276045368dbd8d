import { afterEach, describe, expect, test, vi } from 'vitest';
import { failureOf } from '../../cli/failure.ts';
import { shownFrom, startedIn } from '../../cli/paths.ts';
import { progressOn } from '../../cli/progress.ts';
import { queryText } from '../../cli/query-text.ts';
import { cellText, textTable } from '../../cli/text-table.ts';
import { EngineError, InputError } from '../../functions/platform/errors.ts';

describe('a failure', () => {
  test('of what was given says so and ends with 2', () => {
    expect(failureOf(new InputError('There is no file x.'), false)).toEqual({
      exit: 2,
      message: 'There is no file x.',
    });
  });

  test('of anything else ends with 1, and says how to see more', () => {
    expect(failureOf(new Error('The disk is full.'), false)).toEqual({
      exit: 1,
      message: 'It failed: The disk is full.\nThis is not about what you typed. Add --debug to see where it happened.',
    });
  });

  test('shows its stack and its causes when asked', () => {
    const { message } = failureOf(new Error('outer', { cause: new Error('inner') }), true);
    expect(message).toContain('Error: outer');
    expect(message).toContain('caused by: Error: inner');
    expect(message).toContain('small-parts.test.ts');
  });

  test('of the engine never shows its cause, which may hold a row or the key', () => {
    const engine = new EngineError('The engine refused "read the file".', 'Conversion Error', new Error('P1, secret'));
    const wrapped = new Error('Receiving failed.', { cause: engine });
    for (const error of [engine, wrapped])
      for (const debug of [false, true]) expect(failureOf(error, debug).message).not.toContain('secret');
  });

  test('that is no Error is still said', () => {
    expect(failureOf('odd', true).message).toContain('It failed: odd');
  });
});

describe('paths', () => {
  test('are taken from where npm was called, for the project’s own scripts only', () => {
    expect(startedIn({ npm_lifecycle_event: 'dataset', INIT_CWD: '/here' }, '/project')).toBe('/here');
    expect(startedIn({ npm_lifecycle_event: 'demo', INIT_CWD: '/here' }, '/project')).toBe('/here');
    expect(startedIn({ npm_lifecycle_event: 'test', INIT_CWD: '/here' }, '/project')).toBe('/project');
    expect(startedIn({}, '/project')).toBe('/project');
  });

  test('are shown short below the folder, and in full elsewhere', () => {
    expect(shownFrom('/a', '/a/b/c')).toBe('b/c');
    expect(shownFrom('/a', '/a/..b')).toBe('..b');
    expect(shownFrom('/a', '/a')).toBe('/a');
    expect(shownFrom('/a', '/b/c')).toBe('/b/c');
  });
});

describe('progress', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is for a person who has waited a second, and goes away', () => {
    vi.useFakeTimers();
    const written: string[] = [];
    const progress = progressOn({ isTTY: true, columns: 12, write: (text: string) => written.push(text) });
    progress.step('one');
    progress.step('two');
    vi.advanceTimersByTime(999);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1);
    progress.step('a line that is too long');
    progress.done();
    progress.done();
    const clear = '\r\u001b[2K';
    expect(written).toEqual([`${clear}two`, `${clear}a line that`, clear]);
  });

  test('is silent for a quick command', () => {
    vi.useFakeTimers();
    const written: string[] = [];
    const progress = progressOn({ isTTY: true, write: (text: string) => written.push(text) });
    progress.step('one');
    progress.done();
    vi.advanceTimersByTime(5000);
    expect(written).toEqual([]);
  });

  test('is silent where nobody watches', () => {
    vi.useFakeTimers();
    const written: string[] = [];
    const progress = progressOn({ write: (text: string) => written.push(text) });
    progress.step('one');
    vi.advanceTimersByTime(5000);
    progress.done();
    expect(written).toEqual([]);
  });
});

describe('a table', () => {
  test('stands in columns, numbers to the right, and nothing is blank', () => {
    expect(
      textTable(
        ['period', 'n', 'note'],
        [
          ['2023-24-Q4', 1200, null],
          ['2024-25-Q1', null, 'x'],
        ],
      ),
    ).toBe(
      ['period         n  note', '──────────  ────  ────', '2023-24-Q4  1200', '2024-25-Q1        x', ''].join('\n'),
    );
  });

  test('shows accented letters at their width, cuts what is long, and lets no control character through', () => {
    expect(
      textTable(
        ['a', 'b'],
        [
          ['Zoë', 1],
          ['\u001b[31mred', 22],
        ],
        6,
      ),
    ).toBe(['a        b', '──────  ──', 'Zoë      1', ' [31m…  22', ''].join('\n'));
  });

  test('writes lists, structures and long whole numbers', () => {
    expect(cellText([1, 'a'])).toBe('[1,"a"]');
    expect(cellText({ n: 9007199254740993n })).toBe('{"n":"9007199254740993"}');
    expect(cellText(9007199254740993n)).toBe('9007199254740993');
    expect(cellText(false)).toBe('false');
  });
});

describe('the rows of an answer', () => {
  const columns = ['name', 'value'];
  const rows = [
    { name: 'a "b", c', value: 1.5 },
    { name: '=1+1', value: null },
    { name: 'é', value: -2 },
  ];

  test('as CSV are quoted where they must be, and start no formula', () => {
    expect(queryText('csv', columns, rows)).toBe('name,value\r\n"a ""b"", c",1.5\r\n\'=1+1,\r\né,-2\r\n');
  });

  test('as JSON keep null and long numbers', () => {
    expect(JSON.parse(queryText('json', columns, [{ name: null, value: 2n ** 60n }]))).toEqual([
      { name: null, value: '1152921504606846976' },
    ]);
  });

  test('as a table are counted', () => {
    expect(queryText('table', columns, rows.slice(0, 1))).toContain('1 row\n');
    expect(queryText('table', columns, [])).toBe('name  value\n────  ─────\n0 rows\n');
  });
});
