/** What the sources find by looking into a folder is written out for the bundle, where there is no folder to look into. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/** The names of the modules of a folder, its index aside. */
const modulesIn = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();

function imports(names: readonly string[]): string {
  return names.map((name, at) => `import one${at} from './${name}.ts';\n`).join('');
}

function datasets(): string {
  const names = modulesIn('schemas/datasets');
  const entries = names.map((_, at) => `[one${at}.id, one${at}]`);
  return `${imports(names)}export const contracts = new Map([${entries.join(', ')}]);\n`;
}

function partnerships(): string {
  const names = modulesIn('partnerships');
  const entries = names.map((name, at) => `${JSON.stringify(name)}: one${at}`);
  return `${imports(names)}const all = {${entries.join(', ')}};
export const listPartnerships = async () => Object.keys(all);
export async function loadPartnership(id) {
  if (Object.hasOwn(all, id)) return all[id];
  throw new Error('There is no partnership "' + id + '" in this bundle.');
}
`;
}

/** For esbuild: the two indexes that look into their own folder. */
export const listedFolders: Plugin = {
  name: 'listed-folders',
  setup: (build) => {
    const written = (folder: string, contents: () => string) =>
      build.onLoad({ filter: new RegExp(`/${folder}/index\\.ts$`) }, () => ({
        contents: contents(),
        loader: 'js',
        resolveDir: join(root, folder),
      }));
    written('schemas/datasets', datasets);
    written('partnerships', partnerships);
  },
};
