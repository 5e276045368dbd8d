import { lakeColumns, partitionColumns } from '../../schemas/contract/columns.ts';
import type { Contract } from '../../schemas/contract/dataset.ts';
import type { Manifest, ReleaseInputs } from '../../schemas/manifest.ts';
import type { Partnership } from '../../schemas/partnership.ts';
import { type ReferenceName, referenceColumns } from '../../schemas/reference.ts';
import type { Column, SourceObject } from '../platform/ports.ts';
import { referenceKeys } from '../platform/references.ts';
import { lakeTable } from './lake-table.ts';

/** A table over Parquet objects of the store. */
export interface Source {
  name: string;
  columns: readonly Column[];
  objects: readonly SourceObject[];
}

/** The lake: one table a dataset, of the drops that count, each row with its agency and quarter. */
export function lakeSource(contract: Contract, inputs: ReleaseInputs): Source {
  const objects = inputs.drops
    .filter(({ dataset, lake }) => dataset === contract.id && lake !== null)
    .map(({ lake, agency, quarter }) => ({ key: lake!, carries: { agency, quarter } }));
  return { name: lakeTable(contract.id), columns: [...lakeColumns(contract), ...partitionColumns], objects };
}

/**
 * Reference data: of what stands still only the last load; of what has a figure a year every load, numbered by
 * `load_order`, since a later one may hold other years or better figures of the same.
 */
export function referenceSources(partnership: Partnership, inputs: ReleaseInputs): Source[] {
  const one = (table: string, name: ReferenceName): Source => ({
    name: table,
    columns: referenceColumns(name),
    objects: loadsOf(name, inputs).slice(-1),
  });
  const every = (table: string, name: ReferenceName): Source => ({
    name: table,
    columns: [...referenceColumns(name), { name: 'load_order', type: 'bigint' }],
    objects: loadsOf(name, inputs),
  });
  return [
    one('deprivation', partnership.deprivation.vintage === '2019' ? 'deprivation-2019' : 'deprivation-2025'),
    one('localities', 'localities'),
    every('population', 'population'),
    every('population_ethnicity', 'population-ethnicity'),
    every('pupils', 'pupils'),
    every('comparators', 'comparators'),
    every('neighbours', 'neighbours'),
  ];
}

/** The measures of the release before; an empty table for the first. */
export function previousMeasure(before: Manifest | null, columns: readonly Column[]): Source {
  const table = before?.tables.find(({ name }) => name === 'measure');
  return { name: 'previous_measure', columns, objects: table ? [{ key: table.key, carries: {} }] : [] };
}

function loadsOf(name: ReferenceName, { references }: ReleaseInputs): SourceObject[] {
  return references
    .filter((reference) => reference.name === name)
    .map(({ vintage }, order) => ({
      key: referenceKeys(name, vintage).parquet,
      carries: { load_order: String(order + 1) },
    }));
}
