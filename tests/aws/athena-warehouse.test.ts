import { describe, expect, test } from 'vitest';
import { commonFolder, sourceSelect } from '../../functions/platform/aws/athena-source.ts';
import { type AthenaWarehouseOptions, athenaWarehouse } from '../../functions/platform/aws/athena-warehouse.ts';
import { fixedClock } from '../../functions/platform/clock.ts';
import { temporaryFolder } from '../platform/temporary-folder.ts';
import { behavesAsAWarehouse } from '../platform/warehouse.contract.ts';
import { duckDbAthena } from './duckdb-athena.ts';
import { openAthena } from './open-athena.ts';

const opened = (more: Partial<AthenaWarehouseOptions> = {}) => openAthena(duckDbAthena, more);

describe('Athena as a warehouse', () => {
  behavesAsAWarehouse(opened);

  test('sends no row as SQL, which is kept and shown for weeks', async () => {
    const { engine, server } = await opened();
    await engine.table('story', [{ name: 'what_changed', type: 'string' }], [{ what_changed: 'Jane Doe moved' }]);
    await engine.model('words', 'SELECT * FROM story');
    expect(await engine.rows('SELECT * FROM words')).toEqual([{ what_changed: 'Jane Doe moved' }]);
    expect(server.executed.join('\n')).not.toContain('Jane');
  });

  test('executes a statement once, however often one build asks it', async () => {
    const { engine, server } = await opened();
    await Promise.all([engine.rows('SELECT 1 AS a'), engine.rows('SELECT 1 AS a')]);
    expect(server.executed.filter((one) => one === 'SELECT 1 AS a')).toHaveLength(1);
  });

  test('has ten statements under way at most, whatever is asked at once', async () => {
    const { engine, server } = await opened();
    const all = Array.from({ length: 30 }, (_, n) => engine.rows(`SELECT ${n} AS n`));
    expect((await Promise.all(all)).flat()).toHaveLength(30);
    expect(server.most()).toBe(10);
  });

  test('waits when Athena takes no more statements, and asks again', async () => {
    const { engine, server } = await opened();
    server.script.push('throttled');
    expect(await engine.rows('SELECT 1 AS a')).toEqual([{ a: 1 }]);
  });

  test('names its engines, whose versions make a file what it is', async () => {
    const { engine } = await opened();
    expect(engine.engine).toMatch(/^Athena engine version 3, DuckDB v\d/);
  });

  test('wants a workgroup that says where results go', async () => {
    await expect(opened({ workgroup: 'analysts-own' })).rejects.toThrow(
      'The workgroup "analysts-own" does not enforce a place for its results, such as s3://bucket/folder/.',
    );
  });
});

describe('a model that fails', () => {
  const tables = (keys: string[]) => keys.filter((key) => key.includes('/tables/'));

  test('half written and for no fault of its own is made again, without what was left of it', async () => {
    const { engine, server, kept } = await opened();
    server.script.push('half written', 'half written');
    await engine.model('numbers', 'SELECT n FROM UNNEST(sequence(1, 100)) AS numbers (n)');
    expect(await engine.rows('SELECT COUNT(*) AS n FROM numbers')).toEqual([{ n: 100 }]);
    expect(tables(await kept())).toHaveLength(2);
    expect((await engine.export('numbers', ['n'], 'releases/1/numbers/0.parquet')).rows).toBe(100);
  });

  test('again and again is given up after four times, and leaves nothing', async () => {
    const { engine, server, kept } = await opened();
    server.script.push(...Array.from({ length: 9 }, () => 'half written' as const));
    await expect(engine.model('numbers', 'SELECT 1 AS n')).rejects.toMatchObject({
      kind: 'system error',
      message: 'Athena refused the statement "numbers" (system error). Its own words are the cause.',
    });
    expect(server.script).toHaveLength(5);
    expect(tables(await kept())).toEqual([]);
  });

  test('by its own fault is asked once', async () => {
    const { engine, server } = await opened();
    await expect(engine.model('numbers', 'SELECT * FROM nowhere')).rejects.toMatchObject({ kind: 'user error' });
    expect(server.executed.filter((one) => one.startsWith('CREATE TABLE numbers'))).toHaveLength(1);
  });

  test('to end is stopped', async () => {
    const { engine, server, kept } = await opened({ patience: 50 });
    server.script.push('never ends');
    await expect(engine.model('numbers', 'SELECT 1 AS n')).rejects.toMatchObject({
      kind: 'time-out',
      message: 'The statement "numbers" took Athena longer than 50 ms and was cancelled.',
    });
    expect(server.stopped).toHaveLength(1);
    expect(tables(await kept())).toEqual([]);
  });
});

describe('what a build leaves', () => {
  const others = ['pipeline/0a1b.csv', 'analysts/tables/0a1b/1', 'tables/0a1b/1', 'build/old/started.json'];

  test('is gone when it ends, and nothing else is', async () => {
    const { engine, server, results, kept } = await opened();
    for (const key of others) await results.create(key, 'x');
    await engine.table('t', [{ name: 'n', type: 'bigint' }], [{ n: 1 }]);
    await engine.model('m', 'SELECT n FROM t');
    expect((await kept()).length).toBeGreaterThan(others.length + 2);
    await engine.close();
    expect(await kept()).toEqual(others.toSorted());
    expect(server.executed.at(-1)).toMatch(/^DROP DATABASE IF EXISTS `northshire_build_\d{8}t\d{9}z` CASCADE$/);
  });

  test('when it crashes is swept by the first that begins a day later', async () => {
    const { engine, server, options, results, kept } = await opened();
    await engine.table('t', [{ name: 'n', type: 'bigint' }], [{ n: 1 }]);
    await engine.model('m', 'SELECT n FROM t');
    for (const key of [...others, 'pipeline/build/another_owner/1']) await results.create(key, 'x');
    const crashed = await kept();
    const begun = async (days: number) => {
      const at = new Date(Date.now() + days * 86_400_000).toISOString();
      const own = { path: temporaryFolder(), remove: async () => {} };
      const other = await athenaWarehouse({ ...options, clock: fixedClock(at), folder: own });
      await other.close();
      return kept();
    };
    expect(await begun(0.9)).toEqual(crashed);
    expect(await begun(1.1)).toEqual([...others, 'pipeline/build/another_owner/1'].toSorted());
    const dropped = server.executed.filter((one) => one.startsWith('DROP DATABASE'));
    expect(dropped).toHaveLength(3);
  });

  test('is not another’s that begins at the same instant', async () => {
    const clock = fixedClock('2026-05-20T09:00:00Z');
    const { engine, server, options } = await opened({ clock });
    const own = { path: temporaryFolder(), remove: async () => {} };
    const other = await athenaWarehouse({ ...options, folder: own });
    await Promise.all([engine.model('m', 'SELECT 1 AS n'), other.model('m', 'SELECT 2 AS n')]);
    await other.close();
    expect(await engine.rows('SELECT * FROM m')).toEqual([{ n: 1 }]);
    expect(server.executed.filter((one) => one.startsWith('CREATE DATABASE'))).toEqual([
      'CREATE DATABASE IF NOT EXISTS `northshire_build_20260520t090000000z`',
      'CREATE DATABASE IF NOT EXISTS `northshire_build_20260520t090000000z_2`',
    ]);
  });
});

describe('the statement of a source', () => {
  const names = { files: 'files_of_contacts', objects: 'objects_of_contacts' };
  const columns = [
    { name: 'n', type: 'bigint' },
    { name: 'load_order', type: 'bigint' },
  ];

  test('names its objects one by one, and says what each carries', () => {
    expect(sourceSelect(names, columns, ['load_order'], ['s3://lake/a/1.parquet', "s3://lake/a/it's.parquet"])).toBe(
      `SELECT file."n", CAST(carried."load_order" AS bigint) AS "load_order"
FROM files_of_contacts AS file
JOIN objects_of_contacts AS carried ON carried.object = file."$path"
WHERE file."$path" IN ('s3://lake/a/1.parquet', 's3://lake/a/it''s.parquet')`,
    );
  });

  test('leaves that to the list of objects where there are too many for a statement', () => {
    const many = Array.from(
      { length: 5000 },
      (_, n) => `s3://lake/lake/contacts/agency=early-help/quarter=2025-26-Q4/${n}.parquet`,
    );
    const select = sourceSelect(names, columns, ['load_order'], many);
    expect(select.endsWith('ON carried.object = file."$path"')).toBe(true);
    expect(sourceSelect(names, columns, [], many.slice(0, 2500)).endsWith("2499.parquet')")).toBe(true);
  });

  test('reads the innermost folder that they share', () => {
    expect(commonFolder(['s3://lake/lake/a/x=1/1.parquet'])).toBe('s3://lake/lake/a/x=1/');
    expect(commonFolder(['s3://lake/lake/a/x=1/1.parquet', 's3://lake/lake/a/x=12/1.parquet'])).toBe(
      's3://lake/lake/a/',
    );
    expect(() => commonFolder(['s3://lake/a/1.parquet', 's3://lake/b/1.parquet'])).toThrow('are in no folder together');
  });
});

test('a statement that Athena would not take is not sent', async () => {
  const { engine, server } = await opened();
  const before = server.executed.length;
  await expect(engine.model('long', `SELECT '${'x'.repeat(262_144)}' AS n`)).rejects.toThrow(
    'The statement "long" has 262235 bytes: Athena takes 262144.',
  );
  await expect(engine.model('no name', 'SELECT 1 AS n')).rejects.toThrow('"no name" is no plain name of a table');
  expect(server.executed).toHaveLength(before);
});
