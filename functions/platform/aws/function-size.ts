import { statfsSync } from 'node:fs';

/** What an engine inside a function may take of it. */
export interface EngineSize {
  memoryLimit: string;
  threads: number;
}

/** Lambda gives one processor for each 1,769 MB. */
const megabytesAProcessor = 1769;

/** The engine's share of a function of so many megabytes: 60%, the rest being Node's and the engine's own overhead. */
export function engineSize(megabytes: number): EngineSize {
  return {
    memoryLimit: `${Math.floor(megabytes * 0.6)}MB`,
    threads: Math.max(1, Math.floor(megabytes / megabytesAProcessor)),
  };
}

/** The largest drop that a disk has room for: beside it stand its tidied copy, and its rows as Parquet and in scratch. */
export function largestDrop(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 4);
}
