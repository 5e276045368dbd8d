import { z } from 'zod';
import { aboutTheChild, childReference } from '../codes/child.ts';
import { between, code, dataset, date, notAfter, number, rule, yesNo } from '../contract/index.ts';

/** A child held in custody or cared for in a police station. */
export default dataset({
  id: 'children-detained',
  title: 'Children held or cared for in police stations',
  description: 'A child held, or cared for, in a police station',
  owner: 'police',
  source: 'PACE 1984, section 38(6), and code C; Children Act 1989, section 46; Mental Health Act 1983, section 136',
  key: ['person', 'held_on', 'reason'],
  period: 'held_on',
  row: z.object({
    person: childReference(),
    ...aboutTheChild(),
    held_on: date('Date held', { aliases: ['Date detained', 'Detention date', 'Arrival date', 'Date arrived'] }),
    reason: code(
      'Reason held',
      {
        custody: { title: 'Arrested, in custody', aliases: ['Arrest', 'PACE', 'Arrested'] },
        'post-charge': { title: 'Charged, bail refused', aliases: ['Post charge', 'Remand', 'S38', 'Bail refused'] },
        'police-protection': { title: 'Police protection', aliases: ['PPO', 'S46', 'Section 46', 'Police powers'] },
        'section-136': {
          title: 'Place of safety (section 136)',
          aliases: ['S136', 'Section 136', 'Mental Health Act'],
        },
        'appropriate-adult-wait': {
          title: 'Waiting for an appropriate adult',
          aliases: ['Appropriate adult', 'AA wait'],
        },
        'no-placement': { title: 'No placement to go to', aliases: ['Awaiting placement', 'Awaiting accommodation'] },
        other: { title: 'Other reason', aliases: ['Other'] },
      },
      { aliases: ['Reason', 'Reason for detention', 'Detention reason'] },
    ),
    hours: number('Hours held', {
      max: 400,
      aliases: ['Hours', 'Hours detained', 'Length of stay (hours)'],
    }).optional(),
    alternative_sought: yesNo('Alternative placement sought', {
      aliases: ['Alternative accommodation sought', 'LA accommodation requested', 'Alternative sought'],
    }).optional(),
    alternative_found: yesNo('Alternative placement found', {
      aliases: ['LA accommodation provided', 'Alternative found', 'Transferred to LA accommodation'],
    }).optional(),
  }),
  rules: [
    rule('long-stay', 'A stay is not longer than 96 hours', notAfter('hours', 96), 'warning'),
    rule('age-of-a-child', 'The child is under 18', between('age', 0, 17), 'warning'),
  ],
});
