import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDuckDb } from '../../functions/platform/duckdb.ts';
import { sqlString } from '../../functions/platform/sql-text.ts';
import { borrowedAliases } from './borrowed-aliases.ts';
import { called, tokens } from './tokens.ts';

async function borrowed(select: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'guards-'));
  const db = await openDuckDb({ folder });
  const [row] = await db.rows(`SELECT json_serialize_sql(${sqlString(select)}) AS tree`);
  await db.close();
  await rm(folder, { recursive: true });
  return borrowedAliases(JSON.parse(String(row?.tree)));
}

it('sees the functions a statement calls, and not what stands in texts and comments', () => {
  expect(called("SELECT Foo (1), 'bar(2)' -- baz(3)\n/* qux(4) */ FROM t WHERE a IN (1)")).toEqual(['foo', 'in']);
});

it('keeps marks of two characters whole', () => {
  expect(tokens('a::INT // \'x\' || "b"').map(({ text }) => text)).toEqual([
    'a',
    '::',
    'INT',
    '//',
    "'x'",
    '||',
    '"b"',
  ]);
});

it('finds an alias used in its own list, in WHERE and in GROUP BY', async () => {
  expect(await borrowed('SELECT a + 1 AS b, b * 2 AS c FROM t')).toEqual(['b']);
  expect(await borrowed('SELECT a + 1 AS b FROM t WHERE b > 2')).toEqual(['b']);
  expect(await borrowed('SELECT a + 1 AS b, COUNT(*) AS n FROM t GROUP BY b')).toEqual(['b']);
});

it('lets an alias be that renames the very column, and one used to put rows in order', async () => {
  expect(await borrowed('SELECT CAST(a AS BIGINT) AS a FROM t GROUP BY a')).toEqual([]);
  expect(await borrowed('SELECT a + 1 AS b FROM t ORDER BY b')).toEqual([]);
  expect(await borrowed('WITH x AS (SELECT a AS b FROM t) SELECT b FROM x WHERE b > 1')).toEqual([]);
});
