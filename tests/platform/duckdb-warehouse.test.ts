import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../functions/platform/clock.ts';
import { duckDbWarehouse } from '../../functions/platform/duckdb-warehouse.ts';
import { memoryStore } from '../../functions/platform/memory-store.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { behavesAsAWarehouse } from './warehouse.contract.ts';

async function opened() {
  const folder = temporaryFolder();
  const store = memoryStore(systemClock(), join(folder, 'objects'));
  const engine = await duckDbWarehouse(store, { path: folder, remove: async () => {} }, { threads: 2 });
  onTestFinished(() => engine.close());
  return { engine, store, folder };
}

behavesAsAWarehouse(opened);

it('A large table is exported with equal bytes each time, whatever its threads', async () => {
  const { store, folder } = await opened();
  const digests: string[] = [];
  for (const threads of [1, 2]) {
    const path = await mkdtemp(join(folder, 'large-'));
    const other = await duckDbWarehouse(store, { path, remove: async () => {} }, { threads });
    await other.model(
      'large',
      'SELECT (n * 7919) % 300007 AS key, CAST(n AS VARCHAR) AS text FROM UNNEST(sequence(0, 300006)) AS numbers (n)',
    );
    digests.push((await other.export('large', ['key'], `x/${threads}.parquet`)).sha256);
    await other.close();
  }
  expect(digests[0]).toBe(digests[1]);
});

it('A column that Athena cannot hold is named', async () => {
  const { engine } = await opened();
  await engine.table('t', [{ name: 'n', type: 'bigint' }], []);
  await expect(engine.columns('SELECT SUM(n) AS total FROM t')).rejects.toThrow(
    'The column "total" has the type HUGEINT, which Athena has not. Cast it, for instance to BIGINT.',
  );
});
