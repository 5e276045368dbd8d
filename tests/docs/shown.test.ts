import { expect, test } from 'vitest';
import { lacking } from './shown.ts';

const printed = [
  'The demonstration of northshire is in .dataset.',
  '  Received  577 files: 388 accepted, 6 rejected',
  '  Released  2026-05-15-3eebab312e, as at 15 May 2026',
].join('\n');

test('figures, ids and spaces may differ', () => {
  expect(lacking('Received 12 files: 1,034 accepted, 0 rejected', printed)).toEqual([]);
  expect(lacking('Released  2024-01-01-0123456789, as at 1 May 2024', printed)).toEqual([]);
});

test('… stands for anything, in a line or for whole lines', () => {
  expect(lacking('The demonstration …\n…\n  Released …', printed)).toEqual([]);
  expect(lacking('Received … accepted, … rejected', printed)).toEqual([]);
});

test('other words, and lines in another order, are lacking', () => {
  expect(lacking('Received 577 files: 388 accepted, 6 refused', printed)).toEqual([
    'Received 577 files: 388 accepted, 6 refused',
  ]);
  expect(lacking('Received … refused', printed)).toEqual(['Received … refused']);
  expect(lacking('Received 577 files', printed)).toEqual(['Received 577 files']);
  expect(lacking('Released …\nReceived …', printed)).toEqual(['Received …']);
});
