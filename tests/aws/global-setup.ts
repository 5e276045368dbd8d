import type { TestProject } from 'vitest/node';
import { startMoto } from './moto.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    aws: string;
  }
}

/** One server for all tests of this folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startMoto();
  project.provide('aws', url);
  return stop;
}
