/** Starts a Trino of one node on this machine, reachable from nowhere else, for the tests of this folder. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../servers/free-port.ts';
import { askTrino, trinoCatalog } from './client.ts';
import { installTrino, trinoVersion } from './install.ts';

export interface RunningTrino {
  url: string;
  stop(): Promise<void>;
}

/** Ten minutes for a start that takes ten seconds on two idle processors. */
const attempts = 1200;

/** A Trino that answers, and finds buckets at the S3 API server `s3`. Throws an Error with the end of its log when it does not. */
export async function startTrino(s3: string): Promise<RunningTrino> {
  const { engine, plugins } = await installTrino();
  const folder = mkdtempSync(join(tmpdir(), 'trino-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  mkdirSync(join(folder, 'catalogs'));
  writeFileSync(join(folder, 'catalogs', `${trinoCatalog}.properties`), properties(hive(folder, s3)));
  const config = join(folder, 'config.properties');
  writeFileSync(config, properties(settings(url, port, plugins, folder)));
  const log = join(folder, 'server.log');
  const output = openSync(log, 'w');
  const options = [
    '-Xmx2G',
    '-XX:+UseParallelGC',
    // Every statement is another program, run once: what the second compiler takes it never gives back.
    '-XX:TieredStopAtLevel=1',
    // With one compiler Java sets aside 48 MB for what it makes, and fails strangely when they are full.
    '-XX:ReservedCodeCacheSize=256M',
    `-Dconfig=${config}`,
    ...node(folder),
    '-Duser.timezone=UTC',
    '-Djdk.attach.allowAttachSelf=true',
  ];
  const start = join(import.meta.dirname, 'server', 'StartTrino.java');
  const child = spawn('nice', ['-n', '5', 'java', ...options, '-cp', `${engine}/*`, start, trinoVersion], {
    stdio: ['ignore', output, output],
  });
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill('SIGKILL')) await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', () => child.kill('SIGKILL'));
  for (let attempt = 0; attempt < attempts && child.exitCode === null; attempt += 1) {
    if (await answers(url)) {
      await askTrino(url, 'CREATE SCHEMA default');
      return { url, stop };
    }
    await wait(500);
  }
  const end = readFileSync(log, 'utf8').split('\n').slice(-40).join('\n');
  await stop();
  throw new Error(`Trino did not start:\n${end}`);
}

/** As Athena's own: Parquet, columns found by their names, instants in UTC to the millisecond. */
const hive = (folder: string, s3: string) => ({
  'connector.name': 'hive',
  'hive.metastore': 'file',
  'hive.metastore.catalog.dir': `file://${join(folder, 'metastore')}`,
  'hive.metastore.user': 'tests',
  'hive.storage-format': 'PARQUET',
  'hive.compression-codec': 'SNAPPY',
  'hive.parquet.use-column-names': 'true',
  'hive.parquet.time-zone': 'UTC',
  // What the tests keep is read once or twice: numbers about it would cost more than they save.
  'hive.collect-column-statistics-on-write': 'false',
  'hive.table-statistics-enabled': 'false',
  'hive.timestamp-precision': 'MILLISECONDS',
  // Folders within folders are read, as Athena reads them.
  'hive.recursive-directories': 'true',
  'hive.s3.endpoint': s3,
  'hive.s3.path-style-access': 'true',
  'hive.s3.aws-access-key': 'tests',
  'hive.s3.aws-secret-key': 'tests',
  'hive.non-managed-table-writes-enabled': 'true',
  'hive.non-managed-table-creates-enabled': 'true',
  'hive.allow-register-partition-procedure': 'true',
});

const settings = (url: string, port: number, plugins: string, folder: string) => ({
  coordinator: 'true',
  'node-scheduler.include-coordinator': 'true',
  'http-server.http.port': String(port),
  'discovery-server.enabled': 'true',
  'discovery.uri': url,
  'plugin.dir': plugins,
  'catalog.config-dir': join(folder, 'catalogs'),
  // Rows come in as texts inside statements, some megabytes each.
  'query.max-length': '100000000',
  'query.max-memory': '1GB',
  'query.max-memory-per-node': '1GB',
  'query.max-history': '10',
  'task.concurrency': '2',
  'task.max-worker-threads': '4',
});

const node = (folder: string): string[] => [
  '-Dnode.environment=test',
  '-Dnode.id=one',
  '-Dnode.bind-ip=127.0.0.1',
  '-Dnode.internal-address=127.0.0.1',
  `-Dnode.data-dir=${join(folder, 'data')}`,
];

const properties = (all: Readonly<Record<string, string>>): string =>
  Object.entries(all)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');

async function answers(url: string): Promise<boolean> {
  try {
    const info = (await (await fetch(`${url}/v1/info`)).json()) as { starting: boolean };
    return !info.starting;
  } catch {
    return false;
  }
}
