import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Parted, quantiles } from '../sql/statistics/quantiles.ts';

const file = resolve('..', 'shared', 'vectors', 'phe_quantile.json');

interface Vector {
  IndSexRef: string;
  ParentCode: string;
  Polarity: string | boolean;
  Value: number | null;
  Test: 'Gooddata' | 'GooddataDups' | 'BadPolarity';
  QuantileNm: 'Decile' | 'Septile' | 'Quartile';
  /** What is parted together: an indicator's areas of a region, all its areas, or everything there is. */
  GroupSet: 'IndSexReg' | 'IndSex' | 'None';
  QuantileInGrp: number | null;
}

const numbers = { Decile: 10, Septile: 7, Quartile: 4 };

/** Everything together and indicators of mixed polarity are parted by the function's default: the most is the worst. */
function betterOf({ GroupSet, Test, Polarity }: Vector): 'higher' | 'lower' {
  if (GroupSet === 'None' || Test === 'BadPolarity') return 'lower';
  return Polarity === true || Polarity === 'RAG - Low is good' ? 'lower' : 'higher';
}

function groupOf({ Test, QuantileNm, GroupSet, IndSexRef, ParentCode }: Vector): string {
  if (GroupSet === 'None') return QuantileNm;
  return [Test, QuantileNm, IndSexRef, ...(GroupSet === 'IndSexReg' ? [ParentCode] : [])].join(' ');
}

/** What OHID's PHEindicatormethods is tested with. */
describe.runIf(existsSync(file))('Quantiles agree with PHEindicatormethods', () => {
  const { columns, rows } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { columns: [], rows: [] };
  const vectors: Vector[] = rows.map((row: unknown[]) =>
    Object.fromEntries(columns.map((column: string, at: number) => [column, row[at]])),
  );

  it('on every area of every group, by tenths, sevenths and quarters', async () => {
    expect(vectors).toHaveLength(1017);
    // Figures have eight decimals at most: as whole numbers they are exact, and no two that differ become equal.
    const whole = ({ Value }: Vector) => (Value === null ? null : Math.round(Value * 1e8));
    expect(new Set(vectors.map(whole)).size).toBe(new Set(vectors.map(({ Value }) => Value)).size);
    const found = await quantiles(
      vectors.map(
        (vector): Parted => ({
          group: groupOf(vector),
          better: betterOf(vector),
          quantiles: numbers[vector.QuantileNm],
          value: whole(vector),
        }),
      ),
    );
    const differing = vectors.flatMap((vector, at) =>
      found[at] === vector.QuantileInGrp ? [] : [{ ...vector, found: found[at] }],
    );
    expect(differing).toEqual([]);
    // Twelve have no value, and eighteen are in groups with fewer values than parts.
    expect(found.filter((one) => one === null)).toHaveLength(30);
  });
});
