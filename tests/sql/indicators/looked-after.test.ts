import { beforeAll, describe, expect, it } from 'vitest';
import { type Figures, figuresOf } from './figures.ts';

const child = (person: string, more: Record<string, unknown>) => ({
  ...{ person, age: 9, sex: 'F', start: '2022-05-01', legal_status: 'C2', in_area: 'in', placement_type: 'U4' },
  ...more,
});

describe('children looked after', () => {
  let figures: Figures;
  beforeAll(async () => {
    figures = await figuresOf(
      [
        'looked-after',
        'looked-after-out-of-area',
        'looked-after-over-20-miles',
        'placement-stability',
        'health-assessments',
        'dental-checks',
      ],
      [
        {
          dataset: 'children-looked-after',
          rows: [
            child('short-breaks', { legal_status: 'V4' }),
            child('near', { distance_miles: 20, placements_in_year: 2, health_check_done: '2023-04-01' }),
            child('far', {
              ...{ in_area: 'out', distance_miles: 20.1, placements_in_year: 3, placement_type: 'K2' },
              ...{ health_check_due: '2024-03-01', health_check_done: '2024-03-01', dental_check_done: '2023-03-31' },
            }),
            child('overdue', {
              ...{ in_area: 'out', placement_type: null },
              ...{ health_check_due: '2024-03-01', health_check_done: '2023-03-15' },
              ...{ dental_check_due: '2024-05-01', dental_check_done: '2023-11-01' },
            }),
            // Under 5, assessments are due every six months.
            child('small', { age: 4, health_check_done: '2023-09-30', placement_type: 'A5' }),
            child('a-year-today', { start: '2023-03-31', health_check_due: '2024-06-01' }),
            child('not-a-year', { start: '2023-04-01', health_check_done: '2024-01-01' }),
          ],
        },
      ],
    );
  });

  it('are counted without short breaks', () => {
    expect(figures.total('looked-after')).toBe('6');
    expect(figures.by('looked-after', 'placement')).toEqual({
      'foster-care': '3',
      residential: '1',
      'placed-for-adoption': '1',
      'not-known': '1',
    });
  });
  it('are out of the area, over 20 miles away, or moved three times', () => {
    expect(figures.total('looked-after-out-of-area')).toBe('2 of 6');
    expect(figures.total('looked-after-over-20-miles')).toBe('1 of 6');
    expect(figures.total('placement-stability')).toBe('1 of 6');
  });
  it('have health and teeth looked at, if they have been looked after for a year', () => {
    expect(figures.total('health-assessments')).toBe('2 of 5');
    expect(figures.total('dental-checks')).toBe('1 of 5');
  });
});

describe('children placed here by others', () => {
  it('are counted, with who was notified and who lives in an unregistered setting', async () => {
    const placed = (person: string, notification_received: boolean | null, setting_registered: string) => ({
      ...{ person, placed_on: '2024-01-01', setting_kind: 'foster', notification_received, setting_registered },
    });
    const figures = await figuresOf(
      ['placed-here-by-others', 'placements-here-notified', 'placements-here-unregistered'],
      [
        {
          dataset: 'placements-from-other-areas',
          rows: [
            placed('a', true, 'registered'),
            placed('b', null, 'unregistered'),
            placed('c', false, 'unknown'),
            placed('d', true, 'registered'),
          ],
        },
      ],
    );
    expect(figures.total('placed-here-by-others')).toBe('4');
    expect(figures.total('placements-here-notified')).toBe('2 of 4');
    expect(figures.total('placements-here-unregistered')).toBe('1 of 4');
    expect(figures.value('placements-here-unregistered')).toBe(25);
  });
});
