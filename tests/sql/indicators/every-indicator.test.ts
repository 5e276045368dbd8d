import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../functions/materialise/rules.ts';
import { smallPartnership, smallStore } from '../../functions/materialise/small-store.ts';

/** What the partnership has said it needs. */
const agreed = `contacts contacts-to-referrals re-referrals early-help-assessments children-in-need conferences-in-time
  child-protection-plans repeat-plans looked-after looked-after-out-of-area placed-here-by-others health-assessments
  missing-episodes return-interviews permanent-exclusions suspensions home-educated was-not-brought
  emergency-engagement violent-crime-victims exploitation-assessments domestic-abuse-children
  children-in-police-stations long-plans placement-stability conference-attendance reports-in-time allegations
  first-time-entrants neurodevelopmental-waits self-harm-attendances deaths-modifiable incidents-notified-in-time
  rapid-reviews-in-time standards-met audit-actions-done training-places`.split(/\s+/);

/** What its notes ask for beside these, and what its yearly reports print. */
const besides = `contacts-families contacts-per-family contacts-against-year-before contacts-to-referrals-schools
  contacts-to-intervention contacts-to-intervention-schools early-help-families plans-starting
  looked-after-over-20-miles placements-here-notified placements-here-unregistered dental-checks repeat-missing
  missing-from-care return-interviews-offered return-interviews-accepted exploitation-assessments-number
  pupils-suspended home-educated-rate home-educated-send home-educated-with-plan home-educated-previously-known
  was-not-brought-rate was-not-brought-action-recorded emergency-engagements knife-crime-victims
  domestic-abuse-child-victims domestic-abuse-notified allegations-closed-in-month child-deaths child-deaths-reviewed
  serious-incidents serious-incidents-to-panel rapid-reviews practice-reviews-begun standards-partly-met
  standards-not-met audit-actions-with-impact live-training-places e-learning-places training-improved-knowledge
  survey-responses partnership-income partnership-spend partnership-net-spend`.split(/\s+/);

/** What the department publishes and none of these has: the figures of others are looked up against it. */
const published = ['referrals'];

/** Own breakdowns that the agreement asks for. */
const breakdowns: [string, string][] = [
  ['contacts-to-referrals', 'source'],
  ['early-help-assessments', 'lead-agency'],
  ['child-protection-plans', 'category-of-abuse'],
  ['plans-starting', 'category-of-abuse'],
  ['missing-episodes', 'missing-from'],
  ['exploitation-assessments', 'exploitation-type'],
  ['exploitation-assessments-number', 'exploitation-type'],
  ['permanent-exclusions', 'social-care'],
  ['suspensions', 'social-care'],
  ['knife-crime-victims', 'injury'],
  ['children-in-police-stations', 'day-of-week'],
  ['conference-attendance', 'invited-agency'],
  ['reports-in-time', 'invited-agency'],
  ['allegations', 'sector'],
  ['standards-met', 'section'],
  ['training-places', 'course'],
  ['training-places', 'level'],
  ['training-places', 'attended-agency'],
];

describe('the indicators', () => {
  it('are those agreed, those beside them and those published', async () => {
    const { indicators } = await loadRules();
    expect(indicators.map(({ id }) => id).sort()).toEqual([...agreed, ...besides, ...published].sort());
  });

  it('each ask at least two questions, and none asks the same twice', async () => {
    const { indicators } = await loadRules();
    expect(indicators.filter(({ questions }) => questions.length < 2).map(({ id }) => id)).toEqual([]);
    expect(indicators.filter(({ questions }) => new Set(questions).size < questions.length)).toEqual([]);
  });

  it('each have a title of their own', async () => {
    const titles = (await loadRules()).indicators.map(({ title }) => title);
    expect(titles.filter((title, at) => titles.indexOf(title) < at)).toEqual([]);
  });

  it('follow the numbers of the national list where it has one', async () => {
    const { indicators } = await loadRules();
    const lait = indicators.filter(({ definition_of }) => definition_of.startsWith('LAIT'));
    expect(Object.fromEntries(lait.map(({ id, definition_of }) => [id, definition_of]))).toEqual({
      're-referrals': 'LAIT 271',
      'children-in-need': 'LAIT 171',
      'repeat-plans': 'LAIT 15',
    });
  });

  it('each say how many they are divided by, as the agreement has it', async () => {
    const { indicators } = await loadRules();
    const said = Object.fromEntries(indicators.map(({ id, unit, better }) => [id, `${unit}, ${better}`]));
    expect(said).toMatchObject({
      contacts: 'per 10,000, neither',
      'permanent-exclusions': 'per 100, lower',
      'violent-crime-victims': 'per 1,000, lower',
      'first-time-entrants': 'per 100,000, lower',
      'self-harm-attendances': 'per 100,000, lower',
      'placed-here-by-others': 'number, lower',
      'standards-met': '%, higher',
      allegations: 'number, neither',
    });
  });

  it('read only columns that their contracts have, and give only what can be counted, with the breakdowns asked for', async () => {
    const small = await smallStore();
    try {
      const outcome = await small.release(smallPartnership(), '2024-05-01T09:00:00Z');
      expect(outcome.outcome).toBe('released');
    } finally {
      await small.remove();
    }
    const { indicators } = await loadRules();
    const wanting = breakdowns.filter(([id, breakdown]) => {
      const query = indicators.find((indicator) => indicator.id === id)?.query ?? '';
      return !new RegExp(`\\b${breakdown.replaceAll('-', '_')}\\b`).test(query);
    });
    expect(wanting).toEqual([]);
  });
});
