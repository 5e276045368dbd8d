import { z } from 'zod';
import { agencyKind } from '../codes/agency.ts';
import { code, count, dataset, date, nameOf, notAfter, rule } from '../contract/index.ts';

/** A course that the partnership ran, or the year's figure of one: who came, and whether they knew more afterwards. */
export default dataset({
  id: 'training',
  title: 'Training',
  description:
    'A course run, and the places filled on it: by one agency where the attending agency is said, by all where not',
  owner: 'partnership',
  disclosureProfile: 'none',
  source: 'Local definition; Working Together 2023, chapter 2 (multi-agency training)',
  period: 'period-end',
  row: z.object({
    course: nameOf('Course', {
      example: 'Working together to safeguard children',
      aliases: ['Course title', 'Course name', 'Title'],
    }),
    level: nameOf('Level', { example: 'Level 2', aliases: ['Course level', 'Training level'] }).optional(),
    mode: code(
      'Mode',
      {
        'face-to-face': ['Face to face', 'F2F', 'Classroom', 'In person'],
        'live-online': ['Live online', 'Virtual', 'Webinar', 'Teams', 'Online live', 'Virtual classroom'],
        'e-learning': ['eLearning', 'E learning', 'Online', 'Online course', 'Self-paced'],
      },
      { aliases: ['Delivery', 'Mode of delivery', 'Delivery method', 'Type'] },
    ),
    held_on: date('Date held', {
      description: 'Blank for a figure of several runs.',
      aliases: ['Date', 'Course date', 'Date of course', 'Session date'],
    }).optional(),
    places: count('Places offered', { max: 100_000, aliases: ['Places', 'Capacity', 'Places available'] }).optional(),
    attended_agency: agencyKind('Agency attending', {
      aliases: ['Agency', 'Attended by', 'Sector', 'Organisation'],
    }).optional(),
    attended: count('Places filled', {
      max: 100_000,
      description: 'People who came, or who finished the e-learning.',
      aliases: ['Attended', 'Attendees', 'Number attended', 'Attendance', 'Completions', 'Learners'],
    }),
    evaluated: count('Evaluations returned', {
      max: 100_000,
      aliases: ['Evaluated', 'Evaluations', 'Responses'],
    }).optional(),
    improved: count('Knowledge improved', {
      max: 100_000,
      description: 'Of those who returned an evaluation, how many said that they knew more.',
      aliases: ['Improved', 'Improved knowledge', 'Learners improved'],
    }).optional(),
  }),
  rules: [
    rule('improved-of-evaluated', 'No more learners improved than were asked', notAfter('improved', 'evaluated')),
    rule(
      'evaluated-of-attended',
      'No more evaluations came back than people came',
      notAfter('evaluated', 'attended'),
      'warning',
    ),
    rule('improved-of-places', 'No more learners improved than there were places', notAfter('improved', 'places')),
    rule('attended-of-places', 'No more people came than there were places', notAfter('attended', 'places'), 'warning'),
  ],
});
