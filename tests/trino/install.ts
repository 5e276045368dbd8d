/** Trino in a folder of the user's cache, fetched once: some 230 archives, about 120 MB, half a minute. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cached } from '../servers/cached.ts';

/** The last that Java 17 runs. Athena engine version 3 follows Trino's releases of before and after it. */
export const trinoVersion = '435';

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
  const place = cached(`trino-${trinoVersion}`);
  if (!existsSync(place)) await fetchInto(place);
  return { engine: join(place, 'engine'), plugins: join(place, 'plugins') };
}

/** Beside its place first, so that a half-made one is never taken for whole. */
async function fetchInto(place: string): Promise<void> {
  const made = `${place}.${process.pid}`;
  const memory = join(made, 'plugins', 'memory');
  try {
    console.log(`Fetching Trino ${trinoVersion} from Maven Central …`);
    await dependencies(join(own, 'engine.xml'), join(made, 'engine'));
    await dependencies(join(own, 'plugin.xml'), memory);
    // The archive of a plugin names its class in this file; the jar by itself does not.
    const services = join(made, 'META-INF', 'services');
    await mkdir(services, { recursive: true });
    await writeFile(join(services, 'io.trino.spi.Plugin'), 'io.trino.plugin.memory.MemoryPlugin\n');
    await run('jar', ['cf', join(memory, 'services.jar'), '-C', made, 'META-INF']);
    await rename(made, place);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
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
