import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { agencyKinds } from '../../schemas/codes/agency-kinds.ts';
import { codeLookup } from '../../schemas/contract/code.ts';
import { lakeColumns, lakeName } from '../../schemas/contract/columns.ts';
import { fieldsOf, periodFields } from '../../schemas/contract/dataset.ts';
import { trimCell } from '../../schemas/contract/trim.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import { nonsense } from './nonsense.ts';
import { carriedNames, reservedWords } from './reserved-names.ts';

const all = [...contracts.values()];

/** How a heading is compared: its letters and digits, in lower case. */
const fold = (heading: string) =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

test('every dataset that the partnership asks for has a contract', () => {
  expect([...contracts.keys()]).toEqual([
    'actions',
    'allegations',
    'audit-actions',
    'challenges',
    'child-deaths',
    'child-protection',
    'child-victims',
    'children-detained',
    'children-in-need',
    'children-looked-after',
    'conference-attendance',
    'contacts',
    'contributions',
    'domestic-abuse',
    'early-help',
    'elective-home-education',
    'emergency-department',
    'exclusions',
    'exploitation',
    'indicator-values',
    'missing-episodes',
    'organisational-assessments',
    'placements-from-other-areas',
    'referrals',
    'serious-incidents',
    'stories',
    'surveys',
    'training',
    'waiting-times',
    'was-not-brought',
    'youth-justice',
  ]);
});

describe.each(all.map((contract) => [contract.id, contract] as const))('%s', (_, contract) => {
  const fields = fieldsOf(contract);

  test('says what it is, who owes it and where its definition comes from', () => {
    expect(contract.title).toMatch(/^[A-Z].*[^.]$/);
    expect(contract.description).toMatch(/^[A-Z].*[^.]$/s);
    expect(contract.source).not.toBe('');
    expect(['any', ...Object.keys(agencyKinds)]).toContain(contract.owner);
    expect(contract.refusedLimit).toBeGreaterThan(0);
    expect(contract.refusedLimit).toBeLessThanOrEqual(0.2);
  });

  test('makes a JSON Schema that describes every field', () => {
    const schema = z.toJSONSchema(contract.row, { io: 'input', unrepresentable: 'any' });
    expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(contract.row.shape));
    for (const field of fields) {
      expect(field.kind).toEqual(expect.any(String));
      expect(field.label).not.toBe('');
      expect(['open', 'personal', 'identifier', 'free-text']).toContain(field.sensitivity);
    }
  });

  test('names its columns as SQL does, and none as the engines or the lake do', () => {
    const names = fields.map(({ name }) => name);
    for (const name of [...names, ...fields.map(lakeName)]) {
      expect(name).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
      expect(reservedWords).not.toContain(name);
    }
    for (const carried of carriedNames) expect(fields.map(lakeName)).not.toContain(carried);
    const columns = lakeColumns(contract).map(({ name }) => name);
    expect(new Set(columns).size).toBe(columns.length);
  });

  test('gives no two fields one heading', () => {
    const owner = new Map<string, string>();
    const clashes: string[] = [];
    for (const field of fields)
      for (const heading of [field.name, field.label, ...field.aliases]) {
        const other = owner.get(fold(heading));
        if (other !== undefined && other !== field.name) clashes.push(`${heading}: ${other} and ${field.name}`);
        owner.set(fold(heading), field.name);
      }
    expect(clashes).toEqual([]);
    expect([...owner.keys()]).not.toContain('');
  });

  test('reads every spelling of a code as the one value it stands for', () => {
    for (const field of fields.filter(({ codes }) => codes)) {
      const schema = contract.row.shape[field.name]!;
      for (const [spelling, value] of codeLookup(field.codes!)) {
        expect(trimCell(spelling)).toBe(spelling);
        expect(schema.safeParse(spelling).data).toBe(value);
        expect(schema.safeParse(spelling.toUpperCase()).data).toBe(value);
      }
    }
  });

  test('accepts its own examples', () => {
    for (const field of fields) {
      expect(trimCell(field.example)).toBe(field.example);
      expect(contract.row.shape[field.name]!.safeParse(field.example)).toMatchObject({ success: true });
    }
  });

  test('has key fields of its own, and dates for its period', () => {
    const names = fields.map(({ name }) => name);
    for (const name of contract.key) expect(names).toContain(name);
    for (const name of periodFields(contract)) expect(fields.find((field) => field.name === name)?.kind).toBe('date');
  });

  test('requires one of the dates that place a row in its quarter', () => {
    const dates = periodFields(contract);
    if (dates.length > 0) expect(fields.some(({ name, required }) => required && dates.includes(name))).toBe(true);
  });

  test('has rules that can be told apart and said aloud', () => {
    const ids = contract.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, sentence } of contract.rules) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(sentence).toMatch(/^[A-Z].*[^.]$/);
    }
  });

  test('has rules that compare like with like, and codes that exist', () => {
    for (const { id, holds } of contract.rules) expect([id, ...nonsense(contract, holds)]).toEqual([id]);
  });
});

test('equal headings mean equal things: every field about the child is the same in every dataset', () => {
  const kinds = new Map<string, Set<string>>();
  for (const contract of all)
    for (const { name, kind } of fieldsOf(contract))
      if (['person', 'family', 'sex', 'ethnicity', 'born', 'home'].includes(name))
        kinds.set(name, (kinds.get(name) ?? new Set()).add(kind));
  expect(Object.fromEntries([...kinds].map(([name, found]) => [name, [...found].sort()]))).toEqual({
    person: ['nhs-number', 'reference', 'upn'],
    family: ['reference'],
    sex: ['code'],
    ethnicity: ['code'],
    born: ['birth-date'],
    home: ['home'],
  });
});
