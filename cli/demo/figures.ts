/** How much a release holds, and a number in it worth looking at. */
import type { Platform } from '../../functions/platform/ports.ts';
import { openRelease } from '../../functions/platform/release-reader.ts';
import type { Manifest } from '../../schemas/manifest.ts';

export interface Figures {
  /** Indicators and periods that have at least one value. */
  indicators: number;
  periods: number;
  /** Of all tables. */
  rows: number;
  /** The indicator with values for the most periods (of equals, that which counts most), and the last of them; null without values. */
  example: { indicator: string; period: string } | null;
}

export async function figuresOf({ store, scratch }: Platform, release: Manifest): Promise<Figures> {
  const folder = await scratch.folder();
  try {
    const reader = await openRelease(store, folder, release.id, 'restricted');
    try {
      const [held] = await reader.rows(
        'SELECT COUNT(DISTINCT indicator_id) AS indicators, COUNT(DISTINCT period) AS periods FROM measure WHERE value IS NOT NULL',
      );
      const [example] = await reader.rows(
        `SELECT indicator_id, MAX(period) AS period FROM measure WHERE value IS NOT NULL AND breakdown = 'total'
         GROUP BY indicator_id ORDER BY COUNT(*) DESC, SUM(numerator) DESC NULLS LAST, indicator_id LIMIT 1`,
      );
      return {
        indicators: Number(held?.indicators),
        periods: Number(held?.periods),
        rows: release.tables.reduce((sum, table) => sum + table.rows, 0),
        example: example ? { indicator: String(example.indicator_id), period: String(example.period) } : null,
      };
    } finally {
      await reader.close();
    }
  } finally {
    await folder.remove();
  }
}
