import { describe, expect, test } from 'vitest';
import { isNhsNumber, isUpn, upnLetters } from '../../schemas/contract/check-digits.ts';

describe('an NHS number', () => {
  // 9×10 + 4×9 + 3×8 + 4×7 + 7×6 + 6×5 + 5×4 + 9×3 + 1×2 = 299 = 27 × 11 + 2, and 11 − 2 = 9.
  test('has the check digit that its other nine give: 943 476 5919', () => {
    expect(isNhsNumber('9434765919')).toBe(true);
  });

  test('is refused with two digits changed over, the commonest slip', () => {
    expect(isNhsNumber('9434765918')).toBe(false);
    expect(isNhsNumber('9437465919')).toBe(false);
    expect(isNhsNumber('4934765919')).toBe(false);
  });

  // 9 + 2 = 11, which leaves 0: 11 − 0 stands for 0.
  test('may end in 0, where the sum is a multiple of 11', () => {
    expect(isNhsNumber('0100000010')).toBe(true);
  });

  // 2 × 6 = 12 leaves 1, and 11 − 1 = 10 is no digit.
  test('does not exist where the check would be 10', () => {
    for (let digit = 0; digit <= 9; digit++) expect(isNhsNumber(`000000006${digit}`)).toBe(false);
  });

  test('is nobody’s when all its digits are the same, though the sum may agree', () => {
    expect(isNhsNumber('0000000000')).toBe(false);
    expect(isNhsNumber('1111111111')).toBe(false);
  });

  test('is ten digits and nothing else', () => {
    for (const text of ['', '943476591', '94347659190', '943 476 5919', '943476591X'])
      expect(isNhsNumber(text)).toBe(false);
  });
});

describe('a UPN', () => {
  // 1×2 + 2×3 + 3×4 + 4×5 + 5×6 + 6×7 + 7×8 + 8×9 + 9×10 + 0×11 + 1×12 + 2×13 = 368 = 16 × 23, remainder 0: A.
  test('starts with the letter that its digits give: A123456789012', () => {
    expect(isUpn('A123456789012')).toBe(true);
  });

  // 8×2 + 1×4 + 2×5 + 1×10 + 1×13 = 53 = 2 × 23 + 7: H.
  test('starts with the letter that its digits give: H801200001001', () => {
    expect(isUpn('H801200001001')).toBe(true);
  });

  // A as the last is 0: 342 = 14 × 23 + 20: X. B is 1: 355 = 15 × 23 + 10: L.
  test('may be temporary: its last is a letter, which counts by its place in the list', () => {
    expect(isUpn('X12345678901A')).toBe(true);
    expect(isUpn('L12345678901B')).toBe(true);
  });

  test('has exactly one check letter', () => {
    const right = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => isUpn(`${letter}123456789012`));
    expect(right).toEqual(['A']);
  });

  test('is refused with two digits changed over', () => {
    expect(isUpn('A213456789012')).toBe(false);
  });

  test('never uses I, O or S', () => {
    expect(upnLetters).toHaveLength(23);
    for (const letter of 'IOS') {
      expect(upnLetters).not.toContain(letter);
      expect(isUpn(`X12345678901${letter}`)).toBe(false);
    }
  });

  test('is thirteen capitals and digits and nothing else', () => {
    for (const text of ['', 'a123456789012', 'A12345678901', 'A1234567890123', 'A1234 56789012'])
      expect(isUpn(text)).toBe(false);
  });
});
