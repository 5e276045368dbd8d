import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type DuckDbOptions, openDuckDb } from '../../functions/platform/duckdb.ts';
import { exitCodeOf } from '../../functions/platform/errors.ts';
import { sqlString } from '../../functions/platform/sql-text.ts';
import { temporaryFolder } from './temporary-folder.ts';

const opened = async (options: Partial<DuckDbOptions> = {}) => {
  const folder = temporaryFolder();
  const db = await openDuckDb({ folder, threads: 1, ...options });
  onTestFinished(() => db.close());
  return { folder, db };
};

test.each([
  ["DATE '2024-02-29'", '2024-02-29'],
  ["TIMESTAMP '2024-01-01 10:00:00'", '2024-01-01T10:00:00.000Z'],
  ["TIMESTAMP '2024-01-01 10:00:00.123456'", '2024-01-01T10:00:00.123456Z'],
  ["TIMESTAMP '1969-12-31 23:59:59.999999'", '1969-12-31T23:59:59.999999Z'],
  ["TIMESTAMP_S '2024-01-01 10:00:00'", '2024-01-01T10:00:00.000Z'],
  ["TIMESTAMP_NS '2024-01-01 10:00:00'", '2024-01-01T10:00:00.000Z'],
  ["TIMESTAMP 'infinity'", 'infinity'],
  ["TIMESTAMPTZ '2024-07-01 10:00:00+01'", '2024-07-01T09:00:00.000Z'],
  ["CAST(TIMESTAMPTZ '2024-07-01 10:00:00+01' AS DATE)", '2024-07-01'],
  ['CAST(9007199254740991 AS BIGINT)', 9007199254740991],
  ['CAST(-9007199254740993 AS BIGINT)', -9007199254740993n],
  ['SUM(CAST(2 AS INTEGER))', 2],
  ['CAST(12.50 AS DECIMAL(10, 2))', 12.5],
  ['CAST(1234567890123.45 AS DECIMAL(18, 2))', 1234567890123.45],
  ['CAST(-0.07 AS DECIMAL(38, 2))', -0.07],
  ['CAST(0.1 AS DOUBLE)', 0.1],
  ["'\\xAA\\x0B'::BLOB", 'aa0b'],
  ["[DATE '2024-01-01', NULL]", ['2024-01-01', null]],
  ["{'a': 1::BIGINT, 'b': ['x']}", { a: 1, b: ['x'] }],
  ["MAP {'k': 1::BIGINT}", { k: 1 }],
  ["'é'", 'é'],
  ['TRUE', true],
  ['NULL', null],
])('%s comes back as plain JavaScript', async (expression, value) => {
  const { db } = await opened();
  expect(await db.rows(`SELECT ${expression} AS value`)).toEqual([{ value }]);
});

test.each([
  ['SELECT * FROM a', ['a']],
  ['WITH t AS (SELECT * FROM a) SELECT * FROM t JOIN b USING (x)', ['a', 'b']],
  ['WITH A AS (SELECT * FROM b) SELECT * FROM a', ['b']],
  ['WITH a AS (SELECT * FROM a) SELECT * FROM a', ['a']],
  ['WITH t AS (SELECT 1 AS x), u AS (SELECT * FROM t) SELECT * FROM u, c', ['c']],
  ['SELECT * FROM (WITH t AS (SELECT * FROM a) SELECT * FROM t) AS s, t', ['a', 't']],
  ['WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r JOIN a ON n < 3) SELECT * FROM r', ['a']],
  [
    'SELECT (SELECT MAX(x) FROM s.c) FROM b WHERE x IN (SELECT x FROM a) OR EXISTS (SELECT 1 FROM d)',
    ['a', 'b', 'd', 's.c'],
  ],
  [
    'WITH t AS (SELECT * FROM a) SELECT * FROM t UNION ALL SELECT * FROM main.t EXCEPT SELECT * FROM b',
    ['a', 'b', 'main.t'],
  ],
  ['SELECT * FROM v', ['v']],
  ['SELECT t.n FROM a CROSS JOIN UNNEST(ARRAY[1, 2]) AS t (n)', ['a']],
  ['SELECT \'from b\' AS x, \'{"type": "BASE_TABLE", "table_name": "b"}\' AS y FROM "A b" -- FROM c', ['A b']],
  ['VALUES (1)', []],
])('the tables that %s reads are known before any exists', async (select, tables) => {
  const { db } = await opened();
  expect(await db.tablesRead(select)).toEqual(tables);
});

test('a view is read as itself, not as what is behind it', async () => {
  const { db } = await opened();
  await db.run('CREATE TABLE a (x INTEGER); CREATE VIEW v AS SELECT * FROM a');
  expect(await db.tablesRead('SELECT * FROM v')).toEqual(['v']);
});

test.each(['DROP TABLE a', 'SELECT 1; SELECT 2', 'SELECT FROM WHERE', ''])(
  '%j reads no tables but is refused',
  async (sql) => {
    const { db } = await opened();
    await expect(db.tablesRead(sql, 'model child')).rejects.toThrow('The engine refused the statement "model child"');
  },
);

test('an error names the statement and its kind, and keeps the value that caused it out of the message', async () => {
  const { db } = await opened();
  const sql = "SELECT CAST(x AS INTEGER) FROM (VALUES ('Alice Example')) AS t (x)";
  const error = await db.rows(sql, 'check contacts').catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    name: 'EngineError',
    kind: 'Conversion error',
    message: 'The engine refused the statement "check contacts" (conversion error). Its own words are the cause.',
    cause: { message: expect.stringContaining('Alice Example') },
  });
  expect(exitCodeOf(error)).toBe(1);
  await expect(db.run('SELECT * FROM nowhere')).rejects.toThrow('The engine refused a statement (catalog error).');
});

test('the engine goes on after a refused statement, and not after it is closed', async () => {
  const { db } = await opened();
  await expect(db.run('nonsense')).rejects.toThrow('parser error');
  expect(await db.rows('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await db.close();
  await db.close();
  await expect(db.rows('SELECT 1')).rejects.toThrow('The engine refused a statement');
});

test('settings given at the start hold, and no later SQL alters them', async () => {
  const { db } = await opened({ memoryLimit: '200MB', setup: 'SET integer_division = true;' });
  expect(
    await db.rows("SELECT 7 / 2 AS half, current_setting('TimeZone') AS zone, current_setting('threads') AS threads"),
  ).toEqual([{ half: 3, zone: 'UTC', threads: 1 }]);
  for (const sql of [
    'SET threads = 2',
    "SET TimeZone = 'Asia/Tokyo'",
    'SET lock_configuration = false',
    'INSTALL httpfs',
  ])
    await expect(db.run(sql)).rejects.toThrow('The engine refused a statement');
  await expect(openDuckDb({ folder: temporaryFolder(), memoryLimit: 'plenty' })).rejects.toThrow('"settings"');
});

test('an engine with named folders reaches files there, spills to its own, and reaches nothing else', async () => {
  const [data, outside] = [temporaryFolder(), temporaryFolder()];
  for (const folder of [data, outside]) writeFileSync(join(folder, 'a.txt'), 'x');
  const { folder, db } = await opened({ readable: [data], memoryLimit: '40MB' });
  const read = (path: string) => db.rows(`SELECT content FROM read_text(${sqlString(path)})`);
  expect(await read(join(data, 'a.txt'))).toEqual([{ content: 'x' }]);
  for (const path of [join(outside, 'a.txt'), join(data, '..', 'a.txt'), `${data}-beside/a.txt`, '/etc/hostname'])
    await expect(read(path)).rejects.toThrow('permission error');
  const out = (where: string) => db.run(`COPY (SELECT 1 AS one) TO ${sqlString(join(where, 'out.csv'))}`);
  await out(folder);
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('one\n1\n');
  await expect(out(outside)).rejects.toThrow('permission error');
  for (const sql of ['INSTALL httpfs', 'LOAD httpfs', `ATTACH ${sqlString(join(outside, 'x.db'))}`])
    await expect(db.run(sql)).rejects.toThrow('permission error');
  await db.run('CREATE TABLE big AS SELECT md5(CAST(i AS VARCHAR)) AS m FROM range(1500000) AS r (i)');
  expect(await db.rows('SELECT SUM(size) > 0 AS spilt FROM duckdb_temporary_files()')).toEqual([{ spilt: true }]);
});
