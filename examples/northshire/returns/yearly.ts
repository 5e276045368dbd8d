/** What comes once a year: surveys, accounts and every agency's self-assessment. */
import type { Quarter } from '../days.ts';
import type { World } from '../world.ts';
import type { Row } from '../writing/row.ts';

const questions: Readonly<Record<string, readonly string[]>> = {
  'Practitioners in all agencies': [
    'I know when and how to make a referral',
    'I hear what became of a referral that I made',
    'I would challenge a decision that I think is wrong',
    'Supervision helps me to keep children safe',
  ],
  'Young people aged 11 to 17': [
    'I feel safe at home',
    'I feel safe at school',
    'I know whom to talk to',
    'Adults do what they say they will',
  ],
};
const answers = { 'Strongly agree': 0.3, Agree: 0.42, Disagree: 0.14, 'Strongly disagree': 0.06, 'Not sure': 0.08 };

export function surveys(world: World, { id, index }: Quarter): Row[] {
  const random = world.random(`surveys ${id}`);
  return Object.entries(questions).flatMap(([respondent_group, asked]) =>
    asked.flatMap((question) =>
      Object.entries(answers).map(([answer, share]) => ({
        survey: respondent_group.startsWith('Young') ? 'Are you safe?' : 'Practitioner survey',
        ...{ respondent_group, question, answer },
        responses: Math.round((280 + index * 9) * share * (0.8 + 0.4 * random.next())),
      })),
    ),
  );
}

const income: Readonly<Record<string, number>> = {
  'Northshire Council': 96_400,
  'NHS Northshire Integrated Care Board': 58_250,
  'Northshire Police': 21_780.5,
  'Probation Service, Northshire': 1_850,
  'Schools forum': 18_000,
};
const spend: Readonly<Record<string, number>> = {
  'Staff of the business unit': 131_320.4,
  'Independent scrutineer': 14_500,
  Training: 18_765.25,
  'Practice reviews': 12_000,
  'Website and systems': 6_430,
};

/** Contributions have stood still while costs rose, until partners agreed a rise for 2025-26. */
export function contributions({ index }: Quarter): Row[] {
  const year = Math.floor(index / 4);
  const rise = year === 3 ? 1.05 : 1;
  const pence = (amount: number) => Math.round(amount * 100) / 100;
  return [
    ...Object.entries(income).map(([contributor, amount]) => ({
      ...{ contributor, heading: 'Contribution', kind: 'income', amount: pence(amount * rise) },
    })),
    ...Object.entries(spend).map(([heading, amount]) => ({
      ...{ contributor: null, heading, kind: 'spend', amount: pence(amount * 1.025 ** year) },
    })),
  ];
}

/** How many of the 38 questions belong to each of the nine sections. */
const sizes = [5, 4, 4, 4, 5, 4, 4, 4, 4];
const evidence = [
  'Policy reviewed this year; staff sign that they have read it.',
  'Training register; nine in ten are up to date.',
  'Minutes of the board; a named lead is in the structure.',
  'Dip sample of records by the safeguarding lead.',
  'Feedback of children and families, reported twice a year.',
];

export function selfAssessment(world: World, agency: string, { id, index, end }: Quarter): Row[] {
  const random = world.random(`self-assessment ${agency} ${id}`);
  const green = 0.76 + Math.floor(index / 4) * 0.04;
  let question = 0;
  return sizes.flatMap((size, section) =>
    Array.from({ length: size }, (): Row => {
      question++;
      const drawn = random.next();
      const rating =
        drawn < green ? 'green' : drawn < green + 0.14 ? 'amber' : drawn < green + 0.165 ? 'red' : 'not-applicable';
      const met = rating === 'green' || rating === 'not-applicable';
      return {
        ...{ section: String(section + 1), question, rating },
        evidence: rating === 'not-applicable' ? null : random.pick(evidence),
        action_due: met ? null : end + random.int(60, 270),
        // Partners look at a third of the answers together, and sometimes see them less brightly.
        moderated_rating: !random.chance(0.33) ? null : rating === 'green' && random.chance(0.09) ? 'amber' : rating,
      };
    }),
  );
}
