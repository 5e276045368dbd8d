/** Trino's HTTP protocol, as far as it is needed: a statement in, its columns and rows out. */
import { setTimeout as wait } from 'node:timers/promises';
import { atMost } from '../../functions/platform/at-most.ts';

/** Called as Athena calls its own. */
export const trinoCatalog = 'awsdatacatalog';

export interface TrinoColumn {
  name: string;
  type: string;
}

export interface TrinoAnswer {
  columns: TrinoColumn[];
  /** As the protocol writes them: whole numbers and doubles as numbers, all else as text. */
  rows: unknown[][];
}

interface Page {
  nextUri?: string;
  columns?: TrinoColumn[];
  data?: unknown[][];
  error?: { message: string; errorName: string };
}

/** One node with two processors: of more at once its own requests to itself pile up, and it refuses some. */
const turn = atMost(4);

/** Asks a statement, tables without a schema's name being in `schema`, and waits for all of its rows. Throws an Error with Trino's own words when it refuses it. */
export function askTrino(url: string, statement: string, schema = 'default'): Promise<TrinoAnswer> {
  return turn(() => answerTo(url, statement, schema));
}

async function answerTo(url: string, statement: string, schema: string): Promise<TrinoAnswer> {
  const headers = {
    'X-Trino-User': 'tests',
    'X-Trino-Catalog': trinoCatalog,
    'X-Trino-Schema': schema,
    'X-Trino-Time-Zone': 'UTC',
    // Without it the protocol cuts instants and times off at the millisecond, and says nothing of their precision.
    'X-Trino-Client-Capabilities': 'PARAMETRIC_DATETIME',
  };
  let page = await pageOf(() => fetch(`${url}/v1/statement`, { method: 'POST', headers, body: statement }));
  const rows: unknown[][] = [];
  let columns: TrinoColumn[] = [];
  for (;;) {
    if (page.error) throw new Error(`Trino refused a statement (${page.error.errorName}): ${page.error.message}`);
    columns = page.columns ?? columns;
    for (const row of page.data ?? []) rows.push(row);
    const next = page.nextUri;
    if (next === undefined) return { columns, rows };
    page = await pageOf(() => fetch(next));
  }
}

/** The protocol answers 503 when it would rather be asked again. */
async function pageOf(ask: () => Promise<Response>): Promise<Page> {
  for (;;) {
    const response = await ask();
    if (response.ok) return (await response.json()) as Page;
    if (response.status !== 503) throw new Error(`Trino answered ${response.status}: ${await response.text()}`);
    await wait(100);
  }
}
