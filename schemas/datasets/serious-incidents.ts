import { z } from 'zod';
import { code, count, dataset, date, filled, notAfter, reference, rule, when, yesNo } from '../contract/index.ts';

/** A serious incident notification, from the day the authority knew to the last action of its review. Says nothing of the child. */
export default dataset({
  id: 'serious-incidents',
  title: 'Serious incidents',
  description: 'A serious child safeguarding incident, in each quarter in which something happened about it',
  owner: 'partnership',
  source: 'Working Together 2023, chapter 5: notified within 5 working days, rapid review within 15',
  key: ['incident'],
  period: ['aware', 'notified', 'rapid_review_completed', 'review_published'],
  refusedLimit: 0.2,
  row: z.object({
    incident: reference('Incident reference', 'serious-incident', {
      aliases: ['Incident ID', 'Notification reference', 'SIN reference', 'Serious incident reference'],
    }),
    aware: date('Date the authority became aware', { aliases: ['Date aware', 'Aware', 'Became aware'] }),
    notified: date('Date notified', { aliases: ['Notification date', 'Date of notification'] }).optional(),
    harm: code(
      'Harm',
      {
        died: ['Death', 'Died', 'Child died', 'Fatal'],
        'seriously-harmed': ['Serious harm', 'Seriously harmed', 'Injury'],
        'looked-after-death': ['Death of a looked after child', 'LAC death'],
      },
      { aliases: ['Type of incident', 'Type of harm', 'Incident type'] },
    ).optional(),
    rapid_review_completed: date('Rapid review completed', {
      aliases: ['Rapid review date', 'Date of rapid review', 'Rapid review'],
    }).optional(),
    review_decision: code(
      'Decision on a review',
      {
        'local-review': ['LCSPR', 'Local child safeguarding practice review', 'SCR', 'Serious case review', 'Review'],
        'national-review': ['National review', 'National panel review'],
        'local-learning': ['Local learning', 'Learning lessons review', 'Thematic review'],
        'no-review': ['No review', 'None', 'No further review'],
        awaited: ['Pending', 'Awaiting decision', 'Not decided'],
      },
      { aliases: ['Review decision', 'Decision', 'Rapid review decision'] },
    ).optional(),
    sent_to_panel: yesNo('Sent to the national panel', {
      aliases: ['National panel', 'To national panel', 'Panel informed'],
    }).optional(),
    review_published: date('Review published', { aliases: ['Publication date', 'Date published'] }).optional(),
    actions_due: count('Actions due', {
      max: 500,
      description: 'Actions of the review due by the quarter’s end.',
      aliases: ['Number of actions due'],
    }).optional(),
    actions_done: count('Actions done', {
      max: 500,
      description: 'How many of the actions due are done.',
      aliases: ['Number of actions done', 'Actions completed'],
    }).optional(),
  }),
  rules: [
    rule('notified-after-aware', 'An incident is not notified before it is known', notAfter('aware', 'notified')),
    rule(
      'rapid-review-after-aware',
      'A rapid review is not completed before the incident is known',
      notAfter('aware', 'rapid_review_completed'),
    ),
    rule('done-of-due', 'No more actions are done than are due', notAfter('actions_done', 'actions_due'), 'warning'),
    rule(
      'review-was-decided',
      'A rapid review that was completed made a decision',
      when(filled('rapid_review_completed'), filled('review_decision')),
      'warning',
    ),
  ],
});
