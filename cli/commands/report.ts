import { join } from 'node:path';
import { quarterlyReport } from '../../functions/publish/report.ts';
import type { Command } from '../command.ts';
import { openHome, partnershipOf } from '../home.ts';
import { writeOutput } from '../output-file.ts';
import { releaseNamed, releaseOption } from '../release-named.ts';
import { findChromium, printPdf } from '../report/print.ts';

const command: Command = {
  words: [],
  options: {
    quarter: { value: 'quarter', help: 'Such as 2025-26-Q4; the last of the release without one' },
    out: { value: 'folder', help: 'Where the files go; the folder you are in without one' },
    release: releaseOption,
    'no-pdf': { help: 'Write the pages only' },
  },
  run: async ({ options, switches }, context) => {
    const home = await openHome(context);
    const partnership = await partnershipOf(home, context.partnership);
    const release = await releaseNamed(home.store, options.release);
    context.progress.step('Writing the report');
    const made = await quarterlyReport(release, partnership, home, options.quarter);
    const folder = context.pathOf(options.out ?? '.');
    const chromium = switches.has('no-pdf') ? null : findChromium(process.env);
    const written: string[] = [];
    for (const name of ['report', 'summary'] as const) {
      const page = join(folder, `${name}-${made.quarter}.html`);
      await writeOutput(page, made[name], context.shown(page));
      written.push(page);
      if (chromium === null) continue;
      const pdf = page.replace(/html$/, 'pdf');
      context.progress.step('Printing the report');
      const profile = await home.scratch.folder();
      try {
        await printPdf(chromium, page, pdf, profile.path);
      } finally {
        await profile.remove();
      }
      written.push(pdf);
    }
    const shown = written.map(context.shown);
    return {
      json: { quarter: made.quarter, release: release.id, files: shown },
      text: `The report of ${made.quarter}, from ${release.id}:\n${shown.map((path) => `  ${path}\n`).join('')}`,
      notes:
        chromium === null && !switches.has('no-pdf')
          ? ['There is no Chromium on this computer, so no PDF was made. Print the pages from any browser.']
          : [],
    };
  },
};

export default command;
