/** The warehouse for Athena, its statements executed by a real Trino on the objects of an S3 API server. */
import { describe, expect, inject, test } from 'vitest';
import { openAthena } from '../aws/open-athena.ts';
import { behavesAsAWarehouse } from '../platform/warehouse.contract.ts';
import { trinoAthena } from './trino-athena.ts';

const opened = () => openAthena(() => trinoAthena(inject('trino')), { patience: 600_000 });

describe('Athena as a warehouse, on a real Trino', () => {
  behavesAsAWarehouse(opened);

  test('reads the objects it is given, and does not open others of their folder', async () => {
    const { engine, store } = await opened();
    const columns = [{ name: 'n', type: 'bigint' }];
    await engine.table('rows', columns, [{ n: 1 }]);
    await engine.export('rows', [], 'lake/contacts/agency=a/quarter=2025-26-Q1/1.parquet');
    await store.create('lake/contacts/agency=a/quarter=2025-26-Q1/2.parquet', 'no Parquet at all');
    const carries = { quarter: '2025-26-Q1' };
    await engine.source(
      'contacts',
      [...columns, { name: 'quarter', type: 'string' }],
      [{ key: 'lake/contacts/agency=a/quarter=2025-26-Q1/1.parquet', carries }],
    );
    expect(await engine.rows('SELECT * FROM contacts')).toEqual([{ n: 1, quarter: '2025-26-Q1' }]);
  });
});
