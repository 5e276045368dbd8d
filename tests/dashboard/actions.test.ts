import { describe, expect, test } from 'vitest';
import { inOrderOfWorry, isNewlyDone } from '../../dashboard/facts/actions.ts';
import type { ActionRow, ReleaseFacts } from '../../dashboard/facts/release.ts';
import { actionsOf } from '../../dashboard/parts/actions.ts';
import { htmlText } from '../../functions/platform/html.ts';

const action = (action_reference: string, state: ActionRow['state'], other: Partial<ActionRow> = {}): ActionRow => ({
  agency: 'care',
  origin: 'agency',
  action_reference,
  audit: null,
  indicator_id: 're-referrals',
  period: '2025-26-Q4',
  first_told: '2025-26-Q3',
  action: `Do ${action_reference}.`,
  action_owner: 'Head of service',
  due: null,
  done: null,
  evidence_of_impact: null,
  state,
  ...other,
});

const facts = { quarter: { start_date: '2026-01-01' } } as ReleaseFacts;
const words = (actions: readonly ActionRow[], earlier: boolean): string => {
  const shown = actionsOf(actions, facts, { level: 3, earlier });
  return shown === null
    ? ''
    : htmlText(shown)
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
};

describe('Actions', () => {
  test('stand with what is late first, then what has no date, what is in hand by its day, and what was done last', () => {
    const ordered = inOrderOfWorry([
      action('done long ago', 'done', { done: '2025-03-01' }),
      action('in hand, later', 'in hand', { due: '2026-09-01' }),
      action('done lately', 'done', { done: '2026-03-01' }),
      action('in hand, soon', 'in hand', { due: '2026-06-01' }),
      action('no date', 'no date'),
      action('late', 'late', { due: '2026-02-01' }),
      action('long late', 'late', { due: '2025-12-01' }),
    ]);
    expect(ordered.map(({ action_reference: reference }) => reference)).toEqual([
      ...['long late', 'late', 'no date', 'in hand, soon', 'in hand, later', 'done lately', 'done long ago'],
    ]);
  });

  test('are told with owner, day, state and evidence; those done before the quarter are folded, or left out', () => {
    const all = [
      action('one', 'late', { due: '2026-02-01' }),
      action('two', 'no date', { action_owner: null }),
      action('three', 'done', { due: '2026-01-31', done: '2026-02-03', evidence_of_impact: 'Fewer came back.' }),
      action('four', 'done', { due: '2025-12-31', done: '2025-12-30', audit: 'Neglect audit' }),
    ];
    const now =
      'Actions, by whom and when Late Do one. Head of service · due 1 February 2026. No date Do two. No owner named · no date agreed. ' +
      'Done Do three. Head of service · done 3 February 2026 (due 31 January 2026). Fewer came back.';
    expect(words(all, false)).toBe(now);
    expect(words(all, true)).toBe(
      `${now} Done before this quarter Done Do four. Head of service · done 30 December 2025 (due 31 December 2025) · Neglect audit.`,
    );
    expect(words([], true)).toBe('');
    expect(isNewlyDone(all[3]!, facts.quarter)).toBe(false);
  });
});
