/** A real Trino in Athena's place: statements as they are, but for those of Hive's language, which Trino says otherwise. */
import type { Column } from '../../functions/platform/ports.ts';
import { sqlName, sqlString } from '../../functions/platform/sql-text.ts';
import { type AthenaAnswer, type AthenaColumn, type AthenaEngine, CutShort, nothing } from '../aws/athena-engine.ts';
import type { Statement } from '../aws/hive-ddl.ts';
import { askTrino, type TrinoAnswer, type TrinoColumn } from './client.ts';
import { trinoType } from './types.ts';

type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

/** @param url of a Trino that reaches the buckets @param found where it finds a location: by default where Athena would */
export function trinoAthena(url: string, found = (location: string) => location): AthenaEngine {
  const table = async (own: string, { name, columns, location, partition }: Of<'external table'>) => {
    const by = partition === undefined ? '' : `, partitioned_by = ARRAY[${sqlString(partition)}]`;
    const all = partition === undefined ? columns : [...columns, { name: partition, type: 'string' }];
    await askTrino(url, `CREATE SCHEMA IF NOT EXISTS ${sqlName(own)}`);
    await askTrino(
      url,
      `CREATE TABLE IF NOT EXISTS ${sqlName(name)} (${all.map(typed).join(', ')})
       WITH (format = 'PARQUET', external_location = ${sqlString(found(location))}${by})`,
      own,
    );
  };
  const add = async ({ database, name, partition, value, location }: Of<'add partition'>) => {
    const { rows } = await askTrino(
      url,
      `SELECT ${sqlName(partition)} FROM ${sqlName(`${name}$partitions`)}`,
      database,
    );
    if (rows.flat().includes(value)) return;
    const [schema, table, by, is, place] = [database, name, partition, value, found(location)].map(sqlString);
    await askTrino(url, `CALL system.register_partition(${schema}, ${table}, ARRAY[${by}], ARRAY[${is}], ${place})`);
  };
  return {
    execute: async (statement, { database = 'default', place, cutShort }) => {
      switch (statement.kind) {
        case 'create database':
          await askTrino(url, `CREATE SCHEMA IF NOT EXISTS ${sqlName(statement.database)}`);
          return nothing;
        case 'drop database':
          await dropSchema(url, statement.database);
          return nothing;
        case 'external table':
          await table(statement.database ?? database, statement);
          return nothing;
        case 'drop table':
          await askTrino(url, `DROP TABLE IF EXISTS ${sqlName(statement.name)}`, database);
          return nothing;
        case 'table of': {
          const { name, select } = statement;
          await tableOf(url, database, name, select, found(place));
          if (!cutShort) return nothing;
          await askTrino(url, `DROP TABLE ${name}`, database);
          throw new CutShort('An internal error.');
        }
        case 'add partition':
          await add(statement);
          return nothing;
        case 'view':
          await askTrino(url, `CREATE SCHEMA IF NOT EXISTS ${sqlName(statement.database)}`);
          await askTrino(url, statement.text);
          return nothing;
        case 'query':
          return answerOf(await askTrino(url, statement.select, database));
      }
    },
    close: async () => {},
  };
}

const typed = ({ name, type }: Column): string => `${sqlName(name)} ${trinoType(type)}`;

/** A table without rows has no file, and of S3 Trino's metastore of files then says that its place is not there: it lies elsewhere. */
async function tableOf(url: string, schema: string, name: string, select: string, place: string): Promise<void> {
  const options = `format = 'PARQUET', external_location = ${sqlString(place)}`;
  try {
    await askTrino(url, `CREATE TABLE ${name} WITH (${options}) AS\n${select}`, schema);
  } catch (error) {
    if (!String(error).includes('External table location does not exist')) throw error;
    await askTrino(url, `CREATE TABLE ${name} AS\n${select}`, schema);
  }
}

/** Athena's CASCADE. */
async function dropSchema(url: string, schema: string): Promise<void> {
  const { rows } = await askTrino(url, `SHOW TABLES FROM ${sqlName(schema)}`);
  for (const [name] of rows) await askTrino(url, `DROP TABLE ${sqlName(String(name))}`, schema);
  await askTrino(url, `DROP SCHEMA ${sqlName(schema)}`);
}

const answerOf = ({ columns, rows }: TrinoAnswer): AthenaAnswer => ({
  columns: columns.map(columnOf),
  rows: rows.map((row) => row.map((value, at) => textOf(value, columns[at]!.type))),
});

function columnOf({ name: Name, type }: TrinoColumn): AthenaColumn {
  const [, kind = type, first, second] = /^(\w+)\((\d+)(?:, ?(\d+))?\)$/.exec(type) ?? [];
  return kind === 'decimal'
    ? { Name, Type: kind, Precision: Number(first), Scale: Number(second) }
    : { Name, Type: kind };
}

/** Bytes as Athena writes them: `0f a0`. */
function textOf(value: unknown, type: string): string | null {
  if (value === null || value === undefined) return null;
  if (type !== 'varbinary') return String(value);
  return Buffer.from(String(value), 'base64').toString('hex').replace(/..\B/g, '$& ');
}
