import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../functions/platform/clock.ts';
import { duckDbWarehouse } from '../../functions/platform/duckdb-warehouse.ts';
import { memoryStore } from '../../functions/platform/memory-store.ts';
import type { Warehouse } from '../../functions/platform/ports.ts';
import { probes } from './known-answers.ts';

let engine: Warehouse;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'probes-'));
  const scratch = { path: folder, remove: async () => {} };
  engine = await duckDbWarehouse(memoryStore(systemClock(), folder), scratch);
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

it.each(probes)('%s is %j', async (expression, answer) => {
  expect(await engine.rows(`SELECT ${expression} AS answer`)).toEqual([{ answer }]);
});

it('keeps a date a date through date_add and date_trunc', async () => {
  const types = await engine.columns(
    "SELECT date_add('day', 1, DATE '2024-01-01') AS a, date_trunc('year', DATE '2024-01-01') AS b",
  );
  expect(types.map(({ type }) => type)).toEqual(['date', 'date']);
});

it('refuses a unit that it does not know', async () => {
  await expect(engine.rows("SELECT date_add('hour', 1, DATE '2024-01-01') AS a")).rejects.toThrow();
});
