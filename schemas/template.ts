/** What an agency is given to fill in, and what explains it: both follow from the contract. */
import { lakeColumns } from './contract/columns.ts';
import { type Contract, type Field, fieldsOf } from './contract/dataset.ts';
import type { Sensitivity } from './contract/field.ts';
import { keptInWords, kindInWords } from './kind-in-words.ts';

export interface Template {
  /** The headings, in the contract's order. */
  headings: string[];
  /** One row that the contract accepts. Its dates lie in January to March 2024; nobody is meant by it. */
  example: string[];
}

/** The headings of a dataset's file, and a row to show how it is filled in. */
export function templateOf(contract: Contract): Template {
  const fields = fieldsOf(contract);
  return { headings: fields.map(({ label }) => label), example: fields.map(({ example }) => example) };
}

export interface AllowedValue {
  /** As it is kept. */
  value: string;
  title: string;
  /** Other spellings that are accepted, whatever their case. */
  alsoWritten: readonly string[];
}

export interface DictionaryRow {
  /** The column's name in SQL before it is stored; `storedAs` says what it becomes. */
  field: string;
  heading: string;
  otherHeadings: readonly string[];
  /** What it means, as a sentence or two; empty where the heading says it all. */
  meaning: string;
  /** What kind of thing to write. */
  kind: string;
  required: boolean;
  /** The values of a code list; empty for any other kind. */
  allowed: readonly AllowedValue[];
  example: string;
  storedAs: string;
  sensitivity: Sensitivity;
}

/** A dataset's fields, explained: one row a field, in the contract's order. */
export function dictionaryOf(contract: Contract): DictionaryRow[] {
  const columns = lakeColumns(contract);
  return fieldsOf(contract).map((field, i) => {
    const { name, type } = columns[i]!;
    return {
      field: field.name,
      heading: field.label,
      otherHeadings: field.aliases,
      meaning: field.description,
      kind: kindInWords(field),
      required: field.required,
      allowed: allowedValues(field),
      example: field.example,
      storedAs: keptInWords(field, name, type),
      sensitivity: field.sensitivity,
    };
  });
}

function allowedValues({ codes = {} }: Field): AllowedValue[] {
  return Object.entries(codes).map(([value, { title, aliases }]) => ({ value, title, alsoWritten: aliases }));
}
