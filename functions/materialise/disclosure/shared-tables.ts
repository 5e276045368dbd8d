import type { Warehouse } from '../../platform/ports.ts';
import { type Built, makeAll, type Statement } from '../build-release.ts';
import { inOrder, neededFor } from '../model-order.ts';
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

/** Stories are made safe before the tables that quote them are made. */
async function makeStatements(
  warehouse: Warehouse,
  statements: readonly Statement[],
  { made: before }: Built,
  untold: Untold,
): Promise<void> {
  const made = new Set([...before, ...[...madeSafe, 'submission'].map(sharedName)]);
  const story = sharedName('story');
  const told = neededFor([story], statements).map((one) =>
    one.name === story ? { ...one, name: 'story_as_told' } : one,
  );
  await makeAll(warehouse, inOrder(told, made), made);
  const values = await valuesTold(warehouse);
  await makeSafe('story', 'story_as_told');
  for (const name of toldPlainly) await makeSafe(name, name);
  await makeAll(
    warehouse,
    inOrder(
      statements.filter(({ name }) => !made.has(name)),
      made,
    ),
    made,
  );

  async function makeSafe(name: string, source: string): Promise<void> {
    const all = `SELECT * FROM ${source}`;
    const rows = safeWords(await warehouse.rows(all), untold, values);
    await warehouse.table(sharedName(name), await warehouse.columns(all), rows);
    made.add(sharedName(name));
  }
}
