/** Turns the references of staged rows into pseudonyms on their way out. Staged rows never leave the engine before that. */
import { lakeName } from '../../schemas/contract/columns.ts';
import { type Contract, type Field, fieldsOf } from '../../schemas/contract/dataset.ts';
import type { DuckDb } from '../platform/duckdb.ts';
import { pseudonymSql } from '../platform/pseudonym.ts';
import { sqlName } from '../platform/sql-text.ts';
import type { Judging } from './judge.ts';

/** The pseudonym of a staged reference, as an SQL expression over the staged column. */
export function pseudonymOfField(
  field: Field,
  { key, agency }: Pick<Judging, 'key' | 'agency'>,
  column: string,
): string {
  return pseudonymSql(key, schemeOf(field, agency), column);
}

/** A national number means the same in every agency; a case system's own numbers mean something only in theirs. */
function schemeOf(field: Field, agency: string): string {
  return field.kind === 'reference' ? `${field.scheme}/${agency}` : field.scheme!;
}

export const references = (contract: Contract): Field[] => fieldsOf(contract).filter(({ scheme }) => scheme);

/** From this many rows on it may pay to hash each reference once rather than once a row. */
const manyRows = 50_000;

/**
 * @returns a FROM item with the rows of `source` and pseudonyms in place of references. Hashing is the dearest step of
 * all, and a child or family has many rows in a large file: there each reference is hashed once, and joined, which may
 * move rows: then `inOrder` is false.
 */
export async function pseudonymise(
  db: DuckDb,
  judging: Judging,
  source: string,
  rows: number,
): Promise<{ rows: string; inOrder: boolean }> {
  const replaced: string[] = [];
  const joins: string[] = [];
  for (const field of references(judging.contract)) {
    const column = sqlName(lakeName(field));
    if (rows >= manyRows && (await repeats(db, column, rows))) {
      const table = `pseudonym_of_${field.name}`;
      await db.run(
        `CREATE OR REPLACE TEMP TABLE ${table} AS SELECT written, ${pseudonymOfField(field, judging, 'written')} AS pseudonym
         FROM (SELECT DISTINCT ${column} AS written FROM staged WHERE ${column} IS NOT NULL)`,
        'make pseudonyms',
      );
      replaced.push(`${table}.pseudonym AS ${column}`);
      joins.push(`LEFT JOIN ${table} ON ${table}.written = r.${column}`);
    } else replaced.push(`${pseudonymOfField(field, judging, `r.${column}`)} AS ${column}`);
  }
  if (replaced.length === 0) return { rows: source, inOrder: true };
  const named = `(SELECT r.* REPLACE (${replaced.join(', ')}) FROM ${source} r ${joins.join(' ')})`;
  return { rows: named, inOrder: joins.length === 0 };
}

/** Whether at least every other row repeats a reference of another. */
async function repeats(db: DuckDb, column: string, rows: number): Promise<boolean> {
  const found = await db.rows(`SELECT approx_count_distinct(${column}) AS n FROM staged`, 'estimate the references');
  return Number(found[0]!.n) * 2 < rows;
}
