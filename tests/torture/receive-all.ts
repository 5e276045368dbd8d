/** A process that receives every arrival below a home and says when it begins and ends. It may be killed at any instant. */
import { join } from 'node:path';
import { openDuckDb } from '../../functions/platform/duckdb.ts';
import { localScratch, sweepScratch } from '../../functions/platform/scratch.ts';
import { arrivalsIn, inOrder, platformOf, receiveOne } from './receiving-all.ts';

const [home = '', seed = '0'] = process.argv.slice(2);
const temporary = join(home, 'temporary');
await sweepScratch(temporary);
const folder = await localScratch(temporary).folder();
const engine = await openDuckDb({ folder: folder.path });
const platform = { ...platformOf(home), engine };
const arrivals = inOrder(await arrivalsIn(platform.store), Number(seed));
process.stdout.write('ready\n');
for (const arrival of arrivals) await receiveOne(arrival, platform);
await engine.close();
await folder.remove();
process.stdout.write('done\n');
