/** What analysts and BI tools see of a release in Athena: a view a table, each of one release. */
import type { Manifest } from '../../../schemas/manifest.ts';
import { canonicalJson, sha256Of } from '../canonical-json.ts';
import { sqlString } from '../sql-text.ts';

export interface ReleaseCatalogue {
  /** Names of the databases. */
  restricted: string;
  shared: string;
  /** The bucket of the releases. */
  bucket: string;
}

type Table = Manifest['tables'][number];

/**
 * The statements that let readers see a release, in an order in which each finds what it needs. Run again they change
 * nothing; run for an earlier release they take readers back to it. A table is named after its columns too, so that
 * another version of the rules brings another table, and none is ever altered.
 */
export function releaseStatements(manifest: Manifest, catalogue: ReleaseCatalogue): string[] {
  const schemas = [
    { database: catalogue.restricted, folder: '', tables: manifest.tables },
    { database: catalogue.shared, folder: 'shared/', tables: manifest.shared.tables },
  ];
  return schemas.flatMap(({ database, folder, tables }) =>
    tables.flatMap((table) => [
      tableStatement(database, table, `s3://${catalogue.bucket}/releases/`, folder),
      viewStatement(database, table, manifest.id),
    ]),
  );
}

/** Shape, and nothing of a release: which one is asked for says where its rows lie, and is never guessed. */
function tableStatement(database: string, table: Table, location: string, folder: string): string {
  const columns = table.columns.map(({ name, type }) => `  \`${name}\` ${type}`);
  return `CREATE EXTERNAL TABLE IF NOT EXISTS \`${database}\`.\`${shapeName(table)}\` (
${columns.join(',\n')}
)
PARTITIONED BY (\`release\` string)
STORED AS PARQUET
LOCATION ${sqlString(location)}
TBLPROPERTIES (
  'projection.enabled' = 'true',
  'projection.release.type' = 'injected',
  'storage.location.template' = ${sqlString(`${location}\${release}/${folder}${table.name}/`)}
)`;
}

function viewStatement(database: string, table: Table, release: string): string {
  const columns = table.columns.map(({ name }) => `"${name}"`);
  return `CREATE OR REPLACE VIEW "${database}"."${table.name}" AS
SELECT ${columns.join(', ')}, "release"
FROM "${database}"."${shapeName(table)}"
WHERE "release" = ${sqlString(release)}`;
}

const shapeName = ({ name, columns }: Table): string =>
  `release_${name}_${sha256Of(canonicalJson(columns)).slice(0, 8)}`;
