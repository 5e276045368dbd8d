import { EngineError, InputError } from '../../functions/platform/errors.ts';
import type { Row } from '../../functions/platform/ports.ts';
import { openRelease, type ReleaseReader, type ReleaseSchema } from '../../functions/platform/release-reader.ts';
import type { Command } from '../command.ts';
import { openHome } from '../home.ts';
import { queryText } from '../query-text.ts';
import { releaseNamed, releaseOption } from '../release-named.ts';

/** What a person reads; CSV and JSON are for programs, which want every row. */
const tableRows = 1000;

const command: Command = {
  words: [{ name: 'sql', help: 'one SELECT in quotes, such as "SELECT * FROM measure"' }],
  options: {
    schema: { value: 'schema', help: 'Exact figures, or those safe to share', choices: ['restricted', 'shared'] },
    format: { value: 'format', help: 'How rows are printed', choices: ['table', 'csv', 'json'] },
    release: releaseOption,
  },
  run: async ({ words: [sql = ''], options, switches }, context) => {
    const home = await openHome(context);
    const { id } = await releaseNamed(home.store, options.release);
    const format = switches.has('json') ? 'json' : (options.format ?? 'table');
    const scratch = await home.scratch.folder();
    try {
      const schema = options.schema === 'shared' ? 'shared' : 'restricted';
      const reader = await openRelease(home.store, scratch, id, schema);
      try {
        const most = format === 'table' ? tableRows : null;
        const { columns, rows } = await ask(reader, sql, most);
        const shown = most === null ? rows : rows.slice(0, most);
        return {
          json: shown,
          text: queryText(format, columns, shown),
          notes: notesOn(id, schema, columns, shown, rows.length > shown.length),
        };
      } finally {
        await reader.close();
      }
    } finally {
      await scratch.remove();
    }
  },
};

export default command;

async function ask(
  reader: ReleaseReader,
  sql: string,
  most: number | null,
): Promise<{ columns: string[]; rows: Row[] }> {
  const statement = sql.trim().replace(/;\s*$/, '');
  if (statement === '') throw new InputError('The question is empty. Ask one SELECT, such as "SELECT * FROM measure".');
  // Inside brackets two columns of one name are told apart, and the rows can be capped.
  const rowsOf = `SELECT * FROM (\n${statement}\n) AS asked`;
  try {
    const columns = (await reader.columns(rowsOf)).map(({ name }) => name);
    return { columns, rows: await reader.rows(most === null ? rowsOf : `${rowsOf} LIMIT ${most + 1}`) };
  } catch (error) {
    if (!isAbout(error, 'Parser')) throw inWords(error, reader);
  }
  try {
    // What cannot stand in brackets, such as SHOW TABLES; and an error then speaks of what was typed.
    if (!(await reader.asks(statement))) throw new InputError(noQuestion);
    const rows = await reader.rows(statement);
    return { columns: Object.keys(rows[0] ?? {}), rows };
  } catch (error) {
    throw inWords(error, reader);
  }
}

const noQuestion =
  'That is no question: a release is never altered. Ask one SELECT, WITH, FROM, DESCRIBE, SHOW or SUMMARIZE, such as "SELECT * FROM measure".';

const isAbout = (error: unknown, ...kinds: string[]): boolean =>
  error instanceof EngineError && kinds.some((kind) => error.kind.toLowerCase().startsWith(kind.toLowerCase()));

/**
 * The engine's words about a statement repeat what was typed and the names of tables and columns, and are said. Those
 * about a value may repeat a row, and are not.
 */
function inWords(error: unknown, { tables }: ReleaseReader): unknown {
  if (!(error instanceof EngineError)) return error;
  const said = error.cause instanceof Error ? error.cause.message.split('\n\n')[0]?.trim() : '';
  if (isAbout(error, 'Parser', 'Binder', 'Catalog'))
    return new InputError(`${said}\nThe tables of a release are: ${tables.join(', ')}.`);
  if (isAbout(error, 'Permission'))
    return new InputError('A question reaches the tables of the release and nothing else: no file, no setting.');
  return new InputError(
    `The engine could not answer (${error.kind}). The question is sound and a value is not as it expects: try TRY_CAST, or ask for less.`,
  );
}

const use: Readonly<Record<ReleaseSchema, string>> = {
  restricted:
    'exact figures, for analysts under the sharing agreement. Add --schema shared for those that may leave it.',
  shared: 'figures after disclosure control. What has the status c is confidential.',
};

function notesOn(
  release: string,
  schema: ReleaseSchema,
  columns: readonly string[],
  rows: readonly Row[],
  more: boolean,
): string[] {
  const blank = !columns.includes('value_status') && rows.some((row) => 'value' in row && row.value === null);
  return [
    `${release}, schema ${schema}: ${use[schema]}`,
    ...(more
      ? [`Only the first ${tableRows.toLocaleString('en-GB')} rows are shown. Add --format csv for every one.`]
      : []),
    ...(blank ? ['A value that is blank has a reason: ask for value_status beside it.'] : []),
  ];
}
