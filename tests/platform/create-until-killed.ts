/** A process that writes objects until it is killed: each holds its own key, over and over. Run by killed.test.ts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderStore } from '../../functions/platform/folder-store.ts';
import { localScratch } from '../../functions/platform/scratch.ts';

const [home = '', round = ''] = process.argv.slice(2);
const temporary = join(home, 'temporary');
const store = folderStore(join(home, 'store'), temporary);
const content = (key: string) => `${key}\n`.repeat(20_000);

async function create(name: string): Promise<void> {
  for (let n = 0; ; n += 1) {
    const key = `${name}/${round}/${n}`;
    if (name === 'copied') {
      const scratch = await localScratch(temporary).folder();
      writeFileSync(join(scratch.path, 'file'), content(key));
      await store.createFromFile(key, join(scratch.path, 'file'));
      await scratch.remove();
    } else if (name === 'replaced') await store.replace('replaced', content('replaced'));
    else await store.create(key, content(key));
  }
}

await store.create(`created/${round}/first`, content(`created/${round}/first`));
await store.replace('replaced', content('replaced'));
process.stdout.write('started\n');
await Promise.all(['created', 'copied', 'replaced'].map(create));
