import { z } from 'zod';
import { count, dataset, freeText, nameOf } from '../contract/index.ts';

/** A figure that an agency can only give as a count: the same indicators, without the rows behind them. */
export default dataset({
  id: 'indicator-values',
  title: 'Figures given as counts',
  description: 'The numerator, and the denominator if there is one, of an indicator for one category of one breakdown',
  owner: 'any',
  source: 'The definition of the indicator that the row names',
  key: ['indicator', 'breakdown', 'category'],
  period: 'period-end',
  row: z.object({
    indicator: nameOf('Indicator', { example: 'was-not-brought', aliases: ['Indicator ID', 'Measure'] }),
    breakdown: nameOf('Breakdown', {
      example: 'total',
      description:
        'total, deprivation, ethnicity, sex, age, locality, or one of the indicator’s own, such as category.',
      aliases: ['Dimension', 'Split'],
    }),
    category: nameOf('Category', {
      example: 'total',
      description: 'Which part of the breakdown; total for the whole.',
      aliases: ['Value of breakdown', 'Group'],
    }),
    numerator: count('Numerator', {
      max: 1_000_000_000_000,
      description: 'How many. In pence where the indicator is money.',
      aliases: ['Count', 'Number', 'Numerator count'],
    }),
    denominator: count('Denominator', {
      max: 1_000_000_000_000,
      description: 'Out of how many. Blank where the indicator’s denominator is a population, or it has none.',
      aliases: ['Out of', 'Denominator count'],
    }).optional(),
    note: freeText('Note', {
      description: 'Where the figure comes from, and what to bear in mind.',
      aliases: ['Notes', 'Comment', 'Comments', 'Source of figure'],
    }).optional(),
  }),
});
