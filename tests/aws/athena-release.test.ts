/** Four quarters of the demonstration, built by the Athena warehouse: what the laptop builds, file for file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AthenaClient } from '@aws-sdk/client-athena';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withWarehouse } from '../../cli/build.ts';
import { northshireStory } from '../../cli/demo/arrivals.ts';
import { type MaterialiseOutcome, materialise } from '../../functions/materialise/materialise.ts';
import { athenaWarehouse } from '../../functions/platform/aws/athena-warehouse.ts';
import { s3Store } from '../../functions/platform/aws/s3-store.ts';
import { fixedClock } from '../../functions/platform/clock.ts';
import { openDuckDb } from '../../functions/platform/duckdb.ts';
import { fixedKeyProvider } from '../../functions/platform/folder-keys.ts';
import { folderStore } from '../../functions/platform/folder-store.ts';
import type { Platform } from '../../functions/platform/ports.ts';
import { localScratch } from '../../functions/platform/scratch.ts';
import { dropKey } from '../../functions/receive/arrival.ts';
import { receive } from '../../functions/receive/receive.ts';
import { loadReference } from '../../functions/reference/load-reference.ts';
import northshire from '../../partnerships/northshire.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import { type AthenaServer, startAthena } from './athena-server.ts';
import { newBucket, reaching, s3Client } from './clients.ts';
import { duckDbAthena } from './duckdb-athena.ts';

const folder = mkdtempSync(join(tmpdir(), 'athena-release-'));
const client = s3Client();
let laptop: Platform;
let athena: AthenaServer;
let here: MaterialiseOutcome;
let there: MaterialiseOutcome;
let left: string[];

beforeAll(async () => {
  const temporary = join(folder, 'laptop', 'tmp');
  laptop = {
    store: folderStore(join(folder, 'laptop', 'store'), temporary),
    keys: fixedKeyProvider('2f'.repeat(32)),
    clock: fixedClock('2026-05-20T09:00:00Z'),
    scratch: localScratch(temporary),
  };
  const { references, arrivals } = await northshireStory(join(folder, 'files'), 0.05);
  for (const { name, path } of references) await loadReference(name, path, laptop);
  const scratch = await laptop.scratch.folder();
  const engine = await openDuckDb({ folder: scratch.path });
  for (const { path, name } of arrivals.filter(({ name: { quarter } }) => /^2025-26/.test(quarter))) {
    const key = dropKey(name, 1);
    await laptop.store.createFromFile(key, path);
    const arrival = { key, version: '1', arrivedAt: '2026-05-19T09:00:00Z' };
    await receive(arrival, { partnership: northshire, contracts }, { ...laptop, engine });
  }
  await engine.close();

  const [lake, results] = [await newBucket(client), await newBucket(client)];
  const bucket = (name: string) => s3Store(client, name, join(folder, 'objects'));
  const store = bucket(lake);
  for (const prefix of ['lake/', 'receipts/', 'reference/'])
    for (const { key } of await laptop.store.list(prefix)) {
      const { modified } = (await laptop.store.head(key))!;
      await store.createFromFile(key, await laptop.store.localFile(key), modified);
    }
  athena = await startAthena(duckDbAthena(bucket, join(folder, 'athena')), { output: `s3://${results}/pipeline/` });
  here = await withWarehouse(laptop, (warehouse) => materialise(northshire, laptop, warehouse));
  const own = await laptop.scratch.folder();
  const started = performance.now();
  const warehouse = await athenaWarehouse({
    athena: new AthenaClient({ ...reaching(), endpoint: athena.url }),
    s3: client,
    workgroup: 'northshire-pipeline',
    databases: 'northshire_build_',
    store,
    locationOf: store.location,
    clock: laptop.clock,
    folder: own,
    local: {},
    patience: 600_000,
    pause: 5,
  });
  there = await materialise(northshire, { store, clock: laptop.clock }, warehouse);
  await warehouse.close();
  console.log(
    `${athena.executed.length} statements in ${((performance.now() - started) / 1000).toFixed(0)} s, at most ${athena.most()} at once`,
  );
  left = (await bucket(results).list('')).map(({ key }) => key);
});
afterAll(async () => {
  await athena?.close();
  rmSync(folder, { recursive: true, force: true });
});

const tablesOf = (made: MaterialiseOutcome) => {
  if (made.outcome !== 'released') throw new Error(JSON.stringify(made));
  return { restricted: made.release.tables, shared: made.release.shared.tables };
};
const withoutKey = (table: { key: string }) => ({ ...table, key: table.key.replace(/^releases\/[^/]+\//, '') });

test.each(['restricted', 'shared'] as const)('the %s tables are the laptop’s file for file', (schema) => {
  expect(tablesOf(there)[schema].map(withoutKey)).toEqual(tablesOf(here)[schema].map(withoutKey));
  expect(tablesOf(there)[schema].find(({ name }) => name === 'measure')?.rows).toBeGreaterThan(5_000);
});

test('nothing of the build is left', () => {
  expect(left).toEqual([]);
});
