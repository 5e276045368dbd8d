import { describe, expect, test } from 'vitest';
import { appended, columnsOnceAndNow, readLakeRecord } from '../../infra/stack/lake-columns.ts';
import { lakeColumns } from '../../schemas/contract/columns.ts';
import { contracts } from '../../schemas/datasets/index.ts';

const contacts = contracts.get('contacts')!;
const now = lakeColumns(contacts);
const recorded = (columns: readonly { name: string; type: string }[]) => ({
  contacts: Object.fromEntries(columns.map(({ name, type }) => [name, type])),
});

describe('the columns of the lake', () => {
  test('are on record (npm run docs appends what is new; commit infra/lake-columns.json with the contract)', () => {
    const record = readLakeRecord();
    expect(appended(contracts.values(), record)).toEqual(record);
    for (const contract of contracts.values())
      expect(columnsOnceAndNow(contract, record).map(({ name }) => name)).toEqual(Object.keys(record[contract.id]!));
  });

  test('that are new come last, wherever the contract has them', () => {
    const before = now.filter((_, at) => at !== 1);
    expect(columnsOnceAndNow(contacts, recorded(before))).toEqual([...before, now[1]]);
  });

  test('that the contract has no more stay, since older files have them', () => {
    const gone = { name: 'gone', type: 'string' };
    expect(columnsOnceAndNow(contacts, recorded([gone, ...now]))).toEqual([gone, ...now]);
    expect(appended([contacts], { retired: { a: 'int' } })).toEqual({ retired: { a: 'int' }, ...recorded(now) });
  });

  test('keep their type: nothing is deployed that the files below could not be read by', () => {
    const [first, ...rest] = now;
    expect(() => columnsOnceAndNow(contacts, recorded([{ ...first!, type: 'double' }, ...rest]))).toThrow(
      `The column ${first!.name} of contacts was double and is ${first!.type} now.`,
    );
  });
});
