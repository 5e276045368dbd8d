/** What analysts and BI tools see of the releases in Athena: a view a table, and one that says which release they all show. */
import type { Manifest } from '../../../schemas/manifest.ts';
import { canonicalJson, sha256Of } from '../canonical-json.ts';
import { sqlString } from '../sql-text.ts';
import { together } from '../together.ts';
import type { AthenaSql } from './athena.ts';
import { externalTable } from './athena-source.ts';

export interface ReleaseCatalogue {
  /** Names of the databases. */
  restricted: string;
  shared: string;
  /** The bucket of the releases. */
  bucket: string;
}

type Table = Manifest['tables'][number] & { database: string };

/**
 * Takes Athena's readers to a release, earlier or later than the one they see, by one statement, the last: all views of
 * both databases ask one view which release is in force. What is done before it changes no answer, so a question has all
 * of one release whenever it is asked and wherever this is cut short. Done again, it ends the same.
 *
 * @param releases every whole release, the earliest first, the one to be `shown` among them
 */
export async function showInAthena(
  sql: AthenaSql,
  releases: readonly Manifest[],
  shown: Manifest,
  catalogue: ReleaseCatalogue,
): Promise<void> {
  const all = (statements: readonly string[]) => together(statements.map((statement) => sql.run(statement)));
  const inForce = `"${catalogue.shared}"."release_in_force"`;
  const pointer = `VIEW ${inForce} AS\nSELECT CAST(${sqlString(shown.id)} AS varchar) AS "release"`;
  const shapes = shapesOf(releases.flatMap((release) => tablesOf(release, catalogue)));
  await all(shapes.map((table) => tableStatement(table, catalogue)));
  await all(tablesOf(shown, catalogue).map((table) => partitionStatement(table, shown.id, catalogue)));
  // A view can be made only when what it asks is there, which before the first release it is not.
  await sql.rows(`SELECT "release" FROM ${inForce}`).catch(() => sql.run(`CREATE ${pointer}`));
  const views = Map.groupBy(shapes, ({ database, name }) => `"${database}"."${name}"`);
  await all([...views].map(([view, own]) => viewStatement(view, own, inForce)));
  await sql.run(`CREATE OR REPLACE ${pointer}`);
}

const tablesOf = ({ tables, shared }: Manifest, names: ReleaseCatalogue): Table[] => [
  ...tables.map((table) => ({ ...table, database: names.restricted })),
  ...shared.tables.map((table) => ({ ...table, database: names.shared })),
];

/** How the names begin of the tables that the views read. */
export const releaseTables = 'releases_';

/** A table of Athena is named after its columns too: another version of the rules brings another, and none is ever altered. */
const shapeName = ({ name, columns }: Table): string =>
  `${releaseTables}${name}_${sha256Of(canonicalJson(columns)).slice(0, 8)}`;

const shapesOf = (tables: readonly Table[]): Table[] => [
  ...new Map(tables.map((table) => [`${table.database}.${shapeName(table)}`, table])).values(),
];

const tableStatement = (table: Table, { bucket }: ReleaseCatalogue): string =>
  externalTable(shapeName(table), table.columns, `s3://${bucket}/releases/`, {
    database: table.database,
    partition: 'release',
  });

const partitionStatement = (table: Table, release: string, { bucket }: ReleaseCatalogue): string =>
  `ALTER TABLE \`${table.database}\`.\`${shapeName(table)}\` ADD IF NOT EXISTS
PARTITION (\`release\` = ${sqlString(release)}) LOCATION ${sqlString(`s3://${bucket}/${table.key.replace(/[^/]*$/, '')}`)}`;

/**
 * The columns are those that the table ever had, in the order in which they came: one that a release has not is NULL in it.
 * So a view of new columns can be there before a release that has them, and shows the one in force as before.
 */
function viewStatement(view: string, shapes: readonly Table[], inForce: string): string {
  const columns = new Set(shapes.flatMap((shape) => shape.columns.map(({ name }) => name)));
  const selects = shapes.map((shape) => {
    const own = new Set(shape.columns.map(({ name }) => name));
    const chosen = [...columns].map((name) => (own.has(name) ? `"${name}"` : `NULL AS "${name}"`));
    return `SELECT ${chosen.join(', ')}, "release"
FROM "${shape.database}"."${shapeName(shape)}"
WHERE "release" = (SELECT "release" FROM ${inForce})`;
  });
  return `CREATE OR REPLACE VIEW ${view} AS\n${selects.join('\nUNION ALL\n')}`;
}
