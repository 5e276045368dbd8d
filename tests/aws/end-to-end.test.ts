/** The bundles that are deployed, each in a clean process, against an S3 API server: drops in, a release out, as on a laptop. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AthenaClient } from '@aws-sdk/client-athena';
import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { withWarehouse } from '../../cli/build.ts';
import { northshireStory } from '../../cli/demo/arrivals.ts';
import { materialise } from '../../functions/materialise/materialise.ts';
import { athenaSql } from '../../functions/platform/aws/athena.ts';
import { s3Store } from '../../functions/platform/aws/s3-store.ts';
import { zonedStore } from '../../functions/platform/aws/zoned-store.ts';
import { fixedClock } from '../../functions/platform/clock.ts';
import { fixedKeyProvider } from '../../functions/platform/folder-keys.ts';
import { folderStore } from '../../functions/platform/folder-store.ts';
import type { ObjectStore, Platform } from '../../functions/platform/ports.ts';
import { listReceipts } from '../../functions/platform/receipts.ts';
import { currentRelease } from '../../functions/platform/releases.ts';
import { localScratch } from '../../functions/platform/scratch.ts';
import { publish } from '../../functions/publish/publish.ts';
import { type Arrival, dropKey } from '../../functions/receive/arrival.ts';
import { openReading } from '../../functions/receive/read/reading.ts';
import { receive } from '../../functions/receive/receive.ts';
import { loadReference } from '../../functions/reference/load-reference.ts';
import { bundleFunction, type FunctionName, functionNames } from '../../infra/bundle/bundle.ts';
import northshire from '../../partnerships/northshire.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import { batchOf, eventOf } from '../functions/receive/arriving.ts';
import { type AthenaServer, startAthena } from './athena-server.ts';
import { type BundledFunction, coldStartSaid, startFunction } from './bundled-function.ts';
import { asked, newBucket, reaching, s3Client } from './clients.ts';
import { duckDbAthena } from './duckdb-athena.ts';
import { startXRay, type XRay } from './x-ray.ts';

const folder = mkdtempSync(join(tmpdir(), 'end-to-end-'));
const client = s3Client();
const keyDigits = '2f'.repeat(32);
const running: BundledFunction[] = [];
let buckets: Record<'drop' | 'lake' | 'release' | 'site' | 'built' | 'results', string>;
let cloud: ObjectStore;
let laptop: Platform;
let environment: Record<string, string>;
let arrivals: Arrival[];
let athena: AthenaServer;
let xRay: XRay;
let onLaptop: Manifest;

const assetOf = (name: FunctionName) => join(folder, 'assets', name);
function started(name: FunctionName, more: Record<string, string> = {}): BundledFunction {
  const own = startFunction(assetOf(name), name, {
    ...environment,
    WORK_FOLDER: join(folder, 'work', `${name}-${running.length}`),
    ...more,
  });
  running.push(own);
  return own;
}

beforeAll(async () => {
  for (const name of functionNames) await bundleFunction(name, assetOf(name));
  buckets = {
    drop: await newBucket(client),
    lake: await newBucket(client),
    release: await newBucket(client),
    site: await newBucket(client),
    built: await newBucket(client),
    results: await newBucket(client),
  };
  const zone = (bucket: string) => s3Store(client, bucket, join(folder, 'objects'));
  cloud = zonedStore({
    drop: zone(buckets.drop),
    lake: zone(buckets.lake),
    release: zone(buckets.release),
    site: zone(buckets.site),
  });
  const SecretId = `pseudonyms-${process.pid}`;
  await new SecretsManagerClient(reaching()).send(new CreateSecretCommand({ Name: SecretId, SecretString: keyDigits }));
  xRay = await startXRay();
  environment = {
    ...xRay.environment,
    AWS_ENDPOINT_URL: inject('aws'),
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'tests',
    AWS_SECRET_ACCESS_KEY: 'tests',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '2048',
    PARTNERSHIP: northshire.id,
    DROP_BUCKET: buckets.drop,
    LAKE_BUCKET: buckets.lake,
    RELEASE_BUCKET: buckets.release,
    SITE_BUCKET: buckets.site,
    PSEUDONYM_SECRET: SecretId,
  };
  const temporary = join(folder, 'laptop', 'tmp');
  laptop = {
    store: folderStore(join(folder, 'laptop', 'store'), temporary),
    keys: fixedKeyProvider(keyDigits),
    clock: fixedClock('2026-05-20T09:00:00Z'),
    scratch: localScratch(temporary),
  };
  const { references, arrivals: all } = northshireStory(join(folder, 'files'), 0.05);
  for (const { name, path } of await references)
    for (const store of [cloud, laptop.store]) await loadReference(name, path, { ...laptop, store });
  arrivals = [];
  for (const { path, name } of (await all).filter(({ name: { quarter } }) => /^2025-26/.test(quarter))) {
    const Key = dropKey(name, 1);
    const put = await client.send(new PutObjectCommand({ Bucket: buckets.drop, Key, Body: readFileSync(path) }));
    const { LastModified } = await client.send(
      new HeadObjectCommand({ Bucket: buckets.drop, Key, VersionId: put.VersionId! }),
    );
    const arrival = { key: Key, version: put.VersionId!, arrivedAt: LastModified!.toISOString() };
    // What is put over an earlier version is read by its own id in the bucket; a folder has only the last.
    arrivals.push(arrival);
  }
});
afterAll(async () => {
  await athena?.close();
  xRay?.stop();
  for (const one of running) one.stop();
  rmSync(folder, { recursive: true, force: true });
});

const objects = async (store: ObjectStore, prefix: string) =>
  Object.fromEntries(
    await Promise.all(
      (await store.list(prefix)).map(async ({ key }) => [
        key,
        Buffer.from((await store.read(key))!).toString('base64'),
      ]),
    ),
  );

describe('four quarters of the demonstration on the bundles', () => {
  test('each drop becomes one receipt, although every event comes twice and in another order', async () => {
    const events = arrivals.map(eventOf);
    const receiving = started('receive');
    const twice = [...events, ...events.toReversed()];
    for (let from = 0; from < twice.length; from += 10)
      expect(await receiving.invoke(batchOf(twice.slice(from, from + 10)))).toEqual({ batchItemFailures: [] });
    const receipts = await listReceipts(cloud);
    expect(receipts).toHaveLength(new Set(receipts.map(({ drop }) => drop)).size);
    expect(new Set(receipts.map(({ key, version }) => `${key} ${version}`)).size).toBe(arrivals.length);
    expect(receipts.filter(({ outcome }) => outcome !== 'rejected').length).toBeGreaterThan(100);
  });

  test('the lake is the laptop’s, byte for byte', async () => {
    const scratch = await laptop.scratch.folder();
    const reading = await openReading({ folder: scratch.path });
    const zone = s3Store(client, buckets.drop, join(folder, 'versions'));
    for (const arrival of arrivals) {
      const path = await zone.version(arrival.key, arrival.version).localFile();
      const store = {
        ...laptop.store,
        localFile: async (key: string) => (key === arrival.key ? path : laptop.store.localFile(key)),
      };
      await receive(arrival, { partnership: northshire, contracts }, { ...laptop, store, reading });
    }
    await reading.close();
    for (const prefix of ['lake/', 'quarantine/', 'feedback/']) {
      const [there, here] = [await objects(cloud, prefix), await objects(laptop.store, prefix)];
      expect(Object.keys(there)).toEqual(Object.keys(here));
      expect(Object.keys(here).filter((key) => here[key] !== there[key])).toEqual([]);
    }
  });

  test('twenty messages make one release, whose tables are the laptop’s file for file', async () => {
    const bucket = (name: string) => s3Store(client, name, join(folder, 'objects'));
    athena = await startAthena(duckDbAthena(bucket, join(folder, 'athena')), {
      output: `s3://${buckets.results}/pipeline/`,
    });
    const materialising = started('materialise', {
      AWS_ENDPOINT_URL_ATHENA: athena.url,
      ATHENA_WORKGROUP: 'northshire-pipeline',
      RESTRICTED_DATABASE: 'northshire_restricted',
      SHARED_DATABASE: 'northshire_shared',
    });
    const asked = batchOf(Array.from({ length: 20 }, () => '{}'));
    expect(await materialising.invoke(asked)).toEqual({ batchItemFailures: [] });
    expect(await materialising.invoke(asked)).toEqual({ batchItemFailures: [] });
    const releases = (await cloud.list('releases/')).filter(({ key }) => key.endsWith('manifest.json'));
    expect(releases).toHaveLength(1);
    const there = (await currentRelease(cloud))!;
    const asAt = fixedClock(there.as_at);
    const made = await withWarehouse(laptop, (warehouse) =>
      materialise(northshire, { store: laptop.store, clock: asAt }, warehouse),
    );
    if (made.outcome !== 'released') throw new Error(JSON.stringify(made));
    onLaptop = made.release;
    expect(made.release.tables).toEqual(there.tables);
    expect(made.release.id).toBe(there.id);
    expect(there.tables.find(({ name }) => name === 'measure')?.rows).toBeGreaterThan(5_000);
  });

  test('the pages of the release are the laptop’s, byte for byte, however often its pointer moved', async () => {
    const publishing = started('publish');
    expect(await publishing.invoke(batchOf(['{}', '{}', '{}']))).toEqual({ batchItemFailures: [] });
    expect(await publishing.invoke(batchOf(['{}']))).toEqual({ batchItemFailures: [] });
    const here = await publish((await currentRelease(laptop.store))!, northshire, laptop);
    expect(here.files).toBeGreaterThan(300);
    const [cloudy, ours] = [await objects(cloud, 'sites/'), await objects(laptop.store, 'sites/')];
    expect(Object.keys(cloudy)).toEqual(Object.keys(ours));
    expect(Object.keys(ours).filter((key) => ours[key] !== cloudy[key])).toEqual([]);
    expect(JSON.parse(Buffer.from(cloudy['sites/current.json']!, 'base64').toString())).toEqual({
      site: here.site,
      release: here.release,
    });
  });

  test('built by Athena instead, the release has the laptop’s tables file for file, and leaves nothing behind', async () => {
    const before = athena.executed.length;
    const building = started('materialise', {
      AWS_ENDPOINT_URL_ATHENA: athena.url,
      ATHENA_WORKGROUP: 'northshire-pipeline',
      BUILD_DATABASES: 'northshire_build_',
      // Where no release was before, as on the laptop.
      RELEASE_BUCKET: buckets.built,
    });
    expect(await building.invoke(batchOf(['{}']))).toEqual({ batchItemFailures: [] });
    const zone = (bucket: string) => s3Store(client, bucket, join(folder, 'objects'));
    const built = (await currentRelease(zone(buckets.built)))!;
    expect(built.inputs.rules.engine).toMatch(/^Athena engine version 3, DuckDB v/);
    const own = ({ id, tables }: Pick<Manifest, 'id' | 'tables'>) =>
      tables.map((table) => ({ ...table, key: table.key.replace(id, '') }));
    expect(own(built)).toEqual(own(onLaptop));
    const shared = ({ id, shared: { tables } }: Manifest) => own({ id, tables });
    expect(shared(built)).toEqual(shared(onLaptop));
    expect(await zone(buckets.results).list('')).toEqual([]);
    console.log(`A release in Athena: ${athena.executed.length - before} statements, ${athena.most()} at once at most`);
  }, 1_200_000);

  test('the release is what Athena shows, exact figures and shared ones apart', async () => {
    const there = (await currentRelease(cloud))!;
    const engine = athenaSql(new AthenaClient({ ...reaching(), endpoint: athena.url }), {
      workgroup: 'analysts',
      scope: 'test',
      patience: 60_000,
      pause: 5,
    });
    for (const [schema, tables] of [
      ['restricted', there.tables],
      ['shared', there.shared.tables],
    ] as const)
      for (const { name, rows } of tables)
        expect([
          schema,
          name,
          await engine.rows(
            `SELECT COUNT(*) AS n, MIN(release) AS least, MAX(release) AS most FROM northshire_${schema}.${name}`,
          ),
        ]).toEqual([schema, name, [{ n: rows, least: rows ? there.id : null, most: rows ? there.id : null }]]);
    const statuses = "SELECT DISTINCT value_status FROM northshire_shared.measure WHERE value_status = 'c'";
    expect(await engine.rows(statuses)).toEqual([{ value_status: 'c' }]);
  });

  test('the agencies that owe something are reminded once', async () => {
    const topics = new SNSClient(reaching());
    const named = (id: string) => `reminders-${process.pid}-${id}`;
    let prefix = '';
    for (const { id } of northshire.agencies) {
      const { TopicArn } = await topics.send(new CreateTopicCommand({ Name: named(id) }));
      prefix = TopicArn!.slice(0, -id.length);
    }
    const from = `reminders-${process.pid}@example.org`;
    await fetch(`${inject('aws')}/v2/email/identities`, {
      method: 'POST',
      headers: { authorization: 'AWS4-HMAC-SHA256 Credential=tests/20260101/eu-west-2/ses/aws4_request' },
      body: JSON.stringify({ EmailIdentity: from }),
    });
    const to = { 'childrens-social-care': 'performance@example.org' };
    const reminding = started('remind', {
      REMINDER_TOPICS: prefix,
      REMINDER_MAIL: JSON.stringify({ from, rules: 'over-tls', to }),
    });
    await reminding.invoke({});
    const { ses, sns } = await asked<{
      ses: { Message: { source: string; destinations: unknown; subject: string; body: string }[] };
      sns: { Topic: { name: string; sent_notifications: unknown[] }[] };
    }>();
    // By mail to the one that gave an address, by their topics to all others; each what its note says.
    const noted = await Promise.all(
      (await cloud.list('reminders/')).map(async ({ key }) =>
        JSON.parse(Buffer.from((await cloud.read(key))!).toString()),
      ),
    );
    const byMail = noted.find(({ agency }) => agency === 'childrens-social-care');
    const mails = ses.Message.filter(({ source }) => source === from);
    expect(mails.map(({ source, destinations, subject, body }) => [source, destinations, subject, body])).toEqual([
      [from, { ToAddresses: ['performance@example.org'] }, byMail.subject, byMail.text],
    ]);
    const own = sns.Topic.filter(({ name }) => name.startsWith(named('')));
    expect(own.flatMap(({ sent_notifications: sent }) => sent)).toHaveLength(noted.length - 1);
    const notes = await cloud.list('reminders/');
    expect(notes.length).toBeGreaterThan(0);
    await reminding.invoke({});
    expect(await cloud.list('reminders/')).toEqual(notes);
    expect(reminding.logged().match(/An agency was reminded/g)).toHaveLength(notes.length);
  });

  test('no log holds a row of any file', () => {
    const all = running.map((one) => one.logged()).join('\n');
    expect(all).toContain('A drop was received');
    for (const arrival of arrivals) expect(all).not.toContain(arrival.key);
  });

  test('every function is traced with what it asked of others, and no trace holds a row, a file’s name or a key', async () => {
    for (const name of functionNames) {
      const own = await xRay.heard(`## ${name}`);
      expect(own.annotations).toEqual({ Service: name, partnership: northshire.id, ColdStart: true });
      expect(own.fault).toBeUndefined();
    }
    const told = new Set(xRay.segments().map(({ name, aws }) => [name, aws?.operation].join(' ').trim()));
    expect([...told].sort()).toEqual(
      expect.arrayContaining([
        ...['S3 GetObject', 'S3 PutObject', 'S3 ListObjectsV2', 'SNS Publish'],
        ...['SecretsManager GetSecretValue', 'Athena StartQueryExecution'],
      ]),
    );
    const all = JSON.stringify(xRay.segments());
    for (const { key } of arrivals) {
      expect(all).not.toContain(key);
      expect(all).not.toContain(key.split('/').at(-1));
    }
  });
});

test('each bundle is small enough for Lambda', async () => {
  for (const name of functionNames) {
    const files = await readdir(assetOf(name), { recursive: true, withFileTypes: true });
    const sizes = await Promise.all(
      files.filter((file) => file.isFile()).map((file) => stat(join(file.parentPath, file.name))),
    );
    const megabytes = sizes.reduce((sum, { size }) => sum + size, 0) / 1e6;
    expect(megabytes).toBeLessThan(130);
    console.log(`${name}: ${megabytes.toFixed(0)} MB unzipped`);
  }
});

describe('from a cold start', () => {
  /** Small, and yet through all that the function is made of: its bundle, its clients, and its engine where it has one. */
  const small: Readonly<Record<FunctionName, () => Promise<unknown>>> = {
    receive: async () => {
      const Key = 'drop/agency=northshire-training/training/2019-20-Q1/small.csv';
      const put = await client.send(new PutObjectCommand({ Bucket: buckets.drop, Key, Body: 'Course,Mode\n' }));
      return batchOf([eventOf({ key: Key, version: put.VersionId! })]);
    },
    materialise: async () => batchOf([JSON.stringify({ show: (await currentRelease(cloud))!.id })]),
    // Where nothing was released yet: a site of several hundred files is no small question.
    publish: async () => batchOf(['{}']),
    remind: async () => ({}),
  };
  const says = {
    receive: 'A drop was received',
    materialise: 'Readers were taken to a release',
    publish: '',
    remind: '',
  };

  test.each(functionNames)('%s answers a small question', async (name) => {
    const event = await small[name]();
    const cold = started(name, name === 'publish' ? { RELEASE_BUCKET: buckets.site } : {});
    await cold.invoke(event);
    console.log(coldStartSaid(name, cold));
    expect(cold.logged()).toContain(says[name]);
  });
});
