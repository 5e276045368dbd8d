/** A release as an attacker has it: the shared tables, and beside them the truth that he must not find. */
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { duckDbWarehouse } from '../../functions/platform/duckdb-warehouse.ts';
import type { ObjectStore, Row, Warehouse } from '../../functions/platform/ports.ts';
import type { Manifest } from '../../schemas/manifest.ts';

export interface Released {
  /** Rows of a SELECT over the tables of both schemas, named `restricted_measure`, `shared_measure` and so on. */
  rows(select: string): Promise<Row[]>;
  close(): Promise<void>;
}

export async function released(
  store: ObjectStore,
  { id, tables, shared }: Manifest,
  folder: string,
): Promise<Released> {
  const warehouse: Warehouse = await duckDbWarehouse(store, {
    path: await mkdtemp(join(folder, `${id}-`)),
    remove: async () => {},
  });
  for (const [schema, list] of [
    ['restricted', tables],
    ['shared', shared.tables],
  ] as const)
    for (const { name, key, columns } of list)
      await warehouse.source(`${schema}_${name}`, columns, [{ key, carries: {} }]);
  return { rows: (select) => warehouse.rows(select), close: () => warehouse.close() };
}
