/** A store with a few drops and references written straight into it, for tests of what comes after receive. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MaterialiseOptions, materialise } from '../../../functions/materialise/materialise.ts';
import { sha256Of } from '../../../functions/platform/canonical-json.ts';
import { fixedClock } from '../../../functions/platform/clock.ts';
import { duckDbWarehouse } from '../../../functions/platform/duckdb-warehouse.ts';
import { folderStore } from '../../../functions/platform/folder-store.ts';
import type { ObjectStore, Row } from '../../../functions/platform/ports.ts';
import { referenceKeys } from '../../../functions/platform/references.ts';
import { tableKey } from '../../../functions/platform/releases.ts';
import { lakeColumns } from '../../../schemas/contract/columns.ts';
import { contracts } from '../../../schemas/datasets/index.ts';
import { type Partnership, type PartnershipInput, partnership } from '../../../schemas/partnership.ts';
import type { Receipt } from '../../../schemas/receipt.ts';
import { type ReferenceName, referenceColumns } from '../../../schemas/reference.ts';

export interface SmallDrop {
  agency: string;
  dataset: string;
  quarter: string;
  /** An ISO instant; the receipt is written a minute later. */
  arrived: string;
  rows: Row[];
  outcome?: Receipt['outcome'];
  /** What stands for the file's bytes; by default its rows do. */
  bytes?: string;
}

export interface SmallStore {
  store: ObjectStore;
  /** Puts a drop in the lake, with its receipt. Gives the drop's id. */
  drop(drop: SmallDrop): Promise<string>;
  reference(name: ReferenceName, vintage: string, loadedAt: string, rows: Row[]): Promise<void>;
  /** Materialises as at an instant, which is the clock's now unless `now` says otherwise; `through` is a store that may fail. */
  release(
    of: Partnership,
    asAt: string,
    options?: MaterialiseOptions & { now?: string },
    through?: ObjectStore,
  ): ReturnType<typeof materialise>;
  /** Rows of one table of a release; `{table}` stands for it in the SELECT. */
  rows(release: string, table: string, select?: string): Promise<Row[]>;
  remove(): Promise<void>;
}

/** A partnership of children's social care, which owes referrals, and of education, which owes exclusions. */
export function smallPartnership(changes: Partial<PartnershipInput> = {}): Partnership {
  return partnership({
    id: 'small',
    title: 'Small',
    fictional: true,
    areas: [{ code: 'E08999999', name: 'Small' }],
    region: { code: 'E12999999', name: 'Region' },
    policeForce: 'Police',
    agencies: [
      { id: 'care', title: 'Care', kind: 'childrens-social-care', owes: ['referrals'] },
      { id: 'schools', title: 'Schools', kind: 'education', owes: ['exclusions'] },
    ],
    priorities: [{ id: 'school', title: 'School', indicators: ['suspensions'] }],
    localities: [
      { id: 'north', title: 'North' },
      { id: 'south', title: 'South' },
    ],
    calendar: { firstQuarter: '2023-24-Q1', dueWorkingDays: 20 },
    deprivation: { vintage: '2019' },
    neighbours: { model: '2025' },
    disclosureProfile: 'dfe',
    sources: [],
    ...changes,
  });
}

export async function smallStore(): Promise<SmallStore> {
  const home = await mkdtemp(join(tmpdir(), 'materialise-'));
  const store = folderStore(join(home, 'store'), join(home, 'tmp'));
  let scratches = 0;
  const warehouse = () => {
    scratches += 1;
    return mkdtemp(join(home, `scratch-${scratches}-`)).then((path) =>
      duckDbWarehouse(store, { path, remove: async () => {} }, { threads: 2 }),
    );
  };
  const parquet = async (columns: readonly { name: string; type: string }[], rows: readonly Row[], key: string) => {
    const engine = await warehouse();
    await engine.table(
      'made',
      columns,
      rows.map((row, at) => ({ source_row: at + 2, ...row })),
    );
    await engine.export('made', [], key);
    await engine.close();
  };
  return {
    store,
    drop: async ({ agency, dataset, quarter, arrived, rows, outcome = 'accepted', bytes = JSON.stringify(rows) }) => {
      const id = sha256Of(`${agency} ${dataset} ${quarter} ${bytes} ${arrived}`).slice(0, 32);
      const lake = `lake/${dataset}/agency=${agency}/quarter=${quarter}/${id}.parquet`;
      const accepted = outcome === 'rejected' ? 0 : rows.length;
      const contract = contracts.get(dataset);
      if (!contract) throw new Error(`There is no contract ${dataset}.`);
      if (accepted > 0)
        await parquet(
          lakeColumns(contract),
          rows.map((row) => ({ drop_id: id, ...row })),
          lake,
        );
      const receipt: Receipt = {
        drop: id,
        agency,
        dataset,
        quarter,
        key: `drop/agency=${agency}/${dataset}/${quarter}/file.csv`,
        version: '1',
        bytes: bytes.length,
        sha256: sha256Of(bytes),
        arrivedAt: arrived,
        receivedAt: new Date(Date.parse(arrived) + 60_000).toISOString(),
        outcome,
        reason: outcome === 'rejected' ? 'Too many rows were refused.' : null,
        rows: { read: rows.length, accepted, refused: rows.length - accepted, warned: 0, blank: 0 },
        problems: [],
        completeness: 1,
        judgedBy: { contract: 'x', key: 'x', references: {} },
        lake: accepted > 0 ? lake : null,
        quarantine: null,
      };
      await store.create(`receipts/${id}.json`, JSON.stringify(receipt));
      return id;
    },
    reference: async (name, vintage, loadedAt, rows) => {
      const keys = referenceKeys(name, vintage);
      await parquet(referenceColumns(name), rows, keys.parquet);
      const sidecar = {
        name,
        vintage,
        loadedAt,
        sourceFile: 'f.csv',
        sourceSha256: '0'.repeat(64),
        rows: rows.length,
        notes: [],
      };
      await store.create(keys.sidecar, JSON.stringify(sidecar));
    },
    release: async (of, asAt, { now = asAt, ...options } = {}, through = store) => {
      const engine = await warehouse();
      try {
        return await materialise(of, { store: through, clock: fixedClock(now) }, engine, { asAt, ...options });
      } finally {
        await engine.close();
      }
    },
    rows: async (release, table, select = 'SELECT * FROM {table}') => {
      const engine = await warehouse();
      try {
        const path = await store.localFile(tableKey(release, table));
        return await engine.rows(select.replaceAll('{table}', `read_parquet('${path}')`));
      } finally {
        await engine.close();
      }
    },
    remove: () => rm(home, { recursive: true, force: true }),
  };
}
