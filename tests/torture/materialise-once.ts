/** A process that materialises the store below a home as at an instant, and says when it begins, first writes, and ends. */
import { join } from 'node:path';
import { materialise } from '../../functions/materialise/materialise.ts';
import { fixedClock } from '../../functions/platform/clock.ts';
import { duckDbWarehouse } from '../../functions/platform/duckdb-warehouse.ts';
import { folderStore } from '../../functions/platform/folder-store.ts';
import type { ObjectStore } from '../../functions/platform/ports.ts';
import { localScratch, sweepScratch } from '../../functions/platform/scratch.ts';
import { smallRules } from '../functions/materialise/small-rules.ts';
import { smallPartnership } from '../functions/materialise/small-store.ts';

const [home = '', asAt = ''] = process.argv.slice(2);
const temporary = join(home, 'temporary');
await sweepScratch(temporary);
const folder = await localScratch(temporary).folder();
const store = saying(folderStore(join(home, 'store'), temporary));
const warehouse = await duckDbWarehouse(store, folder);
const rules = await smallRules('re-referrals');
process.stdout.write('ready\n');
const { outcome } = await materialise(smallPartnership(), { store, clock: fixedClock(asAt) }, warehouse, { rules });
await warehouse.close();
await folder.remove();
process.stdout.write(`done: ${outcome}\n`);

/** The store, saying when something is first written to it. */
function saying(inner: ObjectStore): ObjectStore {
  let said = false;
  return {
    ...inner,
    adoptFile: (...given) => {
      if (!said) process.stdout.write('writing\n');
      said = true;
      return inner.adoptFile(...given);
    },
  };
}
