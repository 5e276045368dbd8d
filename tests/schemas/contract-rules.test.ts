import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../schemas/contract/dataset.ts';
import { readRow } from '../../schemas/contract/read-row.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import { parsePeriod } from '../../schemas/quarter.ts';

const quarter = parsePeriod('2023-24-Q4')!;

/** The problems of the dataset's example row with some cells changed; a cell of null is blank. */
function problems(id: string, changes: Record<string, string | null>): string[] {
  const contract = contracts.get(id)!;
  const example = Object.fromEntries(fieldsOf(contract).map((field) => [field.name, field.example]));
  return readRow(contract, { ...example, ...changes }, quarter).problems;
}

/** A return of who is open at the quarter's end, without the date of an end. */
const stillOpen = (id: string): Record<string, null> =>
  ({ 'children-in-need': { closed: null }, 'children-looked-after': { ceased: null } })[id] ?? {};

/** Only the fields that the contract requires, all others blank. */
function barest(id: string): string[] {
  const optional = fieldsOf(contracts.get(id)!).filter(({ required }) => !required);
  return problems(id, Object.fromEntries(optional.map(({ name }) => [name, null])));
}

const errorsOf = (id: string, found: string[]) =>
  found.filter((rule) => contracts.get(id)!.rules.find((known) => known.id === rule)?.severity !== 'warning');

describe.each([...contracts.keys()])('%s', (id) => {
  // An example fills every cell, also the end of what should still be open.
  test('finds nothing wrong with its example', () => {
    expect(problems(id, stillOpen(id))).toEqual([]);
  });

  // Child protection alone requires no one field: it asks for any one of three dates.
  test('keeps a row that has only what is required', () => {
    expect(errorsOf(id, barest(id))).toEqual(id === 'child-protection' ? ['something-happened'] : []);
  });
});

describe('before birth', () => {
  test.each(['contacts', 'referrals', 'children-in-need', 'child-protection', 'early-help'])(
    '%s may speak of a child who is expected',
    (id) => {
      expect(problems(id, { ...stillOpen(id), born: '14/09/2024' })).toEqual([]);
      expect(problems(id, { ...stillOpen(id), born: null })).toEqual([]);
    },
  );

  test('no child is looked after, missing or at school', () => {
    for (const id of ['children-looked-after', 'missing-episodes', 'exclusions'])
      expect(problems(id, { ...stillOpen(id), born: '14/09/2024' })).toEqual(['born.not-born-yet']);
  });
});

describe('dates in order', () => {
  test.each([
    ['contacts', { contact_date: '02/02/2024', decided_on: '01/02/2024' }, 'decided-after-contact'],
    ['referrals', { assessment_start: '03/02/2024', assessment_end: '02/02/2024' }, 'assessment-ends-after-start'],
    ['early-help', { start: '02/02/2024', closed: '01/02/2024' }, 'closed-after-start'],
    ['missing-episodes', { start: '02/02/2024', returned: '01/02/2024' }, 'returned-after-start'],
    ['exploitation', { started: '02/02/2024', due: '03/02/2024', completed: '01/02/2024' }, 'completed-after-start'],
    ['child-victims', { recorded_on: '01/02/2024', committed_on: '02/02/2024' }, 'recorded-after-offence'],
    ['allegations', { notified_on: '02/02/2024', closed_on: '01/02/2024' }, 'closed-after-notified'],
    ['child-deaths', { notified: '02/02/2024', reviewed: '01/02/2024' }, 'reviewed-after-notified'],
    ['challenges', { raised_at: '02/02/2024', due: '03/02/2024', responded_at: '01/02/2024' }, 'answered-after-raised'],
  ])('%s refuses %j', (id, changes, rule) => {
    expect(problems(id, changes)).toEqual([rule]);
    expect(errorsOf(id, [rule])).toEqual([rule]);
  });

  test('a serious incident is neither notified nor reviewed before it is known', () => {
    const changes = { aware: '02/02/2024', notified: '01/02/2024', rapid_review_completed: '01/02/2024' };
    expect(problems('serious-incidents', changes)).toEqual(['notified-after-aware', 'rapid-review-after-aware']);
  });
});

describe('a row belongs to its quarter', () => {
  test('by its event, whatever its other dates', () => {
    expect(problems('missing-episodes', { start: '31/03/2024', returned: '02/04/2024' })).toEqual([]);
    expect(problems('missing-episodes', { start: '31/12/2023', returned: '02/01/2024' })).toEqual([
      'start.outside-quarter',
    ]);
  });

  test('by any one of several dates: an allegation of before that was closed in it', () => {
    expect(problems('allegations', { notified_on: '01/12/2023', closed_on: '05/01/2024' })).toEqual([]);
    expect(problems('allegations', { notified_on: '01/12/2023', closed_on: '31/12/2023' })).toEqual([
      'notified_on.outside-quarter',
    ]);
    expect(problems('child-deaths', { notified: '01/06/2023', reviewed: '31/03/2024' })).toEqual([]);
  });

  test('by being open at its end: a plan begun years ago', () => {
    const changes = { section47_start: null, conference_date: '01/02/2020', plan_start: '01/02/2020', plan_end: null };
    expect(problems('child-protection', changes)).toEqual([]);
  });
});

describe('child protection', () => {
  const nothing = { section47_start: null, conference_date: null, plan_start: null, plan_end: null };

  test('takes an enquiry that led no further', () => {
    expect(problems('child-protection', { ...nothing, section47_start: '01/02/2024' })).toEqual([]);
  });

  test('refuses a row without any date, and a plan that ended without starting', () => {
    expect(problems('child-protection', nothing)).toEqual(['something-happened']);
    expect(problems('child-protection', { ...nothing, section47_start: '01/02/2024', plan_end: '02/02/2024' })).toEqual(
      ['end-has-start'],
    );
  });

  test('refuses a conference before the enquiry that led to it', () => {
    expect(problems('child-protection', { section47_start: '02/02/2024' })).toEqual(['conference-after-enquiry']);
  });

  test('warns of a plan without a category, or that does not say whether it is the first', () => {
    expect(problems('child-protection', { category_of_abuse: null })).toEqual(['plan-has-category']);
    expect(problems('child-protection', { previous_plan: null })).toEqual(['plan-says-if-repeated']);
  });
});

describe('a return of who is open at the quarter’s end', () => {
  test('refuses a closed episode, and warns of a date of closure, which may lie after the end', () => {
    expect(problems('children-in-need', { case_status: 'e) Closed episode', closed: null })).toEqual(['is-open']);
    expect(problems('children-in-need', { closed: '05/04/2024' })).toEqual(['not-closed']);
    expect(problems('children-looked-after', { ceased: '05/04/2024' })).toEqual(['not-ceased']);
  });
});

describe('what follows from what', () => {
  test.each([
    ['exclusions', { kind: 'permanent' }, 'permanent-has-no-sessions'],
    ['missing-episodes', { return_interview_held: 'No' }, 'in-time-was-held'],
    ['conference-attendance', { report_received: 'No' }, 'on-time-was-received'],
    ['domestic-abuse', { encompass_sent: 'No' }, 'before-school-was-sent'],
    ['emergency-department', { engagement_offered: 'No' }, 'taken-up-was-offered'],
    ['training', { improved: '418', evaluated: '417', attended: '418', places: '418' }, 'improved-of-evaluated'],
    ['training', { improved: '418', evaluated: null, places: '417', attended: '417' }, 'improved-of-places'],
    ['youth-justice', { born: '01/03/2014' }, 'age-of-responsibility'],
  ])('%s refuses %j', (id, changes, rule) => {
    expect(problems(id, changes)).toEqual([rule]);
    expect(errorsOf(id, [rule])).toEqual([rule]);
  });

  test.each([
    ['was-not-brought', { action_taken: null }, 'action-recorded'],
    ['stories', { reasons: null }, 'says-why'],
    ['stories', { impact: null }, 'action-has-impact'],
    ['audit-actions', { evidence_of_impact: null }, 'done-has-impact'],
    ['organisational-assessments', { evidence: null }, 'green-has-evidence'],
    ['organisational-assessments', { rating: 'red', action_due: null }, 'gap-has-action'],
    ['contributions', { contributor: null }, 'income-has-agency'],
    ['placements-from-other-areas', { notification_date: null }, 'received-has-date'],
    ['serious-incidents', { review_decision: null }, 'review-was-decided'],
    ['children-detained', { hours: '100' }, 'long-stay'],
    ['elective-home-education', { person: null }, 'has-upn'],
    ['waiting-times', { weeks_waiting: '521' }, 'under-ten-years'],
  ])('%s warns of %j, and keeps it', (id, changes, rule) => {
    expect(problems(id, changes)).toEqual([rule]);
    expect(errorsOf(id, [rule])).toEqual([]);
  });
});
