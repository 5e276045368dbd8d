import { InputError } from '../../functions/platform/errors.ts';
import { count } from '../../functions/receive/feedback/words.ts';
import { loadReference } from '../../functions/reference/load-reference.ts';
import { didYouMean } from '../../schemas/nearest.ts';
import { isReferenceName, normalForms, referenceNames } from '../../schemas/reference.ts';
import type { Command } from '../command.ts';
import { claimHome, openHome, partnershipOf } from '../home.ts';

const command: Command = {
  words: [
    { name: 'name', help: `one of ${referenceNames.join(', ')}` },
    { name: 'file', help: 'the file as its publisher offers it' },
  ],
  options: {},
  run: async ({ words: [name = '', file = ''] }, context) => {
    if (!isReferenceName(name))
      throw new InputError(
        `There is no reference "${name}".${didYouMean(name, referenceNames)} Those there are: ${referenceNames.join(', ')}.`,
      );
    const home = await openHome(context);
    await partnershipOf(home, context.partnership);
    context.progress.step(`Loading ${normalForms[name].title}`);
    const { outcome, sidecar } = await loadReference(name, context.pathOf(file), home);
    await claimHome(home, context.partnership);
    const { vintage, rows, years, notes } = sidecar;
    const said = outcome === 'loaded' ? 'Loaded' : 'Nothing changed: loaded before';
    return {
      json: { outcome, ...sidecar },
      text: [
        `${said}: ${normalForms[name].title}, vintage ${vintage}`,
        `  ${count(rows, 'row')}${years ? ` of ${years.join(', ')}` : ''}`,
        ...notes.map((note) => `  ${note}`),
        '',
      ].join('\n'),
    };
  },
};

export default command;
