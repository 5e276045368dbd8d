import { z } from 'zod';
import { dataset, date, filled, freeText, nameOf, notAfter, rule, when } from '../contract/index.ts';

/** A question that one partner formally puts to another, its answer, and what came of it. All are sent, answered or not. */
export default dataset({
  id: 'challenges',
  title: 'Challenges',
  description: 'A formal question of one partner to another, with its answer and what came of it',
  owner: 'any',
  disclosureProfile: 'none',
  source: 'Local definition; Working Together 2023, chapter 2 (independent scrutiny and challenge)',
  key: ['challenge_reference'],
  period: 'period-end',
  refusedLimit: 0.2,
  row: z.object({
    challenge_reference: nameOf('Challenge reference', {
      example: 'Challenge 12',
      aliases: ['Reference', 'Challenge ID', 'Ref', 'Challenge number'],
    }),
    raised_at: date('Date raised', { aliases: ['Raised on', 'Raised', 'Raised at'] }),
    raised_by: nameOf('Raised by', {
      example: 'Independent scrutineer',
      description: 'An agency or role.',
      aliases: ['From'],
    }),
    raised_to: nameOf('Raised to', {
      example: "Children's social care",
      description: 'An agency.',
      aliases: ['To', 'Put to'],
    }),
    indicator: nameOf('Indicator', { example: 're-referrals', aliases: ['Indicator ID', 'Measure'] }).optional(),
    about_quarter: nameOf('Quarter concerned', {
      example: '2023-24-Q2',
      description: 'The quarter whose figure gave rise to it.',
      aliases: ['Quarter', 'About quarter', 'Period'],
    }).optional(),
    question: freeText('Question', { aliases: ['Challenge', 'Question asked'] }),
    due: date('Answer due', { aliases: ['Due', 'Due date', 'Response due'] }).optional(),
    response: freeText('Response', { aliases: ['Answer', 'Reply'] }).optional(),
    responded_at: date('Date answered', {
      aliases: ['Responded at', 'Response date', 'Date of response', 'Responded'],
    }).optional(),
    escalated_to: nameOf('Escalated to', { example: 'Executive', aliases: ['Escalation'] }).optional(),
    outcome: freeText('Outcome', { maxLength: 2000, aliases: ['What came of it', 'Result'] }).optional(),
    impact_evidence: freeText('Evidence of impact', { aliases: ['Impact evidence', 'Impact', 'Evidence'] }).optional(),
  }),
  rules: [
    rule(
      'answered-after-raised',
      'A challenge is not answered before it is raised',
      notAfter('raised_at', 'responded_at'),
    ),
    rule(
      'due-after-raised',
      'An answer is not due before the challenge is raised',
      notAfter('raised_at', 'due'),
      'warning',
    ),
    rule(
      'answered-has-response',
      'A challenge with the date of an answer has the answer',
      when(filled('responded_at'), filled('response')),
      'warning',
    ),
  ],
});
