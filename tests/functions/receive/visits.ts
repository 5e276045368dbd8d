/** A small contract of the tests' own: quick to compile, with a field of each kind that reading a file can spoil. */
import { z } from 'zod';
import { count, dataset, date, freeText, nameOf } from '../../../schemas/contract/index.ts';

export const visits = dataset({
  id: 'visits',
  title: 'Visits',
  description: 'A visit',
  owner: 'any',
  source: 'None',
  key: ['visit'],
  period: 'visited_on',
  refusedLimit: 0.2,
  row: z.object({
    visit: nameOf('Visit reference', { aliases: ['Visit ID'] }),
    visited_on: date('Date visited'),
    children: count('Children seen', { max: 20 }).optional(),
    note: freeText('Note').optional(),
  }),
});
