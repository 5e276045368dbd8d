/** Who owes what and what came of it, by the model that every release has of it, over the receipts there are now. */
import { currentDrops, knownAt } from '../functions/materialise/current-drops.ts';
import { loadRules } from '../functions/materialise/rules.ts';
import { receiptTable } from '../functions/materialise/tables/drops.ts';
import { partnershipTables } from '../functions/materialise/tables/partnership.ts';
import { columns } from '../functions/materialise/tables/small-table.ts';
import type { Platform } from '../functions/platform/ports.ts';
import { listReceipts } from '../functions/platform/receipts.ts';
import type { Partnership } from '../schemas/partnership.ts';
import { withWarehouse } from './build.ts';

/** One return that is owed or came: a row of the release's table `submission`. */
export interface Submission {
  agency: string;
  dataset: string;
  period: string;
  /** `YYYY-MM-DD`; null when nobody asked for it. */
  due: string | null;
  state: 'not due' | 'due' | 'late' | 'accepted' | 'accepted with warnings' | 'rejected';
  drop_id: string | null;
  rows: number | null;
  errors: number | null;
  warnings: number | null;
  /** Share of the optional cells that are filled, 0 to 1. */
  completeness: number | null;
  days_late: number | null;
  /** What became of the last file, which may be a bad one behind the good one that counts. */
  last_outcome: string | null;
  drops: number;
}

/** By period, agency and dataset, as at an instant. */
export async function submissionsAsAt(partnership: Partnership, platform: Platform, asAt: Date): Promise<Submission[]> {
  const [all, rules] = await Promise.all([listReceipts(platform.store), loadRules()]);
  const model = rules.models.find(({ name }) => name === 'submission')!;
  const day = asAt.toISOString().slice(0, 10);
  const owed = partnershipTables(partnership, day).filter(({ name }) => name === 'owed');
  const receipts = receiptTable(knownAt(all, asAt), currentDrops(all, asAt));
  const build = { name: 'build', columns: columns('as_at_day date'), rows: [{ as_at_day: day }] };
  return withWarehouse(platform, async (warehouse) => {
    for (const table of [...owed, receipts, build]) await warehouse.table(table.name, table.columns, table.rows);
    const rows = await warehouse.rows(`SELECT * FROM (${model.text}\n) AS submission ORDER BY period, agency, dataset`);
    return rows as unknown as Submission[];
  });
}
