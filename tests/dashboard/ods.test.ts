import { readOds as readByPackage } from 'hucre';
import { expect, test } from 'vitest';
import { ods } from '../../dashboard/files/ods.ts';
import { readOds } from '../functions/publish/read-ods.ts';

const sheet = {
  name: 'Figure 1',
  lines: ['Re-referrals, percentage.', 'OFFICIAL'],
  heading: ['Period', '%', 'Out of'],
  rows: [
    ['Q1 2025-26', 24.3, 1234],
    ['<b>&"\'', -0.5, '[c]'],
    ['=1+1', '0123', 0],
  ],
} as const;
const bytes = ods('Re-referrals', 'OFFICIAL', [sheet, { ...sheet, name: 'Figure 2', rows: [] }]);
const wanted = [
  ['Re-referrals, percentage.'],
  ['OFFICIAL'],
  ['Period', '%', 'Out of'],
  ['Q1 2025-26', 24.3, 1234],
  ['<b>&"\'', -0.5, '[c]'],
  ['=1+1', '0123', 0],
];

test('A spreadsheet read by two readers that did not write it has its numbers as numbers and its text as text', async () => {
  expect([...readOds(bytes)]).toEqual([
    ['Figure 1', wanted],
    ['Figure 2', wanted.slice(0, 3)],
  ]);
  const { sheets } = await readByPackage(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['Figure 1', 'Figure 2']);
  expect(sheets[0]!.rows.map((row) => row.filter((cell) => cell !== null))).toEqual(wanted);
});

test('It is the same again, and holds no formula and no date of its making', () => {
  expect(
    Buffer.compare(bytes, ods('Re-referrals', 'OFFICIAL', [sheet, { ...sheet, name: 'Figure 2', rows: [] }])),
  ).toBe(0);
  expect(bytes.toString('latin1', 30, 84)).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
  expect(bytes.readUInt16LE(12)).toBe(0x0021);
});
