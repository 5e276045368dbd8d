/** Every file of a site, of the facts of a release and of nothing else: the same facts give the same bytes. */
import type { ReleaseFacts } from './facts/release.ts';
import { indicatorCsv, totalsCsv } from './files/csv.ts';
import { indicatorOds } from './files/indicator-ods.ts';
import { accessibilityPage } from './pages/accessibility.ts';
import { challengesPage } from './pages/challenges.ts';
import { explorePage } from './pages/explore.ts';
import { indicatorPage } from './pages/indicator.ts';
import { indicatorCharts } from './pages/indicator-charts.ts';
import { indicatorsPage } from './pages/indicators.ts';
import { methodsPage } from './pages/methods.ts';
import { overviewPage } from './pages/overview.ts';
import { prioritiesPage } from './pages/priorities.ts';
import { qualityPage } from './pages/quality.ts';
import { reportPage } from './pages/report.ts';
import { summaryPage } from './pages/summary.ts';
import { chartFile } from './parts/chart-block.ts';

export interface SiteFile {
  /** From the site's top. */
  path: string;
  text: string | Uint8Array;
}

/** The pages, drawings and data of a release. Style and script are assets, which are the same for every release. */
export function siteFiles(facts: ReleaseFacts): SiteFile[] {
  const file = (path: string, text: SiteFile['text']): SiteFile => ({ path, text });
  return [
    file('index.html', overviewPage(facts)),
    file('indicators/index.html', indicatorsPage(facts)),
    file('priorities.html', prioritiesPage(facts)),
    file('challenges.html', challengesPage(facts)),
    file('quality.html', qualityPage(facts)),
    file('methods.html', methodsPage(facts)),
    file('explore.html', explorePage(facts)),
    file('accessibility.html', accessibilityPage(facts)),
    file('report.html', reportPage(facts)),
    file('summary.html', summaryPage(facts)),
    file('data/indicators.csv', totalsCsv(facts)),
    ...facts.indicators.flatMap((indicator) => {
      const charts = indicatorCharts(indicator, facts);
      const id = indicator.row.indicator_id;
      return [
        file(`indicators/${id}.html`, indicatorPage(indicator, charts, facts)),
        file(`indicators/${id}.csv`, indicatorCsv(indicator)),
        file(`indicators/${id}.ods`, indicatorOds(indicator, charts, facts)),
        ...charts.map((chart) => {
          const { path, text } = chartFile(chart, facts);
          return file(`indicators/${path}`, text);
        }),
      ];
    }),
  ];
}
