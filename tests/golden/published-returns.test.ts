import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { materialise } from '../../functions/materialise/materialise.ts';
import { fixedClock } from '../../functions/platform/clock.ts';
import { duckDbWarehouse } from '../../functions/platform/duckdb-warehouse.ts';
import { folderStore } from '../../functions/platform/folder-store.ts';
import type { Row } from '../../functions/platform/ports.ts';
import { tableKey } from '../../functions/platform/releases.ts';
import { localScratch } from '../../functions/platform/scratch.ts';
import { deliver } from '../../functions/receive/deliver.ts';
import { receive } from '../../functions/receive/receive.ts';
import { loadPartnership } from '../../partnerships/index.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import { owedBy } from '../../schemas/owed.ts';
import { parsePeriod, quarterOf, quartersBetween } from '../../schemas/quarter.ts';
import type { Receipt } from '../../schemas/receipt.ts';
import { publishedComparators, publishedFigures } from './published-figures.ts';

const examples = new URL('../../examples/published/', import.meta.url);
const asAt = '2024-12-01T09:00:00Z';

/** The returns in a partnership's folder, as `<agency>/<dataset>/<period>/<file>`. */
const returnsOf = (partnership: string): string[] =>
  readdirSync(new URL(partnership, examples), { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.csv'))
    .sort();

describe.each(['calderdale', 'kirklees'] as const)('the published figures of %s', (id) => {
  let home: string;
  let receipts: Receipt[];
  let measure: Row[];
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'published-'));
    const store = folderStore(join(home, 'store'), join(home, 'tmp'));
    const clock = fixedClock(asAt);
    const keys = { current: async () => ({ id: 'test', secret: new Uint8Array(32).fill(7) }) };
    const platform = { store, clock, keys, scratch: localScratch(join(home, 'tmp')) };
    const partnership = await loadPartnership(id);
    receipts = [];
    for (const path of returnsOf(id)) {
      const [agency = '', dataset = '', quarter = '', file = ''] = path.split('/');
      const name = { agency, dataset, quarter, file };
      const arrival = await deliver(store, clock, new URL(`${id}/${path}`, examples).pathname, name);
      receipts.push(await receive(arrival, { partnership, contracts }, platform));
    }
    const warehouse = await duckDbWarehouse(store, { path: home, remove: async () => {} }, { threads: 2 });
    try {
      const outcome = await materialise(partnership, platform, warehouse);
      if (outcome.outcome !== 'released') throw new Error(JSON.stringify(outcome, null, 2));
      const file = await store.localFile(tableKey(outcome.release.id, 'measure'));
      measure = await warehouse.rows(`SELECT * FROM read_parquet('${file}')`);
    } finally {
      await warehouse.close();
    }
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  it('are in returns for all that is owed, and for nothing else', async () => {
    const partnership = await loadPartnership(id);
    const first = parsePeriod(partnership.calendar.firstQuarter)!;
    const owed = quartersBetween(first, quarterOf(asAt))
      .flatMap((quarter) => owedBy(partnership, quarter))
      .map(({ agency, dataset, period }) => `${agency}/${dataset}/${period}`);
    expect(returnsOf(id).map((path) => path.split('/').slice(0, 3).join('/'))).toEqual(owed.sort());
  });

  it('are received whole', () => {
    expect(receipts.map(({ rows }) => rows.read - rows.accepted)).toEqual(receipts.map(() => 0));
    const warned = receipts
      .filter(({ outcome }) => outcome !== 'accepted')
      .map(({ dataset, outcome }) => [dataset, outcome]);
    expect(warned).toEqual(id === 'calderdale' ? [['contributions', 'accepted-with-warnings']] : []);
  });

  it.each(publishedFigures.filter(({ partnership }) => partnership === id))(
    '$indicator in $period comes out as $printed ($column, $category)',
    ({ indicator, period, breakdown, category, column, value }) => {
      const cell = measure.find(
        (row) =>
          row.indicator_id === indicator &&
          row.period === period &&
          row.breakdown === breakdown &&
          row.category === category,
      );
      expect(cell?.[column]).toBe(value);
    },
  );

  it('a sum of money is either printed or missing, and never nothing', () => {
    const money = ['partnership-income', 'partnership-spend', 'partnership-net-spend'];
    const printed = publishedFigures
      .filter(({ partnership, indicator }) => partnership === id && money.includes(indicator))
      .map(({ indicator, period, value }) => `${indicator} ${period} ${value}`);
    const given = measure
      .filter(({ indicator_id, breakdown, value }) => {
        return money.includes(String(indicator_id)) && breakdown === 'total' && value !== null;
      })
      .map(({ indicator_id, period, value }) => `${indicator_id} ${period} ${value}`);
    expect(given.sort()).toEqual(printed.sort());
  });
});

describe('the comparators that the reports print', () => {
  it('stand beside figures that the returns hold', () => {
    const held = publishedFigures.map(({ partnership, indicator, period }) => `${partnership} ${indicator} ${period}`);
    expect(
      publishedComparators.filter(
        ({ partnership, indicator, period }) => !held.includes(`${partnership} ${indicator} ${period}`),
      ),
    ).toEqual([]);
  });
});

describe('the sums that the reports print', () => {
  const value = (partnership: string, indicator: string, period: string) =>
    publishedFigures.find(
      (figure) => figure.partnership === partnership && figure.indicator === indicator && figure.period === period,
    )?.value ?? Number.NaN;
  it('are those of their parts', () => {
    expect(80_360 + 14_630 + 114_010 + 47_300 + 2010).toBe(value('calderdale', 'partnership-income', '2023-24'));
    const pence = (indicator: string) => Math.round(value('kirklees', indicator, '2016-17') * 100);
    expect(pence('partnership-spend') - pence('partnership-income')).toBe(pence('partnership-net-spend'));
  });
});
