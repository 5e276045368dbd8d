import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures.ts';

describe('child deaths', () => {
  it('count in the quarter of their notification and, apart, of their review', async () => {
    const death = (person: string, notified: string, reviewed: string | null, modifiable: boolean | null) => ({
      ...{ person, notified, reviewed, category: reviewed && 'perinatal', modifiable_factors: modifiable, age: 0 },
    });
    const figures = await figuresOf(
      ['child-deaths', 'child-deaths-reviewed', 'deaths-modifiable'],
      [
        {
          dataset: 'child-deaths',
          rows: [
            death('a', '2023-06-01', '2024-01-20', true),
            death('b', '2023-09-01', '2024-03-31', false),
            death('c', '2024-02-01', null, null),
            death('d', '2023-05-01', '2024-02-01', null),
          ],
        },
      ],
    );
    expect(figures.total('child-deaths')).toBe('1');
    expect(figures.total('child-deaths-reviewed')).toBe('3');
    expect(figures.total('deaths-modifiable')).toBe('1 of 3');
    expect(figures.value('deaths-modifiable')).toBe(33);
  });
});

describe('serious incidents', () => {
  it('are notified within 5 and reviewed within 15 working days, Easter left out', async () => {
    const incident = (
      incident: string,
      aware: string,
      notified: string | null,
      reviewed: string | null,
      more = {},
    ) => ({
      ...{ incident, aware, notified, rapid_review_completed: reviewed, harm: 'died', ...more },
    });
    const figures = await figuresOf(
      [
        'serious-incidents',
        'serious-incidents-to-panel',
        'rapid-reviews',
        'practice-reviews-begun',
        'incidents-notified-in-time',
        'rapid-reviews-in-time',
      ],
      [
        {
          dataset: 'serious-incidents',
          rows: [
            // Friday 5 to Friday 12 January 2024 is five working days, to Friday 26 fifteen.
            incident('in-time', '2024-01-05', '2024-01-12', '2024-01-26', {
              sent_to_panel: true,
              review_decision: 'local-review',
            }),
            incident('late', '2024-01-05', '2024-01-15', '2024-01-29', {
              sent_to_panel: true,
              review_decision: 'no-review',
            }),
            incident('earlier', '2023-12-22', '2024-01-02', null, { harm: 'seriously-harmed' }),
            // Good Friday was 29 March 2024: 25 to 28 March is three working days.
            incident('not-yet', '2024-03-25', '2024-03-28', '2024-04-10', { sent_to_panel: false }),
          ],
        },
      ],
    );
    expect(figures.total('serious-incidents')).toBe('3');
    expect(figures.total('serious-incidents-to-panel')).toBe('2');
    expect(figures.total('rapid-reviews')).toBe('2');
    expect(figures.by('rapid-reviews', 'review-decision')).toEqual({ 'local-review': '1', 'no-review': '1' });
    expect(figures.total('practice-reviews-begun')).toBe('1');
    // From 22 December to 2 January there are four: 27, 28, 29 December and 2 January.
    expect(figures.total('incidents-notified-in-time')).toBe('3 of 4');
    expect(figures.total('rapid-reviews-in-time')).toBe('1 of 2');
  });
});
