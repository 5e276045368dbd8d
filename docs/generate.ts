/** `npm run docs`: writes what is made from the rules: the data dictionary, and the record of the lake's columns. */
import { writeFile } from 'node:fs/promises';
import { loadRules } from '../functions/materialise/rules.ts';
import { appended, lakeRecordFile, readLakeRecord } from '../infra/stack/lake-columns.ts';
import { dataDictionary } from './data-dictionary.ts';

const { contracts, indicators } = await loadRules();
await writeFile(new URL('data-dictionary.md', import.meta.url), dataDictionary([...contracts.values()], indicators));
const columns = appended(contracts.values(), readLakeRecord());
await writeFile(lakeRecordFile, `${JSON.stringify(columns, null, 2)}\n`);
