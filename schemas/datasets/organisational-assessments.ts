import { z } from 'zod';
import { assessmentSection, ratings } from '../codes/section-11.ts';
import { code, count, dataset, date, filled, freeText, is, not, rule, when } from '../contract/index.ts';

/** An answer in an agency's yearly self-assessment, and the rating that its partners agreed on after looking at the evidence. */
export default dataset({
  id: 'organisational-assessments',
  title: 'Self-assessment (section 11)',
  description: 'An agency’s answer to one of the 38 questions of the section 11 self-assessment',
  owner: 'any',
  disclosureProfile: 'none',
  source: 'Children Act 2004, section 11; Working Together 2023, chapter 2',
  key: ['section', 'question'],
  period: 'period-end',
  refusedLimit: 0.2,
  row: z.object({
    section: assessmentSection(),
    question: count('Question', {
      min: 1,
      max: 38,
      description: 'Its number, 1 to 38.',
      aliases: ['Question number', 'Number', 'No'],
    }),
    rating: code('Rating', ratings, { aliases: ['RAG', 'RAG rating', 'Self-assessment', 'Score'] }),
    evidence: freeText('Evidence', { aliases: ['Evidence of compliance', 'Comments', 'Narrative'] }).optional(),
    action_due: date('Action due', { aliases: ['Due date', 'Target date', 'Action by'] }).optional(),
    action_done: date('Action done', { aliases: ['Date completed', 'Completed', 'Date done'] }).optional(),
    moderated_rating: code('Moderated rating', ratings, {
      description: 'After the partners looked at the evidence; blank where they did not.',
      aliases: ['Agreed rating', 'Moderated RAG', 'Challenge rating'],
    }).optional(),
  }),
  rules: [
    rule(
      'green-has-evidence',
      'A green answer has evidence',
      when(is('rating', 'green'), filled('evidence')),
      'warning',
    ),
    rule(
      'gap-has-action',
      'An answer that is not green has a date for its action',
      when(not(is('rating', 'green', 'not-applicable')), filled('action_due')),
      'warning',
    ),
  ],
});
