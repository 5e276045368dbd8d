import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { lakeTable } from '../../functions/materialise/lake-table.ts';
import { type MaterialiseOutcome, materialise } from '../../functions/materialise/materialise.ts';
import { loadRules } from '../../functions/materialise/rules.ts';
import { duckDbWarehouse } from '../../functions/platform/duckdb-warehouse.ts';
import type { Warehouse } from '../../functions/platform/ports.ts';
import { findRelease, listReleases } from '../../functions/platform/releases.ts';
import northshire from '../../partnerships/northshire.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import { type Demonstration, makeDemonstration } from './demonstration.ts';
import { type Compared, pairedWarehouse } from './paired-warehouse.ts';
import { compareViews, showOnTrino } from './release-views.ts';

const compared: Compared = { same: new Map(), different: [] };
let demonstration: Demonstration;
let duckDb: Warehouse;
let outcome: MaterialiseOutcome;

/** As the warehouse names them: the shared tables beside the exact ones. */
const publishedTables = ({ tables, shared }: Manifest): Set<string> =>
  new Set([...tables.map(({ name }) => name), ...shared.tables.map(({ name }) => `shared_${name}`)]);

/** The whole demonstration's last release is built again, every statement on both engines. */
beforeAll(async () => {
  demonstration = await makeDemonstration(0.05);
  const { platform, release } = demonstration;
  const scratch = await platform.scratch.folder();
  duckDb = await duckDbWarehouse(platform.store, scratch);
  const both = pairedWarehouse(duckDb, inject('trino'), platform.store, publishedTables(release), compared);
  outcome = await materialise(northshire, platform, both, { asAt: release.as_at });
});
afterAll(async () => {
  await duckDb.close();
  rmSync(demonstration.folder, { recursive: true, force: true });
});

it('gives the same rows and the same columns on Trino as on DuckDB, statement by statement', () => {
  expect(compared.different).toEqual([]);
});

it('builds the release that the laptop built, file for file', () => {
  expect(outcome).toMatchObject({ outcome: 'rebuilt', differing: [], release: { id: demonstration.release.id } });
});

it('runs every file of sql/ on Trino', async () => {
  const { indicators, models, steps, gates, warnings, disclosure } = await loadRules();
  const ran = [...compared.same.keys()];
  const files = [...models, ...steps].map(({ name }) => name);
  expect(files.filter((name) => !compared.same.has(name))).toEqual([]);
  const shared = disclosure.filter(
    ({ name, text }) => ![name, `shared_${name}`, text].some((one) => compared.same.has(one)),
  );
  expect(shared.map(({ name }) => name)).toEqual([]);
  // An indicator's query runs inside the statement that counts its cases, word for word.
  const counts = indicators.map(({ id }) => `count_${lakeTable(id)}`);
  expect(counts.filter((name) => !compared.same.has(name))).toEqual([]);
  const asked = [...gates, ...warnings].map(({ text }) => text);
  expect(asked.filter((text) => !ran.includes(text))).toEqual([]);
});

it('compares tables that hold something', () => {
  const filled = [...compared.same].filter(([name, rows]) => rows > 0 && name.startsWith('count_'));
  expect(filled.length).toBeGreaterThan(75);
  const wide = compared.same.get('dataset');
  expect(wide).toBeGreaterThan(30_000);
  expect(compared.same.get('measure')).toBe(wide);
  for (const name of ['series', 'story', 'challenge', 'submission', 'revision', 'chart_signal', 'confidence_interval'])
    expect([name, compared.same.get(name)]).not.toEqual([name, 0]);
});

it('shows every table through the view that Athena is given, with the rows and types of its file', async () => {
  const { platform, release } = demonstration;
  await showOnTrino(inject('trino'), platform.store, await listReleases(platform.store), release);
  const views = await compareViews(inject('trino'), duckDb, release);
  expect(views.filter(({ difference }) => difference !== null)).toEqual([]);
  expect(views).toHaveLength(release.tables.length + release.shared.tables.length);
  expect(views).toContainEqual({ view: 'northshire_shared.dataset', rows: expect.any(Number), difference: null });
});

it('takes readers back to the release before', async () => {
  const { platform, release } = demonstration;
  const before = (await findRelease(platform.store, release.inputs.previous!))!;
  await showOnTrino(inject('trino'), platform.store, await listReleases(platform.store), before);
  const tables = before.tables.filter(({ name }) => name === 'measure');
  const views = await compareViews(inject('trino'), duckDb, { ...before, tables });
  expect(views.filter(({ difference }) => difference !== null)).toEqual([]);
  expect(views[0]).toMatchObject({ view: 'northshire_restricted.measure', rows: tables[0]!.rows });
});
