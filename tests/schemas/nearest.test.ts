import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../schemas/nearest.ts';

const known = ['contacts', 'referrals', 're-referrals', 'exclusions'];

describe('the nearest known name', () => {
  it.each([
    ['contact', 'contacts'],
    ['Referals', 'referrals'],
    ['EXCLUSION', 'exclusions'],
    ['re_referrals', 're-referrals'],
  ])('of %s is %s', (word, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });

  it('is none when nothing is near, or nothing is known', () => {
    expect(nearest('attendance', known)).toBeNull();
    expect(nearest('', known)).toBeNull();
    expect(nearest('contacts', [])).toBeNull();
  });

  it('is the first of two that are equally near', () => {
    expect(nearest('plan', ['plana', 'planb'])).toBe('plana');
  });

  it('is asked for only when there is one', () => {
    expect(didYouMean('contact', known)).toBe(' Did you mean contacts?');
    expect(didYouMean('attendance', known)).toBe('');
  });
});
