/**
 * The benchmark: every figure beside the limit it is measured against, in one run on one machine.
 *   npm run bench                      one million rows, ten million rows, and releases of one and ten times the rows
 *   npm run bench -- --rows 200000 --no-ten-million --no-release
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureDisclosure } from './disclosure.ts';
import { measureMemory } from './memory.ts';
import { measureReceive } from './receive.ts';
import { measureRelease } from './release.ts';

const { values } = parseArgs({
  allowNegative: true,
  options: {
    rows: { type: 'string', default: '1000000' },
    dataset: { type: 'string', default: 'exploitation' },
    'ten-million': { type: 'boolean', default: true },
    release: { type: 'boolean', default: true },
  },
});

const folder = await mkdtemp(join(tmpdir(), 'bench-'));
try {
  console.log(`${cpus().length} processors, ${cpus()[0]?.model.trim()}, Node ${process.version}\n`);
  await measureReceive(folder, values.dataset, Number(values.rows));
  if (values['ten-million']) await measureMemory(folder, values.dataset, 10_000_000);
  if (values.release) await measureRelease(folder);
  await measureDisclosure();
} finally {
  await rm(folder, { recursive: true, force: true });
}
