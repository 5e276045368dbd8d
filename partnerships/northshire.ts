/** Northshire: the fictional partnership of the demonstration. No such area, agency or figure exists. */
import { partnership } from '../schemas/partnership.ts';

/** Every agency answers the section 11 self-assessment once a year, in its fourth quarter. */
const selfAssessment = { dataset: 'organisational-assessments', frequency: 'annual' } as const;

/** The partnership began to ask for the story behind the figures in its third year. */
const stories = { dataset: 'stories', from: '2024-25-Q1' } as const;

/** Three agencies keep a log of their actions, since the Executive asked for owners and dates. */
const actions = { dataset: 'actions', from: '2025-26-Q3' } as const;

export default partnership({
  id: 'northshire',
  title: 'Northshire Safeguarding Children Partnership',
  fictional: true,
  // Codes outside the ranges that ONS has given, so that they can meet no real area's figures.
  areas: [{ code: 'E08999999', name: 'Northshire' }],
  region: { code: 'E12999999', name: 'Northern Dales (fictional)' },
  policeForce: 'Northshire Police',
  agencies: [
    {
      id: 'childrens-social-care',
      title: "Northshire Children's Social Care",
      kind: 'childrens-social-care',
      owes: [
        'contacts',
        'referrals',
        'children-in-need',
        'child-protection',
        'conference-attendance',
        'children-looked-after',
        'placements-from-other-areas',
        stories,
        actions,
        selfAssessment,
      ],
      contact: 'Performance lead',
    },
    {
      id: 'early-help',
      title: 'Northshire Early Help',
      kind: 'early-help',
      owes: ['early-help', stories, selfAssessment],
      contact: 'Early help data officer',
    },
    {
      id: 'exploitation-team',
      title: 'Northshire Exploitation Team',
      kind: 'exploitation-team',
      owes: ['exploitation', stories, selfAssessment],
      contact: 'Team manager',
    },
    {
      id: 'northshire-police',
      title: 'Northshire Police',
      kind: 'police',
      owes: [
        'missing-episodes',
        'child-victims',
        'domestic-abuse',
        'children-detained',
        stories,
        actions,
        selfAssessment,
      ],
      contact: 'Safeguarding analyst',
    },
    {
      id: 'northshire-hospitals-nhs-trust',
      title: 'Northshire Hospitals NHS Trust',
      kind: 'nhs-trust',
      owes: [
        'emergency-department',
        'was-not-brought',
        // How many appointments were booked, which no row of those missed can say.
        { dataset: 'indicator-values', from: '2024-25-Q1' },
        stories,
        selfAssessment,
      ],
      contact: 'Named nurse for safeguarding children',
    },
    {
      id: 'northshire-community-nhs-trust',
      title: 'Northshire Community NHS Trust',
      kind: 'nhs-trust',
      // Records since its system could give them; before that the board sent counts.
      owes: [{ dataset: 'waiting-times', from: '2024-25-Q1' }, stories, selfAssessment],
      contact: 'Information manager',
    },
    {
      id: 'northshire-icb',
      title: 'NHS Northshire Integrated Care Board',
      kind: 'integrated-care-board',
      // Waits for neurodevelopmental pathways, as counts, until the community trust could send records.
      owes: [{ dataset: 'indicator-values', until: '2023-24-Q4' }, selfAssessment],
      contact: 'Designated nurse for safeguarding children',
    },
    {
      id: 'education',
      title: 'Northshire Education Services',
      kind: 'education',
      owes: ['exclusions', 'elective-home-education', stories, actions, selfAssessment],
      contact: 'Inclusion data officer',
    },
    {
      id: 'youth-justice',
      title: 'Northshire Youth Justice Service',
      kind: 'youth-justice',
      owes: ['youth-justice', selfAssessment],
      contact: 'Information officer',
    },
    {
      id: 'designated-officer',
      title: 'Northshire Designated Officer',
      kind: 'designated-officer',
      owes: ['allegations', selfAssessment],
      contact: 'Designated officer',
    },
    {
      id: 'child-death-overview-panel',
      title: 'Northshire Child Death Overview Panel',
      kind: 'child-death-overview-panel',
      owes: ['child-deaths', selfAssessment],
      contact: 'Panel co-ordinator',
    },
    {
      id: 'probation',
      title: 'Probation Service, Northshire',
      kind: 'probation',
      owes: [selfAssessment],
      contact: 'Safeguarding lead',
    },
    {
      id: 'northshire-safeguarding-children-partnership',
      title: 'Northshire Safeguarding Children Partnership',
      kind: 'partnership',
      owes: [
        'serious-incidents',
        'audit-actions',
        'training',
        'challenges',
        { dataset: 'surveys', frequency: 'annual' },
        { dataset: 'contributions', frequency: 'annual' },
        selfAssessment,
      ],
      contact: 'Partnership business manager',
    },
  ],
  priorities: [
    {
      id: 'help-early',
      title: 'Help early',
      indicators: ['contacts', 'contacts-to-referrals', 're-referrals', 'early-help-assessments', 'children-in-need'],
    },
    {
      id: 'neglect',
      title: 'Neglect',
      indicators: [
        'child-protection-plans',
        'repeat-plans',
        'long-plans',
        'conferences-in-time',
        'conference-attendance',
        'reports-in-time',
        'was-not-brought',
        'home-educated',
        'deaths-modifiable',
      ],
    },
    {
      id: 'exploitation-and-missing',
      title: 'Exploitation and missing',
      indicators: [
        'missing-episodes',
        'return-interviews',
        'exploitation-assessments',
        'violent-crime-victims',
        'children-in-police-stations',
        'first-time-entrants',
        'permanent-exclusions',
        'suspensions',
        'looked-after',
        'looked-after-out-of-area',
        'placed-here-by-others',
        'placement-stability',
      ],
    },
    { id: 'domestic-abuse', title: 'Domestic abuse', indicators: ['domestic-abuse-children'] },
    {
      id: 'mental-health-and-wellbeing',
      title: 'Mental health and wellbeing',
      indicators: ['self-harm-attendances', 'emergency-engagement', 'neurodevelopmental-waits', 'health-assessments'],
    },
    {
      id: 'workforce-that-learns',
      title: 'A workforce that learns',
      indicators: [
        'training-places',
        'audit-actions-done',
        'standards-met',
        'allegations',
        'incidents-notified-in-time',
        'rapid-reviews-in-time',
      ],
    },
  ],
  localities: [
    { id: 'moorside', title: 'Moorside (north)' },
    { id: 'eastfield', title: 'Eastfield (east)' },
    { id: 'southmere', title: 'Southmere (south)' },
    { id: 'westgate', title: 'Westgate (west)' },
  ],
  calendar: { firstQuarter: '2022-23-Q1', dueWorkingDays: 20 },
  deprivation: { vintage: '2019' },
  neighbours: { model: '2025' },
  targets: [
    {
      indicator: 'conferences-in-time',
      value: 85,
      from: '2022-23-Q1',
      reason: 'At least 85 conferences in 100 within 15 working days, as the improvement plan says.',
      who: 'Executive',
    },
    {
      indicator: 're-referrals',
      value: 20,
      from: '2022-23-Q1',
      reason: 'About the average of England when the plan was agreed.',
      who: 'Executive',
    },
    {
      indicator: 'return-interviews',
      value: 80,
      from: '2023-24-Q1',
      reason: 'Agreed with the new return interview service.',
      who: 'Exploitation and missing group',
    },
    {
      indicator: 'audit-actions-done',
      value: 90,
      from: '2023-24-Q1',
      reason: 'Learning counts when it is acted on in time.',
      who: 'Learning and improvement group',
    },
  ],
  rebases: [
    {
      indicator: 'missing-episodes',
      date: '2024-07-01',
      reason: 'The police moved to a new records system, which no longer counts short absences as missing episodes.',
      who: 'Data and performance group',
    },
  ],
  baselines: [
    {
      indicator: 'conferences-in-time',
      points: 12,
      reason: 'The three years before the duty rota, so that what the rota changed is not taken into the limits.',
      who: 'Data and performance group',
    },
  ],
  disclosureProfile: 'dfe',
  sources: [],
});
