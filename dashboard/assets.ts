/** The files that every page shares: style and script, read as they are. */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Asset {
  /** From the site's top. */
  path: string;
  file: URL;
}

const asset = (name: string): Asset => ({ path: `assets/${name}`, file: new URL(`./assets/${name}`, import.meta.url) });

const style = asset('style.css');

/** The reader of Parquet as its package has it: modules that a browser takes as they are. */
function parquetReader(): Asset[] {
  const folder = dirname(createRequire(import.meta.url).resolve('hyparquet'));
  const modules = readdirSync(folder).filter((name) => name.endsWith('.js') && name !== 'node.js');
  return modules.sort().map((name) => ({ path: `assets/hyparquet/${name}`, file: pathToFileURL(join(folder, name)) }));
}

export const assets = [style, asset('filters.js'), asset('explore.js'), ...parquetReader()];

/** For pages that are files by themselves. */
export const styleSheet = style.file;
