import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { northshireStory } from '../../cli/demo/arrivals.ts';
import { demoKeys } from '../../cli/demo/note.ts';
import { tell } from '../../cli/demo/tell.ts';
import { systemClock } from '../../functions/platform/clock.ts';
import { duckDbWarehouse } from '../../functions/platform/duckdb-warehouse.ts';
import { folderStore } from '../../functions/platform/folder-store.ts';
import { tableKey } from '../../functions/platform/releases.ts';
import { localScratch } from '../../functions/platform/scratch.ts';
import northshire from '../../partnerships/northshire.ts';

const folder = mkdtempSync(join(tmpdir(), 'gradient-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('Northshire’s gradient of deprivation is what inequality shows: the most deprived fifth has twice the contacts, or more', async () => {
  const store = folderStore(join(folder, 'store'), join(folder, 'tmp'));
  const scratch = localScratch(join(folder, 'tmp'));
  const story = northshireStory(join(folder, 'files'), 0.3);
  const lastYear = (await story.arrivals).filter(
    ({ name }) => name.dataset === 'contacts' && name.quarter.startsWith('2025-26'),
  );
  const platform = { store, scratch, keys: demoKeys(northshire.id), clock: systemClock() };
  const told = await tell(
    { ...story, arrivals: Promise.resolve(lastYear), releases: story.releases.slice(-1) },
    northshire,
    platform,
    { step: () => {}, done: () => {} },
  );
  const [made] = told.releases;
  if (made?.outcome !== 'released') throw new Error(JSON.stringify(made));
  const engine = await duckDbWarehouse(store, await scratch.folder());
  const [row] = await engine.rows(
    `SELECT * FROM read_parquet('${await store.localFile(tableKey(made.release.id, 'inequality'))}')
    WHERE indicator_id = 'contacts' AND period = '2025-26-Q4' AND span = 'rolling' AND breakdown = 'deprivation' AND within = 'All'`,
  );
  await engine.close();
  expect(row).toMatchObject({
    gap_status: null,
    relative_status: null,
    slope_status: null,
    deprivation_vintage: '2019',
  });
  expect(row?.relative_lower_95).toBeGreaterThan(1.5);
  expect(row?.relative_rate).toBeGreaterThan(2);
  expect(row?.relative_index).toBeGreaterThan(2);
  expect(row?.slope_lower_95).toBeGreaterThan(0);
  expect(row?.not_known_share).toBeLessThan(5);
});
