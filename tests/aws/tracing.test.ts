/** What leaves a function for X-Ray, and when nothing does: the bundle of `receive` in a process of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { bundleFunction } from '../../infra/bundle/bundle.ts';
import northshire from '../../partnerships/northshire.ts';
import { batchOf, eventOf } from '../functions/receive/arriving.ts';
import { type BundledFunction, startFunction } from './bundled-function.ts';
import { newBucket, reaching, s3Client } from './clients.ts';
import { startXRay, traceId, type XRay } from './x-ray.ts';

const folder = mkdtempSync(join(tmpdir(), 'tracing-'));
const client = s3Client();
const secret = `tracing-${process.pid}`;
const running: BundledFunction[] = [];
let Bucket: string;
let xRay: XRay;

beforeAll(async () => {
  await bundleFunction('receive', join(folder, 'receive'));
  Bucket = await newBucket(client);
  const own = new CreateSecretCommand({ Name: secret, SecretString: '2f'.repeat(32) });
  await new SecretsManagerClient(reaching()).send(own);
});
beforeEach(async () => {
  xRay?.stop();
  xRay = await startXRay();
});
afterAll(() => {
  xRay.stop();
  for (const one of running) one.stop();
  rmSync(folder, { recursive: true, force: true });
});

function started(more: Record<string, string>): BundledFunction {
  const own = startFunction(join(folder, 'receive'), 'receive', {
    ...{ AWS_ENDPOINT_URL: inject('aws'), AWS_REGION: 'eu-west-2', PARTNERSHIP: northshire.id },
    ...{ AWS_ACCESS_KEY_ID: 'tests', AWS_SECRET_ACCESS_KEY: 'tests' },
    ...{ DROP_BUCKET: Bucket, LAKE_BUCKET: Bucket, RELEASE_BUCKET: Bucket, SITE_BUCKET: Bucket },
    PSEUDONYM_SECRET: secret,
    WORK_FOLDER: join(folder, `work-${running.length}`),
    ...more,
  });
  running.push(own);
  return own;
}

/** A file whose name, and whose heading, name a child. */
async function dropOfAChild(): Promise<unknown> {
  const Key = 'drop/agency=northshire-training/training/2019-20-Q1/Zebedee Quill.csv';
  const put = await client.send(new PutObjectCommand({ Bucket, Key, Body: 'Course,Zebedee Quill\nx,y\n' }));
  return batchOf([eventOf({ key: Key, version: put.VersionId! })]);
}

test('a call is a segment of its trace with the requests it made, and nobody is in it', async () => {
  const receive = started(xRay.environment);
  expect(await receive.invoke(await dropOfAChild())).toEqual({ batchItemFailures: [] });
  const call = await xRay.heard('## receive');
  expect(call).toMatchObject({ trace_id: traceId, annotations: { Service: 'receive', partnership: 'northshire' } });
  expect([call.error, call.fault]).toEqual([undefined, undefined]);
  const requests = xRay.segments().filter(({ name }) => name === 'S3');
  expect(requests).toContainEqual(
    expect.objectContaining({ aws: { operation: 'PutObject' }, http: { response: { status: 200 } } }),
  );
  expect(JSON.stringify(xRay.segments())).not.toMatch(/Zebedee|Quill|drop\/|agency=/);
  expect(receive.logged()).toContain('A drop was received');
});

test('a call that fails says what kind of error it was, and none of its words', async () => {
  const receive = started(xRay.environment);
  await expect(receive.invoke({ Records: [{ body: ['Zebedee Quill'] }] })).rejects.toThrow();
  const { fault, cause } = await xRay.heard('## receive');
  expect(fault).toBe(true);
  expect(cause!.exceptions).toEqual([
    expect.objectContaining({ type: 'ZodError', message: 'The log of the call says what was wrong.', stack: [] }),
  ]);
});

test('a call that leaves some messages undone is marked', async () => {
  const receive = started({ ...xRay.environment, PSEUDONYM_SECRET: 'of-nobody' });
  expect(await receive.invoke(await dropOfAChild())).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
  expect(await xRay.heard('## receive')).toMatchObject({ error: true });
  expect(await xRay.heard('SecretsManager')).toMatchObject({ error: true });
  expect(JSON.stringify(xRay.segments())).not.toMatch(/Zebedee|Quill|of-nobody/);
});

test('outside Lambda, and of a call that was not chosen, nothing leaves', async () => {
  const { AWS_XRAY_DAEMON_ADDRESS, _X_AMZN_TRACE_ID, ...lambda } = xRay.environment;
  const unchosen = _X_AMZN_TRACE_ID!.replace('Sampled=1', 'Sampled=0');
  for (const environment of [
    { AWS_XRAY_DAEMON_ADDRESS: AWS_XRAY_DAEMON_ADDRESS! },
    { ...lambda, AWS_XRAY_DAEMON_ADDRESS: AWS_XRAY_DAEMON_ADDRESS!, _X_AMZN_TRACE_ID: unchosen },
  ]) {
    const receive = started(environment);
    // What the first call would have sent is there by the end of the second.
    for (let call = 0; call < 2; call += 1) expect(await receive.invoke(await dropOfAChild())).toBeTruthy();
  }
  expect(xRay.segments()).toEqual([]);
});

test('without a daemon, or a trace, a call is as it is, and says nothing of it', async () => {
  const { AWS_XRAY_DAEMON_ADDRESS, _X_AMZN_TRACE_ID, ...lambda } = xRay.environment;
  xRay.stop();
  for (const trace of [{ _X_AMZN_TRACE_ID: _X_AMZN_TRACE_ID! }, {}]) {
    const receive = started({ ...lambda, ...trace, AWS_XRAY_DAEMON_ADDRESS: AWS_XRAY_DAEMON_ADDRESS! });
    expect(await receive.invoke(await dropOfAChild())).toEqual({ batchItemFailures: [] });
    expect(receive.logged()).not.toMatch(/segment|daemon|Failed to/i);
  }
  xRay = await startXRay();
});
