/** DuckDB and Trino side by side: whatever is asked of one is asked of the other, word for word, and the answers compared. */
import type { Column, ObjectStore, Row, Warehouse } from '../../functions/platform/ports.ts';
import { sqlName } from '../../functions/platform/sql-text.ts';
import { askTrino } from './client.ts';
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
  const select = (name: string) => `SELECT * FROM ${sqlName(name)}`;
  const copied = async (name: string, columns: readonly Column[]) =>
    createTrinoTable(trino, name, columns, await duckDb.rows(select(name)));
  const compare = async (what: string, statement: string, shown = statement) => {
    const [ours, columns] = [await duckDb.rows(shown), await duckDb.columns(shown)];
    const theirs = await trinoRows(trino, shown === statement ? statement : shown);
    const difference =
      differenceOf(columns.map(typed), theirs.columns.map(typed), 'the columns') ??
      differenceOf(...texts(ours, theirs.rows, published.has(what) ? new Set() : doubles(columns)), 'the rows');
    if (difference === null) compared.same.set(what, ours.length);
    else compared.different.push(`${what}: ${difference}`);
    return ours;
  };
  return {
    ...duckDb,
    source: async (name, columns, objects) => {
      await duckDb.source(name, columns, objects);
      try {
        await createTrinoSource(trino, store, name, columns, objects);
        await compare(name, select(name));
      } catch (error) {
        compared.different.push(`${name}: ${error instanceof Error ? error.message : error}`);
      }
    },
    table: async (name, columns, rows) => {
      await duckDb.table(name, columns, rows);
      await copied(name, columns);
    },
    model: async (name, statement) => {
      await duckDb.model(name, statement);
      try {
        await askTrino(trino, `CREATE TABLE ${sqlName(name)} AS ${statement}`);
        await compare(name, statement, select(name));
      } catch (error) {
        compared.different.push(`${name}: ${error instanceof Error ? error.message : error}`);
      }
    },
    rows: async (statement) => {
      try {
        return await compare(statement, statement);
      } catch (error) {
        compared.different.push(`${statement}: ${error instanceof Error ? error.message : error}`);
        return duckDb.rows(statement);
      }
    },
  };
}

const typed = ({ name, type }: Column): string => `${name} ${type}`;

const doubles = (columns: readonly Column[]): Set<string> =>
  new Set(columns.filter(({ type }) => type === 'double').map(({ name }) => name));

/** Rows of both as text, in an order that owes nothing to either engine; theirs with our fractions where those are as good as equal. */
function texts(ours: readonly Row[], theirs: readonly Row[], loose: ReadonlySet<string>): [string[], string[]] {
  const text = (row: Row, less: ReadonlySet<string>) =>
    JSON.stringify(row, (name, value) => (less.has(name) ? null : typeof value === 'bigint' ? String(value) : value));
  const none = new Set<string>();
  const ordered = (rows: readonly Row[]) =>
    rows
      .map((row) => ({ row, key: `${text(row, loose)} ${text(row, none)}` }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  const [own, other] = [ordered(ours), ordered(theirs)];
  const settled = other.map(({ row }, at) => {
    const beside = own[at]?.row;
    const near = beside ? [...loose].filter((name) => isNear(row[name], beside[name])) : [];
    return text({ ...row, ...Object.fromEntries(near.map((name) => [name, beside?.[name]])) }, none);
  });
  return [own.map(({ row }) => text(row, none)), settled];
}

const isNear = (a: unknown, b: unknown): boolean =>
  typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * (1 + Math.max(Math.abs(a), Math.abs(b)));

/** The first few that only one of them has; null when there are none. */
function differenceOf(ours: readonly string[], theirs: readonly string[], what: string): string | null {
  if (ours.length === theirs.length && ours.every((one, at) => one === theirs[at])) return null;
  const [own, other] = [new Set(ours), new Set(theirs)];
  const only = (some: readonly string[], others: ReadonlySet<string>) =>
    some.filter((one) => !others.has(one)).slice(0, 3);
  return `${what} differ (${ours.length} and ${theirs.length}). Only in DuckDB: ${only(ours, other).join(' ') || 'none'}. Only in Trino: ${only(theirs, own).join(' ') || 'none'}.`;
}
