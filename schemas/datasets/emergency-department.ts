import { z } from 'zod';
import { aboutTheChild } from '../codes/child.ts';
import {
  code,
  dataset,
  date,
  filled,
  nhsNumber,
  notAfter,
  reference,
  rule,
  when,
  yes,
  yesNo,
} from '../contract/index.ts';

/** An attendance at an emergency department of a child or young person up to 25, and whether a youth worker was offered. */
export default dataset({
  id: 'emergency-department',
  title: 'Emergency department attendances',
  description: 'An attendance of a child or young person, to age 25, that raised a concern',
  owner: 'nhs-trust',
  source: 'NHS Emergency Care Data Set; local definition of engagement (BLOSM)',
  key: ['attendance'],
  period: 'attended_on',
  row: z.object({
    attendance: reference('Attendance number', 'attendance', {
      aliases: ['Attendance ID', 'Attendance identifier', 'ED number', 'Emergency care attendance identifier'],
    }),
    person: nhsNumber().optional(),
    ...aboutTheChild(),
    attended_on: date('Attendance date', { aliases: ['Date of attendance', 'Arrival date', 'Attended'] }),
    reason: code(
      'Reason group',
      {
        'self-harm': ['Self harm', 'Deliberate self harm', 'DSH', 'Overdose', 'Self-poisoning'],
        assault: ['Assaulted', 'Violence', 'Stabbing', 'Knife injury'],
        accident: ['Accidental injury', 'Injury', 'Fall', 'Road traffic collision', 'RTC'],
        'alcohol-or-drugs': ['Alcohol', 'Drugs', 'Alcohol or drugs', 'Intoxication', 'Substance misuse'],
        'mental-health': ['Mental health', 'Mental health crisis', 'Anxiety', 'Suicidal ideation'],
        exploitation: ['CSE', 'CCE', 'Child exploitation', 'Sexual assault'],
        other: ['Other reason'],
      },
      { aliases: ['Reason', 'Attendance reason', 'Presenting complaint group', 'Reason for attendance'] },
    ),
    engagement_offered: yesNo('Engagement offered', {
      aliases: ['BLOSM offered', 'Offered', 'Youth worker offered', 'Navigator offered'],
    }).optional(),
    engagement_taken_up: yesNo('Engagement taken up', {
      aliases: ['BLOSM taken up', 'BLOSM engaged', 'Engaged', 'Taken up', 'Accepted'],
    }).optional(),
  }),
  rules: [
    rule(
      'taken-up-was-offered',
      'An engagement that was taken up had been offered',
      when(yes('engagement_taken_up'), yes('engagement_offered')),
    ),
    rule('has-nhs-number', 'The NHS number is recorded', filled('person'), 'warning'),
    rule('age-to-25', 'The child or young person is 25 or younger', notAfter('age', 25), 'warning'),
  ],
});
