import { setTimeout as wait } from 'node:timers/promises';
import {
  type AthenaClient,
  GetQueryExecutionCommand,
  type QueryExecution,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { atMost } from '../at-most.ts';
import { sha256Of } from '../canonical-json.ts';
import { EngineError } from '../errors.ts';
import type { Column, Row } from '../ports.ts';
import { columnsOf, rowsOf } from './athena-results.ts';
import { longestStatement } from './athena-source.ts';

/** Athena as an engine that takes statements and answers. Several may be asked at once. */
export interface AthenaSql {
  /** Runs a statement that gives no rows. Gives the id of its execution. Throws an EngineError. */
  run(statement: string, asked?: Asked): Promise<string>;
  /** The rows of a SELECT, decoded as the warehouse decodes them. Throws an EngineError. */
  rows(select: string): Promise<Row[]>;
  /** The columns of a SELECT, of which no row is read. Throws an EngineError, an Error for a type that no table here has. */
  columns(select: string): Promise<Column[]>;
}

export interface Asked {
  /** The name by which an error speaks of the statement. */
  named?: string;
  /** Clears away what an execution that failed or was stopped has left, before another is tried. */
  tidy?(execution: string): Promise<void>;
}

export interface AthenaOptions {
  workgroup: string;
  /** Where a table without a database's name is looked for. */
  database?: string;
  /**
   * What the statements are asked for, such as one call of a function: the same statement asked twice within one scope, as
   * when the call is made again after a crash, is one execution. A view that is to be put back needs another scope.
   */
  scope: string;
  /** Milliseconds after which a statement is cancelled. */
  patience: number;
  /** Milliseconds between two looks at a statement that runs, at most: the first follow each other sooner. */
  pause: number;
}

/** So many times a statement is asked that failed for no fault of its own. */
const attempts = 4;

/** Statements at once. An account may have 20 of DDL queued or running, and of queries 25 in the smallest regions, its analysts' among them. */
const atOnce = 10;

export function athenaSql(client: AthenaClient, options: AthenaOptions): AthenaSql {
  const turn = atMost(atOnce);
  const executed = async (statement: string, { named, tidy }: Asked = {}): Promise<string> => {
    const bytes = Buffer.byteLength(statement);
    if (bytes > longestStatement)
      throw new EngineError(`${what(named)} has ${bytes} bytes: Athena takes ${longestStatement}.`, 'too long', null);
    for (let attempt = 1; ; attempt += 1) {
      const { QueryExecutionId: id } = await client.send(
        new StartQueryExecutionCommand({
          QueryString: statement,
          WorkGroup: options.workgroup,
          ...(options.database && { QueryExecutionContext: { Database: options.database } }),
          // A failed execution keeps its token, so another attempt needs another.
          ClientRequestToken: sha256Of(`${options.scope}\n${attempt}\n${statement}`),
        }),
      );
      const ended = await ending(client, id!, options);
      if (ended?.Status?.State === 'SUCCEEDED') return id!;
      await tidy?.(id!);
      if (ended === null) throw tooLong(options.patience, named);
      if (attempt === attempts || !isPassing(ended)) throw refusal(ended, named);
      await wait(options.pause * 2 ** attempt);
    }
  };
  const inTurn = (statement: string, asked?: Asked) => turn(() => executed(statement, asked));
  return {
    run: inTurn,
    rows: async (select) => rowsOf(client, await inTurn(select)),
    columns: async (select) => columnsOf(client, await inTurn(`SELECT * FROM (\n${select}\n) AS asked LIMIT 0`)),
  };
}

/** How an execution ended; null for one that took longer than the patience. It is stopped, so that it neither runs nor costs on. */
async function ending(
  client: AthenaClient,
  id: string,
  { patience, pause }: AthenaOptions,
): Promise<QueryExecution | null> {
  let waited = 0;
  for (let next = pause / 8; ; next = Math.min(next * 2, pause)) {
    const { QueryExecution: found } = await client.send(new GetQueryExecutionCommand({ QueryExecutionId: id }));
    const state = found?.Status?.State;
    if (found && state !== 'QUEUED' && state !== 'RUNNING') return found;
    if (waited >= patience) {
      await client.send(new StopQueryExecutionCommand({ QueryExecutionId: id }));
      return null;
    }
    await wait(next);
    waited += next;
  }
}

/** Athena's own failures (category 1) and what it says may be tried again; never what the statement is to blame for. */
function isPassing({ Status }: QueryExecution): boolean {
  const error = Status?.AthenaError;
  return error?.Retryable === true || error?.ErrorCategory === 1;
}

const what = (named: string | undefined): string => (named === undefined ? 'A statement' : `The statement "${named}"`);

const tooLong = (patience: number, named: string | undefined): EngineError =>
  new EngineError(`${what(named)} took Athena longer than ${patience} ms and was cancelled.`, 'time-out', null);

const categories: Readonly<Record<number, string>> = { 1: 'system', 2: 'user', 3: 'other' };

/** Athena's own words may quote a value: they are the cause, and no part of the message. */
function refusal({ Status }: QueryExecution, named: string | undefined): EngineError {
  const category = categories[Status?.AthenaError?.ErrorCategory ?? 3] ?? 'other';
  const kind = Status?.State === 'CANCELLED' ? 'cancelled' : `${category} error`;
  const refused = named === undefined ? 'a statement' : `the statement "${named}"`;
  return new EngineError(
    `Athena refused ${refused} (${kind}). Its own words are the cause.`,
    kind,
    Status?.StateChangeReason,
  );
}
