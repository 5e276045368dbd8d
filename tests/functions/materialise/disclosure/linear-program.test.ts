import { expect, test } from 'vitest';
import { extremes } from '../../../../functions/materialise/disclosure/linear-program.ts';

test('a count that is both a part of a sum and the whole of it asks nothing, and breaks nothing', async () => {
  const same = {
    terms: [
      { variable: 0, times: 1 as const },
      { variable: 0, times: -1 as const },
    ],
  };
  const bounds: [number, number][] = [
    [1, 9],
    [2, 5],
  ];
  const question = {
    bounds,
    rows: [
      { ...same, range: [Number.NEGATIVE_INFINITY, 0] as [number, number] },
      {
        terms: [
          { variable: 0, times: 1 as const },
          { variable: 1, times: 1 as const },
        ],
        range: [10, 10] as [number, number],
      },
    ],
    target: 0,
  };
  expect(await extremes([question])).toEqual([[5, 8]]);
});
