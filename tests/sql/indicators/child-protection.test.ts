import { beforeAll, describe, expect, it } from 'vitest';
import { type Figures, figuresOf } from './figures.ts';

const row = (person: string, more: Record<string, unknown>) => ({ person, age: 6, sex: 'M', ...more });

describe('child protection', () => {
  let figures: Figures;
  beforeAll(async () => {
    figures = await figuresOf(
      ['conferences-in-time', 'child-protection-plans', 'plans-starting', 'repeat-plans', 'long-plans'],
      [
        {
          dataset: 'child-protection',
          rows: [
            // 20 December 2023 to 15 January 2024 is 15 working days: Christmas, Boxing Day and New Year's Day are none.
            row('in-time', {
              section47_start: '2023-12-20',
              conference_date: '2024-01-15',
              plan_start: '2024-01-15',
              category_of_abuse: 'neglect',
              previous_plan: true,
            }),
            row('day-late', { section47_start: '2023-12-20', conference_date: '2024-01-16' }),
            row('no-enquiry', { conference_date: '2024-02-01' }),
            row('last-quarter', { section47_start: '2023-12-01', conference_date: '2023-12-15' }),
            // A second enquiry during the plan: two rows, one plan, one conference.
            ...['2024-01-02', '2024-01-08'].map((section47_start) =>
              row('twice', {
                section47_start,
                conference_date: '2024-01-29',
                plan_start: '2024-01-29',
                category_of_abuse: 'emotional',
                previous_plan: false,
              }),
            ),
            // Open for 729 and for 730 days on 31 March 2024.
            row('two-years', { plan_start: '2022-04-02', category_of_abuse: 'neglect' }),
            row('over-two-years', { plan_start: '2022-04-01', category_of_abuse: 'physical' }),
            row('ended-on-the-day', {
              plan_start: '2024-01-02',
              plan_end: '2024-03-31',
              category_of_abuse: 'sexual',
            }),
            row('ends-after', { plan_start: '2023-06-01', plan_end: '2024-04-01', category_of_abuse: 'neglect' }),
          ],
        },
      ],
    );
  });

  it('has a conference in time on the fifteenth working day, not on the sixteenth, nor where the enquiry has no date', () => {
    expect(figures.total('conferences-in-time')).toBe('2 of 4');
  });
  it('counts the plans open on the last day, a child with a further enquiry once', () => {
    expect(figures.total('child-protection-plans')).toBe('5');
    expect(figures.by('child-protection-plans', 'category-of-abuse')).toEqual({
      neglect: '3',
      emotional: '1',
      physical: '1',
    });
  });
  it('counts the plans that started, and those of a child who had been on one', () => {
    expect(figures.total('plans-starting')).toBe('3');
    expect(figures.by('plans-starting', 'category-of-abuse')).toEqual({ neglect: '1', emotional: '1', sexual: '1' });
    expect(figures.total('repeat-plans')).toBe('1 of 3');
    expect(figures.value('repeat-plans')).toBe(33.3);
  });
  it('calls a plan long from its 730th day', () => {
    expect(figures.total('long-plans')).toBe('1 of 5');
  });
});

describe('children in need', () => {
  it('are all who are open, whatever their plan and age', async () => {
    const figures = await figuresOf(
      ['children-in-need'],
      [
        {
          dataset: 'children-in-need',
          rows: [
            row('a', { start: '2023-01-01', category_of_need: 'N1', ethnicity: 'APKN' }),
            row('b', { start: '2024-01-01', category_of_need: 'N2', ethnicity: 'NOBT' }),
            row('c', { start: '2024-01-01', category_of_need: 'N1', age: 19, ethnicity: null }),
            row('d', { start: '2024-03-01', category_of_need: null, age: null, ethnicity: 'WBRI' }),
          ],
        },
      ],
    );
    expect(figures.total('children-in-need')).toBe('4');
    expect(figures.by('children-in-need', 'category-of-need')).toEqual({ N1: '2', N2: '1', 'not-known': '1' });
    expect(figures.by('children-in-need', 'ethnicity')).toEqual({ asian: '1', white: '1', 'not-recorded': '2' });
    expect(figures.by('children-in-need', 'age')).toEqual({ '5-9': '2', '18-24': '1', 'not-known': '1' });
  });
});

describe('conferences', () => {
  it('show by agency who came and whose report came on time', async () => {
    const invited = (invited_agency: string, attended: boolean, report_on_time: boolean | null) => ({
      ...{ conference: 'c1', conference_date: '2024-02-01', conference_kind: 'initial' },
      ...{ invited_agency, attended, report_on_time },
    });
    const figures = await figuresOf(
      ['conference-attendance', 'reports-in-time'],
      [
        {
          dataset: 'conference-attendance',
          rows: [
            invited('police', true, false),
            invited('school', true, true),
            invited('school', false, true),
            invited('gp', false, null),
          ],
        },
      ],
    );
    expect(figures.by('conference-attendance', 'invited-agency')).toEqual({
      police: '1 of 1',
      school: '1 of 2',
      gp: '0 of 1',
    });
    expect(figures.total('reports-in-time')).toBe('2 of 4');
    expect(figures.by('reports-in-time', 'invited-agency')).toEqual({
      police: '0 of 1',
      school: '2 of 2',
      gp: '0 of 1',
    });
  });
});
