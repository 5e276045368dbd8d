/** What the partnership's audits asked for, with what was seen to be different where it was followed up. */
export interface Audit {
  theme: string;
  indicator: string;
  /** Each action with its evidence of impact. */
  actions: readonly (readonly [string, string])[];
}

export const audits: readonly Audit[] = [
  {
    theme: 'Neglect',
    indicator: 'child-protection-plans',
    actions: [
      [
        'Use the neglect tool before every initial conference.',
        'The tool was there in 41 of 50 files, against 22 a year before.',
      ],
      [
        'Health visitors and schools record the same signs of neglect.',
        'In a dip sample the two records agreed in eight files of ten.',
      ],
      [
        'Chronologies of all partners are put together before a second plan.',
        'Conference chairs say that they see drift sooner.',
      ],
      [
        'Ask every child over five what a good day at home looks like.',
        'Children’s own words were in three files of four.',
      ],
    ],
  },
  {
    theme: 'Missing children',
    indicator: 'return-interviews',
    actions: [
      [
        'Return interviews are held by somebody the child has chosen.',
        'More children say yes to an interview than before.',
      ],
      [
        'What is learned from interviews is shared with police within a week.',
        'Two addresses of concern were visited because of it.',
      ],
      ['Homes report absences in the same words.', 'Homes and police agree on which absences are missing episodes.'],
      ['Placing authorities are told of every third episode.', 'Two placements were changed after a joint review.'],
    ],
  },
  {
    theme: 'Voice of the child',
    indicator: 'children-in-need',
    actions: [
      ['See the child alone at every visit, and say so in the record.', 'Recorded in 88 of 100 visits sampled.'],
      [
        'Show families the plan in words that they would use.',
        'Families who were asked understood what had to change.',
      ],
      ['Interpreters are booked for children, not only for parents.', 'Bookings for children have doubled.'],
      ['Young people help to chair their own reviews.', 'Eleven young people have done so, and would again.'],
    ],
  },
  {
    theme: 'Domestic abuse',
    indicator: 'domestic-abuse-children',
    actions: [
      [
        'Send notices to schools before the day starts, also after a weekend.',
        'Schools say that Mondays are better prepared for.',
      ],
      ['Ask about domestic abuse in every pregnancy.', 'Midwives asked in 94 of 100 records sampled.'],
      [
        'Work with fathers who cause harm is offered in each locality.',
        'Nineteen men finished the course; no new incident in fifteen families after six months.',
      ],
      [
        'Plans speak of the behaviour, not of the mother’s failure to protect.',
        'The language had changed in seven plans of ten.',
      ],
    ],
  },
  {
    theme: 'Before birth',
    indicator: 're-referrals',
    actions: [
      ['Assessments before birth begin by the twentieth week.', 'Three in four did, against half before.'],
      ['The plan for the birth is with the ward a month before.', 'Wards say that there are fewer surprises.'],
      ['Fathers are part of every assessment.', 'Fathers were spoken to in 31 of 40 files.'],
    ],
  },
  {
    theme: 'Self-harm',
    indicator: 'self-harm-attendances',
    actions: [
      ['Schools have a named person for safety plans.', 'All secondary schools have one now.'],
      [
        'The hospital tells the school nurse, if the young person agrees.',
        'Most young people agree, and see somebody within a week.',
      ],
      ['Parents are told how to keep medicines safe.', 'Parents say the leaflet was useful.'],
      ['The crisis line is known to general practices.', 'Calls from practices have risen.'],
    ],
  },
  {
    theme: 'Children in care far away',
    indicator: 'looked-after-out-of-area',
    actions: [
      ['A panel looks at every placement over 20 miles away.', 'Four young people have come back nearer home.'],
      [
        'Health assessments are asked for in the first week.',
        'Assessments of children out of area come three weeks sooner.',
      ],
      ['Brothers and sisters apart see each other monthly.', 'Family time took place in nine months of ten.'],
    ],
  },
  {
    theme: 'Exclusion and safety',
    indicator: 'suspensions',
    actions: [
      [
        'Schools tell the social worker before suspending a child who has one.',
        'Social workers were told first in six cases of ten.',
      ],
      [
        'A day out of school is a day when somebody sees the child.',
        'Checks were made in half of the cases sampled: there is more to do.',
      ],
      [
        'Reasons of persistent disruption come with what was tried before.',
        'Two trusts changed their behaviour policies.',
      ],
      [
        'Primary schools can ask for an inclusion visit within a week.',
        'Visits are made, and fewer of these pupils were suspended again.',
      ],
    ],
  },
];
