import { type Contract, fieldsOf } from '../../../schemas/contract/dataset.ts';
import type { ReadIndicator } from './indicators.ts';
import { columns, type SmallTable } from './small-table.ts';

/** Titles for the categories of an indicator's own breakdowns, where the column is a code of a dataset that it reads. */
export function ownCategoryTable(
  indicators: readonly ReadIndicator[],
  contracts: ReadonlyMap<string, Contract>,
): SmallTable {
  const rows = indicators.flatMap(({ indicator, breakdowns, datasets }) => {
    const fields = datasets.flatMap((dataset) => fieldsOf(contracts.get(dataset)!));
    return breakdowns.flatMap((breakdown) => {
      const codes = fields.find(({ name, codes }) => codes && name.replaceAll('_', '-') === breakdown)?.codes ?? {};
      return Object.entries(codes).map(([category, { title }], position) => ({
        indicator_id: indicator.id,
        breakdown,
        category,
        title,
        position,
      }));
    });
  });
  return {
    name: 'own_category',
    columns: columns('indicator_id string, breakdown string, category string, title string, position bigint'),
    rows,
    grain: null,
  };
}
