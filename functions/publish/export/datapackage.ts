/** datapackage.json: what each file of an export holds, as Frictionless Data describes tables (Data Package 1). */
import { createHash } from 'node:crypto';
import { marking } from '../../../dashboard/facts/marking.ts';
import type { Manifest } from '../../../schemas/manifest.ts';
import type { Partnership } from '../../../schemas/partnership.ts';
import { type ExportFile, textFile } from './export-file.ts';

type Table = Manifest['shared']['tables'][number];

/** Each table with the file that holds it. `format` is `csv` or `parquet`. */
export function dataPackage(
  manifest: Manifest,
  partnership: Partnership,
  format: 'csv' | 'parquet',
  files: readonly { table: Table; file: ExportFile }[],
): ExportFile {
  const described = {
    profile: format === 'csv' ? 'tabular-data-package' : 'data-package',
    name: `${partnership.id}-${manifest.id}`,
    title: `${partnership.title}: multi-agency dataset`,
    marking,
    description: `Figures after disclosure control, as at ${manifest.as_at}. ${marking}. In value_status: c confidential, x not available, z not applicable, u fewer than ten cases, low rounds to nought.`,
    created: manifest.as_at,
    version: manifest.id,
    resources: files.map(({ table, file }) => ({
      name: table.name.replaceAll('_', '-'),
      path: file.path,
      marking,
      profile: format === 'csv' ? 'tabular-data-resource' : 'data-resource',
      format,
      mediatype: format === 'csv' ? 'text/csv' : 'application/vnd.apache.parquet',
      ...(format === 'csv' ? { encoding: 'utf-8' } : {}),
      bytes: file.bytes.length,
      hash: `sha256:${createHash('sha256').update(file.bytes).digest('hex')}`,
      schema: {
        fields: table.columns.map(({ name, type }) => ({ name, type: typeOf(type) })),
        primaryKey: table.grain,
        missingValues: [''],
      },
    })),
  };
  return textFile('datapackage.json', `${JSON.stringify(described, null, 2)}\n`);
}

/** A type of Athena as one of Frictionless. */
function typeOf(type: string): string {
  if (/^(tiny|small|big)?int$/.test(type) || type === 'integer') return 'integer';
  if (/^(double|float|decimal)/.test(type)) return 'number';
  if (type === 'boolean' || type === 'date') return type;
  return type === 'timestamp' ? 'datetime' : 'string';
}
