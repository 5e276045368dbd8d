import { describe, expect, it } from 'vitest';
import { disclosureProfiles, isAtRisk, readAs, shownCount, strictest } from '../../schemas/disclosure.ts';

const { none, dfe, nhs, strict } = disclosureProfiles;

describe('A disclosure profile', () => {
  it('hides small counts and shows zero', () => {
    expect([0, 1, 5, 6].map((count) => isAtRisk(count, dfe))).toEqual([false, true, true, false]);
    expect([0, 1, 7, 8].map((count) => isAtRisk(count, nhs))).toEqual([false, true, true, false]);
    expect([0, 1, 9, 10].map((count) => isAtRisk(count, strict))).toEqual([false, true, true, false]);
    expect([0, 1, 2].map((count) => isAtRisk(count, none))).toEqual([false, false, false]);
  });

  it('rounds half up where it rounds: 12 is 10, 13 is 15', () => {
    expect([0, 8, 12, 13, 17, 18, 102, 103].map((count) => shownCount(count, nhs))).toEqual([
      0, 10, 10, 15, 15, 20, 100, 105,
    ]);
    expect(shownCount(7, dfe)).toBe(7);
    expect([14, 15, 16].map((count) => shownCount(count, { hiddenTo: 5, roundedTo: 10 }))).toEqual([10, 20, 20]);
  });

  it('lets a reader of a rounded count take it for any that rounds to it, and none that is hidden', () => {
    expect(readAs(14, nhs)).toEqual([13, 17]);
    expect(readAs(9, nhs)).toEqual([8, 12]);
    expect(readAs(0, nhs)).toEqual([0, 0]);
    expect(readAs(14, dfe)).toEqual([14, 14]);
    for (let count = 8; count < 60; count += 1) {
      const [least, greatest] = readAs(count, nhs);
      for (let other = 8; other < 70; other += 1)
        expect({ count, other, fits: other >= least && other <= greatest }).toEqual({
          count,
          other,
          fits: shownCount(other, nhs) === shownCount(count, nhs),
        });
    }
  });

  it('gives way to a stricter one, which hides as much as the one and rounds as coarsely as the other', () => {
    expect(strictest([dfe, nhs])).toEqual({ hiddenTo: 7, roundedTo: 5 });
    expect(strictest([strict, nhs])).toEqual({ hiddenTo: 9, roundedTo: 5 });
    expect(strictest([])).toEqual({ hiddenTo: 0, roundedTo: 1 });
  });
});
