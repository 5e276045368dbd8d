import { describe, expect, it } from 'vitest';
import { leftOut, untold } from '../../../../functions/materialise/disclosure/untold.ts';

const secrets = {
  numbers: new Set([12, 4.5]),
  ofCategories: [{ number: 9, words: ['asian'] }],
  hiddenTo: 5,
};

describe('What people wrote', () => {
  it.each([
    ['Referrals fell to 12.', leftOut],
    ['Referrals fell to twelve in the quarter.', leftOut],
    ['The rate was 4.5 per 10,000.', leftOut],
    ['Three of the children went missing twice.', leftOut],
    ['2 young people were placed at a distance.', leftOut],
    ['Nine were of Asian heritage.', leftOut],
  ])('%s is left out', (text, shared) => {
    expect(untold(text, secrets)).toBe(shared);
  });

  it.each([
    'Referrals fell by a tenth.',
    'Nine were in the north.',
    'Six children were seen in time.',
    'We met 3 times, in 2024 and in 2025.',
    'Of 1,212 referrals, 312 led to an assessment.',
    'The rate was 14.5 per 10,000.',
    'No one was turned away.',
  ])('%s is told', (text) => {
    expect(untold(text, secrets)).toBe(text);
  });

  it('loses the sentence that quotes and keeps the others, saying once that something is left out', () => {
    const text = 'Demand rose. There were 12. All 4 children were seen. A second worker has begun.';
    expect(untold(text, secrets)).toBe(`Demand rose. ${leftOut} A second worker has begun.`);
  });

  it('is nothing where nothing was written', () => {
    expect(untold(null, secrets)).toBeNull();
    expect(untold('', secrets)).toBe('');
  });
});
