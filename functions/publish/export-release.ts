/** A release's shared figures in the form that somebody else's program reads. */
import type { Manifest } from '../../schemas/manifest.ts';
import type { Partnership } from '../../schemas/partnership.ts';
import type { Platform } from '../platform/ports.ts';
import { openRelease } from '../platform/release-reader.ts';
import { eesFiles } from './ees/ees-files.ts';
import type { ExportFile } from './export/export-file.ts';
import { csvTables, parquetTables } from './export/tables.ts';
import { readFacts } from './read-facts.ts';
import { odsWorkbook, xlsxWorkbook } from './workbook/workbook.ts';

export const exportFormats = ['xlsx', 'ods', 'csv', 'ees', 'parquet'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The files of an export, in memory: of the schema `shared` and of nothing else. */
export async function exportRelease(
  format: ExportFormat,
  manifest: Manifest,
  partnership: Partnership,
  { store, scratch }: Pick<Platform, 'store' | 'scratch'>,
): Promise<ExportFile[]> {
  if (format === 'parquet') return parquetTables(store, manifest, partnership);
  const folder = await scratch.folder();
  try {
    const reader = await openRelease(store, folder, manifest.id, 'shared');
    try {
      if (format === 'csv') return await csvTables(reader, manifest, partnership);
      if (format === 'ees') return await eesFiles(reader, partnership);
      const facts = await readFacts(reader, manifest, partnership);
      const name = `${partnership.id}-${facts.quarter.period}.${format}`;
      return [{ path: name, bytes: await (format === 'xlsx' ? xlsxWorkbook(facts) : odsWorkbook(facts)) }];
    } finally {
      await reader.close();
    }
  } finally {
    await folder.remove();
  }
}
