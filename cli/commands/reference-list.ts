import { listReferences } from '../../functions/platform/references.ts';
import { normalForms, referenceNames } from '../../schemas/reference.ts';
import type { Command } from '../command.ts';
import { openHome } from '../home.ts';
import { textTable } from '../text-table.ts';
import { typed } from '../typed.ts';

const command: Command = {
  words: [],
  options: {},
  run: async (_given, context) => {
    const { store } = await openHome(context);
    const loaded = await listReferences(store);
    const absent = referenceNames.filter((name) => !loaded.some((one) => one.name === name));
    const table = textTable(
      ['reference', 'vintage', 'loaded', 'rows', 'years', 'file'],
      loaded.map(({ name, vintage, loadedAt, rows, years, sourceFile }) => [
        name,
        vintage,
        loadedAt,
        rows,
        years?.join(', '),
        sourceFile,
      ]),
    );
    const lacking = absent.map((name) => `  ${name.padEnd(20)} ${normalForms[name].title}\n`);
    return {
      json: { loaded, notLoaded: absent },
      text: [
        loaded.length === 0 ? '' : table,
        lacking.length === 0
          ? ''
          : `Not loaded:\n${lacking.join('')}Load one: ${typed('reference load <name> <file>')}\n`,
      ].join(''),
    };
  },
};

export default command;
