/** The quarterly report and the councillors' page as files that need nothing else: to send, to print, to keep. */
import { readFile } from 'node:fs/promises';
import { styleSheet } from '../../dashboard/assets.ts';
import { reportPage } from '../../dashboard/pages/report.ts';
import { summaryPage } from '../../dashboard/pages/summary.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import type { Partnership } from '../../schemas/partnership.ts';
import type { Platform } from '../platform/ports.ts';
import { openRelease } from '../platform/release-reader.ts';
import { readFacts, tablesOfPages } from './read-facts.ts';

export interface QuarterlyReport {
  quarter: string;
  /** Whole HTML pages, their style within. */
  report: string;
  summary: string;
}

/** Of the release's last quarter, or of another that it knows. Throws an InputError for one that it does not. */
export async function quarterlyReport(
  manifest: Manifest,
  partnership: Partnership,
  { store, scratch }: Pick<Platform, 'store' | 'scratch'>,
  quarter?: string,
): Promise<QuarterlyReport> {
  const folder = await scratch.folder();
  try {
    const reader = await openRelease(store, folder, manifest.id, 'shared', tablesOfPages);
    try {
      const facts = await readFacts(reader, manifest, partnership, quarter);
      const style = await readFile(styleSheet, 'utf8');
      return { quarter: facts.quarter.period, report: reportPage(facts, style), summary: summaryPage(facts, style) };
    } finally {
      await reader.close();
    }
  } finally {
    await folder.remove();
  }
}
