/** The columns that a contract's rows have in the lake: what each field becomes, and its Athena type. */
import { type Contract, type Field, fieldsOf } from './dataset.ts';
import type { FieldKind } from './field.ts';

export interface LakeColumn {
  name: string;
  /** Athena (Hive) type. */
  type: string;
}

const types: Record<FieldKind, string> = {
  date: 'date',
  'birth-date': 'int',
  code: 'string',
  count: 'bigint',
  number: 'double',
  money: 'decimal(14,2)',
  'yes-no': 'boolean',
  lsoa: 'string',
  home: 'string',
  'nhs-number': 'binary',
  upn: 'binary',
  reference: 'binary',
  text: 'string',
  'name-of': 'string',
};

/** The name under which a field is kept: a birth date becomes `age`, a home `lsoa`, anything else keeps its name. */
export function lakeName(field: Field): string {
  if (field.kind === 'birth-date') return 'age';
  return field.kind === 'home' ? 'lsoa' : field.name;
}

/** The contract's columns in the lake, in order, and the four that every row carries. The partition's `agency` and `quarter` follow from the key. */
export function lakeColumns(contract: Contract): LakeColumn[] {
  const fields = fieldsOf(contract).map((field) => ({ name: lakeName(field), type: types[field.kind] }));
  return [...fields, ...carriedColumns];
}

const carriedColumns: readonly LakeColumn[] = [
  { name: 'key_id', type: 'string' },
  { name: 'drop_id', type: 'string' },
  { name: 'source_row', type: 'bigint' },
];

/** The columns that the lake's keys hold and its files do not. */
export const partitionColumns: readonly LakeColumn[] = [
  { name: 'agency', type: 'string' },
  { name: 'quarter', type: 'string' },
];
