import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures.ts';

describe('allegations', () => {
  it('are notified by sector, and closed within a calendar month', async () => {
    const notification = (id: string, sector: string, notified_on: string, closed_on: string | null, met = true) => ({
      ...{ notification: id, sector, notified_on, closed_on, threshold_met: met },
    });
    const figures = await figuresOf(
      ['allegations', 'allegations-closed-in-month'],
      [
        {
          dataset: 'allegations',
          rows: [
            notification('a', 'education', '2024-01-31', '2024-02-29'),
            notification('b', 'education', '2023-12-15', '2024-01-16', false),
            notification('c', 'faith', '2024-03-01', null, false),
            notification('d', 'health', '2023-12-15', '2024-01-15'),
          ],
        },
      ],
    );
    expect(figures.by('allegations', 'sector')).toEqual({ education: '1', faith: '1' });
    expect(figures.by('allegations', 'threshold')).toEqual({ met: '1', 'not-met': '1' });
    expect(figures.total('allegations-closed-in-month')).toBe('2 of 3');
  });
});

describe('the self-assessment', () => {
  it('goes by what the partners agreed where they moderated an answer, once a year', async () => {
    const answer = (question: number, rating: string, moderated_rating: string | null = null) => ({
      ...{ section: String(1 + (question % 2)), question, rating, moderated_rating },
    });
    const figures = await figuresOf(
      ['standards-met', 'standards-partly-met', 'standards-not-met'],
      [
        {
          dataset: 'organisational-assessments',
          quarter: '2023-24',
          rows: [answer(1, 'green'), answer(2, 'green', 'amber'), answer(3, 'red'), answer(4, 'not-applicable')],
        },
        { dataset: 'organisational-assessments', quarter: '2023-24', agency: 'two', rows: [answer(1, 'green')] },
      ],
    );
    expect(figures.total('standards-met', '2023-24')).toBe('2 of 5');
    expect(figures.value('standards-met', '2023-24')).toBe(40);
    expect(figures.by('standards-met', 'agency', '2023-24')).toEqual({ one: '1 of 4', two: '1 of 1' });
    expect(figures.by('standards-partly-met', 'section', '2023-24')).toEqual({ '1': '1 of 2', '2': '0 of 3' });
    expect(figures.total('standards-not-met', '2023-24')).toBe('1 of 5');
  });
});

describe('actions', () => {
  it('are done by the day they are due, and have evidence of impact or not', async () => {
    const action = (ref: string, due: string | null, done: string | null, impact: string | null = null) => ({
      ...{ action_reference: ref, audit: 'Neglect audit', due, done, evidence_of_impact: impact },
    });
    const figures = await figuresOf(
      ['audit-actions-done', 'audit-actions-with-impact'],
      [
        {
          dataset: 'audit-actions',
          rows: [
            action('1', '2024-02-01', '2024-02-01', 'Fewer repeat plans.'),
            action('2', '2024-02-01', '2024-02-02'),
            action('3', '2024-03-31', null),
            action('4', '2023-10-01', '2024-01-01', 'Families say so.'),
            action('5', null, '2024-01-01'),
          ],
        },
      ],
    );
    expect(figures.total('audit-actions-done')).toBe('1 of 3');
    expect(figures.total('audit-actions-with-impact')).toBe('2 of 4');
  });
});

describe('training', () => {
  it('adds up places, live and e-learning, and the learners who know more', async () => {
    const course = (
      course: string,
      mode: string,
      attended: number,
      evaluated: number | null,
      improved: number | null,
    ) => ({
      ...{ course, mode, attended, evaluated, improved, attended_agency: 'school', level: 'Level 2' },
    });
    const figures = await figuresOf(
      ['training-places', 'live-training-places', 'e-learning-places', 'training-improved-knowledge'],
      [
        {
          dataset: 'training',
          rows: [
            course('Neglect', 'face-to-face', 20, 18, 17),
            course('Neglect', 'live-online', 30, 10, null),
            course('Basics', 'e-learning', 200, null, null),
          ],
        },
      ],
    );
    expect(figures.total('training-places')).toBe('250');
    expect(figures.by('training-places', 'mode')).toEqual({
      'face-to-face': '20',
      'live-online': '30',
      'e-learning': '200',
    });
    expect(figures.total('live-training-places')).toBe('50');
    expect(figures.total('e-learning-places')).toBe('200');
    expect(figures.total('training-improved-knowledge')).toBe('17 of 28');
  });
});

describe('the accounts', () => {
  const line = (kind: string, heading: string, amount: number, contributor: string | null = null) => ({
    ...{ kind, heading, amount, contributor },
  });
  it('are exact to the penny, and net only where income and spend were both sent', async () => {
    const figures = await figuresOf(
      ['partnership-income', 'partnership-spend', 'partnership-net-spend'],
      [
        {
          dataset: 'contributions',
          quarter: '2023-24',
          rows: [
            line('income', 'Contribution', 100.1, 'Police'),
            line('spend', 'Staff', 90.45),
            line('spend', 'Room', 20),
          ],
        },
        { dataset: 'contributions', quarter: '2022-23', rows: [line('income', 'Contribution', 50, 'Police')] },
      ],
    );
    expect(figures.value('partnership-income', '2023-24')).toBe(100.1);
    expect(figures.by('partnership-income', 'contributor', '2023-24')).toEqual({ Police: '10010' });
    expect(figures.by('partnership-spend', 'heading', '2023-24')).toEqual({ Staff: '9045', Room: '2000' });
    expect(figures.value('partnership-net-spend', '2023-24')).toBe(10.35);
    expect(figures.value('partnership-income', '2022-23')).toBe(50);
    expect(figures.value('partnership-spend', '2022-23')).toBe('x');
    expect(figures.value('partnership-net-spend', '2022-23')).toBe('x');
  });
});

describe('surveys', () => {
  it('count people by the question that most of them answered', async () => {
    const answer = (respondent_group: string, question: string, answer: string, responses: number) => ({
      ...{ survey: 'Practitioners', respondent_group, question, answer, responses },
    });
    const figures = await figuresOf(
      ['survey-responses'],
      [
        {
          dataset: 'surveys',
          quarter: '2023-24',
          rows: [
            answer('Health', 'Q1', 'Agree', 10),
            answer('Health', 'Q1', 'Disagree', 5),
            answer('Health', 'Q2', 'Agree', 12),
            answer('Schools', 'Q2', 'Agree', 7),
          ],
        },
      ],
    );
    expect(figures.total('survey-responses', '2023-24')).toBe('22');
    expect(figures.by('survey-responses', 'respondent-group', '2023-24')).toEqual({ Health: '15', Schools: '7' });
  });
});
