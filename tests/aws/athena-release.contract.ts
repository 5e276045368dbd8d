import { join } from 'node:path';
import { AthenaClient } from '@aws-sdk/client-athena';
import { expect, onTestFinished, test } from 'vitest';
import { type AthenaSql, athenaSql } from '../../functions/platform/aws/athena.ts';
import { type ReleaseCatalogue, showInAthena } from '../../functions/platform/aws/athena-release.ts';
import { s3Store } from '../../functions/platform/aws/s3-store.ts';
import { duckDbWarehouse } from '../../functions/platform/duckdb-warehouse.ts';
import type { Column, ObjectStore, Row } from '../../functions/platform/ports.ts';
import { sharedKey, tableKey } from '../../functions/platform/releases.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import { temporaryFolder } from '../platform/temporary-folder.ts';
import type { AthenaEngine } from './athena-engine.ts';
import { startAthena } from './athena-server.ts';
import { newBucket, reaching, s3Client } from './clients.ts';

interface Table {
  columns: Column[];
  rows: Row[];
}
type Tables = Record<string, Table>;

const figures = (...values: number[]): Table => ({
  columns: [
    { name: 'indicator_id', type: 'string' },
    { name: 'value', type: 'bigint' },
  ],
  rows: values.map((value, at) => ({ indicator_id: `i${at}`, value })),
});

let opened = 0;

/** Athena's readers over an empty bucket, and what makes releases there. */
export async function openReaders(engineOf: (bucket: (name: string) => ObjectStore, folder: string) => AthenaEngine) {
  opened += 1;
  const client = s3Client();
  const folder = temporaryFolder();
  const bucket = (name: string) => s3Store(client, name, join(folder, 'objects'));
  const names = `readers_${process.pid}_${opened}`;
  const catalogue: ReleaseCatalogue = {
    restricted: `${names}_restricted`,
    shared: `${names}_shared`,
    bucket: await newBucket(client),
  };
  const server = await startAthena(engineOf(bucket, join(folder, 'athena')));
  const warehouse = await duckDbWarehouse(bucket(catalogue.bucket), { path: folder, remove: async () => {} });
  onTestFinished(async () => {
    await warehouse.close();
    await server.close();
  });
  let calls = 0;
  /** Each call of the function asks anew. */
  const sql = (): AthenaSql => {
    calls += 1;
    const athena = new AthenaClient({ ...reaching(), endpoint: server.url });
    return athenaSql(athena, { workgroup: 'pipeline', scope: `call ${calls}`, patience: 120_000, pause: 20 });
  };
  const stored = (id: string, tables: Tables, keyOf: typeof tableKey) =>
    Promise.all(
      Object.entries(tables).map(async ([name, { columns, rows }]) => {
        const key = keyOf(id, name);
        const own = key.replaceAll(/\W/g, '_');
        await warehouse.table(own, columns, rows);
        return { name, columns, grain: [], key, ...(await warehouse.export(own, [], key)) };
      }),
    );
  return {
    catalogue,
    server,
    sql,
    rows: (select: string) => sql().rows(select),
    release: async (id: string, restricted: Tables, shared: Tables = {}): Promise<Manifest> => {
      const tables = await stored(id, restricted, tableKey);
      return { id, tables, shared: { tables: await stored(id, shared, sharedKey) } } as unknown as Manifest;
    },
  };
}

/** Two releases that are there and that nobody sees yet, a question, and what it gives of each. */
export async function twoReleases({ catalogue, release }: Awaited<ReturnType<typeof openReaders>>) {
  const { restricted, shared } = catalogue;
  const made = (id: string, exact: Table, other: Table) =>
    release(id, { measure: exact, series: exact }, { measure: other });
  const a = await made('2026-05-15-aaaaaaaaaa', figures(1, 2, 3), figures(10));
  const b = await made('2026-05-16-bbbbbbbbbb', figures(4, 5), figures(40));
  const row = ({ id }: Manifest, value: number, other: number | null) => ({
    ...{ value, beside: value, other, release: id, same: id, shared: other === null ? null : id },
  });
  return {
    ...{ a, b },
    /** Over three views of both databases; it does not say that they shall be of one release. */
    question: `SELECT m.value, s.value AS beside, x.value AS other, m.release, s.release AS same, x.release AS shared
FROM ${restricted}.measure AS m
JOIN ${restricted}.series AS s ON s.indicator_id = m.indicator_id
LEFT JOIN ${shared}.measure AS x ON x.indicator_id = m.indicator_id
ORDER BY m.value`,
    ofA: [row(a, 1, 10), row(a, 2, null), row(a, 3, null)],
    ofB: [row(b, 4, 40), row(b, 5, null)],
  };
}

/** What readers of Athena are promised of releases, whatever engine stands in its place. */
export function showsOneRelease(open: () => ReturnType<typeof openReaders>): void {
  const two = async () => {
    const readers = await open();
    const releases = await twoReleases(readers);
    return { ...readers, ...releases, answer: () => readers.rows(releases.question) };
  };

  test('every view shows the release in force, and each row says which', async () => {
    const { a, b, answer, ofA, ofB, sql, catalogue, rows } = await two();
    await showInAthena(sql(), [a], a, catalogue);
    expect(await answer()).toEqual(ofA);
    await showInAthena(sql(), [a, b], b, catalogue);
    expect(await answer()).toEqual(ofB);
    expect(await rows(`SELECT * FROM ${catalogue.shared}.release_in_force`)).toEqual([{ release: b.id }]);
  });

  test('taking readers back moves the one pointer, and so does doing it again', async () => {
    const { a, b, answer, ofA, sql, catalogue, server } = await two();
    await showInAthena(sql(), [a, b], b, catalogue);
    for (const _ of ['once', 'again']) {
      await showInAthena(sql(), [a, b], a, catalogue);
      expect(await answer()).toEqual(ofA);
    }
    const pointing = server.executed.filter((one) => one.startsWith('CREATE OR REPLACE') && one.includes(`'${a.id}'`));
    expect(pointing).toHaveLength(2);
  });

  test('cut short at any statement, readers see all of the release before; done again, all of the other', async () => {
    const { a, b, answer, ofA, ofB, sql, catalogue } = await two();
    await showInAthena(sql(), [a], a, catalogue);
    const moved = (most: number) => showInAthena(atMost(most, sql()), [a, b], b, catalogue);
    let allowed = 0;
    for (; await moved(allowed).then(() => false, brokeOff); allowed += 1) expect(await answer()).toEqual(ofA);
    expect(await answer()).toEqual(ofB);
    // Three tables, partitions and views, and the pointer.
    expect(allowed).toBe(3 + 3 + 3 + 1);
  });

  test('a column that came is NULL in the releases before it, which show what they showed until the pointer moves', async () => {
    const { a, sql, catalogue, rows, release } = await two();
    await showInAthena(sql(), [a], a, catalogue);
    const wider = {
      columns: [
        { name: 'unit', type: 'string' },
        { name: 'value', type: 'double' },
        { name: 'indicator_id', type: 'string' },
      ],
      rows: [{ unit: 'children', value: 4.5, indicator_id: 'i0' }],
    };
    const c = await release('2026-05-17-cccccccccc', { measure: wider, action: figures(7) });
    const measures = () => rows(`SELECT * FROM ${catalogue.restricted}.measure ORDER BY value`);
    const before = [1, 2, 3].map((value, at) => ({ indicator_id: `i${at}`, value, unit: null, release: a.id }));
    // Its tables and those before it, its partitions, all views, and not the pointer.
    await expect(showInAthena(atMost(5 + 2 + 4, sql()), [a, c], c, catalogue)).rejects.toThrow('cut short');
    expect(await measures()).toEqual(before);
    await showInAthena(sql(), [a, c], c, catalogue);
    expect(await measures()).toEqual([{ indicator_id: 'i0', value: 4.5, unit: 'children', release: c.id }]);
    expect(await rows(`SELECT value FROM ${catalogue.restricted}.action`)).toEqual([{ value: 7 }]);
    // What it has no more shows no rows.
    expect(await rows(`SELECT value FROM ${catalogue.restricted}.series`)).toEqual([]);
    await showInAthena(sql(), [a, c], a, catalogue);
    expect(await measures()).toEqual(before);
    expect(await rows(`SELECT value FROM ${catalogue.restricted}.action`)).toEqual([]);
  });
}

/** Breaks off before the statement that comes after so many. */
function atMost(most: number, sql: AthenaSql): AthenaSql {
  let ran = 0;
  return {
    ...sql,
    run: async (statement) => {
      ran += 1;
      if (ran > most) throw new Error('cut short');
      return sql.run(statement);
    },
  };
}

const brokeOff = (error: Error): boolean => {
  if (error.message !== 'cut short') throw error;
  return true;
};
