/**
 * The part of the Athena API that we use, on this machine: statements are taken by token, looked at, stopped, and their
 * results paged. An engine behind it executes them, one after the other.
 */
import { createServer, type Server } from 'node:http';
import { type AthenaColumn, type AthenaEngine, CutShort } from './athena-engine.ts';
import { readStatement } from './hive-ddl.ts';

/** What becomes of the next statement instead of its execution, or (when half is written) in its course. */
type Mishap = 'throttled' | 'system error' | 'user error' | 'half written' | 'never ends';

export interface AthenaServer {
  url: string;
  /** Every statement that was executed, in order. */
  executed: string[];
  /** Ids of executions that were stopped. */
  stopped: string[];
  /** How the next executions end instead; nothing more when it is used up. */
  script: Mishap[];
  /** The most statements that were under way at once. */
  most(): number;
  close(): Promise<void>;
}

interface AthenaServerOptions {
  /** Where results go: `s3://results/pipeline/`. */
  output?: string;
  /** Rows of a page, as many as Athena's by default. */
  pageSize?: number;
}

interface Execution {
  state: 'QUEUED' | 'SUCCEEDED' | 'FAILED' | 'RUNNING' | 'CANCELLED';
  category?: number;
  reason?: string;
  columns: AthenaColumn[];
  rows: (string | null)[][];
}

type Asked = Record<string, string> & { QueryExecutionContext?: { Database?: string } };
type Operation = (asked: Asked) => unknown;

/** Statements that an account may have under way. */
const quota = 20;

class Refused extends Error {}

/** The engine is closed with the server. */
export async function startAthena(engine: AthenaEngine, options: AthenaServerOptions = {}): Promise<AthenaServer> {
  const { output = 's3://results/pipeline/', pageSize = 1000 } = options;
  const executions = new Map<string, Execution>();
  const tokens = new Map<string, { id: string; asked: string }>();
  const server: Pick<AthenaServer, 'executed' | 'stopped' | 'script'> = { executed: [], stopped: [], script: [] };
  const underWay = () =>
    [...executions.values()].filter(({ state }) => state === 'QUEUED' || state === 'RUNNING').length;
  let most = 0;
  let before: Promise<void> = Promise.resolve();

  const start: Operation = ({ QueryString, ClientRequestToken, QueryExecutionContext }) => {
    const asked = JSON.stringify([QueryString, QueryExecutionContext]);
    const known = tokens.get(ClientRequestToken!);
    if (known !== undefined && known.asked !== asked)
      throw new Refused('InvalidRequestException: Idempotent parameters do not match');
    if (known !== undefined) return { QueryExecutionId: known.id };
    // Only what makes a table can be half written.
    const waits = server.script[0] === 'half written' && !QueryString!.startsWith('CREATE TABLE ');
    const planned = waits ? undefined : server.script.shift();
    if (planned === 'throttled' || underWay() === quota)
      throw new Refused('TooManyRequestsException: You have exceeded the limit');
    const id = `execution-${executions.size + 1}`;
    tokens.set(ClientRequestToken!, { id, asked });
    const execution: Execution = { state: planned === 'never ends' ? 'RUNNING' : 'QUEUED', columns: [], rows: [] };
    executions.set(id, execution);
    most = Math.max(most, underWay());
    if (planned === 'system error' || planned === 'user error') fail(execution, planned === 'system error', planned);
    else if (planned !== 'never ends')
      before = before.then(() => execute(execution, QueryString!, id, QueryExecutionContext?.Database, planned));
    return { QueryExecutionId: id };
  };
  const execute = async (
    execution: Execution,
    statement: string,
    id: string,
    database: string | undefined,
    planned?: Mishap,
  ): Promise<void> => {
    server.executed.push(statement);
    try {
      const cutShort = planned === 'half written';
      const place = `${output}tables/${id}/`;
      Object.assign(execution, await engine.execute(readStatement(statement), { database, place, cutShort }));
      execution.state = 'SUCCEEDED';
    } catch (error) {
      fail(execution, error instanceof CutShort, String((error as Error).cause ?? error));
    }
  };
  const operations: Record<string, Operation> = {
    StartQueryExecution: start,
    GetWorkGroup: ({ WorkGroup: Name }) => ({
      WorkGroup: {
        Name,
        Configuration: {
          EnforceWorkGroupConfiguration: Name!.endsWith('-pipeline'),
          ResultConfiguration: { OutputLocation: output },
          EngineVersion: { EffectiveEngineVersion: 'Athena engine version 3' },
        },
      },
    }),
    GetQueryExecution: ({ QueryExecutionId: id }) => {
      const { state, category, reason } = executions.get(id!)!;
      const error = category === undefined ? {} : { AthenaError: { ErrorCategory: category, Retryable: false } };
      return {
        QueryExecution: { QueryExecutionId: id, Status: { State: state, StateChangeReason: reason, ...error } },
      };
    },
    StopQueryExecution: ({ QueryExecutionId: id }) => {
      server.stopped.push(id!);
      executions.get(id!)!.state = 'CANCELLED';
      return {};
    },
    GetQueryResults: ({ QueryExecutionId: id, NextToken, MaxResults }) => {
      const { columns, rows } = executions.get(id!)!;
      const all = [columns.map(({ Name }) => Name), ...rows];
      const from = Number(NextToken ?? 0);
      const to = from + Math.min(pageSize, Number(MaxResults ?? pageSize));
      const Rows = all.slice(from, to).map((row) => ({
        Data: row.map((value) => (value === null ? {} : { VarCharValue: value })),
      }));
      const more = to < all.length ? { NextToken: String(to) } : {};
      return { ResultSet: { ResultSetMetadata: { ColumnInfo: columns }, Rows }, ...more };
    },
  };
  const { url, http } = await listening(operations);
  return {
    ...server,
    url,
    most: () => most,
    close: async () => {
      http.close();
      http.closeAllConnections();
      await before;
      await engine.close();
    },
  };
}

/** Category 1 is Athena's own failure, 2 the statement's. */
function fail(execution: Execution, passing: boolean, reason: string): void {
  Object.assign(execution, { state: 'FAILED', category: passing ? 1 : 2, reason });
}

function listening(operations: Record<string, Operation>): Promise<{ url: string; http: Server }> {
  const http = createServer(async (request, response) => {
    let body = '';
    // By whole characters: a piece may end within one.
    request.setEncoding('utf8');
    for await (const piece of request) body += piece;
    const operation = String(request.headers['x-amz-target']).split('.').at(-1)!;
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    try {
      response.end(JSON.stringify(operations[operation]!(JSON.parse(body))));
    } catch (error) {
      const [type, message] = (error instanceof Refused ? error.message : `InternalServerException: ${error}`).split(
        ': ',
      );
      response.writeHead(400).end(JSON.stringify({ __type: type, message }));
    }
  });
  return new Promise((resolve) => {
    http.listen(0, '127.0.0.1', () => {
      const address = http.address();
      resolve({ http, url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}` });
    });
  });
}
