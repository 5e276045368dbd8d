import { z } from 'zod';
import { aboutTheChild } from '../codes/child.ts';
import { specialEducationalNeed } from '../codes/special-educational-need.ts';
import { between, code, dataset, date, filled, rule, upn, yesNo } from '../contract/index.ts';

/** A child educated at home on the last day of the quarter. One who was never at a school has no UPN. */
export default dataset({
  id: 'elective-home-education',
  title: 'Children educated at home',
  description: 'A child electively educated at home at the quarter’s end',
  owner: 'education',
  source: 'DfE elective home education collection; Education Act 1996, section 7',
  period: 'period-end',
  row: z.object({
    person: upn().optional(),
    ...aboutTheChild(),
    start: date('Date home education started', {
      aliases: ['Start date', 'EHE start date', 'EHE start', 'Date started'],
    }),
    reason: code(
      'Reason for home education',
      {
        'mental-health': ['Health concerns relating specifically to mental health', 'Health - mental', 'Anxiety'],
        'physical-health': ['Health concerns relating specifically to physical health', 'Health - physical'],
        'philosophical-or-lifestyle': [
          'Philosophical or preferential reasons',
          'Philosophical',
          'Lifestyle choice',
          'Lifestyle',
        ],
        religious: ['Religious reasons', 'Religion', 'Religious or cultural'],
        'dissatisfied-with-school': ['School dissatisfaction - general', 'Dissatisfaction with school', 'Dissatisfied'],
        bullying: ['School dissatisfaction - bullying'],
        'special-educational-need': ['School dissatisfaction - SEND', 'SEND', 'SEND provision'],
        'pressure-from-school': [
          'School dissatisfaction - suggestion or pressure from school',
          'Off-rolling',
          'School pressure',
        ],
        'permanent-exclusion': ['Permanent exclusion', 'Avoid exclusion', 'Risk of exclusion'],
        'no-school-place': [
          'Difficulty in accessing a suitable school place',
          'Did not get school preference',
          'No school place',
        ],
        other: ['Other reason'],
        unknown: ['Not known', 'Parent did not give a reason', 'No reason given', 'Not given', 'Not recorded'],
      },
      { aliases: ['Reason', 'EHE reason', 'Primary reason'] },
    ).optional(),
    need: specialEducationalNeed().optional(),
    previously_known: yesNo('Previously known to social care', {
      aliases: ['Known to social care', 'Previously known', 'Social care history'],
    }).optional(),
  }),
  rules: [
    rule('has-upn', 'A child who has been at school has a UPN', filled('person'), 'warning'),
    rule('age-of-schooling', 'The child is 4 to 16', between('age', 4, 16), 'warning'),
  ],
});
