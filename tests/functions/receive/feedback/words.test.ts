import { describe, expect, it } from 'vitest';
import { shellWord } from '../../../../functions/receive/feedback/send-again.ts';
import { visible } from '../../../../functions/receive/feedback/visible.ts';
import {
  count,
  instant,
  listed,
  percent,
  percentBeside,
  shareOf,
} from '../../../../functions/receive/feedback/words.ts';

describe('numbers in words', () => {
  it('count with commas, one in the singular', () => {
    expect([count(0, 'row'), count(1, 'row'), count(12_345, 'row')]).toEqual(['0 rows', '1 row', '12,345 rows']);
  });

  it('give a share one decimal, and none that is nought', () => {
    expect([percent(0.05), percent(0.0561), percent(1)]).toEqual(['5%', '5.6%', '100%']);
  });

  it('never call some none, nor not all all', () => {
    expect(shareOf(1, 10_000)).toBe('less than 0.1%');
    expect(shareOf(9_999, 10_000)).toBe('more than 99.9%');
    expect([shareOf(0, 10), shareOf(10, 10), shareOf(0, 0)]).toEqual(['0%', '100%', null]);
  });

  it('show on which side of the limit a share lies', () => {
    expect(percentBeside(0.05, 0.05)).toBe('5%');
    expect(percentBeside(0.056, 0.05)).toBe('5.6%');
    expect(percentBeside(0.05004, 0.05)).toBe('5.004%');
    expect(percentBeside(0.04999, 0.05)).toBe('4.999%');
  });

  it('are listed with "and" before the last', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'], 'or')]).toEqual([
      '',
      'a',
      'a and b',
      'a, b or c',
    ]);
  });

  it('write an instant in UTC, and leave what is none alone', () => {
    expect(instant('2024-04-02T09:05:07.123Z')).toBe('2 April 2024, 09:05 UTC');
    expect(instant('2024-13-02T09:05:07Z')).toBe('2024-13-02T09:05:07Z');
    expect(instant('yesterday')).toBe('yesterday');
  });
});

describe('text made visible', () => {
  it('names what cannot be seen', () => {
    expect(visible('fa\u200Brm\u00A0x\ty\u202Ez')).toBe('fa[U+200B]rm[U+00A0]x[U+0009]y[U+202E]z');
  });

  it('leaves ordinary spaces, accents and emoji alone', () => {
    expect(visible('José  Ní 🙂')).toBe('José  Ní 🙂');
  });

  it('counts characters, not halves of them, when it cuts', () => {
    expect(visible('🙂🙂🙂', 2)).toBe('🙂🙂…');
  });
});

describe('a file name in a command', () => {
  it('is quoted where a shell would take it apart', () => {
    expect(shellWord('exclusions_q4.csv')).toBe('exclusions_q4.csv');
    expect(shellWord('q4 $(rm -r).csv')).toBe(`'q4 $(rm -r).csv'`);
    expect(shellWord(`it's.csv`)).toBe(`'it'\\''s.csv'`);
  });

  it('is not taken for an option', () => {
    expect(shellWord('--home.csv')).toBe('./--home.csv');
  });
});
