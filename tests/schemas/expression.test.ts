import { describe, expect, test } from 'vitest';
import { type Expression, evaluate, fieldsRead, type Value } from '../../schemas/contract/expression.ts';
import {
  all,
  any,
  between,
  before as earlier,
  empty,
  filled,
  is,
  not,
  notAfter,
  when,
  yes,
} from '../../schemas/contract/index.ts';

/** Evaluates over a row whose cells are filled exactly where it has a value, unless said otherwise. */
function judge(
  expression: Expression,
  row: Record<string, Value>,
  filledCells = Object.keys(row).filter((name) => row[name] !== null),
) {
  return evaluate(expression, { value: (name) => row[name] ?? null, filled: (name) => filledCells.includes(name) });
}

const known: Record<string, boolean | null> = { true: true, false: false, unknown: null };
const row = { true: true, false: false, unknown: null };
const pairs = Object.keys(known).flatMap((left) => Object.keys(known).map((right) => [left, right] as const));

describe('logic has three values, as SQL has', () => {
  test('all: false wins, then unknown', () => {
    const table = pairs.map(([left, right]) => `${left} and ${right}: ${judge(all(yes(left), yes(right)), row)}`);
    expect(table).toEqual([
      'true and true: true',
      'true and false: false',
      'true and unknown: null',
      'false and true: false',
      'false and false: false',
      'false and unknown: false',
      'unknown and true: null',
      'unknown and false: false',
      'unknown and unknown: null',
    ]);
  });

  test('any: true wins, then unknown', () => {
    const table = pairs.map(([left, right]) => `${left} or ${right}: ${judge(any(yes(left), yes(right)), row)}`);
    expect(table).toEqual([
      'true or true: true',
      'true or false: true',
      'true or unknown: true',
      'false or true: true',
      'false or false: false',
      'false or unknown: null',
      'unknown or true: true',
      'unknown or false: null',
      'unknown or unknown: null',
    ]);
  });

  test('not: what is unknown stays so', () => {
    expect([judge(not(yes('true')), row), judge(not(yes('false')), row), judge(not(yes('unknown')), row)]).toEqual([
      false,
      true,
      null,
    ]);
  });

  test('when: only a condition that holds asks for anything', () => {
    const table = pairs.map(([left, right]) => `${left} then ${right}: ${judge(when(yes(left), yes(right)), row)}`);
    expect(table).toEqual([
      'true then true: true',
      'true then false: false',
      'true then unknown: null',
      'false then true: true',
      'false then false: true',
      'false then unknown: true',
      'unknown then true: true',
      'unknown then false: null',
      'unknown then unknown: null',
    ]);
  });
});

describe('a condition about a value', () => {
  test('is one of a list', () => {
    expect(judge(is('kind', 'permanent', 'suspension'), { kind: 'permanent' })).toBe(true);
    expect(judge(is('kind', 'suspension'), { kind: 'permanent' })).toBe(false);
    expect(judge(is('kind', 'suspension'), { kind: null })).toBe(null);
  });

  test('compares days by the calendar', () => {
    expect(judge(notAfter('start', 'end'), { start: '2024-02-01', end: '2024-02-01' })).toBe(true);
    expect(judge(earlier('start', 'end'), { start: '2024-02-01', end: '2024-02-01' })).toBe(false);
    expect(judge(notAfter('start', 'end'), { start: '2024-02-01', end: '2024-01-31' })).toBe(false);
    expect(judge(notAfter('start', 'end'), { start: '2024-02-01', end: null })).toBe(null);
  });

  test('compares numbers with numbers, not as text', () => {
    expect(judge(earlier('done', 'due'), { done: 9, due: 10 })).toBe(true);
    expect(judge(between('age', 3, 19), { age: 3 })).toBe(true);
    expect(judge(between('age', 3, 19), { age: 19 })).toBe(true);
    expect(judge(between('age', 3, 19), { age: 2 })).toBe(false);
    expect(judge(between('age', 3, 19), { age: 20 })).toBe(false);
    expect(judge(between('age', 3, 19), { age: null })).toBe(null);
  });

  test('about a cell is always known, and a cell that could not be read is not blank', () => {
    expect(judge(filled('sessions'), { sessions: null }, ['sessions'])).toBe(true);
    expect(judge(empty('sessions'), { sessions: null }, ['sessions'])).toBe(false);
    expect(judge(empty('sessions'), { sessions: null }, [])).toBe(true);
  });
});

test('a condition says which fields it speaks of, each once', () => {
  expect(fieldsRead(when(is('kind', 'permanent'), empty('sessions')))).toEqual(['kind', 'sessions']);
  expect(fieldsRead(all(between('age', 3, 19), notAfter('start', 'end'), yes('age')))).toEqual(['age', 'start', 'end']);
});
