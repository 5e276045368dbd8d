import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemClock } from '../../functions/platform/clock.ts';
import { duckDbWarehouse } from '../../functions/platform/duckdb-warehouse.ts';
import { memoryStore } from '../../functions/platform/memory-store.ts';
import type { Column, ObjectStore, Warehouse } from '../../functions/platform/ports.ts';

let store: ObjectStore;
let engine: Warehouse;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warehouse-'));
  store = memoryStore(systemClock(), join(folder, 'objects'));
  engine = await duckDbWarehouse(store, { path: folder, remove: async () => {} }, { threads: 2 });
});
afterEach(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

const columns: Column[] = [
  { name: 'name', type: 'string' },
  { name: 'day', type: 'date' },
  { name: 'at', type: 'timestamp' },
  { name: 'n', type: 'bigint' },
  { name: 'share', type: 'double' },
  { name: 'held', type: 'boolean' },
  { name: 'money', type: 'decimal(14,2)' },
];

it('A table of rows in hand comes back as it went in, with NULL for what a row lacks', async () => {
  const row = {
    name: 'it’s "1"',
    day: '2024-02-29',
    at: '2024-02-29T10:00:00.123Z',
    n: 9007199254740991,
    share: 0.1,
    held: false,
    money: 1.5,
  };
  await engine.table('t', columns, [row, { name: '' }]);
  expect(await engine.rows('SELECT * FROM t')).toEqual([
    row,
    { name: '', day: null, at: null, n: null, share: null, held: null, money: null },
  ]);
  expect(await engine.columns('SELECT * FROM t')).toEqual(columns);
});

it('A table without rows has its columns', async () => {
  await engine.table('t', columns, []);
  expect(await engine.rows('SELECT * FROM t')).toEqual([]);
  expect(await engine.columns('SELECT * FROM t')).toEqual(columns);
});

it('A table is exported in order, once, with equal bytes for equal rows in any order', async () => {
  const some = [{ name: 'b' }, { name: 'a' }, {}];
  await engine.table('one', columns, some);
  await engine.table('two', columns, some.toReversed());
  const first = await engine.export('one', ['name'], 'x/1.parquet');
  const second = await engine.export('two', ['name'], 'x/2.parquet');
  expect(first).toEqual({ rows: 3, sha256: second.sha256 });
  const bytes = await store.read('x/1.parquet');
  await engine.table('three', columns, []);
  await engine.export('three', ['name'], 'x/1.parquet');
  expect(await store.read('x/1.parquet')).toEqual(bytes);
});

it('A large table is exported with equal bytes each time, whatever its threads', async () => {
  const digests: string[] = [];
  for (const threads of [1, 2]) {
    const path = await mkdtemp(join(folder, 'large-'));
    const other = await duckDbWarehouse(store, { path, remove: async () => {} }, { threads });
    await other.model(
      'large',
      'SELECT (n * 7919) % 300007 AS key, CAST(n AS VARCHAR) AS text FROM UNNEST(sequence(0, 300006)) AS numbers (n)',
    );
    digests.push((await other.export('large', ['key'], `x/${threads}.parquet`)).sha256);
    await other.close();
  }
  expect(digests[0]).toBe(digests[1]);
});

it('A source has the rows of its objects with what each carries, and NULL for a column that none has', async () => {
  for (const key of ['a', 'b']) {
    await engine.table(key, [{ name: 'name', type: 'string' }], [{ name: key }]);
    await engine.export(key, ['name'], `lake/x=1/${key}.parquet`);
  }
  const more = [...columns.slice(0, 2), { name: 'quarter', type: 'string' }];
  await engine.source('s', more, [
    { key: 'lake/x=1/a.parquet', carries: { quarter: '2023-24-Q1' } },
    { key: 'lake/x=1/b.parquet', carries: { quarter: '2023-24-Q2' } },
  ]);
  expect(await engine.rows('SELECT * FROM s ORDER BY name')).toEqual([
    { name: 'a', day: null, quarter: '2023-24-Q1' },
    { name: 'b', day: null, quarter: '2023-24-Q2' },
  ]);
  await engine.source('none', more, []);
  expect(await engine.columns('SELECT * FROM none')).toEqual(more);
});

it('A column that Athena cannot hold is named', async () => {
  await engine.table('t', columns, []);
  await expect(engine.columns('SELECT SUM(n) AS total FROM t')).rejects.toThrow(
    'The column "total" has the type HUGEINT, which Athena has not. Cast it, for instance to BIGINT.',
  );
});

it('A model that cannot be run is named', async () => {
  await expect(engine.model('series', 'SELECT * FROM nowhere')).rejects.toThrow(
    'The engine refused the statement "series"',
  );
});
