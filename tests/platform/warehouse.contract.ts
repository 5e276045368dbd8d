import { expect, it } from 'vitest';
import type { Column, ObjectStore, Warehouse } from '../../functions/platform/ports.ts';

const columns: Column[] = [
  { name: 'name', type: 'string' },
  { name: 'day', type: 'date' },
  { name: 'at', type: 'timestamp' },
  { name: 'n', type: 'bigint' },
  { name: 'share', type: 'double' },
  { name: 'held', type: 'boolean' },
  { name: 'money', type: 'decimal(14,2)' },
];

/** What every warehouse promises. `open` gives one over an empty store, closed when the test ends. */
export function behavesAsAWarehouse(open: () => Promise<{ engine: Warehouse; store: ObjectStore }>): void {
  it('A table of rows in hand comes back as it went in, with NULL for what a row lacks', async () => {
    const { engine } = await open();
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
    expect(await engine.rows('SELECT * FROM t ORDER BY n')).toEqual([
      row,
      { name: '', day: null, at: null, n: null, share: null, held: null, money: null },
    ]);
    expect(await engine.columns('SELECT * FROM t')).toEqual(columns);
  });

  it('A source is of the objects it is given, and others of their folder are not opened', async () => {
    const { engine, store } = await open();
    const own = [{ name: 'n', type: 'bigint' }];
    await engine.table('rows', own, [{ n: 1 }]);
    await engine.export('rows', [], 'lake/contacts/agency=a/quarter=2025-26-Q1/1.parquet');
    await store.create('lake/contacts/agency=a/quarter=2025-26-Q1/2.parquet', 'no Parquet at all');
    const carries = { quarter: '2025-26-Q1' };
    await engine.source(
      'contacts',
      [...own, { name: 'quarter', type: 'string' }],
      [{ key: 'lake/contacts/agency=a/quarter=2025-26-Q1/1.parquet', carries }],
    );
    expect(await engine.rows('SELECT * FROM contacts')).toEqual([{ n: 1, quarter: '2025-26-Q1' }]);
  });

  it('A table without rows has its columns', async () => {
    const { engine } = await open();
    await engine.table('t', columns, []);
    expect(await engine.rows('SELECT * FROM t')).toEqual([]);
    expect(await engine.columns('SELECT * FROM t')).toEqual(columns);
  });

  it('A model keeps the rows of its SELECT, word for word, and others find it by its name', async () => {
    const { engine } = await open();
    await engine.table('t', columns, [{ name: 'a', n: 1 }, { name: 'b', n: 2 }, { name: 'b' }]);
    await Promise.all([
      engine.model(
        'by_name',
        'WITH named AS (SELECT name, n FROM t)\nSELECT name, COUNT(*) AS rows_of FROM named GROUP BY name',
      ),
      engine.model('bytes', "SELECT from_hex('c3a9') AS b, DATE '2024-02-29' AS d -- the last day\n"),
      engine.model('none', 'SELECT name, n FROM t WHERE 1 = 0'),
    ]);
    await engine.model('twice', 'SELECT SUM(rows_of) AS n FROM by_name');
    expect(await engine.rows('SELECT * FROM by_name ORDER BY name')).toEqual([
      { name: 'a', rows_of: 1 },
      { name: 'b', rows_of: 2 },
    ]);
    expect(await engine.rows('SELECT CAST(n AS BIGINT) AS n FROM twice')).toEqual([{ n: 3 }]);
    expect(await engine.rows('SELECT * FROM bytes')).toEqual([{ b: 'c3a9', d: '2024-02-29' }]);
    expect(await engine.columns('SELECT b, d FROM bytes')).toEqual([
      { name: 'b', type: 'binary' },
      { name: 'd', type: 'date' },
    ]);
    expect(await engine.rows('SELECT * FROM none')).toEqual([]);
    expect((await engine.export('none', ['name'], 'x/none.parquet')).rows).toBe(0);
  });

  it('A table is exported in order, once, with equal bytes for equal rows in any order', async () => {
    const { engine, store } = await open();
    const some = [{ name: 'b' }, { name: 'a' }, {}];
    await engine.table('one', columns, some);
    await engine.table('two', columns, some.toReversed());
    await engine.model('made', 'SELECT * FROM two');
    const first = await engine.export('one', ['name'], 'x/1.parquet');
    const second = await engine.export('two', ['name'], 'x/2.parquet');
    expect(first).toEqual({ rows: 3, sha256: second.sha256 });
    expect(await engine.export('made', ['name'], 'x/made.parquet')).toEqual(first);
    const bytes = await store.read('x/1.parquet');
    expect(await store.read('x/made.parquet')).toEqual(bytes);
    await engine.table('three', columns, []);
    await engine.export('three', ['name'], 'x/1.parquet');
    expect(await store.read('x/1.parquet')).toEqual(bytes);
  });

  it('A source has the rows of its objects with what each carries, and NULL for a column that none has', async () => {
    const { engine } = await open();
    for (const key of ['a', 'b', 'superseded']) {
      await engine.table(key, [{ name: 'name', type: 'string' }], [{ name: key }]);
      await engine.export(key, ['name'], `lake/x=1/${key}.parquet`);
    }
    const more = [...columns.slice(0, 2), { name: 'quarter', type: 'string' }, { name: 'load_order', type: 'bigint' }];
    await engine.source('s', more, [
      { key: 'lake/x=1/a.parquet', carries: { quarter: '2023-24-Q1', load_order: '1' } },
      { key: 'lake/x=1/b.parquet', carries: { quarter: '2023-24-Q2' } },
    ]);
    expect(await engine.rows('SELECT * FROM s ORDER BY name')).toEqual([
      { name: 'a', day: null, quarter: '2023-24-Q1', load_order: 1 },
      { name: 'b', day: null, quarter: '2023-24-Q2', load_order: null },
    ]);
    await engine.source('none', more, []);
    expect(await engine.columns('SELECT * FROM none')).toEqual(more);
  });

  it('The tables that a statement reads are named, and nothing is run', async () => {
    const { engine } = await open();
    const select = 'WITH a AS (SELECT * FROM contacts) SELECT * FROM a JOIN period USING (period)';
    expect((await engine.tablesRead(select)).toSorted()).toEqual(['contacts', 'period']);
  });

  it('A model that cannot be run is named', async () => {
    const { engine } = await open();
    await expect(engine.model('series', 'SELECT * FROM nowhere')).rejects.toThrow('refused the statement "series"');
  });

  it('What is refused is told without a value of a row', async () => {
    const { engine } = await open();
    await engine.table('t', columns, [{ name: 'Jane Doe' }]);
    const refused = await engine.rows('SELECT CAST(name AS INTEGER) AS n FROM t').catch((error) => error);
    expect(refused.name).toBe('EngineError');
    expect(refused.message).not.toContain('Jane');
    expect(String(refused.cause)).toContain('Jane');
  });
}
