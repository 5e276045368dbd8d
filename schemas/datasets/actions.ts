import { z } from 'zod';
import { dataset, date, filled, freeText, nameOf, rule, when } from '../contract/index.ts';

/** What an agency does about an indicator: who does it, by when, and what came of it. All are sent, done or not. */
export default dataset({
  id: 'actions',
  title: 'Actions',
  description: 'What an agency does about an indicator, with its owner, its due date and what difference it made',
  owner: 'any',
  disclosureProfile: 'none',
  source: 'Local definition; Working Together 2023, chapter 2 (evidence of impact)',
  key: ['action_reference'],
  period: 'period-end',
  refusedLimit: 0.2,
  row: z.object({
    action_reference: nameOf('Action reference', {
      example: 'Re-referrals 3',
      description: 'The same each quarter, so that the action can be followed.',
      aliases: ['Action ID', 'Reference', 'Ref', 'Action number'],
    }),
    indicator: nameOf('Indicator', { example: 're-referrals', aliases: ['Indicator ID', 'Measure'] }),
    action: freeText('Action', { aliases: ['What is being done', 'What we are doing', 'Description'] }),
    action_owner: nameOf('Owner', {
      example: 'Head of assessment',
      description: 'The role or agency that does it, never a person’s name.',
      aliases: ['Action owner', 'Lead', 'Responsible', 'By whom'],
    }).optional(),
    due: date('Due date', { aliases: ['Due', 'Target date', 'Date due', 'Deadline', 'By when'] }).optional(),
    done: date('Date done', { aliases: ['Done', 'Date completed', 'Completed', 'Completion date'] }).optional(),
    evidence_of_impact: freeText('Evidence of impact', {
      description: 'What is different for children: a figure, an audit, what families say.',
      aliases: ['Impact', 'Evidence', 'Impact evidence', 'So what'],
    }).optional(),
  }),
  rules: [
    rule('has-owner', 'An action has an owner', filled('action_owner'), 'warning'),
    rule('has-due-date', 'An action has a date by which it is due', filled('due'), 'warning'),
    rule(
      'done-has-impact',
      'An action that is done has evidence of its impact',
      when(filled('done'), filled('evidence_of_impact')),
      'warning',
    ),
  ],
});
