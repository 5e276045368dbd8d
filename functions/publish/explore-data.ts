import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { marking } from '../../dashboard/facts/marking.ts';
import type { ScratchFolder } from '../platform/ports.ts';
import type { ReleaseReader } from '../platform/release-reader.ts';
import { sqlString } from '../platform/sql-text.ts';

/** Every shared figure as one Parquet file that a browser can read: snappy, numbers that JavaScript has, its marking in its metadata. */
export async function exploreData(reader: ReleaseReader, scratch: ScratchFolder): Promise<Uint8Array> {
  const path = join(scratch.path, 'figures.parquet');
  await reader.rows(
    `COPY (${figuresSql}) TO ${sqlString(path)} (FORMAT parquet, COMPRESSION snappy, KV_METADATA {marking: ${sqlString(marking)}})`,
  );
  return readFile(path);
}

const figuresSql = `
SELECT
  measure.indicator_id, indicator.unit, measure.period, measure.breakdown,
  COALESCE(category.title, 'All') AS category,
  CAST(measure.numerator AS DOUBLE) AS numerator, CAST(measure.denominator AS DOUBLE) AS denominator,
  measure.value, measure.lower_95, measure.upper_95, measure.value_status
FROM measure
JOIN indicator ON indicator.indicator_id = measure.indicator_id
JOIN period ON period.period = measure.period
LEFT JOIN category
  ON category.indicator_id = measure.indicator_id AND category.breakdown = measure.breakdown
  AND category.category = measure.category AND measure.breakdown <> 'total'
ORDER BY measure.indicator_id, measure.breakdown, period.kind, period.position, category.position, measure.category`;
