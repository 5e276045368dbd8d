import { expect, test } from 'vitest';
import { openDuckDb } from '../../../../functions/platform/duckdb.ts';
import { fieldsOf, periodFields } from '../../../../schemas/contract/dataset.ts';
import { contracts } from '../../../../schemas/datasets/index.ts';
import { temporaryFolder } from '../../../platform/temporary-folder.ts';
import { checked } from '../checking.ts';
import { birthdays, changedOnce } from '../compile/generated-rows.ts';
import { staged } from '../compile/staged-rows.ts';

test.each([...contracts.values()].map((contract) => [contract.id, contract] as const))(
  '%s: whatever a brief reading finds wrong, rows outside the quarter among it, is told in feedback',
  async (_, contract) => {
    const folder = temporaryFolder();
    const db = await openDuckDb({ folder, threads: 1 });
    const fields = fieldsOf(contract).map(({ name }) => name);
    const rows = [...changedOnce(contract), ...birthdays(contract)];
    const briefly = await staged(db, folder, contract, fields, rows, true);
    const certain = rows.filter((_, at) => briefly[at] && !briefly[at].doubtful);
    const cells = certain.map((row) => fields.map((name) => `"${(row[name] ?? '').replaceAll('"', '""')}"`).join(','));
    const content = `${fields.join(',')}\n${cells.join('\n')}\n`;
    const { verdict } = await checked(db, folder, contract, content);
    const found = new Set(briefly.flatMap((row) => (row && !row.doubtful ? row.problems : [])));
    const told = new Set(verdict.problems.map(({ rule }) => rule));
    expect([...found].filter((rule) => !told.has(rule))).toEqual([]);
    // With several dates the row is outside only if all are, which one change does not bring about.
    const events = periodFields(contract);
    if (events.length === 1) expect(told).toContain(`${events[0]}.outside-quarter`);
    await db.close();
  },
);
