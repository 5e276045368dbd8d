/**
 * The columns of each lake table as they were ever deployed: only appended to. Years of Parquet files lie under them, which
 * are read by column name: what is renamed or has another type would be lost in them, or could not be read.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type LakeColumn, lakeColumns } from '../../schemas/contract/columns.ts';
import type { Contract } from '../../schemas/contract/dataset.ts';

/** Columns by dataset, each as its name and Athena type. */
export type LakeRecord = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const lakeRecordFile = new URL('../lake-columns.json', import.meta.url);

export const readLakeRecord = (): LakeRecord =>
  z.record(z.string(), z.record(z.string(), z.string())).parse(JSON.parse(readFileSync(lakeRecordFile, 'utf8')));

/**
 * The columns of a dataset's table: those recorded, in their order, and behind them what the contract has besides. A column
 * that the contract has no more stays, since older files have it. Throws an Error when one has another type now.
 */
export function columnsOnceAndNow(contract: Contract, recorded: LakeRecord): LakeColumn[] {
  const once = recorded[contract.id] ?? {};
  const now = lakeColumns(contract);
  for (const { name, type } of now)
    if (once[name] !== undefined && once[name] !== type)
      throw new Error(
        `The column ${name} of ${contract.id} was ${once[name]} and is ${type} now. Files of the lake hold the former: give what is new another name.`,
      );
  const known = Object.entries(once).map(([name, type]) => ({ name, type }));
  return [...known, ...now.filter(({ name }) => once[name] === undefined)];
}

/** The record as it should be: what was, and what came to it. Datasets in the contracts' order; those that went stay. */
export function appended(contracts: Iterable<Contract>, recorded: LakeRecord): LakeRecord {
  const now = [...contracts].map((contract) => [
    contract.id,
    Object.fromEntries(columnsOnceAndNow(contract, recorded).map(({ name, type }) => [name, type])),
  ]);
  return { ...recorded, ...Object.fromEntries(now) };
}
