import { describe, expect, inject, test } from 'vitest';
import { showInAthena } from '../../functions/platform/aws/athena-release.ts';
import { openReaders, showsOneRelease, twoReleases } from '../aws/athena-release.contract.ts';
import { askTrino } from './client.ts';
import { trinoAthena } from './trino-athena.ts';

const trino = inject('trino');
const open = () => openReaders(() => trinoAthena(trino));

describe('readers of a release, on a real Trino', () => {
  showsOneRelease(open);

  test('who ask without pause while it is published and taken back see all of one, each time', async () => {
    const readers = await open();
    const { a, b, question, ofA, ofB } = await twoReleases(readers);
    const seen = new Set<string>();
    let moving = true;
    await showInAthena(readers.sql(), [a], a, readers.catalogue);
    const reader = async () => {
      while (moving) seen.add(JSON.stringify((await askTrino(trino, question)).rows));
    };
    const publisher = async () => {
      for (const shown of [b, a, b, a, b, a]) await showInAthena(readers.sql(), [a, b], shown, readers.catalogue);
      moving = false;
    };
    await Promise.all([publisher(), reader(), reader()]);
    expect([...seen].sort()).toEqual([ofA, ofB].map((rows) => JSON.stringify(rows.map(Object.values))));
  });

  test('cause its files to be read, and those of no other release: the pointer is a constant when a question is planned', async () => {
    const readers = await open();
    const { a, b } = await twoReleases(readers);
    const { restricted } = readers.catalogue;
    await showInAthena(readers.sql(), [a, b], b, readers.catalogue);
    const { rows } = await askTrino(trino, `EXPLAIN (TYPE IO, FORMAT JSON) SELECT value FROM ${restricted}.measure`);
    const tables: unknown[] = JSON.parse(String(rows[0]![0])).inputTableColumnInfos;
    const exactly = { value: b.id, bound: 'EXACTLY' };
    expect(tables).toMatchObject([
      { columnConstraints: [{ columnName: 'release', domain: { ranges: [{ low: exactly, high: exactly }] } }] },
    ]);
  });
});
