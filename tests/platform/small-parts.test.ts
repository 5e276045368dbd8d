import { expect, test } from 'vitest';
import { fixedClock, systemClock } from '../../functions/platform/clock.ts';
import { EngineError, exitCodeOf, InputError, systemCode } from '../../functions/platform/errors.ts';
import { sqlName, sqlString, sqlStrings } from '../../functions/platform/sql-text.ts';

test('a wrong input ends with 2 and any other failure with 1', () => {
  expect(exitCodeOf(new InputError('no such quarter'))).toBe(2);
  const failures = [new Error('disk full'), new EngineError('refused', 'Parser error', null), 'a text', undefined];
  expect(failures.map(exitCodeOf)).toEqual([1, 1, 1, 1]);
});

test('a failed system call is known by its code', () => {
  expect(systemCode(Object.assign(new Error('gone'), { code: 'ENOENT' }))).toBe('ENOENT');
  expect([new Error('gone'), { code: 'ENOENT' }, null].map(systemCode)).toEqual([undefined, undefined, undefined]);
});

test('a fixed clock stands still and cannot be moved by who reads it', () => {
  const clock = fixedClock('2024-05-01T10:00:00+01:00');
  clock.now().setFullYear(1999);
  expect(clock.now().toISOString()).toBe('2024-05-01T09:00:00.000Z');
  expect(systemClock().now()).toBeInstanceOf(Date);
});

test.each(['2024-05-01', '2024-05-01T10:00:00', 'today', ''])('"%s" is not an instant', (text) => {
  expect(() => fixedClock(text)).toThrow('is not an instant');
});

test('texts and names are quoted for SQL', () => {
  expect(sqlString("it's a \\ 'test'")).toBe("'it''s a \\ ''test'''");
  expect(sqlName('week "1"')).toBe('"week ""1"""');
  expect(sqlStrings(['a', "b'"])).toBe("['a', 'b''']");
  expect(() => sqlString('a\0b')).toThrow('NUL');
  expect(() => sqlName('')).toThrow('neither empty');
});
