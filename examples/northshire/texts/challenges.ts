/** Questions that partners formally put to one another, with what came of them. */
export interface ChallengeText {
  by: string;
  to: string;
  indicator: string;
  /** The index of the quarter whose figure gave rise to it. It is raised in the quarter after. */
  about: number;
  question: string;
  /** Days from the day it was raised. */
  due: number;
  answered?: { after: number; response: string };
  escalated?: { after: number; to: string };
  closed?: { after: number; outcome: string; evidence: string | null };
}

export const challengeTexts: readonly ChallengeText[] = [
  {
    by: 'Independent scrutineer',
    to: "Children's social care",
    indicator: 'conferences-in-time',
    about: 2,
    question:
      'Three conferences in ten are late. What does the wait mean for the children, and by when will it be put right?',
    due: 30,
    answered: {
      after: 26,
      response:
        'We are two chairs short. Both posts are advertised, and a bank of chairs starts in May. Every child who waits is visited each week.',
    },
    closed: {
      after: 290,
      outcome: 'Chairs are in post, and the target has been met in most quarters since.',
      evidence: 'More than four conferences in five are in time. Families wait twelve working days on average.',
    },
  },
  {
    by: 'Northshire Police',
    to: 'Northshire Education Services',
    indicator: 'home-educated',
    about: 3,
    question: 'How many children educated at home were known to social care before, and who has seen them since?',
    due: 30,
    answered: {
      after: 22,
      response:
        'One in four was known. All of them have been visited, and the register is checked with social care each month.',
    },
    closed: {
      after: 120,
      outcome: 'The monthly check is part of the agreement on sharing information.',
      evidence: 'Two children were found to need help, and have it.',
    },
  },
  {
    by: 'NHS Northshire Integrated Care Board',
    to: 'Northshire Police',
    indicator: 'return-interviews',
    about: 5,
    question:
      'Fewer than three in five missing episodes are followed by an interview in time. What stands in the way, and what would it cost to put right?',
    due: 30,
    answered: {
      after: 41,
      response:
        'There is nobody at weekends. A team that works seven days a week would cost £148,000 a year, which no partner can find alone.',
    },
    escalated: { after: 48, to: 'Executive' },
    closed: {
      after: 262,
      outcome: 'The Executive agreed to pay for the team from the three budgets. It began in July 2024.',
      evidence: 'More than four in five are now seen within 72 hours.',
    },
  },
  {
    by: 'Northshire Early Help',
    to: "Children's social care",
    indicator: 're-referrals',
    about: 8,
    question:
      'What share of the families who came back within a year had been stepped down to early help, and what share to nobody?',
    due: 30,
    answered: {
      after: 27,
      response:
        'Of sixty cases looked at, eleven had been stepped down and forty-nine had not. A meeting now comes before every closure.',
    },
    closed: {
      after: 200,
      outcome: 'The meeting before closing takes place in nine cases of ten.',
      evidence: 'One in nine of the families stepped down with a named worker came back; of the others, one in four.',
    },
  },
  {
    by: "Children's social care",
    to: 'Northshire Hospitals NHS Trust',
    indicator: 'was-not-brought',
    about: 9,
    question: 'When a child on a plan is not brought twice, how does the social worker get to know?',
    due: 30,
    answered: {
      after: 19,
      response: 'By letter until now. From this quarter the safeguarding team rings the social worker on the same day.',
    },
    closed: { after: 150, outcome: 'Agreed, and checked by the named nurse each month.', evidence: null },
  },
  {
    by: 'Independent scrutineer',
    to: 'Northshire Education Services',
    indicator: 'suspensions',
    about: 11,
    question:
      'Suspensions have risen for a year. Which schools account for it, how many of the pupils have a social worker, and what will be different by the summer?',
    due: 30,
    answered: {
      after: 29,
      response:
        'Seven of eleven secondary schools. One suspended pupil in six has a social worker. Social workers are to be told before, and heads have agreed to share places.',
    },
  },
  {
    by: 'Northshire Community NHS Trust',
    to: 'Northshire Education Services',
    indicator: 'suspensions',
    about: 13,
    question:
      'How many of the pupils suspended wait for a neurodevelopmental assessment, and what has been adjusted for them at school?',
    due: 30,
  },
  {
    by: 'Northshire Youth Justice Service',
    to: 'Northshire Police',
    indicator: 'children-in-police-stations',
    about: 14,
    question: 'Why are children who are refused bail kept overnight when a placement has been asked for?',
    due: 100,
  },
];
