/** The function at CloudFront's edge that lets people in to the pages. It has no environment: `edge.json` lies beside it. */
import { readFile } from 'node:fs/promises';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { z } from 'zod';
import { isAbsent } from '../../functions/platform/aws/s3-answers.ts';
import { systemClock } from '../../functions/platform/clock.ts';
import { type Gate, passGate } from '../../functions/publish/private/gate.ts';
import { identityCheck } from '../../functions/publish/private/identity.ts';
import { signInSettingsSchema } from '../../functions/publish/private/sign-in-settings.ts';
import { storedSites } from '../../functions/publish/private/stored-sites.ts';

const edgeSchema = z.object({ region: z.string(), secret: z.string() });

async function openGate(): Promise<Gate> {
  const written = await readFile(new URL('./edge.json', import.meta.url), 'utf8');
  const { region, secret } = edgeSchema.parse(JSON.parse(written));
  const secrets = new SecretsManagerClient({ region });
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: secret }));
  const settings = signInSettingsSchema.parse(JSON.parse(SecretString ?? ''));
  const store = new S3Client({ region, forcePathStyle: process.env.AWS_ENDPOINT_URL !== undefined });
  const read = async (key: string) => {
    try {
      const { Body } = await store.send(new GetObjectCommand({ Bucket: settings.bucket, Key: key }));
      return (await Body?.transformToByteArray()) ?? null;
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  };
  return { settings, knows: identityCheck(settings), sites: storedSites(read, systemClock()) };
}

let opened: Promise<Gate> | undefined;

export async function handler(event: unknown): Promise<unknown> {
  opened ??= openGate();
  try {
    return await passGate(event, await opened);
  } catch (error) {
    // What failed may succeed the next time, with settings that were put right meanwhile.
    opened = undefined;
    throw error;
  }
}
