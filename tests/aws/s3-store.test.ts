import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DeleteObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { s3Store } from '../../functions/platform/aws/s3-store.ts';
import { zonedStore } from '../../functions/platform/aws/zoned-store.ts';
import { behavesAsAnObjectStore } from '../platform/object-store.contract.ts';
import { temporaryFolder } from '../platform/temporary-folder.ts';
import { newBucket, s3Client } from './clients.ts';

const client = s3Client();
const opened = async () => s3Store(client, await newBucket(client), temporaryFolder());

/** Does a thing just before a client sends a command of this name. */
const justBefore = (to: S3Client, command: string, work: () => Promise<unknown>) =>
  to.middlewareStack.add(
    (next, { commandName }) =>
      async (sent) => {
        if (commandName === command) await work();
        return next(sent);
      },
    { step: 'initialize' },
  );

describe('a bucket', () => {
  behavesAsAnObjectStore(opened);

  test('gives each version of an object that was overwritten', async () => {
    const bucket = await newBucket(client);
    const store = s3Store(client, bucket, temporaryFolder());
    const put = async (text: string) =>
      (await client.send(new PutObjectCommand({ Bucket: bucket, Key: 'drop/a.csv', Body: text }))).VersionId!;
    const [first, second] = [await put('first'), await put('the second')];
    expect(readFileSync(await store.version('drop/a.csv', first).localFile(), 'utf8')).toBe('first');
    expect(readFileSync(await store.version('drop/a.csv', second).localFile(), 'utf8')).toBe('the second');
    expect(readFileSync(await store.localFile('drop/a.csv'), 'utf8')).toBe('the second');
    expect((await store.version('drop/a.csv', first).head())?.size).toBe(5);
    expect(await store.version('drop/a.csv', 'none').head()).toBeNull();
  });

  test('says of each object what a browser needs to show it', async () => {
    const bucket = await newBucket(client);
    const store = s3Store(client, bucket, temporaryFolder());
    await store.create('sites/1/index.html', '<p>');
    await store.replace('sites/current.json', '{}');
    await store.create('lake/1.parquet', 'x');
    const typeOf = async (Key: string) =>
      (await client.send(new HeadObjectCommand({ Bucket: bucket, Key }))).ContentType;
    expect(await typeOf('sites/1/index.html')).toBe('text/html; charset=utf-8');
    expect(await typeOf('sites/current.json')).toBe('application/json; charset=utf-8');
    expect(await typeOf('lake/1.parquet')).toBe('application/octet-stream');
  });

  test('takes a file larger than a request in parts, once', async () => {
    const bucket = await newBucket(client);
    const folder = temporaryFolder();
    // S3 takes no part of less than 5 MiB but the last.
    const part = 5 << 20;
    const store = s3Store(client, bucket, folder, part);
    const bytes = Buffer.alloc(2 * part + 1, 'a').fill('b', part);
    const path = join(folder, 'large');
    writeFileSync(path, bytes);
    const dated = new Date('2026-05-01T09:00:00Z');
    expect(await store.createFromFile('lake/1.parquet', path, dated)).toBe(true);
    expect(await store.createFromFile('lake/1.parquet', path)).toBe(false);
    expect(await store.head('lake/1.parquet')).toEqual({ key: 'lake/1.parquet', size: 2 * part + 1, modified: dated });
    expect(Buffer.compare((await store.read('lake/1.parquet'))!, bytes)).toBe(0);
    const { ETag } = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: 'lake/1.parquet' }));
    expect(ETag).toMatch(/-3"$/);
    // Another wrote it between the first part and the last word: theirs stays, and of ours no part is left.
    const [meddling, other] = [s3Client(), s3Store(client, bucket, folder)];
    justBefore(meddling, 'CompleteMultipartUploadCommand', () => other.create('lake/2.parquet', 'theirs'));
    const late = s3Store(meddling, bucket, folder, part);
    expect(await late.createFromFile('lake/2.parquet', path)).toBe(false);
    expect(Buffer.from((await store.read('lake/2.parquet'))!).toString()).toBe('theirs');
    const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }));
    expect(Uploads).toEqual([]);
  });

  test('says that an object is not what it was, when it went away between reading and replacing it', async () => {
    const bucket = await newBucket(client);
    const meddling = s3Client();
    const store = s3Store(meddling, bucket, temporaryFolder());
    const was = Buffer.from('first');
    await s3Store(client, bucket, temporaryFolder()).create('note.json', was);
    justBefore(meddling, 'PutObjectCommand', () =>
      client.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'note.json' })),
    );
    expect(await store.replace('note.json', 'second', { ifIs: was })).toBe(false);
    expect(await store.read('note.json')).toBeNull();
  });

  test('lists more objects than one answer of S3 holds', async () => {
    const store = await opened();
    for (let from = 0; from < 1010; from += 101)
      await Promise.all(Array.from({ length: 101 }, (_, n) => store.create(`receipts/${from + n}.json`, '1')));
    expect(await store.list('receipts/')).toHaveLength(1010);
  });
});

describe('buckets that are one store', () => {
  const zoned = async () => {
    const zones = { drop: await opened(), lake: await opened(), release: await opened(), site: await opened() };
    return { zones, store: zonedStore(zones) };
  };
  behavesAsAnObjectStore(async () => (await zoned()).store);

  test('keep what an agency may touch, the lake, the releases and their pages apart', async () => {
    const { zones, store } = await zoned();
    for (const key of [
      'drop/1',
      'feedback/1',
      'lake/1',
      'quarantine/1',
      'receipts/1',
      'reference/1',
      'releases/1',
      'sites/1',
      'note.json',
    ])
      await store.create(key, 'x');
    const keys = async (zone: keyof typeof zones) => (await zones[zone].list('')).map(({ key }) => key);
    expect(await keys('drop')).toEqual(['drop/1', 'feedback/1']);
    expect(await keys('lake')).toEqual(['lake/1', 'note.json', 'quarantine/1', 'receipts/1', 'reference/1']);
    expect(await keys('release')).toEqual(['releases/1']);
    expect(await keys('site')).toEqual(['sites/1']);
  });
});
