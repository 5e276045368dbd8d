/** Every dataset that agencies may owe. A dataset is one file in this folder: adding one is adding the file. */
import { readdirSync } from 'node:fs';
import type { Contract } from '../contract/dataset.ts';

const here = new URL('.', import.meta.url);
const files = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  .sort();

async function load(file: string): Promise<Contract> {
  const module = (await import(new URL(file, here).href)) as { default?: Contract };
  const id = file.replace(/\.ts$/, '');
  if (module.default?.id !== id)
    throw new Error(`schemas/datasets/${file} must export by default the contract "${id}".`);
  return module.default;
}

/** All contracts by id, in alphabetical order. */
export const contracts: ReadonlyMap<string, Contract> = new Map(
  (await Promise.all(files.map(load))).map((contract) => [contract.id, contract]),
);
