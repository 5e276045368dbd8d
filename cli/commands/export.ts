import { join } from 'node:path';
import { type ExportFormat, exportFormats, exportRelease } from '../../functions/publish/export-release.ts';
import { count } from '../../functions/receive/feedback/words.ts';
import type { Command } from '../command.ts';
import { openHome, partnershipOf } from '../home.ts';
import { writeOutput } from '../output-file.ts';
import { releaseNamed, releaseOption } from '../release-named.ts';

const command: Command = {
  words: [],
  options: {
    format: { value: 'format', help: 'The form of the files', choices: exportFormats, required: true },
    out: { value: 'folder', help: 'Where the files go; export-<release> without one' },
    release: releaseOption,
  },
  run: async ({ options }, context) => {
    const home = await openHome(context);
    const partnership = await partnershipOf(home, context.partnership);
    const release = await releaseNamed(home.store, options.release);
    context.progress.step('Writing the files');
    const files = await exportRelease(options.format as ExportFormat, release, partnership, home);
    const folder = context.pathOf(options.out ?? `export-${release.id}`);
    for (const { path, bytes } of files) {
      const file = join(folder, path);
      await writeOutput(file, bytes, context.shown(file));
    }
    return {
      json: {
        release: release.id,
        format: options.format,
        files: files.map(({ path }) => join(context.shown(folder), path)),
      },
      text: `Wrote ${count(files.length, 'file')} to ${context.shown(folder)}, from the shared figures of ${release.id}.\n`,
    };
  },
};

export default command;
