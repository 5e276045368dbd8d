import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures.ts';

describe('exclusions', () => {
  const exclusion = (person: string, kind: string, social_care: string | null, more = {}) => ({
    ...{ person, kind, social_care, start: '2024-02-02', reason: 'persistent-disruption', need: 'support' },
    ...{ phase: 'secondary', age: 13, sex: 'M', ...more },
  });
  it('are suspensions, pupils suspended, and permanent exclusions, also by social care status', async () => {
    const figures = await figuresOf(
      ['suspensions', 'pupils-suspended', 'permanent-exclusions'],
      [
        {
          dataset: 'exclusions',
          rows: [
            exclusion('a', 'suspension', 'none'),
            exclusion('a', 'suspension', 'none', { start: '2024-03-02' }),
            exclusion('b', 'suspension', 'looked-after', { need: 'plan' }),
            exclusion('b', 'permanent', 'looked-after', { start: '2024-03-09', need: 'plan' }),
            exclusion('c', 'permanent', null),
          ],
        },
      ],
    );
    expect(figures.total('suspensions')).toBe('3');
    expect(figures.by('suspensions', 'need')).toEqual({ support: '2', plan: '1' });
    expect(figures.total('pupils-suspended')).toBe('2');
    expect(figures.total('permanent-exclusions')).toBe('2');
    expect(figures.by('permanent-exclusions', 'social-care')).toEqual({ 'looked-after': '1', 'not-known': '1' });
  });
});

describe('home education', () => {
  it('is of children with and without a need, a plan and a past with social care', async () => {
    const child = (need: string | null, previously_known: boolean | null, age: number) => ({
      ...{ start: '2023-09-01', reason: 'mental-health', need, previously_known, age, sex: 'F' },
    });
    const figures = await figuresOf(
      [
        'home-educated',
        'home-educated-rate',
        'home-educated-send',
        'home-educated-with-plan',
        'home-educated-previously-known',
      ],
      [
        {
          dataset: 'elective-home-education',
          rows: [child('none', false, 4), child('support', true, 5), child('plan', null, 16), child(null, true, 15)],
        },
      ],
    );
    expect(figures.total('home-educated')).toBe('4');
    expect(figures.value('home-educated')).toBe(4);
    expect(figures.total('home-educated-rate')).toBe('3');
    expect(figures.total('home-educated-send')).toBe('2 of 4');
    expect(figures.total('home-educated-with-plan')).toBe('1 of 4');
    expect(figures.total('home-educated-previously-known')).toBe('2 of 4');
  });
});
