import { expect, test } from 'vitest';
import type { ReleaseFacts } from '../../dashboard/facts/release.ts';
import { summaryPage } from '../../dashboard/pages/summary.ts';
import { indicator, point, row } from './point.ts';

const signal = {
  signal: 'outside-limits',
  signal_side: 'low',
  direction: 'improving',
  previous: 16,
  value: 14,
} as const;
const titled = (title: string, other: Parameters<typeof point>[0]) =>
  indicator([point(other)], { row: { ...row, title } });

const indicators = [
  titled('A', { ...signal, direction: 'concern', change: 2, previous: 26, value: 28 }),
  titled('B', { ...signal, change: -2 }),
  titled('C', { ...signal, change: 0.5, previous: 13.5 }),
  titled('D', { ...signal, direction: 'neutral' }),
  titled('E', {}),
  titled('F', { value: null, value_status: 'c', signal: null }),
  titled('G', { value: null, value_status: 'x', signal: null }),
];

const said = summaryPage({
  partnership: { id: 'northshire', title: 'Northshire', fictional: true, place: 'Northshire' },
  release: { id: '2026-05-15-0000000000', asAt: '2026-05-15T12:00:00Z', warnings: [] },
  quarter: { period: '2025-26-Q4', kind: 'quarter', title: 'January to March 2026' },
  indicators,
  challenges: [],
  actions: [],
} as unknown as ReleaseFacts)
  .replace(/<[^>]*>/g, '')
  .split('\n');

test('the figures that are told of add up to those that are watched', () => {
  expect(said).toContain(
    'The partnership watches 7 figures. This quarter 1 is worse than usual, 2 are better than usual, 1 is unusual but neither, and 1 did what they usually do. Of 2 nothing can be said.',
  );
  expect(said).toContain('Not returned: G.');
  expect(said).toContain('1 figure is confidential: so few children are counted that it could tell of one.');
});

test('a figure is told with the one before, and that it is still better where it has got worse since', () => {
  expect(said).toContain('What is worseA rose from 26.0% to 28.0%.');
  expect(said).toContain(
    'What is betterB fell from 16.0% to 14.0%.C rose from 13.5% to 14.0%, still better than usual.',
  );
});
