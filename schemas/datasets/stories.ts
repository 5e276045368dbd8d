import { z } from 'zod';
import { code, dataset, date, filled, freeText, nameOf, number, rule, when } from '../contract/index.ts';

/** The story behind an indicator in a quarter, as one agency tells it. Roles, never names. */
export default dataset({
  id: 'stories',
  title: 'Stories behind the data',
  description:
    'What an agency says about an indicator in the quarter: what changed, why, what is done, what difference it made',
  owner: 'any',
  source: 'Local definition; Working Together 2023, chapter 2 (evidence of impact, voice of children and families)',
  key: ['indicator'],
  period: 'period-end',
  refusedLimit: 0.2,
  row: z.object({
    indicator: nameOf('Indicator', { example: 're-referrals', aliases: ['Indicator ID', 'Measure'] }),
    what_changed: freeText('What changed', { aliases: ['Summary', 'Headline', 'What happened'] }),
    direction: code(
      'Direction',
      {
        up: ['Increase', 'Increased', 'Rise', 'Higher', 'Rising'],
        down: ['Decrease', 'Decreased', 'Fall', 'Lower', 'Falling'],
        unchanged: ['Same', 'No change', 'Stable', 'Flat', 'Level'],
      },
      {
        description: 'Which way the number moved, as the writer saw it. Not whether that is good.',
        aliases: ['Direction of change', 'Movement', 'Direction of travel'],
      },
    ).optional(),
    reasons: freeText('Reasons', { aliases: ['Why', 'Reason', 'Reasons for change'] }).optional(),
    actions: freeText('Actions', { aliases: ['What is being done', 'What we are doing', 'Action'] }).optional(),
    impact: freeText('Impact', { aliases: ['What difference it made', 'Difference made', 'So what'] }).optional(),
    voice_of_the_child: freeText('Voice of the child', {
      description: 'What children and families say. Nothing by which one could be known.',
      aliases: ['Childs voice', 'What children say', 'Voice'],
    }).optional(),
    author_role: nameOf('Author’s role', {
      example: 'Head of service',
      description: 'A role, never a name.',
      aliases: ['Author role', 'Role', 'Written by', 'Job title'],
    }).optional(),
    written_at: date('Date written', { aliases: ['Written at', 'Written on'] }).optional(),
    about_value: number('Value written about', {
      description: 'The indicator’s figure that the writer had in front of them.',
      aliases: ['Value', 'Figure', 'About value'],
    }).optional(),
  }),
  rules: [
    rule('says-why', 'A story says why the number moved', filled('reasons'), 'warning'),
    rule('says-what-is-done', 'A story says what is being done', filled('actions'), 'warning'),
    rule(
      'action-has-impact',
      'A story with actions says what difference they made',
      when(filled('actions'), filled('impact')),
      'warning',
    ),
  ],
});
