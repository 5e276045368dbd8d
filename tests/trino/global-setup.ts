import type { TestProject } from 'vitest/node';
import { startTrino } from './start.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    trino: string;
  }
}

/** One server for all tests of this folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startTrino();
  project.provide('trino', url);
  return stop;
}
