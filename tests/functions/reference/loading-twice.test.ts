import { describe, expect, test } from 'vitest';
import { listReferences } from '../../../functions/platform/references.ts';
import {
  isReferenceName,
  referenceColumns,
  referenceNames,
  referenceSidecarSchema,
} from '../../../schemas/reference.ts';
import { desk, refusal } from './loading.ts';

const north = 'LSOA code,Locality\nE01010875,North\n';
const south = 'LSOA code,Locality\nE01010875,South\n';

describe('a reference', () => {
  test('is two objects, the record beside its rows', async () => {
    const at = await desk();
    const { outcome, sidecar } = await at.load('localities', await at.file('a.csv', north));
    expect(outcome).toBe('loaded');
    const keys = (await at.store.list('')).map(({ key }) => key);
    expect(keys).toEqual([
      `reference/localities/${sidecar.vintage}.json`,
      `reference/localities/${sidecar.vintage}.parquet`,
    ]);
    const written = JSON.parse(Buffer.from((await at.store.read(keys[0]!))!).toString('utf8'));
    expect(referenceSidecarSchema.parse(written)).toEqual(sidecar);
    expect(sidecar.loadedAt).toBe('2024-05-01T09:00:00.000Z');
  });

  test('loaded again changes nothing, whatever the file is called by then', async () => {
    const at = await desk();
    const first = await at.load('localities', await at.file('a.csv', north));
    const before = await at.store.list('');
    const second = await at.load('localities', await at.file('b.csv', north), '2024-06-01T09:00:00Z');
    expect(second).toEqual({ outcome: 'already-loaded', sidecar: first.sidecar });
    expect(await at.store.list('')).toEqual(before);
  });

  test('loaded twice at once is loaded once', async () => {
    const at = await desk();
    const path = await at.file('a.csv', north);
    const both = await Promise.all([at.load('localities', path), at.load('localities', path)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['already-loaded', 'loaded']);
    expect(await at.store.list('')).toHaveLength(2);
  });

  test('whose load ended between its rows and its record is finished by the next load', async () => {
    const [whole, half] = [await desk(), await desk()];
    const { sidecar } = await whole.load('localities', await whole.file('a.csv', north));
    const parquet = `reference/localities/${sidecar.vintage}.parquet`;
    await half.store.create(parquet, (await whole.store.read(parquet))!);
    expect(await half.load('localities', await half.file('a.csv', north))).toEqual({ outcome: 'loaded', sidecar });
    expect(await half.rows('localities', sidecar.vintage)).toEqual([['E01010875', 'North']]);
  });

  test('leaves nothing in scratch, whether it was loaded or refused', async () => {
    const at = await desk();
    await at.load('localities', await at.file('a.csv', north));
    expect(await at.leftOver()).toEqual([]);
    const { leftOver } = await refusal('localities', 'a.csv', ['LSOA code,Locality', 'E01010875,']);
    expect(leftOver).toEqual([]);
  });

  test('has the same bytes wherever it is loaded', async () => {
    const [one, two] = [await desk(), await desk()];
    const { sidecar } = await one.load('localities', await one.file('a.csv', north));
    await two.load('localities', await two.file('a.csv', north), '2025-01-01T00:00:00Z');
    const key = `reference/localities/${sidecar.vintage}.parquet`;
    expect(await two.store.read(key)).toEqual(await one.store.read(key));
  });

  test('counts from the instant it was loaded, its rows alone counting for nothing', async () => {
    const at = await desk();
    const first = await at.load('localities', await at.file('a.csv', north), '2024-05-01T09:00:00Z');
    const second = await at.load('localities', await at.file('b.csv', south), '2024-07-01T09:00:00Z');
    const codes = await at.load(
      'postcodes',
      await at.file('p.csv', 'pcds,lsoa21\nHX1 1UJ,E01010960\n'),
      '2024-06-01T00:00:00Z',
    );
    await at.store.create('reference/localities/local-00000000.parquet', 'half a load');
    await at.store.create('reference/somebody-elses/2024-00000000.json', '{}');
    const vintages = async (...asked: [('localities' | 'postcodes')?, Date?]) =>
      (await listReferences(at.store, ...asked)).map(({ vintage }) => vintage);
    expect(await vintages()).toEqual([first, codes, second].map(({ sidecar }) => sidecar.vintage));
    expect(await vintages('localities')).toEqual([first, second].map(({ sidecar }) => sidecar.vintage));
    expect(await vintages('localities', new Date('2024-07-01T08:59:59Z'))).toEqual([first.sidecar.vintage]);
    expect(await vintages('localities', new Date('2024-05-01T09:00:00Z'))).toEqual([first.sidecar.vintage]);
    expect(await vintages('localities', new Date('2024-05-01T08:59:59Z'))).toEqual([]);
    expect(await vintages('postcodes', new Date('2030-01-01T00:00:00Z'))).toEqual([codes.sidecar.vintage]);
  });

  test('whose record was meddled with is not passed over', async () => {
    const at = await desk();
    await at.store.create('reference/pupils/2024-00000000.json', '{"name":"pupils"}');
    await expect(listReferences(at.store)).rejects.toThrow(
      'reference/pupils/2024-00000000.json is not the record of a loaded reference',
    );
  });
});

test('every reference has its columns, of types that Athena knows', () => {
  expect(referenceNames.filter((name) => !isReferenceName(name))).toEqual([]);
  expect(isReferenceName('imd')).toBe(false);
  expect(referenceColumns('deprivation-2019')).toEqual([
    { name: 'lsoa', type: 'string' },
    { name: 'rank', type: 'int' },
    { name: 'decile', type: 'int' },
  ]);
  expect(referenceColumns('pupils').map(({ name, type }) => `${name} ${type}`)).toEqual([
    'area_code string',
    'academic_year string',
    'census_date date',
    'phase string',
    'sex string',
    'ethnic_group string',
    'pupils bigint',
  ]);
});
