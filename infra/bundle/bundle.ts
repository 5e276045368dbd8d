/** One folder a function, as Lambda unpacks it: its code in one file, sql/ beside it, and DuckDB with its native library. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { listedFolders } from './listed-folders.ts';

export const functionNames = ['receive', 'materialise', 'publish', 'remind'] as const;
export type FunctionName = (typeof functionNames)[number];

const root = join(import.meta.dirname, '../..');

/** Not bundled: their parts look for each other as packages, and one is a library of the system, another WebAssembly. */
const engine = ['@duckdb/node-api', '@duckdb/node-bindings', '@duckdb/node-bindings-linux-x64'];

const packagesOf: Readonly<Record<FunctionName, readonly string[]>> = {
  receive: engine,
  materialise: [...engine, 'highs'],
  publish: [...engine, 'hyparquet'],
  remind: engine,
};

/** Folders that a function reads, and where its bundle has them: where the one file of its code looks for them. */
const foldersOf: Readonly<Partial<Record<FunctionName, readonly (readonly [from: string, to: string])[]>>> = {
  publish: [['dashboard/assets', 'infra/lambda/assets']],
};

/** As deep as the sources, so that what they read from `../../sql/` is found. */
export const handlerOf = (name: FunctionName): string => `infra/lambda/${name}.handler`;

/**
 * Bundles a function into `folder`, which is emptied. Throws an Error when the engine's library for Lambda (Linux, x86-64)
 * is not there, which would show only when the function is called.
 */
export async function bundleFunction(name: FunctionName, folder: string): Promise<void> {
  await compile(name, folder);
  await cp(join(root, 'sql'), join(folder, 'sql'), { recursive: true });
  for (const [from, to] of foldersOf[name] ?? []) await cp(join(root, from), join(folder, to), { recursive: true });
  for (const own of packagesOf[name]) await copyPackage(own, folder);
  await checkEngine(folder);
}

/** What a function at CloudFront's edge is told, since it can have no environment. */
export interface EdgeFacts {
  /** Where the secret and the pages are. */
  region: string;
  /** The secret's name, which holds all else. */
  secret: string;
}

export const edgeHandler = 'infra/lambda/pages.handler';

/** As `bundleFunction`, the function that stands before the pages: its code in one file, and what it is told beside it. */
export async function bundleEdge(facts: EdgeFacts, folder: string): Promise<void> {
  await compile('pages', folder);
  await writeFile(join(folder, 'infra/lambda/edge.json'), `${JSON.stringify(facts)}\n`);
}

async function compile(name: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await build({
    entryPoints: [join(root, 'infra/lambda', `${name}.ts`)],
    outfile: join(folder, 'infra/lambda', `${name}.mjs`),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minify: true,
    keepNames: true,
    external: ['@duckdb/*', 'highs'],
    plugins: [listedFolders],
    // Packages written before ES modules ask for `require`.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    logLevel: 'silent',
  });
}

async function copyPackage(name: string, folder: string): Promise<void> {
  const from = join(root, 'node_modules', name);
  if (!existsSync(from))
    throw new Error(
      `The package ${name} is not installed here. Run: npm install --os=linux --cpu=x64 --no-save ${name}`,
    );
  await mkdir(join(folder, 'node_modules', name), { recursive: true });
  await cp(from, join(folder, 'node_modules', name), { recursive: true, dereference: true });
}

const run = promisify(execFile);

/** The engine answers from inside the folder; on another system it is enough that its library is there. */
async function checkEngine(folder: string): Promise<void> {
  const library = join(folder, 'node_modules/@duckdb/node-bindings-linux-x64/libduckdb.so');
  if (!existsSync(library)) throw new Error(`The bundle has no ${library}: DuckDB would not start in Lambda.`);
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  const ask = "import('@duckdb/node-api').then(({ version }) => console.log(version()))";
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', ask], { cwd: folder });
  if (!/^v\d/.test(stdout)) throw new Error(`The engine in the bundle ${folder} does not answer: ${stdout}`);
}
