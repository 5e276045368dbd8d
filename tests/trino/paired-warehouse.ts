/** DuckDB and Trino side by side: whatever is asked of one is asked of the other, word for word, and the answers compared. */
import type { ObjectStore, Warehouse } from '../../functions/platform/ports.ts';
import { sqlName } from '../../functions/platform/sql-text.ts';
import { askTrino } from './client.ts';
import { differenceOf } from './same-rows.ts';
import { createTrinoSource } from './source-tables.ts';
import { createTrinoTable, trinoRows } from './trino-tables.ts';

export interface Compared {
  /** Each statement that ran on both, with the rows that both gave: a table's name, or the SELECT that was asked. */
  same: Map<string, number>;
  /** What was not the same, as sentences. */
  different: string[];
}

/**
 * A warehouse that answers as `duckDb` does, and keeps in `compared` what Trino said to the same. `published` are the tables
 * whose every digit must be the same. In a step between, a sum of fractions may differ in its last digits, since neither
 * engine promises an order of adding: there a thousand-millionth of the value may.
 */
export function pairedWarehouse(
  duckDb: Warehouse,
  trino: string,
  store: ObjectStore,
  published: ReadonlySet<string>,
  compared: Compared,
): Warehouse {
  const all = (name: string) => `SELECT * FROM ${sqlName(name)}`;
  /** What DuckDB gives, whatever Trino says to it. */
  const compare = async (what: string, select: string, before: () => Promise<unknown> = async () => {}) => {
    const ours = { rows: await duckDb.rows(select), columns: await duckDb.columns(select) };
    try {
      await before();
      const exact = published.has(what) ? 'every digit' : 'near';
      const difference = differenceOf(ours, await trinoRows(trino, select), exact);
      if (difference === null) compared.same.set(what, ours.rows.length);
      else compared.different.push(`${what}: ${difference}`);
    } catch (error) {
      compared.different.push(`${what}: ${error instanceof Error ? error.message : error}`);
    }
    return ours.rows;
  };
  return {
    ...duckDb,
    source: async (name, columns, objects) => {
      await duckDb.source(name, columns, objects);
      await compare(name, all(name), () => createTrinoSource(trino, store, name, columns, objects));
    },
    table: async (name, columns, rows) => {
      await duckDb.table(name, columns, rows);
      await createTrinoTable(trino, name, columns, await duckDb.rows(all(name)));
    },
    model: async (name, statement) => {
      await duckDb.model(name, statement);
      await compare(name, all(name), () => askTrino(trino, `CREATE TABLE ${sqlName(name)} AS ${statement}`));
    },
    rows: (statement) => compare(statement, statement),
  };
}
