import type { TestProject } from 'vitest/node';
import { startMoto } from '../aws/moto.ts';
import { startTrino } from './start.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    trino: string;
  }
}

/** One Trino for all tests of this folder, and the S3 API server that its buckets are in. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const moto = await startMoto();
  const trino = await startTrino(moto.url);
  project.provide('aws', moto.url);
  project.provide('trino', trino.url);
  return async () => {
    await trino.stop();
    await moto.stop();
  };
}
