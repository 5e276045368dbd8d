import { z } from 'zod';
import { aboutTheChild } from '../codes/child.ts';
import { code, count, dataset, date, nhsNumber, notAfter, rule } from '../contract/index.ts';

/** A child waiting on a pathway on the last day of the quarter. */
export default dataset({
  id: 'waiting-times',
  title: 'Waiting times',
  description: 'A child waiting on a health pathway at the quarter’s end',
  owner: 'nhs-trust',
  source: 'NHS Community Services and Mental Health Services Data Sets; NHS constitution, 18 weeks',
  key: ['person', 'pathway'],
  period: 'period-end',
  row: z.object({
    person: nhsNumber(),
    ...aboutTheChild(),
    pathway: code(
      'Pathway',
      {
        neurodevelopmental: ['ASD', 'Autism', 'ADHD', 'Autism assessment', 'ADHD assessment', 'ND', 'Neurodiversity'],
        camhs: { title: 'CAMHS', aliases: ['Child and adolescent mental health', 'CYPMHS', 'Mental health'] },
        'speech-and-language': ['SALT', 'SLT', 'Speech and language therapy'],
        'occupational-therapy': ['OT', 'Occupational therapy'],
        paediatrics: ['Community paediatrics', 'Paediatric'],
        other: ['Other pathway'],
      },
      { aliases: ['Service', 'Waiting list', 'Pathway name'] },
    ),
    referred_on: date('Date of referral', {
      aliases: ['Referral date', 'Clock start', 'Referral received'],
    }).optional(),
    weeks_waiting: count('Weeks waiting', {
      max: 1000,
      description: 'Completed weeks from the referral to the quarter’s end.',
      aliases: ['Weeks', 'Wait in weeks', 'Weeks waited', 'Current wait'],
    }),
  }),
  rules: [
    rule('under-ten-years', 'A wait is shorter than ten years', notAfter('weeks_waiting', 520), 'warning'),
    rule('age-under-19', 'The child is under 19', notAfter('age', 18), 'warning'),
  ],
});
