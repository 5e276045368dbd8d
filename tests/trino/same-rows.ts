/** Whether two engines gave the same columns and the same rows. */
import type { Column, Row } from '../../functions/platform/ports.ts';

export interface Answered {
  columns: readonly Column[];
  rows: readonly Row[];
}

/**
 * The first few columns or rows that only one of them gave, as a sentence; null when there are none. The order of rows is
 * of no matter. Fractions that are `near` differ by no more than a thousand-millionth.
 */
export function differenceOf(duckDb: Answered, trino: Answered, exact: 'every digit' | 'near'): string | null {
  const loose = exact === 'near' ? doubles(duckDb.columns) : new Set<string>();
  return (
    difference(duckDb.columns.map(typed), trino.columns.map(typed), 'the columns') ??
    difference(...texts(duckDb.rows, trino.rows, loose), 'the rows')
  );
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

function difference(ours: readonly string[], theirs: readonly string[], what: string): string | null {
  if (ours.length === theirs.length && ours.every((one, at) => one === theirs[at])) return null;
  const [own, other] = [new Set(ours), new Set(theirs)];
  const only = (some: readonly string[], others: ReadonlySet<string>) =>
    some.filter((one) => !others.has(one)).slice(0, 3);
  return `${what} differ (${ours.length} and ${theirs.length}). Only in DuckDB: ${only(ours, other).join(' ') || 'none'}. Only in Trino: ${only(theirs, own).join(' ') || 'none'}.`;
}
