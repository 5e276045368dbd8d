/** The tables that stand under the charts of a page, and a sheet's cells as such a table writes them. */
import { decimal } from '../../../dashboard/facts/figures.ts';

/** Cells of the table under each chart, its heading first, in the order of the page. */
export function tablesUnderCharts(page: string): string[][][] {
  return [...page.matchAll(/<section class="chart-block"[\s\S]*?<table>([\s\S]*?)<\/table>/g)].map(([, table]) =>
    [...table!.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
      [...row!.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) =>
        cell!.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
      ),
    ),
  );
}

/** A cell as the page writes it beside `shown`: with its places, its sign and its unit. */
export function asOnPage(cell: string | number | null, shown: string): string {
  if (typeof cell !== 'number') return cell ?? '';
  const places = /\.(\d+)/.exec(shown)?.[1]?.length ?? 0;
  const written = decimal(cell, places);
  if (shown.includes('£')) return written.replace(/^(\u2212?)/, '$1£');
  return shown.endsWith('%') ? `${written}%` : written;
}
