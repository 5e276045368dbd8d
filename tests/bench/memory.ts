/** The most memory that receiving a very large file takes, in a process of its own. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { contracts } from '../../schemas/datasets/index.ts';
import { writeRows } from './rows.ts';

const limit = 2048;

export async function measureMemory(folder: string, dataset: string, rows: number): Promise<void> {
  const path = join(folder, 'large.csv');
  await writeRows({ contract: contracts.get(dataset)!, path, rows });
  const script = join(import.meta.dirname, 'receive-once.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, join(folder, 'large'), path, dataset]);
  const { megabytes, taken, accepted } = JSON.parse(stdout) as { megabytes: number; taken: number; accepted: number };
  console.log(
    `Receiving ${accepted.toLocaleString('en-GB')} rows: at most ${megabytes} MB of memory (under ${limit}: ${megabytes < limit ? 'within' : 'OVER'}), ${taken.toFixed(1)} s`,
  );
}
