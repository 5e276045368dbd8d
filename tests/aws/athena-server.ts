/**
 * The part of the Athena API that we use, on this machine: statements are taken by token, looked at, stopped, and their
 * results paged. DuckDB executes them; a table over the bucket is laid down when a view of a release asks for it.
 */
import { createServer, type Server } from 'node:http';
import { type DuckDb, openDuckDb } from '../../functions/platform/duckdb.ts';
import type { ObjectStore } from '../../functions/platform/ports.ts';

export interface AthenaServer {
  url: string;
  /** Every statement that was executed, in order. */
  executed: string[];
  /** Ids of executions that were stopped. */
  stopped: string[];
  /** How the next executions end instead; nothing more when it is used up. */
  script: ('system error' | 'user error' | 'never ends')[];
  close(): Promise<void>;
}

interface Execution {
  state: 'SUCCEEDED' | 'FAILED' | 'RUNNING' | 'CANCELLED';
  category?: number;
  reason?: string;
  columns: { Name: string; Type: string }[];
  rows: (string | null)[][];
}

const pageSize = 3;

/** @param store the bucket of the releases @param folder for the engine's use */
export async function startAthena(store: ObjectStore, folder: string): Promise<AthenaServer> {
  const db = await openDuckDb({ folder });
  const templates = new Map<string, string>();
  const executions = new Map<string, Execution>();
  const tokens = new Map<string, string>();
  const server: Omit<AthenaServer, 'url' | 'close'> = { executed: [], stopped: [], script: [] };

  const start = async ({ QueryString, ClientRequestToken }: Record<string, string>) => {
    const known = tokens.get(ClientRequestToken!);
    if (known !== undefined) return { QueryExecutionId: known };
    const id = `execution-${executions.size + 1}`;
    tokens.set(ClientRequestToken!, id);
    const planned = server.script.shift();
    if (planned === 'never ends') executions.set(id, { state: 'RUNNING', columns: [], rows: [] });
    else if (planned !== undefined)
      executions.set(id, {
        state: 'FAILED',
        category: planned === 'system error' ? 1 : 2,
        reason: planned,
        columns: [],
        rows: [],
      });
    else executions.set(id, await execute(QueryString!));
    return { QueryExecutionId: id };
  };
  const execute = async (statement: string): Promise<Execution> => {
    server.executed.push(statement);
    try {
      return { state: 'SUCCEEDED', ...(await answer(db, store, templates, statement)) };
    } catch (error) {
      return { state: 'FAILED', category: 2, reason: String((error as Error).cause ?? error), columns: [], rows: [] };
    }
  };
  const operations: Record<string, (asked: Record<string, string>) => unknown> = {
    StartQueryExecution: start,
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
    GetQueryResults: ({ QueryExecutionId: id, NextToken }) => {
      const { columns, rows } = executions.get(id!)!;
      const all = [columns.map(({ Name }) => Name), ...rows];
      const from = Number(NextToken ?? 0);
      const Rows = all.slice(from, from + pageSize).map((row) => ({
        Data: row.map((value) => (value === null ? {} : { VarCharValue: value })),
      }));
      const more = from + pageSize < all.length ? { NextToken: String(from + pageSize) } : {};
      return { ResultSet: { ResultSetMetadata: { ColumnInfo: columns }, Rows }, ...more };
    },
  };
  const { url, http } = await listening(operations);
  return {
    ...server,
    url,
    close: async () => {
      http.close();
      http.closeAllConnections();
      await db.close();
    },
  };
}

async function answer(
  db: DuckDb,
  store: ObjectStore,
  templates: Map<string, string>,
  statement: string,
): Promise<Pick<Execution, 'columns' | 'rows'>> {
  const none = { columns: [], rows: [] };
  const table = /^CREATE EXTERNAL TABLE IF NOT EXISTS `(\w+)`\.`(\w+)`/.exec(statement);
  if (table) {
    const template = /'storage\.location\.template' = 's3:\/\/[^/]+\/([^']+)'/.exec(statement);
    templates.set(`${table[1]}.${table[2]}`, template![1]!);
    return none;
  }
  const view =
    /^CREATE OR REPLACE VIEW "(\w+)"\."(\w+)" AS\n([\s\S]*)FROM "(\w+)"\."(\w+)"\nWHERE "release" = '([^']+)'$/.exec(
      statement,
    );
  if (view) {
    const [, database, name, select, from, shape, release] = view;
    const prefix = templates.get(`${from}.${shape}`)!.replace(/\$\{release\}/, release!);
    const [object] = await store.list(prefix);
    const file = await store.localFile(object!.key);
    await db.run(`CREATE SCHEMA IF NOT EXISTS ${database}`);
    await db.run(
      `CREATE OR REPLACE VIEW ${database}.${name} AS ${select} FROM (SELECT *, '${release}' AS release FROM read_parquet('${file}'))`,
    );
    return none;
  }
  const types = await db.rows(`DESCRIBE ${statement}`);
  const columns = types.map(({ column_name, column_type }) => ({
    Name: String(column_name),
    Type: typeOf(String(column_type)),
  }));
  const texts = columns.map(({ Name }) => `CAST("${Name}" AS VARCHAR) AS "${Name}"`);
  const rows = await db.rows(`SELECT ${texts.join(', ')} FROM (${statement})`);
  return { columns, rows: rows.map((row) => columns.map(({ Name }) => row[Name] as string | null)) };
}

const typeOf = (duckDb: string): string =>
  duckDb.startsWith('DECIMAL')
    ? 'decimal'
    : ({ VARCHAR: 'varchar', HUGEINT: 'bigint' }[duckDb] ?? duckDb.toLowerCase());

function listening(
  operations: Record<string, (asked: Record<string, string>) => unknown>,
): Promise<{ url: string; http: Server }> {
  const http = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    const operation = String(request.headers['x-amz-target']).split('.').at(-1)!;
    const result = await operations[operation]!(JSON.parse(body));
    response.setHeader('content-type', 'application/x-amz-json-1.1').end(JSON.stringify(result));
  });
  return new Promise((resolve) => {
    http.listen(0, '127.0.0.1', () => {
      const address = http.address();
      resolve({ http, url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}` });
    });
  });
}
