/** Receiving a large file beside the engine's own copy of it to Parquet, and beside a file with an error in every row. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openDuckDb } from '../../functions/platform/duckdb.ts';
import { sqlString } from '../../functions/platform/sql-text.ts';
import { fieldsOf } from '../../schemas/contract/dataset.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import { delivered, platformIn, received } from './home.ts';
import { writeRows } from './rows.ts';
import { median, report, seconds } from './timing.ts';

const runs = 5;

export async function measureReceive(folder: string, dataset: string, rows: number): Promise<void> {
  const contract = contracts.get(dataset)!;
  const fields = fieldsOf(contract);
  const faulty = fields.find(({ kind, required }) => kind === 'code' && required)!.name;
  const clean = join(folder, 'clean.csv');
  const spoilt = join(folder, 'spoilt.csv');
  await writeRows({ contract, path: clean, rows });
  await writeRows({ contract, path: spoilt, rows, faulty });
  console.log(`Receiving ${rows.toLocaleString('en-GB')} rows × ${fields.length} columns (${dataset})`);
  const taken = { copy: [] as number[], clean: [] as number[], spoilt: [] as number[] };
  for (let run = 0; run <= runs; run++) {
    const copy = await copyOf(folder, clean, fields.length);
    const good = await receiving(folder, clean, dataset);
    const bad = await receiving(folder, spoilt, dataset);
    // The first run warms the disk's cache and the compiler, and does not count.
    if (run === 0) continue;
    taken.copy.push(copy);
    taken.clean.push(good);
    taken.spoilt.push(bad);
  }
  const beside = (a: number[], b: number[]) => a.map((time, i) => time / b[i]!);
  report(
    '  clean',
    median(taken.clean),
    "the engine's own COPY as text to ZSTD Parquet",
    median(taken.copy),
    beside(taken.clean, taken.copy),
    3,
  );
  report(
    '  an error in every row',
    median(taken.spoilt),
    'clean',
    median(taken.clean),
    beside(taken.spoilt, taken.clean),
    2,
  );
  await Promise.all([clean, spoilt].map((path) => rm(path)));
}

/** `COPY` of the same CSV, every column as text, to ZSTD Parquet: what the machine can do at best. */
async function copyOf(folder: string, path: string, columns: number): Promise<number> {
  const db = await openDuckDb({ folder });
  const cells = Array.from({ length: columns }, (_, i) => `c${i}: 'VARCHAR'`).join(', ');
  const scan = `read_csv(${sqlString(path)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${cells}})`;
  try {
    return await seconds(() =>
      db.run(
        `COPY (SELECT * FROM ${scan}) TO ${sqlString(join(folder, 'copy.parquet'))} (FORMAT parquet, COMPRESSION zstd)`,
      ),
    );
  } finally {
    await db.close();
  }
}

async function receiving(folder: string, path: string, dataset: string): Promise<number> {
  const home = join(folder, 'home');
  const platform = platformIn(home);
  const arrival = await delivered(platform, path, dataset);
  const taken = await seconds(() => received(arrival, platform));
  await rm(home, { recursive: true });
  return taken;
}
