import { AthenaClient } from '@aws-sdk/client-athena';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AthenaOptions, athenaSql } from '../../functions/platform/aws/athena.ts';
import { athenaValue } from '../../functions/platform/aws/athena-values.ts';
import { systemClock } from '../../functions/platform/clock.ts';
import { memoryStore } from '../../functions/platform/memory-store.ts';
import { temporaryFolder } from '../platform/temporary-folder.ts';
import { type AthenaServer, startAthena } from './athena-server.ts';
import { reaching } from './clients.ts';
import { duckDbAthena } from './duckdb-athena.ts';

let server: AthenaServer;
beforeEach(async () => {
  const folder = temporaryFolder();
  server = await startAthena(
    duckDbAthena(() => memoryStore(systemClock(), folder), folder),
    { pageSize: 3 },
  );
});
afterEach(() => server.close());

const engine = (more: Partial<AthenaOptions> = {}) =>
  athenaSql(new AthenaClient({ ...reaching(), endpoint: server.url }), {
    workgroup: 'pipeline',
    scope: 'release-1',
    patience: 1000,
    pause: 1,
    ...more,
  });

describe('Athena', () => {
  test('gives rows of every page, decoded by their types', async () => {
    const select = `SELECT i, CASE WHEN i < 4 THEN 'text' END AS t, DATE '2024-02-29' AS d, CAST(1.5 AS DECIMAL(9,2)) AS m, i > 2 AS b, CAST(0.5 AS DOUBLE) AS x FROM range(1, 6) AS r (i)`;
    const rows = await engine().rows(select);
    expect(rows).toHaveLength(5);
    expect(rows[4]).toEqual({ i: 5, t: null, d: '2024-02-29', m: 1.5, b: true, x: 0.5 });
    expect(rows[0]).toMatchObject({ i: 1, t: 'text', b: false });
  });

  test('executes a statement once, however often it is asked in one scope', async () => {
    await engine().rows('SELECT 1 AS a');
    await engine().rows('SELECT 1 AS a');
    expect(server.executed).toEqual(['SELECT 1 AS a']);
    await engine({ scope: 'release-2' }).rows('SELECT 1 AS a');
    expect(server.executed).toHaveLength(2);
  });

  test('is asked again when the failure is its own, and not when it is the statement’s', async () => {
    server.script.push('system error', 'system error');
    expect(await engine().rows('SELECT 2 AS a')).toEqual([{ a: 2 }]);
    server.script.push('user error');
    await expect(engine().rows('SELECT 3 AS a')).rejects.toMatchObject({ name: 'EngineError', kind: 'user error' });
    server.script.push(...Array.from({ length: 9 }, () => 'system error' as const));
    await expect(engine().rows('SELECT 4 AS a')).rejects.toMatchObject({ kind: 'system error' });
    expect(server.script).toHaveLength(5);
  });

  test('keeps its own words out of the message: they may quote a row', async () => {
    const refused = await engine()
      .rows("SELECT CAST('Jane Doe' AS INTEGER) AS a")
      .catch((error) => error);
    expect(refused.message).not.toContain('Jane');
    expect(String(refused.cause)).toContain('Jane Doe');
  });

  test('is stopped when it takes too long', async () => {
    server.script.push('never ends');
    await expect(engine({ patience: 5 }).run('SELECT 5 AS a')).rejects.toMatchObject({ kind: 'time-out' });
    expect(server.stopped).toEqual(['execution-1']);
  });

  test.each([
    ['2024-02-29 09:30:00.123', 'timestamp', '2024-02-29T09:30:00.123Z'],
    ['2024-02-29 09:30:00', 'timestamp', '2024-02-29T09:30:00.000Z'],
    ['0f a0', 'varbinary', '0fa0'],
    ['9007199254740993', 'bigint', 9007199254740993n],
    [undefined, 'integer', null],
  ])('%s of type %s is %s', (text, type, value) => {
    expect(athenaValue(text, type)).toBe(value);
  });
});
