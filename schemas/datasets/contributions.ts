import { z } from 'zod';
import { code, dataset, filled, is, money, nameOf, rule, when } from '../contract/index.ts';

/** A line of the partnership's accounts: what an agency paid in, or what was spent. */
export default dataset({
  id: 'contributions',
  title: 'Contributions and spend',
  description: 'A line of income or spend of the partnership',
  owner: 'partnership',
  disclosureProfile: 'none',
  source: 'Working Together 2023, chapter 2 (funding is published in the yearly report)',
  key: ['kind', 'heading', 'contributor'],
  period: 'period-end',
  refusedLimit: 0.2,
  row: z.object({
    contributor: nameOf('Agency', {
      example: 'Integrated care board',
      description: 'Who paid in. Blank for spend.',
      aliases: ['Contributor', 'Partner', 'Organisation', 'Paid by'],
    }).optional(),
    heading: nameOf('Heading', {
      example: 'Contribution',
      aliases: ['Budget heading', 'Account', 'Line', 'Description'],
    }),
    kind: code(
      'Income or spend',
      {
        income: ['Contribution', 'Credit', 'In'],
        spend: ['Expenditure', 'Debit', 'Spending', 'Cost', 'Out'],
      },
      { aliases: ['Kind', 'Type'] },
    ),
    amount: money('Amount (£)', { aliases: ['Amount', 'Value', 'Total', 'Pounds'] }),
  }),
  rules: [
    rule('income-has-agency', 'Income says who paid it', when(is('kind', 'income'), filled('contributor')), 'warning'),
  ],
});
