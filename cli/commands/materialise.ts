import { InputError } from '../../functions/platform/errors.ts';
import { listReceipts } from '../../functions/platform/receipts.ts';
import { build } from '../build.ts';
import type { Command } from '../command.ts';
import { openHome, partnershipOf } from '../home.ts';
import { materialisedText } from '../materialised-text.ts';
import { typed } from '../typed.ts';

const command: Command = {
  words: [],
  options: { 'as-at': { value: 'instant', help: 'Build the release of a past instant, such as 2024-05-01T09:00:00Z' } },
  run: async ({ options }, context) => {
    const home = await openHome(context);
    const partnership = await partnershipOf(home, context.partnership);
    if ((await listReceipts(home.store)).length === 0)
      throw new InputError(
        `Nothing was received in ${context.shown(home.folder)} yet. Send a file: ${typed('drop --help')}`,
      );
    context.progress.step('Building the release');
    const made = await build(partnership, home, options['as-at']);
    const failed = made.outcome === 'refused' || (made.outcome === 'rebuilt' && made.differing.length > 0);
    return { json: made, text: materialisedText(made), notes: made.notes, exit: failed ? 1 : 0 };
  },
};

export default command;
