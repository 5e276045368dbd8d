import { expect, it } from 'vitest';
import { inOrder, neededFor } from '../../../functions/materialise/model-order.ts';

const step = (name: string, ...reads: string[]) => ({ name, reads });
const names = (steps: { name: string }[]) => steps.map(({ name }) => name);

it('Each table is made after those it reads', () => {
  const steps = [
    step('series', 'measure', 'period'),
    step('measure', 'count', 'place'),
    step('count', 'lake'),
    step('place'),
  ];
  expect(names(inOrder(steps, new Set(['lake', 'period'])))).toEqual(['count', 'place', 'measure', 'series']);
});

it('A table that nothing makes is named, with who reads it', () => {
  expect(() => inOrder([step('series', 'mesure')], new Set())).toThrow(
    'series reads the table "mesure", which nothing makes.',
  );
});

it('Tables that wait for each other are named', () => {
  expect(() => inOrder([step('a', 'b'), step('b', 'a'), step('c')], new Set())).toThrow('wait for each other: a, b.');
});

it('What a table needs is found through what it reads', () => {
  const steps = [step('series', 'measure'), step('measure', 'count'), step('count', 'lake'), step('story')];
  expect(names(neededFor(['measure'], steps)).sort()).toEqual(['count', 'measure']);
});
