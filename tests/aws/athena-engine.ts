/** What the test server needs of an engine: it executes a statement, and gives columns and rows as Athena would. */
import type { Statement } from './hive-ddl.ts';

export interface AthenaColumn {
  Name: string;
  /** Athena's own name, such as `varchar`. */
  Type: string;
  Precision?: number;
  Scale?: number;
}

export interface AthenaAnswer {
  columns: AthenaColumn[];
  /** Values as Athena's texts. */
  rows: (string | null)[][];
}

export interface Execution {
  /** Where tables without a database's name are. */
  database: string | undefined;
  /** Where the files of a table go that a SELECT makes: `s3://results/pipeline/tables/<id>/`. It must be empty. */
  place: string;
  /** A failure of Athena's own when half of these files are written. */
  cutShort: boolean;
}

export interface AthenaEngine {
  /** Throws an Error with the engine's own words, a `CutShort` when it was told to break off. */
  execute(statement: Statement, execution: Execution): Promise<AthenaAnswer>;
  close(): Promise<void>;
}

export class CutShort extends Error {
  override name = 'CutShort';
}

export const nothing: AthenaAnswer = { columns: [], rows: [] };
