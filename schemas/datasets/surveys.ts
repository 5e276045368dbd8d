import { z } from 'zod';
import { count, dataset, nameOf } from '../contract/index.ts';

/** How many people gave one answer to one question. Never a person's own words: those belong in a story. */
export default dataset({
  id: 'surveys',
  title: 'Surveys',
  description: 'The number of respondents of a group who gave one answer to a question',
  owner: 'partnership',
  source: 'Local definition',
  key: ['survey', 'respondent_group', 'question', 'answer'],
  period: 'period-end',
  row: z.object({
    survey: nameOf('Survey', { example: 'Practitioner survey', aliases: ['Survey name', 'Survey title'] }),
    respondent_group: nameOf('Respondent group', {
      example: 'Practitioners',
      aliases: ['Group', 'Respondents', 'Audience'],
    }),
    question: nameOf('Question', {
      example: 'I know how to make a referral',
      aliases: ['Question text', 'Statement'],
    }),
    answer: nameOf('Answer', { example: 'Agree', aliases: ['Response', 'Option'] }),
    responses: count('Responses', { aliases: ['Count', 'Number', 'Number of responses', 'Total'] }),
  }),
});
