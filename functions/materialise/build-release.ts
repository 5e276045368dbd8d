import type { Manifest, ReleaseInputs } from '../../schemas/manifest.ts';
import type { Partnership } from '../../schemas/partnership.ts';
import type { Receipt } from '../../schemas/receipt.ts';
import type { Warehouse } from '../platform/ports.ts';
import { together } from '../platform/together.ts';
import { queryProblems } from './check-query.ts';
import { breakdownsOf, countStatement } from './count-statement.ts';
import { lakeTable } from './lake-table.ts';
import { inOrder, neededFor, type Step } from './model-order.ts';
import type { Rules, SqlFile } from './rules.ts';
import { lakeSource, previousMeasure, referenceSources, type Source } from './sources.ts';
import { buildTable, holidayTables } from './tables/build.ts';
import { ageBandTable, categoryTable, ethnicityGroupTable, populationCategoryTable } from './tables/category.ts';
import { changedDropTable, receiptTable } from './tables/drops.ts';
import { indicatorTables, type ReadIndicator } from './tables/indicators.ts';
import { ownCategoryTable } from './tables/own-category.ts';
import { partnershipTables } from './tables/partnership.ts';
import { coveredQuarters, periodTable } from './tables/period.ts';
import { columns, type SmallTable } from './tables/small-table.ts';

/** What a release is built from. */
export interface Plan {
  release: string;
  asAtDay: string;
  partnership: Partnership;
  inputs: ReleaseInputs;
  /** Receipts known as at the release, in order of arrival. */
  receipts: readonly Receipt[];
  /** The release before. */
  before: Manifest | null;
}

/** A table that was built, and its grain. */
export interface BuiltTable {
  name: string;
  grain: readonly string[];
}

export interface Statement extends Step {
  text: string;
}

/** A table that is made of rows in hand, once those it rests on are there. */
export interface ByHand extends Step {
  make: () => Promise<void>;
}

/** What was built: the tables to be published, and what the shared schema is made from. */
export interface Built {
  tables: BuiltTable[];
  statements: readonly Statement[];
  indicators: readonly ReadIndicator[];
  /** Every table in the warehouse. */
  made: Set<string>;
  /** What is still to be made, in order. */
  left: readonly Statement[];
}

/** What revisions are reckoned from: enough of `measure` to tell that a figure changed. */
export const measureColumns = columns(
  'indicator_id string, period string, breakdown string, category string, numerator bigint, denominator bigint, value double',
);

/**
 * Makes the tables of a release that `wanted` names, with all that they rest on, in the order that the SQL itself asks
 * for; `finishRelease` makes the others. Throws an Error that names the file when a statement reads what nothing makes,
 * or an indicator's query gives other columns than it may.
 */
export async function beginRelease(
  warehouse: Warehouse,
  rules: Rules,
  plan: Plan,
  wanted: readonly string[],
): Promise<Built> {
  const statements = await modelStatements(warehouse, rules);
  const queries = await Promise.all(rules.indicators.map(({ id, query }) => statementOf(warehouse, id, query)));
  const made = await layGround(warehouse, rules, plan, [...statements, ...queries]);
  // What the indicators' queries read comes first: their columns are asked of the engine, which must know the tables.
  const early = inOrder(neededFor(new Set(queries.flatMap(({ reads }) => reads)), statements), made);
  await makeAll(warehouse, early, made);
  const indicators = await readIndicators(warehouse, rules, queries, made);
  for (const table of [...indicatorTables(indicators), ownCategoryTable(indicators, rules.contracts)]) {
    await warehouse.table(table.name, table.columns, table.rows);
    made.add(table.name);
  }
  const counts = await Promise.all(
    indicators.map(({ indicator, columns }) =>
      statementOf(warehouse, `count_${lakeTable(indicator.id)}`, countStatement(indicator, columns)),
    ),
  );
  const union = counts.map(({ name }) => `SELECT * FROM ${name}`).join('\nUNION ALL\n') || noCounts;
  const late = statements.filter(({ name }) => !made.has(name));
  const all = inOrder([...late, ...counts, await statementOf(warehouse, 'tallied_case', union)], made);
  const first = new Set(neededFor(wanted, all));
  await makeAll(
    warehouse,
    all.filter((step) => first.has(step)),
    made,
  );
  const left = all.filter((step) => !first.has(step));
  return { tables: publishedTables(rules, plan), statements, indicators, made, left };
}

/** Makes the tables that are still to be made. */
export const finishRelease = (warehouse: Warehouse, { left, made }: Built): Promise<void> =>
  makeAll(warehouse, left, made);

/** The statements of the steps and the models, each with what it reads. */
export function modelStatements(warehouse: Warehouse, { steps, models }: Rules): Promise<Statement[]> {
  return Promise.all([...steps, ...models].map((file) => statementOf(warehouse, file.name, file.text)));
}

/** Lays what the statements rest on: the lake, the references, and the tables of data. Gives the names of what is there. */
export async function layGround(
  warehouse: Warehouse,
  rules: Rules,
  plan: Plan,
  statements: readonly Step[],
): Promise<Set<string>> {
  const read = new Set(statements.flatMap(({ reads }) => reads));
  const sources = allSources(rules, plan).filter(({ name }) => read.has(name));
  const small = dataTables(plan);
  await together([
    ...sources.map(({ name, columns, objects }) => warehouse.source(name, columns, objects)),
    ...small.map(({ name, columns, rows }) => warehouse.table(name, columns, rows)),
  ]);
  return new Set([...sources, ...small].map(({ name }) => name));
}

const noCounts = `SELECT CAST('' AS VARCHAR) AS indicator_id, CAST('' AS VARCHAR) AS period, CAST('' AS VARCHAR) AS breakdown,
  CAST('' AS VARCHAR) AS within, CAST('' AS VARCHAR) AS category, CAST(0 AS BIGINT) AS numerator, CAST(0 AS BIGINT) AS denominator WHERE 1 = 0`;

export async function statementOf(warehouse: Warehouse, name: string, text: string): Promise<Statement> {
  return { name, text, reads: await warehouse.tablesRead(text) };
}

/**
 * Makes tables, each as soon as those it reads are there; what does not wait for each other is made at the same time.
 * When one fails, the others are waited for before the failure is passed on.
 */
export async function makeAll(
  warehouse: Warehouse,
  ordered: readonly (Statement | ByHand)[],
  made: Set<string>,
): Promise<void> {
  const making = new Map<string, Promise<void>>();
  for (const step of ordered) {
    const awaited = step.reads.flatMap((table) => making.get(table) ?? []);
    making.set(
      step.name,
      Promise.all(awaited).then(() => make(warehouse, step, made)),
    );
  }
  await together([...making.values()]);
}

export async function make(warehouse: Warehouse, step: Statement | ByHand, made: Set<string>): Promise<void> {
  await ('make' in step ? step.make() : warehouse.model(step.name, step.text));
  made.add(step.name);
}

function allSources(rules: Rules, { inputs, partnership, before }: Plan): Source[] {
  return [
    ...[...rules.contracts.values()].map((contract) => lakeSource(contract, inputs)),
    ...referenceSources(partnership, inputs),
    previousMeasure(before, measureColumns),
  ];
}

function dataTables({ release, asAtDay, partnership, inputs, receipts, before }: Plan): SmallTable[] {
  const lastDay = coveredQuarters(partnership, asAtDay).at(-1)?.end ?? asAtDay;
  return [
    buildTable(release, asAtDay, lastDay, inputs, before),
    periodTable(
      partnership,
      asAtDay,
      inputs.drops.map(({ quarter }) => quarter),
    ),
    ...partnershipTables(partnership, asAtDay),
    categoryTable(partnership),
    populationCategoryTable(partnership),
    ethnicityGroupTable(),
    ageBandTable(),
    ...holidayTables(),
    receiptTable(receipts, inputs.drops),
    changedDropTable(inputs.drops, before?.inputs.drops ?? []),
  ];
}

async function readIndicators(
  warehouse: Warehouse,
  rules: Rules,
  queries: readonly Statement[],
  made: ReadonlySet<string>,
): Promise<ReadIndicator[]> {
  const problems: string[] = [];
  const read: ReadIndicator[] = [];
  for (const [at, indicator] of rules.indicators.entries()) {
    const reads = queries[at]?.reads ?? [];
    const unknown = reads.filter((table) => !made.has(table));
    problems.push(
      ...unknown.map((table) => `sql/indicators/${indicator.id}.sql reads "${table}", which nothing makes.`),
    );
    if (unknown.length > 0) continue;
    const given = await warehouse.columns(indicator.query);
    problems.push(...queryProblems(indicator, given));
    const names = given.map(({ name }) => name);
    const datasets = [...rules.contracts.keys()].filter((id) => reads.includes(lakeTable(id)));
    read.push({ indicator, columns: names, breakdowns: breakdownsOf(names), datasets });
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return read;
}

/** The models, whose grain their first line says, and those of the small tables that have one. */
function publishedTables({ models }: Rules, plan: Plan): BuiltTable[] {
  const ofModels = models.map(({ name, path, text }: SqlFile) => {
    const grain = /^-- grain: (.+)$/m
      .exec(text)?.[1]
      ?.split(',')
      .map((column) => column.trim());
    if (!grain) throw new Error(`${path} does not say its grain: begin it with "-- grain: " and columns.`);
    return { name, grain };
  });
  const ofSmall = dataTables(plan).flatMap(({ name, grain }) => (grain === null ? [] : [{ name, grain }]));
  return [...ofModels, ...ofSmall].sort((a, b) => (a.name < b.name ? -1 : 1));
}
