import { describe, expect, test } from 'vitest';
import { type Owing, remindersOf } from '../../../functions/remind/reminders.ts';
import northshire from '../../../partnerships/northshire.ts';

const care = 'childrens-social-care';
const owing = (agency: string, dataset: string, state: string, due: string | null, period = '2025-26-Q4'): Owing => ({
  agency,
  dataset,
  period,
  due,
  state,
});

describe('reminders', () => {
  test('say to each agency what was rejected, is late and is due within a fortnight', () => {
    const all = [
      owing(care, 'referrals', 'due', '2026-05-15'),
      owing(care, 'contacts', 'late', '2026-04-30'),
      owing(care, 'children-in-need', 'rejected', '2026-04-30'),
      owing(care, 'child-protection', 'accepted', '2026-04-30'),
      owing(care, 'stories', 'due', '2026-05-16'),
      owing(care, 'stories', 'not due', '2026-08-16', '2026-27-Q1'),
    ];
    expect(remindersOf(northshire, all, '2026-05-01')).toEqual([
      {
        agency: care,
        subject: 'Northshire Safeguarding Children Partnership: 1 rejected, 1 late, 1 due soon',
        text: `For Northshire Children's Social Care, as at 2026-05-01.

Rejected: please correct and send again. The report is in your feedback folder.
  Children in need for 2025-26-Q4, due 2026-04-30

Late: please send as soon as you can, or say when it will come.
  Contacts for 2025-26-Q4, due 2026-04-30

Due soon:
  Referrals for 2025-26-Q4, due 2026-05-15
`,
      },
    ]);
  });

  test('are not sent to those who owe nothing, nor of what nobody asked for', () => {
    expect(
      remindersOf(northshire, [owing('early-help', 'early-help', 'accepted', '2026-04-30')], '2026-05-01'),
    ).toEqual([]);
    expect(remindersOf(northshire, [owing('strangers', 'contacts', 'late', '2026-04-30')], '2026-05-01')).toEqual([]);
  });
});
