import { beforeAll, describe, expect, it } from 'vitest';
import { type Figures, figuresOf } from './figures.ts';

const contact = (person: string, family: string | null, source: string, outcome: string, more = {}) => ({
  ...{ person, family, source, outcome, contact_date: '2024-01-15', age: 7, sex: 'F', ethnicity: 'WBRI' },
  ...more,
});

describe('contacts at the front door', () => {
  let figures: Figures;
  beforeAll(async () => {
    figures = await figuresOf(
      [
        'contacts',
        'contacts-families',
        'contacts-per-family',
        'contacts-to-referrals',
        'contacts-to-referrals-schools',
        'contacts-to-intervention',
        'contacts-to-intervention-schools',
        'contacts-against-year-before',
      ],
      [
        {
          dataset: 'contacts',
          rows: [
            contact('ann', 'green', 'school', 'referral'),
            contact('ann', 'green', 'school', 'early-help', { contact_date: '2024-02-01' }),
            contact('ben', 'green', 'police', 'referral', { sex: 'M', age: 3 }),
            contact('cat', 'brown', 'school', 'advice'),
            contact('unborn', null, 'health', 'no-further-action', { age: null, sex: null, ethnicity: null }),
            contact('grown', 'black', 'individual', 'advice', { age: 18 }),
          ],
        },
        {
          dataset: 'contacts',
          quarter: '2022-23-Q4',
          rows: ['a', 'b', 'c', 'd'].map((child) => contact(child, null, 'police', 'referral')),
        },
      ],
    );
  });

  it('count each contact about a child, also one not yet born, and none about somebody of 18', () => {
    expect(figures.total('contacts')).toBe('5');
    expect(figures.by('contacts', 'source')).toEqual({ school: '3', police: '1', health: '1' });
    expect(figures.by('contacts', 'age')).toEqual({ '1-4': '1', '5-9': '3', 'not-known': '1' });
  });
  it('count a family once', () => {
    expect(figures.total('contacts-families')).toBe('3');
    expect(figures.total('contacts-per-family')).toBe('5 of 3');
    expect(figures.value('contacts-per-family')).toBe(166.7);
  });
  it('that became a referral are shown by source, and for schools apart', () => {
    expect(figures.total('contacts-to-referrals')).toBe('2 of 6');
    expect(figures.by('contacts-to-referrals', 'source')).toEqual({
      school: '1 of 3',
      police: '1 of 1',
      health: '0 of 1',
      individual: '0 of 1',
    });
    expect(figures.total('contacts-to-referrals-schools')).toBe('1 of 3');
  });
  it('that led to early help are an intervention too', () => {
    expect(figures.total('contacts-to-intervention')).toBe('3 of 6');
    expect(figures.total('contacts-to-intervention-schools')).toBe('2 of 3');
  });
  it('are set against the same quarter a year before, where it was returned', () => {
    expect(figures.total('contacts-against-year-before')).toBe('6 of 4');
    expect(figures.value('contacts-against-year-before')).toBe(150);
    expect(figures.value('contacts-against-year-before', '2022-23-Q4')).toBe('z');
  });
});

describe('referrals', () => {
  it('follow an earlier one within twelve months, the day a year before included', async () => {
    const referral = (person: string, previous: string | null) => ({
      ...{ person, start: '2024-03-01', source: 'police', previous, outcome: 'assessment' },
    });
    const figures = await figuresOf(
      ['re-referrals'],
      [
        {
          dataset: 'referrals',
          rows: [
            referral('a', '2023-03-01'),
            referral('b', '2023-02-28'),
            referral('c', '2024-02-29'),
            referral('d', null),
          ],
        },
      ],
    );
    expect(figures.total('re-referrals')).toBe('2 of 4');
  });

  it('counts every referral of the quarter, also a second one of the same child', async () => {
    const referral = (person: string) => ({ person, start: '2024-03-01', source: 'police', outcome: 'assessment' });
    const figures = await figuresOf(
      ['referrals'],
      [{ dataset: 'referrals', rows: [referral('a'), referral('a'), referral('b')] }],
    );
    expect(figures.total('referrals')).toBe('3');
    expect(figures.by('referrals', 'source')).toEqual({ police: '3' });
  });
});

describe('early help', () => {
  it('counts the assessments that started in the quarter, and their families, not those that closed in it', async () => {
    const assessment = (person: string, family: string, start: string, lead_agency: string, age = 5) => ({
      ...{ person, family, start, lead_agency, age },
    });
    const figures = await figuresOf(
      ['early-help-assessments', 'early-help-families'],
      [
        {
          dataset: 'early-help',
          rows: [
            assessment('a', 'green', '2024-01-01', 'school'),
            assessment('b', 'green', '2024-03-31', 'school'),
            assessment('c', 'brown', '2024-02-10', 'health-visiting'),
            assessment('d', 'white', '2023-12-31', 'school'),
            assessment('e', 'black', '2024-02-10', 'school', 19),
          ],
        },
      ],
    );
    expect(figures.total('early-help-assessments')).toBe('3');
    expect(figures.by('early-help-assessments', 'lead-agency')).toEqual({ school: '2', 'health-visiting': '1' });
    expect(figures.total('early-help-families')).toBe('3');
  });
});
