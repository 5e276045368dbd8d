import type { CurrentDrop } from '../../../schemas/manifest.ts';
import type { Receipt } from '../../../schemas/receipt.ts';
import { columns, type SmallTable } from './small-table.ts';

/** Every receipt known as at the release, numbered in order of arrival; `in_force` says which drops count. */
export function receiptTable(inOrder: readonly Receipt[], current: readonly CurrentDrop[]): SmallTable {
  const inForce = new Set(current.map(({ drop }) => drop));
  return {
    name: 'receipt',
    columns: columns(
      'drop_id string, agency string, dataset string, period string, position bigint, arrived_at timestamp, outcome string, reason string, rows_read bigint, rows_accepted bigint, rows_refused bigint, rows_warned bigint, completeness double, in_force boolean',
    ),
    rows: inOrder.map((receipt, position) => ({
      drop_id: receipt.drop,
      agency: receipt.agency,
      dataset: receipt.dataset,
      period: receipt.quarter,
      position,
      arrived_at: receipt.arrivedAt,
      outcome: receipt.outcome,
      reason: receipt.reason,
      rows_read: receipt.rows.read,
      rows_accepted: receipt.rows.accepted,
      rows_refused: receipt.rows.refused,
      rows_warned: receipt.rows.warned,
      completeness: receipt.completeness,
      in_force: inForce.has(receipt.drop),
    })),
    grain: null,
  };
}

/** The drops that count now and did not in the release before: what can have changed a figure. */
export function changedDropTable(current: readonly CurrentDrop[], before: readonly CurrentDrop[]): SmallTable {
  const counted = new Set(before.map(({ drop }) => drop));
  return {
    name: 'changed_drop',
    columns: columns('drop_id string, agency string, dataset string, period string, arrived_at timestamp'),
    rows: current
      .filter(({ drop }) => !counted.has(drop))
      .map(({ drop, agency, dataset, quarter, arrivedAt }) => ({
        drop_id: drop,
        agency,
        dataset,
        period: quarter,
        arrived_at: arrivedAt,
      })),
    grain: null,
  };
}
