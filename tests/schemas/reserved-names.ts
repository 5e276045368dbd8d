/** Names that no column of a contract may have. */
import { lakeColumns, partitionColumns } from '../../schemas/contract/columns.ts';
import type { Contract } from '../../schemas/contract/dataset.ts';
import { fieldsOf } from '../../schemas/contract/dataset.ts';
import { contracts } from '../../schemas/datasets/index.ts';

/** Words that Trino or DuckDB refuses as a name without quotes (Trino: language, reserved keywords; DuckDB: duckdb_keywords(), category reserved). */
export const reservedWords =
  `all alter analyse analyze and any array as asc asymmetric between both by case cast check collate column constraint
   create cross cube current_catalog current_date current_path current_role current_schema current_time
   current_timestamp current_user deallocate default deferrable delete desc describe distinct do drop else end escape
   except execute exists extract false fetch for foreign from full grant group grouping having in initially inner insert
   intersect into is join json_array json_exists json_object json_query json_table json_value lambda lateral leading
   left like limit listagg localtime localtimestamp natural normalize not null offset on only or order outer pivot
   pivot_longer pivot_wider placing prepare primary qualify recursive references returning right rollup select show skip
   some summarize symmetric table then to trailing trim true uescape union unique unnest unpivot using values variadic
   when where window with`.split(/\s+/);

/** Columns that every row in the lake has whatever its contract: carried in the file, or held by its key. */
export const carriedNames: readonly string[] = [
  ...carriedBy([...contracts.values()][0]!),
  ...partitionColumns.map(({ name }) => name),
];

function carriedBy(contract: Contract): string[] {
  return lakeColumns(contract)
    .slice(fieldsOf(contract).length)
    .map(({ name }) => name);
}
