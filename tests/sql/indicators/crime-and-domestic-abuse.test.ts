import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures.ts';

describe('offences with a child victim', () => {
  it('are violent by group, and with a knife whatever the group', async () => {
    const offence = (incident: string, offence_group: string, knife: boolean, injury: boolean | null, age = 15) => ({
      ...{ incident, person: `child-${incident}`, offence_group, knife, injury, age, recorded_on: '2024-01-31' },
    });
    const figures = await figuresOf(
      ['violent-crime-victims', 'knife-crime-victims'],
      [
        {
          dataset: 'child-victims',
          rows: [
            offence('1', 'violence-with-injury', true, true),
            offence('2', 'stalking-and-harassment', false, null),
            offence('3', 'robbery', true, false),
            offence('4', 'theft', false, null),
            offence('5', 'homicide', true, null),
            offence('6', 'violence-without-injury', true, false, 18),
          ],
        },
      ],
    );
    expect(figures.total('violent-crime-victims')).toBe('3');
    expect(figures.total('knife-crime-victims')).toBe('3');
    expect(figures.by('knife-crime-victims', 'injury')).toEqual({
      'with-injury': '1',
      'without-injury': '1',
      'not-known': '1',
    });
  });
});

describe('police stations', () => {
  it('hold children on some days of the week more than on others', async () => {
    const held = (person: string, held_on: string, reason: string, age: number | null = 16) => ({
      ...{ person, held_on, reason, age },
    });
    const figures = await figuresOf(
      ['children-in-police-stations'],
      [
        {
          dataset: 'children-detained',
          rows: [
            held('a', '2024-01-01', 'custody'),
            held('b', '2024-01-07', 'custody'),
            held('a', '2024-01-14', 'no-placement'),
            held('c', '2024-01-14', 'custody', 18),
          ],
        },
      ],
    );
    expect(figures.total('children-in-police-stations')).toBe('3');
    expect(figures.by('children-in-police-stations', 'day-of-week')).toEqual({ monday: '1', sunday: '2' });
    expect(figures.by('children-in-police-stations', 'reason')).toEqual({ custody: '2', 'no-placement': '1' });
  });
});

describe('youth justice', () => {
  it('counts first-time entrants aged 10 to 17', async () => {
    const entrant = (person: string, first_time_entrant: boolean, age: number) => ({
      ...{ person, first_time_entrant, age, entered_on: '2024-02-02', known_to_social_care: 'no' },
    });
    const figures = await figuresOf(
      ['first-time-entrants'],
      [
        {
          dataset: 'youth-justice',
          rows: [entrant('a', true, 10), entrant('b', true, 17), entrant('c', false, 15), entrant('d', true, 18)],
        },
      ],
    );
    expect(figures.total('first-time-entrants')).toBe('2');
    expect(figures.by('first-time-entrants', 'known-to-social-care')).toEqual({ no: '2' });
  });
});

describe('domestic abuse', () => {
  it('is counted by incident and by child, and schools are told of those old enough', async () => {
    const child = (incident: string, person: string, age: number | null, told: boolean | null, more = {}) => ({
      ...{ incident, person, age, incident_date: '2024-03-01', risk: 'medium', repeat_incident: false },
      ...{ encompass_before_school: told, ...more },
    });
    const figures = await figuresOf(
      ['domestic-abuse-children', 'domestic-abuse-child-victims', 'domestic-abuse-notified'],
      [
        {
          dataset: 'domestic-abuse',
          rows: [
            child('i1', 'ann', 9, true),
            child('i1', 'ben', 3, null),
            child('i2', 'ann', 9, null, { repeat_incident: true, risk: 'high' }),
            child('i3', 'unborn', null, null),
            child('i3', 'cat', 4, false),
            child('i4', 'grown', 18, null),
          ],
        },
      ],
    );
    expect(figures.total('domestic-abuse-children')).toBe('3');
    expect(figures.by('domestic-abuse-children', 'repeat-incident')).toEqual({
      repeat: '1',
      'first-in-12-months': '2',
    });
    expect(figures.total('domestic-abuse-child-victims')).toBe('5');
    expect(figures.total('domestic-abuse-notified')).toBe('1 of 3');
  });
});
