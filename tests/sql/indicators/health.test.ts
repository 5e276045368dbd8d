import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures.ts';

describe('appointments', () => {
  it('that were missed are rows; out of how many is a count', async () => {
    const missed = (person: string, service: string, action_taken: string | null) => ({
      ...{ person, service, action_taken, appointment_date: '2024-01-09', age: 2, sex: 'F' },
    });
    const figures = await figuresOf(
      ['was-not-brought', 'was-not-brought-rate', 'was-not-brought-action-recorded'],
      [
        {
          dataset: 'was-not-brought',
          rows: [
            missed('a', 'Paediatrics', 'rebooked'),
            missed('b', 'Paediatrics', 'none'),
            missed('c', 'Audiology', null),
          ],
        },
        {
          dataset: 'indicator-values',
          rows: [
            {
              ...{ indicator: 'was-not-brought-rate', breakdown: 'total', category: 'total' },
              ...{ numerator: 3, denominator: 40 },
            },
          ],
        },
      ],
    );
    expect(figures.total('was-not-brought')).toBe('3');
    expect(figures.by('was-not-brought', 'service')).toEqual({ Paediatrics: '2', Audiology: '1' });
    expect(figures.total('was-not-brought-action-recorded')).toBe('1 of 3');
    expect(figures.total('was-not-brought-rate')).toBe('3 of 40');
    expect(figures.value('was-not-brought-rate')).toBe(7.5);
  });
});

describe('the emergency department', () => {
  it('offers engagements to the age of 25, and sees self-harm between 10 and 24', async () => {
    const attendance = (
      attendance: string,
      age: number,
      reason: string,
      offered: boolean,
      takenUp: boolean | null,
    ) => ({
      ...{ attendance, age, reason, attended_on: '2024-03-03' },
      ...{ engagement_offered: offered, engagement_taken_up: takenUp },
    });
    const figures = await figuresOf(
      ['emergency-engagement', 'emergency-engagements', 'self-harm-attendances'],
      [
        {
          dataset: 'emergency-department',
          rows: [
            attendance('1', 25, 'assault', true, true),
            attendance('2', 26, 'assault', true, true),
            attendance('3', 10, 'self-harm', true, false),
            attendance('4', 24, 'self-harm', false, null),
            attendance('5', 25, 'self-harm', true, null),
            attendance('6', 9, 'self-harm', false, false),
          ],
        },
      ],
    );
    expect(figures.total('emergency-engagement')).toBe('1 of 3');
    expect(figures.by('emergency-engagement', 'reason')).toEqual({ assault: '1 of 1', 'self-harm': '0 of 2' });
    expect(figures.total('emergency-engagements')).toBe('1');
    expect(figures.total('self-harm-attendances')).toBe('2');
  });
});

describe('waits', () => {
  it('on the neurodevelopmental pathway are long after 18 weeks', async () => {
    const waiting = (person: string, pathway: string, weeks_waiting: number) => ({ person, pathway, weeks_waiting });
    const figures = await figuresOf(
      ['neurodevelopmental-waits'],
      [
        {
          dataset: 'waiting-times',
          rows: [
            waiting('a', 'neurodevelopmental', 18),
            waiting('b', 'neurodevelopmental', 19),
            waiting('c', 'camhs', 60),
          ],
        },
      ],
    );
    expect(figures.total('neurodevelopmental-waits')).toBe('1 of 2');
  });
});
