import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isNhsNumber, isUpn } from '../../schemas/contract/check-digits.ts';
import { fieldsOf } from '../../schemas/contract/dataset.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import { generated } from './generated.ts';
import { readDrop } from './read-drop.ts';

const { plan } = await generated({ scale: 0.05 });
const drops = await Promise.all(
  plan.arrivals.map(async (arrival) => {
    const contract = contracts.get(arrival.dataset)!;
    return { ...arrival, contract, ...(await readDrop(arrival.path, contract, arrival.quarter)) };
  }),
);
const named = ({ agency, dataset, quarter, file }: (typeof drops)[number]) => `${agency}/${dataset}/${quarter}/${file}`;

describe('rows', () => {
  test('are accepted by their contract, save as many as were planned to be wrong', () => {
    const unplanned = drops.filter(({ faulty, refused }) => faulty !== refused);
    expect(unplanned.map((drop) => `${named(drop)}: ${drop.faulty}, not ${drop.refused}`)).toEqual([]);
  });

  test('that are refused stay within the limit in a kept file, and go over it in a rejected one', () => {
    const share = ({ refused, cells }: (typeof drops)[number]) => refused / Math.max(1, cells.length);
    const wrong = drops.filter((drop) => drop.refused > 0 && drop.expected !== 'already-there');
    const over = wrong.filter((drop) => share(drop) > drop.contract.refusedLimit);
    expect(over.map(({ mishap, expected }) => `${mishap}: ${expected}`)).toEqual([
      'too-many-errors: rejected',
      'bad-resubmission: rejected',
    ]);
    expect(wrong.filter(({ expected }) => expected === 'kept').length).toBeGreaterThan(5);
  });

  test('have every heading that is required, and the columns nobody asked for are known', () => {
    expect(drops.filter(({ missing }) => missing.length > 0).map(named)).toEqual([]);
    expect([...new Set(drops.flatMap(({ unknown }) => unknown))].sort()).toEqual([
      'Pupil name',
      'RECORD_SOURCE',
      'export_version',
      'team',
    ]);
  });
});

test('files are written in all four encodings, and with all four delimiters', () => {
  const starts = new Set(
    drops.map(({ path }) => [...readFileSync(path).subarray(0, 2)].map((byte) => byte.toString(16)).join('')),
  );
  expect(starts).toContain('fffe');
  expect(starts).toContain('efbb');
  const accounts = drops.find(({ dataset }) => dataset === 'contributions')!;
  // The pound sign is one byte in Windows-1252.
  expect(readFileSync(accounts.path).includes(0xa3)).toBe(true);
  const delimiters = [',', ';', '\t', '|'].filter((delimiter) =>
    drops.some(
      ({ path }) => readFileSync(path, 'latin1').replaceAll('\0', '').split('\n')[0]!.split(delimiter).length > 5,
    ),
  );
  expect(delimiters).toEqual([',', ';', '\t', '|']);
});

describe('identifiers', () => {
  const valuesOf = (kind: string) =>
    drops
      .filter(({ refused }) => refused === 0)
      .flatMap(({ contract, cells }) => {
        const field = fieldsOf(contract).find((one) => one.kind === kind);
        return field ? cells.map((row) => row[field.name]!).filter((value) => value !== '') : [];
      });

  test('NHS numbers are of the range kept for tests, with their check digit', () => {
    const numbers = valuesOf('nhs-number').map((number) => number.replaceAll(' ', ''));
    expect(numbers.length).toBeGreaterThan(500);
    expect(numbers.filter((number) => !number.startsWith('999') || !isNhsNumber(number))).toEqual([]);
  });

  test('UPNs name an authority that does not exist, with their check letter', () => {
    const upns = valuesOf('upn');
    expect(upns.length).toBeGreaterThan(500);
    expect(upns.filter((upn) => upn.slice(1, 4) !== '999' || !isUpn(upn))).toEqual([]);
  });

  test('homes are in areas and at postcodes that do not exist', () => {
    expect(valuesOf('home').filter((home) => !/^(E0190\d{4}|ZZ\d{1,2} \d[A-Z]{2})$/.test(home))).toEqual([]);
  });
});
