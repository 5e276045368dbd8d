import { join } from 'node:path';
import { publish } from '../../functions/publish/publish.ts';
import { count } from '../../functions/receive/feedback/words.ts';
import type { Command } from '../command.ts';
import { homePaths, openHome, partnershipOf } from '../home.ts';
import { releaseNamed, releaseOption } from '../release-named.ts';
import { typed } from '../typed.ts';

const command: Command = {
  words: [],
  options: { release: releaseOption },
  run: async ({ options }, context) => {
    const home = await openHome(context);
    const partnership = await partnershipOf(home, context.partnership);
    const release = await releaseNamed(home.store, options.release);
    context.progress.step('Writing the pages');
    const published = await publish(release, partnership, home);
    const folder = join(homePaths(context.home).store, 'sites', ...published.site.split('/'));
    return {
      json: published,
      text: `Published ${release.id}: ${count(published.files, 'file')} in ${context.shown(folder)}.\n  Look at it: ${typed(`serve${context.homeAsTyped}`)}\n`,
    };
  },
};

export default command;
