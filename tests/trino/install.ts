/** Trino in a folder of the user's cache, fetched once: some 260 archives, 270 MB. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cached } from '../servers/cached.ts';

/** Of those whose Hive connector can be put together from its parts, the one at hand; Java 11 and 17 run it. */
export const trinoVersion = '380';

const run = promisify(execFile);
const own = join(import.meta.dirname, 'server');

export interface Installed {
  /** Jars of the engine. */
  engine: string;
  /** One folder a plugin. */
  plugins: string;
}

/** Where Trino lies, fetched through Maven when it is not there yet. Throws an Error that says what could not be had. */
export async function installTrino(): Promise<Installed> {
  const place = cached(`trino-${trinoVersion}-hive`);
  if (!existsSync(place)) await fetchInto(place);
  return { engine: join(place, 'engine'), plugins: join(place, 'plugins') };
}

/** Beside its place first, so that a half-made one is never taken for whole. */
async function fetchInto(place: string): Promise<void> {
  const made = `${place}.${process.pid}`;
  const [engine, hive] = [join(made, 'engine'), join(made, 'plugins', 'hive')];
  try {
    console.log(`Fetching Trino ${trinoVersion} from Maven Central …`);
    await dependencies(join(own, 'engine.xml'), engine);
    await dependencies(join(own, 'hive.xml'), hive);
    await addPlugin(join(made, 'plugin'), engine, hive);
    await rename(made, place);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

/** What the archive of a plugin has beside the connector's jars: a class that gives the connector, and a file that names the class. */
async function addPlugin(folder: string, engine: string, hive: string): Promise<void> {
  const services = join(folder, 'META-INF', 'services');
  await mkdir(services, { recursive: true });
  await writeFile(join(services, 'io.trino.spi.Plugin'), 'HivePlugin\n');
  await run('javac', ['-cp', `${engine}/*:${hive}/*`, '-d', folder, join(own, 'HivePlugin.java')]);
  await run('jar', ['cf', join(hive, 'plugin.jar'), '-C', folder, '.']);
}

async function dependencies(pom: string, folder: string): Promise<void> {
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
  try {
    await run('mvn', ['-B', '-q', '-f', pom, goal, `-DoutputDirectory=${folder}`, '-DincludeScope=runtime']);
  } catch (cause) {
    throw new Error(`Trino could not be fetched: Maven refused ${pom}. Java 17, Maven and Maven Central are needed.`, {
      cause,
    });
  }
}
