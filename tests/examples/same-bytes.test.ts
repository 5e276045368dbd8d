import { expect, test } from 'vitest';
import { fingerprint, generated } from './generated.ts';

const [first, second, other] = [
  await generated({ seed: 7, scale: 0.02 }),
  await generated({ seed: 7, scale: 0.02 }),
  await generated({ seed: 8, scale: 0.02 }),
];

test('the same seed gives the same bytes in every file', async () => {
  expect(await fingerprint(second.folder)).toBe(await fingerprint(first.folder));
});

test('the same seed gives the same plan', () => {
  const inside = ({ folder, plan }: typeof first) => JSON.stringify(plan).replaceAll(folder, '');
  expect(inside(second)).toBe(inside(first));
});

test('another seed gives another Northshire, with the same files arriving', async () => {
  expect(await fingerprint(other.folder)).not.toBe(await fingerprint(first.folder));
  const names = ({ plan }: typeof first) => plan.arrivals.map(({ agency, file }) => `${agency} ${file}`).sort();
  expect(names(other)).toEqual(names(first));
});
