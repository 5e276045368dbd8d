/** The LSOA of homes that are postcodes. */
import type { DuckDb } from '../../platform/duckdb.ts';
import { sqlString } from '../../platform/sql-text.ts';
import type { PostcodeDirectory } from '../postcodes.ts';

/**
 * Puts the LSOA of each postcode that the directory knows in its place, in a table of staged rows: what is left in the column
 * `postcode` is not known. To change the rows costs less than to join them to the directory when they are written.
 * @returns how many were known.
 */
export async function placeHomes(db: DuckDb, table: string, directory: PostcodeDirectory | null): Promise<number> {
  if (directory === null) return 0;
  const { path, lsoas } = directory;
  const changed = await db.rows(
    `UPDATE ${table} SET lsoa = known.${lsoas}, postcode = NULL FROM read_parquet(${sqlString(path)}) AS known
     WHERE known.postcode = ${table}.postcode AND known.${lsoas} IS NOT NULL`,
    'look up postcodes',
  );
  return Number(changed[0]!.Count);
}
