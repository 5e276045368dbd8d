/** `npm run docs`: writes the pages that are made from the rules. */
import { writeFile } from 'node:fs/promises';
import { loadRules } from '../functions/materialise/rules.ts';
import { dataDictionary } from './data-dictionary.ts';

const { contracts, indicators } = await loadRules();
await writeFile(new URL('data-dictionary.md', import.meta.url), dataDictionary([...contracts.values()], indicators));
