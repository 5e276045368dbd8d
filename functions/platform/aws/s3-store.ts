import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  GetObjectCommand,
  HeadObjectCommand,
  type HeadObjectCommandOutput,
  ListObjectsV2Command,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { mediaTypeOf } from '../media-types.ts';
import { checkKey, checkPrefix, inKeyOrder, sameBytes } from '../object-keys.ts';
import type { ObjectInfo, ObjectStore } from '../ports.ts';
import { answerOf, isAbsent } from './s3-answers.ts';
import { uploadParts } from './upload-parts.ts';

/** The instant that an object shall carry, where it is not that of its writing: S3 dates objects itself. */
const modifiedNote = 'modified';
/** Bytes that one request carries of a file, and that are held in memory for it. S3 takes 10,000 of them for an object. */
const sentAtOnce = 64 << 20;

const bodyOf = (bytes: Uint8Array | string): Uint8Array => (typeof bytes === 'string' ? Buffer.from(bytes) : bytes);

/** What only a store with versions can be asked. */
export interface VersionedObject {
  /** As `head`, of one version. */
  head(): Promise<ObjectInfo | null>;
  /** The version's bytes, as they come. */
  open(): Promise<AsyncIterable<Uint8Array>>;
  /** As `localFile`, of one version. */
  localFile(): Promise<string>;
}

export interface S3Store extends ObjectStore {
  /** As other services name an object: `s3://bucket/key`. */
  location(key: string): string;
  version(key: string, version: string | undefined): VersionedObject;
}

/**
 * A bucket of S3. `folder` is where objects are laid down for DuckDB, each named after its key and its state, so that a
 * replaced object is laid down anew; whoever owns the folder empties it. Creating is S3's own (`If-None-Match: *`), so of
 * many that create one key at once one wins. Throws the client's errors, an InputError for a hostile key.
 */
export function s3Store(client: S3Client, bucket: string, folder: string, partBytes = sentAtOnce): S3Store {
  // Whoever serves an object straight from the bucket says what the bucket says of it.
  const place = (key: string) => ({ Bucket: bucket, Key: key, ContentType: mediaTypeOf(key) });
  const put = (input: PutObjectCommandInput) =>
    answerOf(client.send(new PutObjectCommand({ IfNoneMatch: '*', ...input })));
  const create = async (key: string, write: () => ReturnType<typeof answerOf>): Promise<boolean> => {
    checkKey(key);
    for (let attempt = 1; ; attempt += 1) {
      const answer = await write();
      if (answer === 'written') return true;
      if (answer === 'refused') return false;
      // Somebody is writing the same key at this moment: which of the two wins is known shortly.
      if (attempt === 10) throw new Error(`S3 would not say whether ${JSON.stringify(key)} is written.`);
    }
  };
  const head = async (key: string, version?: string) => {
    checkKey(key);
    return absentIsNull(client.send(new HeadObjectCommand({ Bucket: bucket, Key: key, ...versioned(version) })));
  };
  const get = async (key: string, version?: string) => {
    checkKey(key);
    return absentIsNull(client.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...versioned(version) })));
  };
  const localFile = async (key: string, version?: string) => {
    const found = await head(key, version);
    if (found === null) throw new Error(`There is no object ${JSON.stringify(key)} in the bucket ${bucket}.`);
    const state = createHash('sha256')
      .update(`${key}\n${found.VersionId ?? ''}\n${found.ETag}`)
      .digest('hex');
    const path = join(folder, `${state.slice(0, 24)}-${key.split('/').at(-1)!.slice(-60)}`);
    if ((await stat(path).catch(() => null)) === null) await download(await get(key, version), key, path, folder);
    return path;
  };
  const createFromFile = async (key: string, path: string, modified?: Date) => {
    checkKey(key);
    const { size } = await stat(path);
    const note = modified === undefined ? {} : { Metadata: { [modifiedNote]: modified.toISOString() } };
    const input = { ...place(key), ...note };
    if (size > partBytes) {
      // Long to send, and often in vain: whether it is there already is asked first, and said again at the end.
      if ((await head(key)) !== null) return false;
      return create(key, () => uploadParts(client, input, path, partBytes));
    }
    const Body = await readFile(path);
    return create(key, () => put({ ...input, Body }));
  };
  return {
    create: (key, bytes) => create(key, () => put({ ...place(key), Body: bodyOf(bytes) })),
    createFromFile,
    adoptFile: createFromFile,
    replace: async (key, bytes, condition) => {
      checkKey(key);
      const input = { ...place(key), Body: bodyOf(bytes) };
      if (condition?.ifIs === null) return create(key, () => put(input));
      for (;;) {
        const found = condition ? await get(key) : null;
        const was = (await found?.Body?.transformToByteArray()) ?? null;
        if (condition && !sameBytes(was, condition.ifIs)) return false;
        const match = found?.ETag === undefined ? {} : { IfMatch: found.ETag };
        // When it is no longer what was just read, another look shows what it is.
        if ((await answerOf(client.send(new PutObjectCommand({ ...input, ...match })))) === 'written') return true;
      }
    },
    read: async (key) => (await get(key))?.Body?.transformToByteArray() ?? null,
    head: async (key) => infoOf(key, await head(key)),
    list: (prefix) => listed(client, bucket, prefix),
    localFile: (key) => localFile(key),
    location: (key) => `s3://${bucket}/${key}`,
    version: (key, version) => ({
      head: async () => infoOf(key, await head(key, version)),
      open: async () => {
        const body = (await get(key, version))?.Body;
        if (!body) throw new Error(`There is no version ${version} of ${JSON.stringify(key)}.`);
        return body as Readable;
      },
      localFile: () => localFile(key, version),
    }),
  };
}

/** A bucket without versions writes `null`, and an event of it none. */
const versioned = (version: string | undefined) => (version === undefined ? {} : { VersionId: version });

function infoOf(key: string, found: HeadObjectCommandOutput | null): ObjectInfo | null {
  if (found === null) return null;
  const noted = Date.parse(found.Metadata?.[modifiedNote] ?? '');
  return { key, size: found.ContentLength ?? 0, modified: Number.isNaN(noted) ? found.LastModified! : new Date(noted) };
}

async function listed(client: S3Client, bucket: string, prefix: string): Promise<ObjectInfo[]> {
  checkPrefix(prefix);
  const found: ObjectInfo[] = [];
  let next: string | undefined;
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ...(next && { ContinuationToken: next }) }),
    );
    for (const { Key, Size, LastModified } of page.Contents ?? [])
      found.push({ key: Key!, size: Size ?? 0, modified: LastModified! });
    next = page.NextContinuationToken;
  } while (next !== undefined);
  return inKeyOrder(found);
}

async function absentIsNull<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked;
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

/** Beside its place first: a download that was cut short is never taken for the object. */
async function download(found: { Body?: unknown } | null, key: string, path: string, folder: string): Promise<void> {
  if (!found?.Body) throw new Error(`The object ${JSON.stringify(key)} went away as it was read.`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  taken += 1;
  const made = `${path}.${process.pid}-${taken}`;
  try {
    await pipeline(found.Body as Readable, createWriteStream(made, { mode: 0o600 }));
    await rename(made, path);
  } finally {
    await rm(made, { force: true });
  }
}

let taken = 0;
