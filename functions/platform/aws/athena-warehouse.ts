import { join } from 'node:path';
import type { AthenaClient } from '@aws-sdk/client-athena';
import type { S3Client } from '@aws-sdk/client-s3';
import { atMost } from '../at-most.ts';
import { type DuckDbWarehouseOptions, duckDbWarehouse } from '../duckdb-warehouse.ts';
import type { Clock, Column, ObjectStore, Row, ScratchFolder, Warehouse } from '../ports.ts';
import { routedStore } from '../routed-store.ts';
import { together } from '../together.ts';
import { athenaSql } from './athena.ts';
import { claimRun, createDatabase, removeRun, sweepRuns } from './athena-run.ts';
import { athenaScratch } from './athena-scratch.ts';
import { commonFolder, externalTable, sourceSelect, tableOf } from './athena-source.ts';
import { workgroupOf } from './athena-workgroup.ts';

export interface AthenaWarehouseOptions {
  athena: AthenaClient;
  s3: S3Client;
  workgroup: string;
  /** How the names of builds' databases start: `northshire_build_`. */
  databases: string;
  store: ObjectStore;
  /** Where S3 has an object of the store: `s3://bucket/key`. */
  locationOf(key: string): string;
  clock: Clock;
  /** Emptied by its owner after `close`. */
  folder: ScratchFolder;
  local: DuckDbWarehouseOptions;
  /** As of `athenaSql`. */
  patience: number;
  pause: number;
}

/** Folders of S3 that are emptied at once. */
const turn = atMost(10);

/**
 * A warehouse in Athena, for a lake that outgrew a function. A build has a database of its own, so that statements run word
 * for word. Rows in hand go to Athena as a Parquet object, never as SQL: the texts of statements are kept and shown for
 * weeks. What is exported is laid down by the DuckDB beside it, so that equal rows are equal files, the laptop's too.
 */
export async function athenaWarehouse(options: AthenaWarehouseOptions): Promise<Warehouse> {
  const { athena, workgroup, clock, databases, folder } = options;
  const group = await workgroupOf(athena, workgroup);
  const scratch = athenaScratch(options.s3, group, join(folder.path, 'objects'));
  const run = await claimRun(scratch, databases, clock);
  const asked = { workgroup, scope: run, patience: options.patience, pause: options.pause };
  const outside = athenaSql(athena, asked);
  const inRun = { ...asked, database: run };
  const sql = athenaSql(athena, inRun);
  await sweepRuns(outside, scratch, databases, clock.now());
  await outside.run(createDatabase(run));
  const local = await duckDbWarehouse(beside(options.store, scratch), folder, options.local);
  const laidDown = new Set<string>();
  const executions = new Map<string, string>();
  const failed: string[] = [];

  const model = async (name: string, select: string) => {
    const tidy = async (execution: string) => {
      failed.push(execution);
      await scratch.empty(scratch.ofExecution(execution));
      // Of a scope and a turn of its own: each attempt's is carried out, and waits for no other statement.
      await athenaSql(athena, { ...inRun, scope: `${run} ${execution}` }).run(`DROP TABLE IF EXISTS \`${name}\``);
    };
    executions.set(name, await sql.run(tableOf(name, select), { named: name, tidy }));
  };
  const table = async (name: string, columns: readonly Column[], rows: readonly Row[]) => {
    const place = `${scratch.ofRun(run)}${name}/`;
    await local.table(name, columns, rows);
    await local.export(name, [], `${place}0.parquet`);
    laidDown.add(name);
    await sql.run(externalTable(name, columns, `s3://${group.bucket}/${place}`), { named: name });
  };
  return {
    engine: `${group.engine}, ${local.engine}`,
    source: async (name, columns, objects) => {
      if (objects.length === 0) return table(name, columns, []);
      const located = objects.map(({ key, carries }) => ({ ...carries, object: options.locationOf(key) }));
      const locations = located.map(({ object }) => object);
      const carried = [...new Set(objects.flatMap(({ carries }) => Object.keys(carries)))];
      const written = columns.filter((column) => !carried.includes(column.name));
      const names = { files: `files_of_${name}`, objects: `objects_of_${name}` };
      const texts = ['object', ...carried].map((own) => ({ name: own, type: 'string' }));
      await together([
        table(names.objects, texts, located),
        sql.run(externalTable(names.files, written, commonFolder(locations)), { named: names.files }),
      ]);
      await model(name, sourceSelect(names, columns, carried, locations));
    },
    table,
    model,
    rows: (select) => sql.rows(select),
    columns: (select) => sql.columns(select),
    tablesRead: (select) => local.tablesRead(select),
    export: async (name, orderBy, key) => {
      const execution = executions.get(name);
      if (execution !== undefined && !laidDown.has(name)) {
        const columns = await sql.columns(`SELECT * FROM ${name}`);
        const files = (await scratch.store.list(scratch.ofExecution(execution))).filter(({ size }) => size > 0);
        await local.source(
          name,
          columns,
          files.map((file) => ({ key: file.key, carries: {} })),
        );
        laidDown.add(name);
      }
      return local.export(name, orderBy, key);
    },
    close: async () => {
      await local.close();
      try {
        await removeRun(outside, scratch, run);
        const made = [...executions.values(), ...failed];
        await Promise.all(made.map((id) => turn(() => scratch.empty(scratch.ofExecution(id)))));
      } catch {
        // The release is made, or failed for a reason that matters more. What is left is swept a day later, loudly.
      }
    },
  };
}

/** The store as the local engine sees it: what Athena wrote is there too, under its own keys. */
const beside = (store: ObjectStore, scratch: { store: ObjectStore; prefix: string }): ObjectStore =>
  routedStore((key) => (key.startsWith(scratch.prefix) ? scratch.store : store));
