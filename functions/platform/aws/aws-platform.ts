import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { z } from 'zod';
import { systemClock } from '../clock.ts';
import type { KeyProvider, Platform } from '../ports.ts';
import { localScratch } from '../scratch.ts';
import { type S3Store, s3Store } from './s3-store.ts';
import { secretKeyProvider } from './secret-keys.ts';
import { type Zones, zonedStore } from './zoned-store.ts';

/** What the stack tells a function. */
export const environmentSchema = z.object({
  PARTNERSHIP: z.string().min(1),
  DROP_BUCKET: z.string().min(1),
  LAKE_BUCKET: z.string().min(1),
  RELEASE_BUCKET: z.string().min(1),
  SITE_BUCKET: z.string().min(1),
  /** Only where pseudonyms are made. */
  PSEUDONYM_SECRET: z.string().min(1).optional(),
  /** Where releases are shown in Athena: only for the function that makes them. */
  ATHENA_WORKGROUP: z.string().min(1).optional(),
  RESTRICTED_DATABASE: z.string().min(1).optional(),
  SHARED_DATABASE: z.string().min(1).optional(),
  /** How the names of databases start in which releases are built, where Athena builds them. */
  BUILD_DATABASES: z.string().min(1).optional(),
  /** By Lambda itself. */
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: z.coerce.number().default(2048),
  /** A server that stands for AWS in tests. */
  AWS_ENDPOINT_URL: z.url().optional(),
  /** The only folder that a function may write to. */
  WORK_FOLDER: z.string().default('/tmp/work'),
});

export type Environment = z.output<typeof environmentSchema>;

export interface AwsPlatform extends Platform {
  s3: S3Client;
  zones: Zones<S3Store>;
  /** Where objects and half-made files lie. */
  folder: string;
}

/** Sees every request of a client of AWS from then on, and gives the client back. */
export type WatchClient = <Client extends { middlewareStack: object }>(client: Client) => Client;

/** The pipeline's platform in a function of Lambda. */
export function awsPlatform(environment: Environment, watch: WatchClient): AwsPlatform {
  const { WORK_FOLDER: folder, AWS_ENDPOINT_URL: endpoint } = environment;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // A stand-in has no host name for each bucket.
  const client = watch(new S3Client(endpoint === undefined ? {} : { forcePathStyle: true }));
  const zone = (bucket: string) => s3Store(client, bucket, join(folder, 'objects'));
  const zones = {
    drop: zone(environment.DROP_BUCKET),
    lake: zone(environment.LAKE_BUCKET),
    release: zone(environment.RELEASE_BUCKET),
    site: zone(environment.SITE_BUCKET),
  };
  return {
    s3: client,
    zones,
    folder,
    store: zonedStore(zones),
    keys: keysOf(environment.PSEUDONYM_SECRET, watch),
    clock: systemClock(),
    scratch: localScratch(join(folder, 'scratch')),
  };
}

function keysOf(secret: string | undefined, watch: WatchClient): KeyProvider {
  if (secret !== undefined) return secretKeyProvider(watch(new SecretsManagerClient({})), secret);
  return {
    current: () => Promise.reject(new Error('This function was given no pseudonym key, and makes no pseudonyms.')),
  };
}
