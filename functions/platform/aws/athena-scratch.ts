/** What builds in Athena leave in S3 while they last: below the place of the workgroup's results, and nowhere else. */
import { DeleteObjectsCommand, type S3Client } from '@aws-sdk/client-s3';
import type { ObjectInfo } from '../ports.ts';
import type { Workgroup } from './athena-workgroup.ts';
import { type S3Store, s3Store } from './s3-store.ts';

export interface AthenaScratch {
  store: S3Store;
  /** Where everything here begins. */
  prefix: string;
  /** Of one build, by the name of its database: the tables of rows in hand. */
  ofRun(run: string): string;
  /** Of one execution that made a table: its files, whether it ended well or not. */
  ofExecution(id: string): string;
  /** Removes every object below a folder, which must be one of these two. */
  empty(folder: string): Promise<void>;
  /** Builds and executions whose last object was written before an instant, by name and id. */
  olderThan(instant: Date): Promise<{ runs: string[]; executions: string[] }>;
}

/** As many keys as S3 removes at once. */
const atOnce = 1000;

/** @param folder where objects are laid down for DuckDB */
export function athenaScratch(client: S3Client, { bucket, prefix }: Workgroup, folder: string): AthenaScratch {
  const store = s3Store(client, bucket, folder);
  const [runs, executions] = [`${prefix}build/`, `${prefix}tables/`];
  return {
    store,
    prefix,
    ofRun: (run) => `${runs}${run}/`,
    ofExecution: (id) => `${executions}${id}/`,
    empty: async (below) => {
      if (![runs, executions].some((root) => below.startsWith(root) && /^[\w-]+\/$/.test(below.slice(root.length))))
        throw new Error(`${JSON.stringify(below)} is no build's and no execution's: nothing was removed.`);
      const keys = (await store.list(below)).map(({ key }) => ({ Key: key }));
      for (let from = 0; from < keys.length; from += atOnce)
        await client.send(
          new DeleteObjectsCommand({
            Bucket: bucket,
            Delete: { Objects: keys.slice(from, from + atOnce), Quiet: true },
          }),
        );
    },
    olderThan: async (instant) => {
      const old = async (root: string) => oldFolders(await store.list(root), root, instant);
      return { runs: await old(runs), executions: await old(executions) };
    },
  };
}

function oldFolders(objects: readonly ObjectInfo[], root: string, instant: Date): string[] {
  const folders = Map.groupBy(objects, ({ key }) => key.slice(root.length).split('/')[0]!);
  return [...folders].filter(([, own]) => own.every(({ modified }) => modified < instant)).map(([name]) => name);
}
