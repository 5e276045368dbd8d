import type { Column, Row } from '../../platform/ports.ts';

/** A table made of rows in hand. With a grain it is a table of the release too. */
export interface SmallTable {
  name: string;
  columns: readonly Column[];
  rows: readonly Row[];
  /** The columns that together are there once; null for a table that only other tables read. */
  grain: readonly string[] | null;
}

/** Columns as `name type, name type`, in Athena's types. */
export function columns(text: string): Column[] {
  return text.split(',').map((part) => {
    const [name = '', type = ''] = part.trim().split(/\s+/);
    return { name, type };
  });
}
