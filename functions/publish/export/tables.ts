/** The tables of the shared schema, as CSV or as the Parquet that the release holds, each with its datapackage.json. */
import { markedName } from '../../../dashboard/facts/marking.ts';
import type { Manifest } from '../../../schemas/manifest.ts';
import type { Partnership } from '../../../schemas/partnership.ts';
import { csvCell } from '../../platform/csv-cell.ts';
import type { ObjectStore } from '../../platform/ports.ts';
import type { ReleaseReader } from '../../platform/release-reader.ts';
import { sqlName } from '../../platform/sql-text.ts';
import { dataPackage } from './datapackage.ts';
import { type ExportFile, textFile } from './export-file.ts';

/** Empty where there is no value; the reason is in the status column beside it. */
export async function csvTables(
  reader: ReleaseReader,
  manifest: Manifest,
  partnership: Partnership,
): Promise<ExportFile[]> {
  const made = [];
  for (const table of manifest.shared.tables) {
    const names = table.columns.map(({ name }) => name);
    const rows = await reader.rows(
      `SELECT * FROM ${sqlName(table.name)} ORDER BY ${table.grain.map(sqlName).join(', ')}`,
    );
    const lines = [names, ...rows.map((row) => names.map((name) => cell(row[name])))];
    made.push({
      table,
      file: textFile(markedName(table.name, 'csv'), lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')),
    });
  }
  return [...made.map(({ file }) => file), dataPackage(manifest, partnership, 'csv', made)];
}

const cell = (value: unknown): string | number | null =>
  value === null || value === undefined ? null : typeof value === 'number' ? value : String(value);

/** The objects of the release, byte for byte. Throws where one is not there. */
export async function parquetTables(
  store: ObjectStore,
  manifest: Manifest,
  partnership: Partnership,
): Promise<ExportFile[]> {
  const made = [];
  for (const table of manifest.shared.tables) {
    const bytes = await store.read(table.key);
    if (bytes === null) throw new Error(`${table.key} is not in the store, and the release ${manifest.id} names it.`);
    made.push({ table, file: { path: markedName(table.name, 'parquet'), bytes } });
  }
  return [...made.map(({ file }) => file), dataPackage(manifest, partnership, 'parquet', made)];
}
