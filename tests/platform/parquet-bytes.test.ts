import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDuckDb } from '../../functions/platform/duckdb.ts';
import { sqlString } from '../../functions/platform/sql-text.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** More than two row groups of 122,880 rows, with nulls, text, doubles, dates and blobs. */
const ROWS = `SELECT CAST(i AS INTEGER) AS i, 'r' || (i * 7919 % 1000003) AS id, CAST(i % 97 AS INTEGER) AS n,
  DATE '2020-01-01' + CAST(i % 700 AS INTEGER) AS d, CAST(i * 31 % 1009 AS DOUBLE) / 7 AS v,
  CASE WHEN i % 5 = 0 THEN NULL ELSE md5(CAST(i AS VARCHAR)) END AS h, unhex(left(sha256(CAST(i AS VARCHAR)), 32)) AS p
  FROM range(260000) AS r (i)`;

async function written(select: string, threads: number): Promise<string> {
  const folder = temporaryFolder();
  const path = join(folder, 'out.parquet');
  const db = await openDuckDb({ folder, threads });
  try {
    await db.run(`CREATE TABLE t AS ${ROWS}`);
    await db.run(`COPY (${select}) TO ${sqlString(path)} (FORMAT parquet, COMPRESSION zstd)`);
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } finally {
    await db.close();
  }
}

test.each([
  'SELECT * FROM t ORDER BY id',
  'SELECT * FROM t WHERE n <> 4 ORDER BY rowid',
  'SELECT t.* FROM t WHERE i NOT IN (SELECT i FROM t WHERE n = 4) ORDER BY n, id',
  'SELECT n, d, COUNT(*) AS c, MAX(v) AS v FROM t GROUP BY n, d ORDER BY n, d',
])('%s gives the same Parquet bytes on one thread, on two, and again', async (select) => {
  const first = await written(select, 1);
  for (const threads of [2, 2]) expect(await written(select, threads)).toBe(first);
});
