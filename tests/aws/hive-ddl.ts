/** Athena's statements as the functions write them, taken apart for an engine that has another language for tables. */
import type { Column } from '../../functions/platform/ports.ts';

export type Statement =
  | { kind: 'create database' | 'drop database'; database: string }
  | { kind: 'drop table'; name: string }
  /** A table over a folder of S3, or over those of its partitions. */
  | { kind: 'external table'; database?: string; name: string; columns: Column[]; location: string; partition?: string }
  | { kind: 'add partition'; database: string; name: string; partition: string; value: string; location: string }
  /** A table of a SELECT's rows, as Parquet. */
  | { kind: 'table of'; name: string; select: string }
  /** Trino's own language: `text` is the statement. */
  | { kind: 'view'; database: string; text: string }
  | { kind: 'query'; select: string };

/** Throws an Error for what begins as another statement than a query and is none of these: the engines would guess. */
export function readStatement(text: string): Statement {
  const database = /^(CREATE|DROP) DATABASE IF (?:NOT )?EXISTS `(\w+)`(?: CASCADE)?$/.exec(text);
  if (database) return { kind: database[1] === 'DROP' ? 'drop database' : 'create database', database: database[2]! };
  const dropped = /^DROP TABLE IF EXISTS `(\w+)`$/.exec(text);
  if (dropped) return { kind: 'drop table', name: dropped[1]! };
  const made = /^CREATE TABLE (\w+) WITH \(format = 'PARQUET', write_compression = 'SNAPPY'\) AS\n([\s\S]*)$/.exec(
    text,
  );
  if (made) return { kind: 'table of', name: made[1]!, select: made[2]! };
  const table = /^CREATE EXTERNAL TABLE IF NOT EXISTS (?:`(\w+)`\.)?`(\w+)` \(\n([\s\S]*?)\n\)\n/.exec(text);
  if (table) return externalTable(text, table);
  const added =
    /^ALTER TABLE `(\w+)`\.`(\w+)` ADD IF NOT EXISTS\nPARTITION \(`(\w+)` = '([^']+)'\) LOCATION '([^']+\/)'$/.exec(
      text,
    );
  if (added) {
    const [, own, name, partition, value, location] = added as unknown as string[];
    return {
      kind: 'add partition',
      database: own!,
      name: name!,
      partition: partition!,
      value: value!,
      location: location!,
    };
  }
  const view = /^CREATE (?:OR REPLACE )?VIEW "(\w+)"\."\w+" AS\n/.exec(text);
  if (view) return { kind: 'view', database: view[1]!, text };
  if (!/^(?:\s|--.*\n)*(?:SELECT|WITH)\b/.test(text))
    throw new Error(`Athena would not be asked this: ${text.slice(0, 80)}`);
  return { kind: 'query', select: text };
}

function externalTable(text: string, [, database, name, list]: RegExpExecArray): Statement {
  const partition = /\nPARTITIONED BY \(`(\w+)` string\)\n/.exec(text)?.[1];
  return {
    kind: 'external table',
    ...(database !== undefined && { database }),
    name: name!,
    columns: list!.split(',\n').map((line) => {
      const [, column, type] = /^ {2}`(\w+)` ([\w(),]+)$/.exec(line)!;
      return { name: column!, type: type! };
    }),
    location: /\nLOCATION '([^']+)'/.exec(text)![1]!,
    ...(partition !== undefined && { partition }),
  };
}
