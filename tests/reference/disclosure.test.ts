import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { armsOf } from '../../functions/materialise/disclosure/arms-of.ts';
import { granted } from '../../functions/materialise/disclosure/attackers.ts';
import { audit } from '../../functions/materialise/disclosure/audit.ts';
import { hide } from '../../functions/materialise/disclosure/hide.ts';
import { extremes } from '../../functions/materialise/disclosure/linear-program.ts';
import { linksOf, questionOn } from '../../functions/materialise/disclosure/question.ts';
import { disclosureProfiles, isAtRisk, shownCount } from '../../schemas/disclosure.ts';
import { table } from '../functions/materialise/disclosure/tables.ts';

const folder = resolve('..', 'shared', 'vectors');
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

describe.runIf(existsSync(folder))('Profiles agree with the texts of the rules', () => {
  it.each([
    ['nhs_1_7_round5', disclosureProfiles.nhs, '*'],
    ['dfe_cin_la', disclosureProfiles.dfe, 'c'],
    ['dfe_cin_region_round10', { hiddenTo: 5, roundedTo: 10 }, 'c'],
  ] as const)('%s', (name, profile, symbol) => {
    const rows: [number, string][] = read('suppression_rules.json')[name];
    expect(rows.length).toBeGreaterThan(2);
    for (const [count, shown] of rows)
      expect([count, isAtRisk(count, profile) ? symbol : String(shownCount(count, profile))]).toEqual([count, shown]);
  });
});

describe.runIf(existsSync(folder))('Secondary hiding agrees with sdcTable', () => {
  const instances = () => read('sdc_secondary_suppression.json').instances;
  const regions = () => {
    const { cells } = instances()[0] as { cells: Record<string, number> };
    const places = ['A', 'B', 'C', 'D'];
    const rows = Object.fromEntries(places.map((place) => [`${place}|tot`, [`${place}|male`, `${place}|female`]]));
    const columns = Object.fromEntries(
      ['male', 'female'].map((sex) => [`tot|${sex}`, places.map((place) => `${place}|${sex}`)]),
    );
    const all = { 'tot|tot': places.map((place) => `${place}|tot`) };
    // Its rule hides counts of 1 and 2.
    return table(cells, { ...rows, ...columns, ...all }, { profile: { hiddenTo: 2, roundedTo: 1 } });
  };

  it('finds for each of its solutions the intervals that it finds', async () => {
    const t = regions();
    const { brute_force_minimum_count_solutions: solutions } = instances()[0];
    expect(solutions).toHaveLength(3);
    for (const { secondary, audit: intervals } of solutions as {
      secondary: string[];
      audit: Record<string, [number, number]>;
    }[]) {
      const hiding = t.hiding({
        'A|female': 'primary',
        ...Object.fromEntries(secondary.map((name) => [name, 'secondary' as const])),
      });
      const links = linksOf(t.problem, hiding, armsOf(t.problem));
      for (const [name, expected] of Object.entries(intervals)) {
        // Its attacker grants nothing but that no count is negative.
        expect(granted(t.problem, hiding, 'public', t.at(name))).toEqual([0, Number.POSITIVE_INFINITY]);
        const [range] = await extremes([questionOn(t.problem, hiding, links, t.at(name), 'public', new Map())]);
        expect([name, range!.map(Math.round).map((end) => end + 0)]).toEqual([name, expected]);
      }
    }
  });

  it('hides at most 1.25 times the fewest cells that pass the attack of both', async () => {
    const t = regions();
    const { hiding, exposed } = await hide(t.problem);
    expect(exposed).toEqual([]);
    const further = Object.keys(t.hidden(hiding)).length - 1;
    const fewest = await fewestFurther(t, further);
    // The optimum of its one attacker, who does not know the rule, hides three further cells.
    expect(fewest).toBeGreaterThanOrEqual(instances()[0].upstream_expected.secondary_count);
    expect(further).toBeLessThanOrEqual(1.25 * fewest);
  });

  it('does not leave two small counts to give each other away', async () => {
    const { cells } = instances()[1] as { cells: Record<string, number> };
    const t = table(cells, { tot: ['a', 'b', 'c', 'd'] }, { profile: { hiddenTo: 1, roundedTo: 1 } });
    const { hiding, exposed } = await hide(t.problem);
    expect(exposed).toEqual([]);
    // A third cell at least goes with them, as in sdcTable where it looks for single children.
    expect(Object.keys(t.hidden(hiding)).length - 2).toBeGreaterThanOrEqual(
      instances()[1].upstream_expected['detectSingletons=TRUE secondary'],
    );
  });
});

/** The fewest cells besides the one at risk whose hiding passes the whole attack: all smaller choices are tried. */
async function fewestFurther(t: ReturnType<typeof table>, most: number): Promise<number> {
  const others = t.names.map((_, at) => at).filter((at) => t.names[at] !== 'A|female');
  for (let many = 1; many < most; many += 1)
    for (const set of choices(others, many)) {
      const hiding = t.hiding({ 'A|female': 'primary' });
      for (const at of set) hiding[at] = 'secondary';
      if ((await audit(t.problem, hiding, { everything: true })).length === 0) return many;
    }
  return most;
}

function choices(of: readonly number[], many: number): number[][] {
  if (many === 0) return [[]];
  return of.flatMap((one, place) => choices(of.slice(place + 1), many - 1).map((rest) => [one, ...rest]));
}
