/** What indicators come to for a few rows of the lake, through the machinery's own counting and its gates. */
import type { materialise } from '../../../functions/materialise/materialise.ts';
import { loadRules, rulesOf } from '../../../functions/materialise/rules.ts';
import type { Row } from '../../../functions/platform/ports.ts';
import { smallPartnership, smallStore } from '../../functions/materialise/small-store.ts';

/** Rows of one return; by default the last quarter of 2023-24, from one agency of the partnership. */
export interface Sent {
  dataset: string;
  rows: Row[];
  quarter?: string;
  agency?: string;
}

export interface Figures {
  /** The total as `numerator of denominator`, or the numerator alone where nothing divides it. */
  total(indicator: string, period?: string): string;
  /** The same for each category of a breakdown that holds anything. */
  by(indicator: string, breakdown: string, period?: string): Record<string, string>;
  /** The published value of the total, with its status where there is none. */
  value(indicator: string, period?: string): number | string;
}

const lastQuarter = '2023-24-Q4';
const agencies = ['one', 'two'].map((id) => ({ id, title: id, kind: 'partnership' }));

/** Releases what was sent with only the indicators named. Throws when a gate fails, with its sentences. */
export async function figuresOf(indicators: readonly string[], sent: readonly Sent[]): Promise<Figures> {
  const all = await loadRules();
  const chosen = all.indicators.filter(({ id }) => indicators.includes(id));
  const unknown = indicators.filter((id) => !chosen.some((indicator) => indicator.id === id));
  if (unknown.length > 0) throw new Error(`There is no indicator ${unknown.join(', ')}.`);
  const small = await smallStore();
  try {
    for (const { dataset, rows, quarter = lastQuarter, agency = 'one' } of sent)
      await small.drop({ agency, dataset, quarter, arrived: '2024-04-20T09:00:00Z', rows });
    const partnership = smallPartnership({ agencies, priorities: [] });
    const outcome: Awaited<ReturnType<typeof materialise>> = await small.release(partnership, '2024-05-01T09:00:00Z', {
      rules: rulesOf({ ...all, indicators: chosen }),
    });
    if (outcome.outcome !== 'released') throw new Error(JSON.stringify(outcome, null, 2));
    return reader(await small.rows(outcome.release.id, 'measure'));
  } finally {
    await small.remove();
  }
}

function reader(measure: readonly Row[]): Figures {
  const cells = (indicator: string, period: string, breakdown: string) =>
    measure.filter((row) => row.indicator_id === indicator && row.period === period && row.breakdown === breakdown);
  const written = ({ numerator, denominator }: Row) =>
    denominator === null ? String(numerator) : `${numerator} of ${denominator}`;
  return {
    total: (indicator, period = lastQuarter) => {
      const [cell] = cells(indicator, period, 'total');
      if (!cell) throw new Error(`${indicator} has no total for ${period}.`);
      return written(cell);
    },
    by: (indicator, breakdown, period = lastQuarter) =>
      Object.fromEntries(
        cells(indicator, period, breakdown)
          .filter(({ numerator, denominator }) => Number(numerator) !== 0 || Number(denominator) !== 0)
          .map((cell) => [String(cell.category), written(cell)]),
      ),
    value: (indicator, period = lastQuarter) => {
      const cell = cells(indicator, period, 'total')[0];
      return typeof cell?.value === 'number' ? cell.value : String(cell?.value_status);
    },
  };
}
