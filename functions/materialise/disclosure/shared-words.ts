import type { DisclosureProfile } from '../../../schemas/disclosure.ts';
import type { Row, Warehouse } from '../../platform/ports.ts';
import type { HiddenFigure } from './hidden-figure.ts';
import { type Secrets, untold } from './untold.ts';

/** What must not be told of each indicator, and when. */
export interface Untold {
  /** The words of a row, which speaks of an indicator and a period, or of none. */
  secretsOf(indicator: unknown, period: unknown): Secrets;
}

/** Words of a category's title that say which one it is are longer than this: not "or", nor "of". */
const fillers = 2;

/**
 * Gathers what stories, challenges and actions may not quote: the counts and values that are hidden in the period they speak of, the
 * one before and the same a year before.
 */
export async function secretsOf(
  warehouse: Warehouse,
  hidden: readonly HiddenFigure[],
  profileOf: (indicator: string) => DisclosureProfile,
): Promise<Untold> {
  const values = new Map<string, number>();
  const worth = await warehouse.rows(
    "SELECT indicator_id, period, value FROM measure WHERE breakdown = 'total' AND value IS NOT NULL",
  );
  for (const { indicator_id, period, value } of worth) values.set(`${indicator_id}|${period}`, Number(value));
  const near = new Map<string, string[]>();
  for (const { period, previous, same_last_year } of await warehouse.rows('SELECT * FROM period'))
    near.set(String(period), [period, previous, same_last_year].map(String));
  const titles = new Map<string, string>();
  for (const { indicator_id, breakdown, category, title } of await warehouse.rows('SELECT * FROM category'))
    titles.set(`${indicator_id}|${breakdown}|${category}`, String(title));
  const byKey = Map.groupBy(hidden, ({ indicator, period }) => `${indicator}|${period}`);
  return {
    secretsOf: (indicator, period) => {
      const keys = (near.get(String(period)) ?? []).map((one) => `${indicator}|${one}`);
      const figures = keys.flatMap((key) => byKey.get(key) ?? []);
      const totals = figures.filter(({ breakdown }) => breakdown === 'total');
      const numbers = new Set(totals.flatMap(numbersOf));
      for (const { period: of } of totals) numbers.add(values.get(`${indicator}|${of}`) ?? Number.NaN);
      const ofCategories = figures
        .filter(({ breakdown }) => breakdown !== 'total')
        .flatMap((figure) => {
          const title = titles.get(`${indicator}|${figure.breakdown}|${figure.category}`) ?? figure.category;
          const words = title
            .toLowerCase()
            .split(/\W+/)
            .filter((word) => word.length > fillers);
          return numbersOf(figure).map((number) => ({ number, words }));
        });
      return { numbers, ofCategories, hiddenTo: profileOf(String(indicator)).hiddenTo };
    },
  };
}

function numbersOf({ numerator, denominator, numeratorFate, denominatorFate }: HiddenFigure): number[] {
  return [...(numeratorFate ? [numerator] : []), ...(denominatorFate && denominator !== null ? [denominator] : [])];
}

/** The columns of stories, challenges and actions that hold somebody's words. */
const written = [
  'what_changed',
  'reasons',
  'actions',
  'impact',
  'voice_of_the_child',
  'question',
  'response',
  'outcome',
  'impact_evidence',
  'action',
  'evidence_of_impact',
];

/** The values of totals that this release and the one before share: a story may say that it was written about one of them. */
export async function valuesTold(warehouse: Warehouse): Promise<ReadonlySet<string>> {
  const rows = await warehouse.rows(
    ['shared_measure', 'shared_previous_measure']
      .map(
        (table) => `SELECT indicator_id, period, value FROM ${table} WHERE breakdown = 'total' AND value IS NOT NULL`,
      )
      .join(' UNION ALL '),
  );
  return new Set(rows.map(({ indicator_id, period, value }) => toldKey(indicator_id, period, value)));
}

/** Values are compared to four decimals, which no indicator has more of. */
const toldKey = (indicator: unknown, period: unknown, value: unknown): string =>
  `${indicator}|${period}|${Number(value).toFixed(4)}`;

/** The rows of stories, challenges or actions as they may be shared. */
export function safeWords(rows: readonly Row[], { secretsOf: of }: Untold, values: ReadonlySet<string>): Row[] {
  return rows.map((row) => {
    const secrets = of(row.indicator_id, row.period);
    const safe = { ...row };
    const told = secrets.hiddenTo === 0 || values.has(toldKey(row.indicator_id, row.period, row.about_value));
    if ('about_value' in row && !told) safe.about_value = null;
    for (const column of written)
      if (typeof row[column] === 'string') safe[column] = untold(String(row[column]), secrets);
    return safe;
  });
}
