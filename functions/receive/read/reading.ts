/** An engine that files are read in, kept open from file to file, with its reader of small ones. */
import { type DuckDb, type DuckDbOptions, openDuckDb } from '../../platform/duckdb.ts';
import { type BriefReader, briefReader } from './brief-reader.ts';

export interface Reading {
  engine: DuckDb;
  brief: BriefReader;
  close(): Promise<void>;
}

/** Memory that the engine may use for one file, so that ten million rows stay under 2 GB in all. */
const memoryLimit = '1200MB';

/** Opens an engine to read in; it may use `memoryLimit` when no other is given. */
export async function openReading(options: DuckDbOptions): Promise<Reading> {
  return readingIn(await openDuckDb({ memoryLimit, ...options }), options.folder);
}

/** Closing it closes the engine. The folder is one in which the engine may write. */
export function readingIn(engine: DuckDb, folder: string): Reading {
  const brief = briefReader(engine, folder);
  const close = async () => {
    await brief.close();
    await engine.close();
  };
  return { engine, brief, close };
}
