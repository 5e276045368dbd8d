import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DuckDb, openDuckDb } from '../../../../functions/platform/duckdb.ts';
import { checksOf } from '../../../../functions/receive/compile/checks.ts';
import { stageSql } from '../../../../functions/receive/compile/stage-sql.ts';
import { fieldsOf } from '../../../../schemas/contract/dataset.ts';
import { readRow } from '../../../../schemas/contract/read-row.ts';
import { contracts } from '../../../../schemas/datasets/index.ts';
import { birthdays, type Cells, changedOnce, mixed } from './generated-rows.ts';
import { keptOf, period, staged } from './staged-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'agrees-'));
let db: DuckDb;
beforeAll(async () => {
  db = await openDuckDb({ folder });
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([...contracts.values()].map((contract) => [contract.id, contract] as const))('%s', (_, contract) => {
  const fields = fieldsOf(contract).map(({ name }) => name);
  const rows = [...changedOnce(contract), ...birthdays(contract), ...mixed(contract, 400, 20240331)];

  /** Row for row the compiled SQL and zod; a blank row is passed over by the one, and never given to the other. */
  async function compare(columns: readonly string[], cells: readonly Cells[], brief = false): Promise<Set<string>> {
    const sql = await staged(db, folder, contract, columns, cells, brief);
    const met = new Set<string>();
    expect(sql.length).toBe(cells.length);
    const differences = cells.flatMap((row, i) => {
      const given = Object.fromEntries(columns.map((name) => [name, row[name]]));
      const reading = readRow(contract, given, period);
      const found = sql[i];
      if (found === null || found?.doubtful) return [];
      for (const problem of found!.problems) met.add(problem);
      const zod = { problems: [...reading.problems].sort(), kept: keptOf(contract, reading) };
      const compiled = { problems: [...found!.problems].sort(), kept: found!.kept };
      const [expected, got] = [JSON.stringify(zod), JSON.stringify(compiled)];
      return expected === got ? [] : [`${JSON.stringify(given)}\n  zod ${expected}\n  SQL ${got}`];
    });
    expect(differences.slice(0, 3).join('\n')).toBe('');
    return met;
  }

  test('finds the same problems and keeps the same values in SQL as in zod, and meets each of its checks', async () => {
    expect(rows.length).toBeGreaterThan(300);
    const met = await compare(fields, rows);
    const never = checksOf(contract, []).filter(({ rule }) => !met.has(rule));
    expect(never.map(({ rule }) => rule)).toEqual([]);
  });

  test('read briefly, it agrees on every row that it has no doubt of, and doubts every faulty cell', async () => {
    const met = await compare(fields, rows, true);
    const cells = checksOf(contract, []).filter(
      ({ about }) => about.kind === 'cell' && !['not-born-yet', 'outside-quarter'].includes(about.fault),
    );
    expect(cells.filter(({ rule }) => met.has(rule)).map(({ rule }) => rule)).toEqual([]);
    const briefly = await staged(db, folder, contract, fields, rows, true);
    expect(briefly.filter((row) => row && !row.doubtful).length).toBeGreaterThan(30);
  });

  test('does so without the columns that a file may leave out, and in another order', async () => {
    const required = fieldsOf(contract).filter((field) => field.required);
    const some = fields.filter((name, i) => required.some((field) => field.name === name) || i % 3 === 0).reverse();
    await compare(some, rows.slice(-400));
  });
});

test.each([...contracts.values()].map((contract) => [contract.id, contract] as const))(
  '%s: rows keep their order, which a join in the compiled SQL would not promise',
  async (_, contract) => {
    const columnOf = new Map(fieldsOf(contract).map(({ name }, column) => [name, column]));
    const cells = fieldsOf(contract).map((_, column) => `'x' AS c${column}`);
    const sql = stageSql(
      { contract, period, checks: checksOf(contract, []), columnOf },
      `(SELECT ${cells.join(', ')})`,
    );
    const plan = await db.rows(`EXPLAIN ${sql.replaceAll("'x' AS c", 'CAST(random() AS VARCHAR) AS c')}`);
    expect(plan.map(({ explain_value }) => String(explain_value)).join('\n')).not.toMatch(/JOIN|WINDOW|GROUP/);
  },
);
