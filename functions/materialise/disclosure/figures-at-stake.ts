import type { Row, Warehouse } from '../../platform/ports.ts';
import type { SqlFile } from '../rules.ts';
import type { Fate } from './problem.ts';
import type { Figure, Span } from './release-problem.ts';

/** The counts of the release that are about people, in the order of their keys. */
export async function figuresAtStake(warehouse: Warehouse, files: readonly SqlFile[]): Promise<Figure[]> {
  return (await warehouse.rows(textOf(files, 'at_stake'))).map((row) => ({
    indicator: String(row.indicator_id),
    period: String(row.period),
    breakdown: String(row.breakdown),
    category: String(row.category),
    numerator: Number(row.numerator),
    denominator: row.denominator === null ? null : Number(row.denominator),
    numeratorPublished: row.numerator_published === true,
    denominatorPublished: row.denominator_published === true,
    numeratorKept: row.numerator_kept as Fate | null,
    denominatorKept: row.denominator_kept as Fate | null,
  }));
}

/** The rolling figures that are about people, each with the periods it adds up. */
export async function spansAtStake(warehouse: Warehouse, files: readonly SqlFile[]): Promise<Span[]> {
  const spans = new Map<string, Span & { parts: string[] }>();
  for (const row of await warehouse.rows(textOf(files, 'spans'))) {
    const key = `${row.indicator_id}|${row.period}`;
    const span = spans.get(key) ?? spanOf(row);
    span.parts.push(String(row.part));
    spans.set(key, span);
  }
  return [...spans.values()];
}

function spanOf(row: Row): Span & { parts: string[] } {
  return {
    indicator: String(row.indicator_id),
    period: String(row.period),
    parts: [],
    numerator: Number(row.numerator),
    denominator: row.denominator === null ? null : Number(row.denominator),
    apart: row.apart === true,
  };
}

/** The text of one file of sql/disclosure/. Throws an Error when it is not there. */
export function textOf(files: readonly SqlFile[], name: string): string {
  const file = files.find((one) => one.name === name);
  if (!file) throw new Error(`sql/disclosure/${name}.sql is not there, and nothing can be shared without it.`);
  return file.text;
}
