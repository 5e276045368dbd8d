import { expect, inject, it } from 'vitest';
import { probes } from '../sql/known-answers.ts';
import { trinoRows } from './trino-tables.ts';

it.each(probes)('%s is %j', async (expression, answer) => {
  const { rows } = await trinoRows(inject('trino'), `SELECT ${expression} AS answer`);
  expect(rows).toEqual([{ answer }]);
});
