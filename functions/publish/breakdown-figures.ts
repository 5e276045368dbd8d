import type { CategoryFigure } from '../../dashboard/facts/release.ts';
import type { ReleaseReader } from '../platform/release-reader.ts';
import { sqlStrings } from '../platform/sql-text.ts';

/** Figures of categories by indicator, breakdown and category in reading order: the last period's, and of places every one's. */
export async function breakdownFigures(
  reader: ReleaseReader,
  latest: readonly string[],
): Promise<Map<string, Map<string, CategoryFigure[][]>>> {
  const rows = (await reader.rows(sqlOf(latest))) as unknown as CategoryFigure[];
  const indicators = new Map<string, Map<string, CategoryFigure[][]>>();
  for (const row of rows) {
    const breakdowns = entry(indicators, row.indicator_id, () => new Map<string, CategoryFigure[][]>());
    const categories = entry(breakdowns, row.breakdown, () => []);
    const last = categories.at(-1);
    if (last && last[0]!.category === row.category) last.push(row);
    else categories.push([row]);
  }
  return indicators;
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

const sqlOf = (latest: readonly string[]): string => `
SELECT
  measure.indicator_id, measure.period, measure.breakdown, measure.category, category.title,
  measure.numerator, measure.value, measure.lower_95, measure.upper_95, measure.value_status
FROM measure
JOIN period ON period.period = measure.period
JOIN category
  ON category.indicator_id = measure.indicator_id AND category.breakdown = measure.breakdown AND category.category = measure.category
WHERE measure.breakdown <> 'total' AND (measure.breakdown = 'locality' OR list_contains(${sqlStrings(latest)}, measure.period))
ORDER BY measure.indicator_id, measure.breakdown, category.position, measure.category, period.position`;
