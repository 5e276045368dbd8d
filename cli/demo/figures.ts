/** How much a release holds, and a number in it worth looking at. */
import type { Platform } from '../../functions/platform/ports.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import { withWarehouse } from '../build.ts';

export interface Figures {
  /** Indicators and periods that have at least one value. */
  indicators: number;
  periods: number;
  /** Of all tables. */
  rows: number;
  /** The indicator with values for the most periods (of equals, that which counts most), and the last of them; null without values. */
  example: { indicator: string; period: string } | null;
}

export async function figuresOf(platform: Platform, release: Manifest): Promise<Figures> {
  const measure = release.tables.find(({ name }) => name === 'measure')!;
  // Only this table is asked: opening the whole release would take longer than the answer.
  return withWarehouse(platform, async (warehouse) => {
    await warehouse.source('measure', measure.columns, [{ key: measure.key, carries: {} }]);
    const [held] = await warehouse.rows(
      'SELECT COUNT(DISTINCT indicator_id) AS indicators, COUNT(DISTINCT period) AS periods FROM measure WHERE value IS NOT NULL',
    );
    const [example] = await warehouse.rows(
      `SELECT indicator_id, MAX(period) AS period FROM measure WHERE value IS NOT NULL AND breakdown = 'total'
       GROUP BY indicator_id ORDER BY COUNT(*) DESC, SUM(numerator) DESC NULLS LAST, indicator_id LIMIT 1`,
    );
    return {
      indicators: Number(held?.indicators),
      periods: Number(held?.periods),
      rows: release.tables.reduce((sum, table) => sum + table.rows, 0),
      example: example ? { indicator: String(example.indicator_id), period: String(example.period) } : null,
    };
  });
}
