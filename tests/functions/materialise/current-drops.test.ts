import { describe, expect, it } from 'vitest';
import { currentDrops } from '../../../functions/materialise/current-drops.ts';
import type { Receipt } from '../../../schemas/receipt.ts';

function receipt(drop: string, arrivedAt: string, changes: Partial<Receipt> = {}): Receipt {
  return {
    drop,
    agency: 'care',
    dataset: 'referrals',
    quarter: '2023-24-Q1',
    key: 'drop/agency=care/referrals/2023-24-Q1/file.csv',
    version: '1',
    bytes: 1,
    sha256: drop,
    arrivedAt,
    receivedAt: arrivedAt,
    outcome: 'accepted',
    reason: null,
    rows: { read: 1, accepted: 1, refused: 0, warned: 0, blank: 0 },
    problems: [],
    completeness: 1,
    judgedBy: { contract: 'x', key: 'x', references: {} },
    lake: `lake/${drop}`,
    quarantine: null,
    ...changes,
  };
}

const later = new Date('2024-01-01T00:00:00Z');
const counting = (receipts: Receipt[], asAt = later) => currentDrops(receipts, asAt).map(({ drop }) => drop);

describe('Of the drops for one agency, dataset and quarter', () => {
  it('the last accepted one counts, whatever the order in which they are listed', () => {
    const first = receipt('a', '2023-07-01T09:00:00Z');
    const second = receipt('b', '2023-07-02T09:00:00Z', { outcome: 'accepted-with-warnings' });
    expect(counting([second, first])).toEqual(['b']);
  });

  it('a rejected one never displaces the last good one', () => {
    const bad = receipt('b', '2023-07-02T09:00:00Z', { outcome: 'rejected', lake: null });
    expect(counting([receipt('a', '2023-07-01T09:00:00Z'), bad])).toEqual(['a']);
  });

  it('the file that counts, sent again, changes nothing', () => {
    const again = receipt('a2', '2023-07-02T09:00:00Z', { sha256: 'a' });
    expect(counting([receipt('a', '2023-07-01T09:00:00Z'), again])).toEqual(['a']);
  });

  it('the file that counts, sent again after a rejected one, changes nothing', () => {
    const bad = receipt('b', '2023-07-02T09:00:00Z', { outcome: 'rejected' });
    const again = receipt('a2', '2023-07-03T09:00:00Z', { sha256: 'a' });
    expect(counting([receipt('a', '2023-07-01T09:00:00Z'), bad, again])).toEqual(['a']);
  });

  it('a superseded file, sent again, counts again, as the drop that brought it back', () => {
    const middle = receipt('b', '2023-07-02T09:00:00Z');
    const back = receipt('a2', '2023-07-03T09:00:00Z', { sha256: 'a' });
    const once = receipt('a3', '2023-07-04T09:00:00Z', { sha256: 'a' });
    expect(counting([receipt('a', '2023-07-01T09:00:00Z'), middle, back, once])).toEqual(['a2']);
  });

  it('only those received by the instant are known', () => {
    const receipts = [receipt('a', '2023-07-01T09:00:00Z'), receipt('b', '2023-07-02T09:00:00Z')];
    expect(counting(receipts, new Date('2023-07-02T08:59:59Z'))).toEqual(['a']);
    expect(counting(receipts, new Date('2023-07-02T09:00:00Z'))).toEqual(['b']);
    expect(counting(receipts, new Date('2023-06-30T00:00:00Z'))).toEqual([]);
  });

  it('of two that arrived in one instant, the later version counts, as a number', () => {
    const at = '2023-07-01T09:00:00Z';
    expect(counting([receipt('b', at, { version: '10' }), receipt('a', at, { version: '9' })])).toEqual(['b']);
  });
});

it('Drops of other agencies, datasets and quarters stand beside each other, in that order', () => {
  const at = '2023-07-01T09:00:00Z';
  const drops = [
    receipt('d', at, { quarter: '2023-24-Q2' }),
    receipt('c', at, { dataset: 'contacts' }),
    receipt('b', at, { agency: 'archives' }),
    receipt('a', at),
  ];
  expect(counting(drops)).toEqual(['b', 'c', 'a', 'd']);
});
