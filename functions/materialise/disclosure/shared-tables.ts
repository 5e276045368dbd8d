import type { Warehouse } from '../../platform/ports.ts';
import { type Built, type ByHand, makeAll, type Statement } from '../build-release.ts';
import { inOrder } from '../model-order.ts';
import type { SqlFile } from '../rules.ts';
import { textOf } from './figures-at-stake.ts';
import { readingShared, sharedName, sharedStatements } from './shared-statements.ts';
import { safeWords, type Untold, valuesTold } from './shared-words.ts';

/** Tables of counts that disclosure control makes safe; all else of the shared schema is reckoned from them. */
const madeSafe = ['cell', 'rolling', 'crossed_cell', 'previous_measure'];

/** Tables of words that rest on no figure. */
const toldPlainly = ['challenge', 'action'];

/**
 * Makes every table of the shared schema that differs from the restricted one's. Gives what the warehouse calls each table
 * that readers know by another name. The tables `disclosure`, `hidden_span` and `shared_previous_measure` are there.
 */
export async function makeShared(
  warehouse: Warehouse,
  files: readonly SqlFile[],
  built: Built,
  untold: Untold,
): Promise<(table: string) => string> {
  await warehouse.model(sharedName('cell'), textOf(files, 'cell'));
  const rolling = built.statements.find(({ name }) => name === 'rolling');
  if (rolling) await warehouse.model('rolling_of_shown', readingShared(rolling.text, ['cell']));
  for (const name of ['rolling', 'crossed_cell', 'submission'])
    await warehouse.model(sharedName(name), textOf(files, name));
  const published = new Set(built.tables.map(({ name }) => name));
  const statements = sharedStatements(built.statements, new Set(madeSafe), published);
  await makeStatements(warehouse, statements, built, untold);
  const shared = new Set([...statements.map(({ name }) => name), ...['submission', ...toldPlainly].map(sharedName)]);
  return (table) => (shared.has(sharedName(table)) ? sharedName(table) : table);
}

/** Words are made safe before the tables that quote them are made, and once it is known what may be told. */
async function makeStatements(
  warehouse: Warehouse,
  statements: readonly Statement[],
  { made: before }: Built,
  untold: Untold,
): Promise<void> {
  const made = new Set([...before, ...[...madeSafe, 'submission'].map(sharedName)]);
  let values: ReturnType<typeof valuesTold> | null = null;
  const safe = (name: string, source: string): ByHand => ({
    name: sharedName(name),
    reads: [source, sharedName('measure')],
    make: async () => {
      values ??= valuesTold(warehouse);
      const all = `SELECT * FROM ${source}`;
      const rows = safeWords(await warehouse.rows(all), untold, await values);
      await warehouse.table(sharedName(name), await warehouse.columns(all), rows);
    },
  });
  const renamed = statements.map((one) => (one.name === sharedName('story') ? { ...one, name: asTold } : one));
  const steps = [...renamed, safe('story', asTold), ...toldPlainly.map((name) => safe(name, name))];
  await makeAll(warehouse, inOrder(steps, made), made);
}

/** The stories before they are made safe. */
const asTold = 'story_as_told';
