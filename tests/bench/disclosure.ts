/** Hiding and attacking the counts of one partnership, and of a region of five: sixty indicators over four years. */
import { hide } from '../../functions/materialise/disclosure/hide.ts';
import { type Figure, releaseProblem } from '../../functions/materialise/disclosure/release-problem.ts';
import { disclosureProfiles } from '../../schemas/disclosure.ts';
import { random } from '../torture/random.ts';
import { report, seconds } from './timing.ts';

const breakdowns = { sex: 3, age: 6, ethnicity: 6, deprivation: 6, locality: 6, source: 8 };

export async function measureDisclosure(): Promise<void> {
  const one = await taken(1);
  const five = await taken(5);
  console.log(
    `Hiding and attacking ${one.figures.toLocaleString('en-GB')} and ${five.figures.toLocaleString('en-GB')} figures`,
  );
  report('  five partnerships', five.taken, 'one', one.taken, [five.taken / one.taken], 6);
}

async function taken(partnerships: number): Promise<{ figures: number; taken: number }> {
  const figures = Array.from({ length: partnerships }, (_, at) => made(at + 1)).flat();
  const { problem } = await releaseProblem(figures, [], () => disclosureProfiles.dfe);
  const time = await seconds(async () => {
    const { exposed } = await hide(problem);
    if (exposed.length > 0) throw new Error(`${exposed.length} counts can be worked out.`);
  });
  return { figures: figures.length, taken: time };
}

/** Sixty indicators of sixteen quarters, half of them parts of a whole; sizes from a few a quarter to a thousand. */
function made(area: number): Figure[] {
  const generate = random(area);
  const figures: Figure[] = [];
  for (let indicator = 0; indicator < 60; indicator += 1)
    for (let quarter = 0; quarter < 16; quarter += 1) {
      const period = `${2022 + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
      const whole = Math.floor(5 * 200 ** generate());
      const share = indicator % 2 === 0 ? null : 0.1 + 0.8 * generate();
      const figure = (breakdown: string, category: string, denominator: number, numerator: number): Figure => ({
        indicator: `area-${area}-indicator-${indicator}`,
        period,
        breakdown,
        category,
        numerator,
        denominator: share === null ? null : denominator,
        numeratorPublished: false,
        denominatorPublished: false,
        numeratorKept: null,
        denominatorKept: null,
      });
      const cases = Array.from({ length: whole }, () => share === null || generate() < share);
      figures.push(figure('total', 'All', whole, cases.filter(Boolean).length));
      for (const [breakdown, categories] of Object.entries(breakdowns)) {
        const of = Array.from({ length: categories }, () => ({ n: 0, d: 0 }));
        for (const counted of cases) {
          // The first categories are the larger ones.
          const category = of[Math.floor(categories * generate() ** 2)]!;
          category.d += 1;
          if (counted) category.n += 1;
        }
        for (const [at, { n, d }] of of.entries()) figures.push(figure(breakdown, String.fromCharCode(97 + at), d, n));
      }
    }
  return figures;
}
