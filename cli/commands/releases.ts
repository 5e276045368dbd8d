import { currentPointer, listReleases } from '../../functions/platform/releases.ts';
import type { Command } from '../command.ts';
import { openHome } from '../home.ts';
import { textTable } from '../text-table.ts';
import { typed } from '../typed.ts';

const command: Command = {
  words: [],
  options: {},
  run: async (_given, context) => {
    const { store } = await openHome(context);
    const [releases, pointer] = await Promise.all([listReleases(store), currentPointer(store)]);
    const rows = releases.map(({ id, as_at, inputs, tables, warnings }) => ({
      id,
      as_at,
      current: id === pointer?.release,
      previous: inputs.previous,
      drops: inputs.drops.length,
      rows: tables.reduce((sum, table) => sum + table.rows, 0),
      warnings,
    }));
    const table = textTable(
      ['release', 'as at', '', 'previous', 'drops', 'rows', 'warnings'],
      rows.map(({ id, as_at, current, previous, drops, rows, warnings }) => [
        id,
        as_at,
        current ? 'current' : '',
        previous,
        drops,
        rows,
        warnings.length,
      ]),
    );
    const warned = rows.filter(({ current }) => current).flatMap(({ warnings }) => warnings);
    return {
      json: rows,
      text:
        rows.length === 0
          ? `There is no release yet. Build one: ${typed('materialise')}\n`
          : `${table}${warned.map((warning) => `Warning: ${warning}\n`).join('')}`,
    };
  },
};

export default command;
