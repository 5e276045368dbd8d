import { z } from 'zod';
import { code, dataset, date, filled, notAfter, reference, rule, yesNo } from '../contract/index.ts';

/** A notification to the designated officer about someone who works with children. It says nothing of the child, nor of whom it is about. */
export default dataset({
  id: 'allegations',
  title: 'Allegations about people who work with children',
  description: 'A notification to the designated officer (LADO), made or closed in the quarter',
  owner: 'designated-officer',
  source: 'Working Together 2023, chapter 4; local definition of sector',
  key: ['notification'],
  period: ['notified_on', 'closed_on'],
  row: z.object({
    notification: reference('Notification reference', 'allegation', {
      aliases: ['Allegation ID', 'LADO reference', 'Reference', 'Case number', 'Notification ID'],
    }),
    notified_on: date('Date notified', { aliases: ['Notification date', 'Date of referral', 'Referral date'] }),
    closed_on: date('Date closed', { aliases: ['Closed date', 'Closure date', 'Date concluded'] }).optional(),
    sector: code(
      'Sector',
      {
        education: ['School', 'Schools', 'College', 'Teacher'],
        'early-years': ['Early years', 'Nursery', 'Childminder'],
        'foster-care': ['Foster carer', 'Fostering', 'Foster care', 'IFA'],
        'residential-care': ["Children's home", 'Children’s home', 'Residential', 'Residential care'],
        'social-care': ['Social worker', 'Social care'],
        health: ['NHS', 'Hospital'],
        police: ['Police officer'],
        'sports-and-leisure': ['Sports', 'Sport', 'Leisure', 'Out of school setting'],
        faith: ['Faith group', 'Religious setting', 'Mosque', 'Church'],
        transport: ['Taxi', 'Taxi driver', 'School transport'],
        'voluntary-sector': ['Voluntary', 'Charity', 'Voluntary organisation'],
        other: ['Other sector'],
      },
      { aliases: ['Employment sector', 'Professional sector', 'Setting', 'Agency'] },
    ),
    category: code(
      'Category',
      {
        physical: ['Physical abuse'],
        sexual: ['Sexual abuse'],
        emotional: ['Emotional abuse'],
        neglect: ['Neglect'],
        conduct: ['Conduct', 'Behaviour', 'Professional conduct'],
        suitability: ['Suitability', 'Transferable risk', 'Private life'],
        other: ['Other category'],
      },
      { aliases: ['Category of concern', 'Type of allegation', 'Allegation type', 'Category of abuse'] },
    ).optional(),
    threshold_met: yesNo('Threshold met', {
      aliases: ['Met threshold', 'Meets threshold', 'Harm threshold met'],
    }).optional(),
    outcome: code(
      'Outcome',
      {
        substantiated: ['Proven'],
        unsubstantiated: ['Not proven'],
        unfounded: ['No evidence'],
        false: ['Disproved'],
        malicious: ['Deliberately false'],
        'no-further-action': ['NFA', 'Advice only'],
      },
      { aliases: ['Case outcome', 'Finding'] },
    ).optional(),
  }),
  rules: [
    rule(
      'closed-after-notified',
      'A notification is not closed before it is made',
      notAfter('notified_on', 'closed_on'),
    ),
    rule('says-threshold', 'Whether the threshold was met is said', filled('threshold_met'), 'warning'),
  ],
});
