import { z } from 'zod';
import { dataset, date, filled, freeText, nameOf, rule, when } from '../contract/index.ts';

/** A recommendation of an audit or review: who does what by when, and what difference it made. All are sent, done or not. */
export default dataset({
  id: 'audit-actions',
  title: 'Actions from audits and reviews',
  description: 'A recommendation of an audit or review, with its due date and evidence of impact',
  owner: 'partnership',
  disclosureProfile: 'none',
  source: 'Local definition; Working Together 2023, chapter 5 (embedding learning)',
  key: ['action_reference'],
  period: 'period-end',
  refusedLimit: 0.2,
  row: z.object({
    action_reference: nameOf('Action reference', {
      example: 'Neglect audit 3',
      aliases: ['Action ID', 'Reference', 'Ref'],
    }),
    audit: nameOf('Audit or review', {
      example: 'Neglect audit',
      aliases: ['Audit', 'Review', 'Source', 'Audit name'],
    }),
    theme: nameOf('Theme', { example: 'Voice of the child', aliases: ['Topic', 'Subject'] }).optional(),
    indicator: nameOf('Indicator', {
      example: 'child-protection-plans',
      aliases: ['Indicator ID', 'Measure'],
    }).optional(),
    recommendation: freeText('Recommendation', { aliases: ['Action', 'Action required', 'Description'] }).optional(),
    action_owner: nameOf('Owner', {
      example: "Children's social care",
      description: 'The agency or role that will do it, never a person’s name.',
      aliases: ['Action owner', 'Lead', 'Responsible agency', 'Agency'],
    }).optional(),
    due: date('Due date', { aliases: ['Due', 'Target date', 'Date due', 'Deadline'] }).optional(),
    done: date('Date done', { aliases: ['Done', 'Date completed', 'Completed', 'Completion date'] }).optional(),
    evidence_of_impact: freeText('Evidence of impact', {
      description: 'What is different for children: a figure, an audit, what families say.',
      aliases: ['Impact', 'Evidence', 'Impact evidence', 'So what'],
    }).optional(),
  }),
  rules: [
    rule('has-due-date', 'An action has a date by which it is due', filled('due'), 'warning'),
    rule(
      'done-has-impact',
      'An action that is done has evidence of its impact',
      when(filled('done'), filled('evidence_of_impact')),
      'warning',
    ),
  ],
});
