import { setTimeout as wait } from 'node:timers/promises';
import {
  type AthenaClient,
  GetQueryExecutionCommand,
  paginateGetQueryResults,
  type QueryExecution,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { sha256Of } from '../canonical-json.ts';
import { EngineError } from '../errors.ts';
import type { Row } from '../ports.ts';
import { athenaValue } from './athena-values.ts';

/** Athena as an engine that takes a statement and answers, one at a time. */
export interface AthenaSql {
  /** Runs a statement that gives no rows. Throws an EngineError. */
  run(statement: string): Promise<void>;
  /** The rows of a SELECT, decoded as the warehouse decodes them. Throws an EngineError. */
  rows(select: string): Promise<Row[]>;
}

export interface AthenaOptions {
  workgroup: string;
  /**
   * What the statements are asked for, such as one call of a function: the same statement asked twice within one scope, as
   * when the call is made again after a crash, is one execution. A view that is to be put back needs another scope.
   */
  scope: string;
  /** Milliseconds after which a statement is cancelled. */
  patience: number;
  /** Milliseconds between two looks at a statement that runs. */
  pause: number;
}

/** So many times a statement is asked that failed for no fault of its own. */
const attempts = 4;

export function athenaSql(client: AthenaClient, options: AthenaOptions): AthenaSql {
  const executed = async (statement: string): Promise<string> => {
    for (let attempt = 1; ; attempt += 1) {
      const { QueryExecutionId: id } = await client.send(
        new StartQueryExecutionCommand({
          QueryString: statement,
          WorkGroup: options.workgroup,
          // A failed execution keeps its token, so another attempt needs another.
          ClientRequestToken: sha256Of(`${options.scope}\n${attempt}\n${statement}`),
        }),
      );
      const ended = await ending(client, id!, options);
      if (ended.Status?.State === 'SUCCEEDED') return id!;
      if (attempt === attempts || !isPassing(ended)) throw refusal(ended);
      await wait(options.pause * 2 ** attempt);
    }
  };
  return {
    run: async (statement) => {
      await executed(statement);
    },
    rows: async (select) => resultsOf(client, await executed(select)),
  };
}

/** How an execution ended. One that takes longer than the patience is stopped, so that it neither runs nor costs on. */
async function ending(client: AthenaClient, id: string, { patience, pause }: AthenaOptions): Promise<QueryExecution> {
  for (let waited = 0; ; waited += pause) {
    const { QueryExecution: found } = await client.send(new GetQueryExecutionCommand({ QueryExecutionId: id }));
    const state = found?.Status?.State;
    if (found && state !== 'QUEUED' && state !== 'RUNNING') return found;
    if (waited >= patience) {
      await client.send(new StopQueryExecutionCommand({ QueryExecutionId: id }));
      throw new EngineError(
        `Athena took longer than ${patience} ms over a statement, which was cancelled.`,
        'time-out',
        null,
      );
    }
    await wait(pause);
  }
}

/** Athena's own failures (category 1) and what it says may be tried again; never what the statement is to blame for. */
function isPassing({ Status }: QueryExecution): boolean {
  const error = Status?.AthenaError;
  return error?.Retryable === true || error?.ErrorCategory === 1;
}

const categories: Readonly<Record<number, string>> = { 1: 'system', 2: 'user', 3: 'other' };

/** Athena's own words may quote a value: they are the cause, and no part of the message. */
function refusal({ Status }: QueryExecution): EngineError {
  const category = categories[Status?.AthenaError?.ErrorCategory ?? 3] ?? 'other';
  const kind = Status?.State === 'CANCELLED' ? 'cancelled' : `${category} error`;
  return new EngineError(
    `Athena refused a statement (${kind}). Its own words are the cause.`,
    kind,
    Status?.StateChangeReason,
  );
}

async function resultsOf(client: AthenaClient, id: string): Promise<Row[]> {
  const rows: Row[] = [];
  let heading = true;
  for await (const { ResultSet } of paginateGetQueryResults({ client }, { QueryExecutionId: id })) {
    const columns = ResultSet?.ResultSetMetadata?.ColumnInfo ?? [];
    // The first row of the first page repeats the names.
    for (const { Data = [] } of (ResultSet?.Rows ?? []).slice(heading ? 1 : 0))
      rows.push(
        Object.fromEntries(columns.map(({ Name, Type }, at) => [Name!, athenaValue(Data[at]?.VarCharValue, Type!)])),
      );
    heading = false;
  }
  return rows;
}
