import type { CurrentDrop, Manifest } from '../../schemas/manifest.ts';
import type { Partnership } from '../../schemas/partnership.ts';
import { InputError } from '../platform/errors.ts';
import type { Row, Warehouse } from '../platform/ports.ts';
import { sqlName, sqlString } from '../platform/sql-text.ts';
import { layGround, make, modelStatements, type Plan, statementOf } from './build-release.ts';
import { caseColumn, caseStatement } from './count-statement.ts';
import { agreed, dayOf } from './inputs.ts';
import { lakeTable } from './lake-table.ts';
import { inOrder, neededFor } from './model-order.ts';
import { loadRules, type Rules } from './rules.ts';

/** What one drop adds to a number. */
export interface TracedDrop {
  drop: string;
  agency: string;
  dataset: string;
  quarter: string;
  /** The key under which the file arrived, and when. */
  file: string;
  arrivedAt: string;
  /** Cases of it that are counted, and what they add. */
  cases: number;
  numerator: number;
  denominator: number | null;
  /** The first of the rows counted, as the spreadsheet numbers them. */
  rows: { row: number; numerator: number; denominator: number | null }[];
}

export interface Trace {
  release: string;
  /** The row of `measure`: numerator, denominator, value, value_status and the population's year. */
  measure: Row;
  /** Whether records were counted, or an agency gave the count. */
  basis: 'records' | 'counts';
  /** In order of agency, dataset and quarter. */
  drops: TracedDrop[];
  /** What keeps the trace from being the very one of the release, as sentences: rules or a partnership that changed since. */
  notes: string[];
}

export interface TraceQuestion {
  indicator: string;
  period: string;
  /** By default the total. */
  breakdown?: string;
  category?: string;
  /** How many source rows of each drop to give; 20 by default. */
  rows?: number;
  rules?: Rules;
}

/**
 * The drops and the source rows behind one number of a release. Throws an InputError when the release has no such number,
 * and names the indicators it knows when the indicator is none.
 */
export async function traceNumber(
  partnership: Partnership,
  release: Manifest,
  warehouse: Warehouse,
  question: TraceQuestion,
): Promise<Trace> {
  const { indicator: id, period, breakdown = 'total', category = 'All' } = question;
  const rules = question.rules ?? (await loadRules());
  const indicator = rules.indicators.find((known) => known.id === id);
  if (!indicator)
    throw new InputError(
      `There is no indicator "${id}". Those known are: ${rules.indicators.map((one) => one.id).join(', ')}.`,
    );
  const measure = await measureRow(warehouse, release, { id, period, breakdown, category });
  const plan: Plan = {
    release: release.id,
    asAtDay: dayOf(new Date(release.as_at)),
    partnership,
    inputs: release.inputs,
    receipts: [],
    before: null,
  };
  const query = await statementOf(warehouse, id, indicator.query);
  const models = await modelStatements(warehouse, rules);
  const needed = neededFor([...query.reads, 'place'], models);
  const given = { name: 'given', reads: ['indicator_values'] };
  const made = await layGround(warehouse, rules, plan, [query, ...needed, given]);
  for (const step of inOrder(needed, made)) await make(warehouse, step, made);

  const datasets = [...rules.contracts.keys()].filter((dataset) => query.reads.includes(lakeTable(dataset)));
  const ofPeriod = ({ dataset, quarter }: CurrentDrop) =>
    datasets.includes(dataset) && (quarter === period || quarter.startsWith(`${period}-`));
  const basis = release.inputs.drops.some(ofPeriod) ? 'records' : 'counts';
  const columns = (await warehouse.columns(indicator.query)).map(({ name }) => name);
  const column = caseColumn(breakdown, columns);
  const own = breakdown === 'total' ? '1 = 1' : column ? `${sqlName(column)} = ${sqlString(category)}` : '1 = 0';
  const cases =
    basis === 'records'
      ? `SELECT drop_id, source_row, numerator, denominator FROM (${caseStatement(indicator, columns)}) AS cases WHERE period = ${sqlString(period)} AND ${own}`
      : givenCases(id, period, breakdown, category);
  return {
    release: release.id,
    measure,
    basis,
    drops: await byDrop(warehouse, cases, release.inputs.drops, question.rows ?? 20),
    notes: changes(partnership, release, rules, warehouse.engine),
  };
}

async function measureRow(
  warehouse: Warehouse,
  release: Manifest,
  { id, period, breakdown, category }: { id: string; period: string; breakdown: string; category: string },
): Promise<Row> {
  const table = release.tables.find(({ name }) => name === 'measure');
  if (!table) throw new Error(`The release ${release.id} has no table "measure".`);
  await warehouse.source('released_measure', table.columns, [{ key: table.key, carries: {} }]);
  const [row] = await warehouse.rows(
    `SELECT numerator, denominator, value, value_status, population_year, population_carried_forward FROM released_measure WHERE indicator_id = ${sqlString(id)} AND period = ${sqlString(period)} AND breakdown = ${sqlString(breakdown)} AND category = ${sqlString(category)}`,
  );
  if (!row)
    throw new InputError(
      `The release ${release.id} has no figure of ${id} for ${period}, ${breakdown} ${category}. Ask its table "measure" for those it has.`,
    );
  return row;
}

/** Where only categories were given, the total is theirs: every row of the indicator is behind it. */
function givenCases(id: string, period: string, breakdown: string, category: string): string {
  const total = `lower(trim(breakdown)) = 'total'`;
  const own =
    breakdown === 'total'
      ? `(${total} OR NOT EXISTS (SELECT 1 FROM given AS other WHERE ${total.replace('breakdown', 'other.breakdown')}))`
      : `lower(trim(breakdown)) = ${sqlString(breakdown)} AND lower(trim(category)) = ${sqlString(category.toLowerCase())}`;
  return `WITH given AS (SELECT * FROM indicator_values WHERE lower(trim(indicator)) = ${sqlString(id)} AND quarter = ${sqlString(period)})
    SELECT drop_id, source_row, numerator, denominator FROM given WHERE ${own}`;
}

async function byDrop(
  warehouse: Warehouse,
  cases: string,
  drops: readonly CurrentDrop[],
  shown: number,
): Promise<TracedDrop[]> {
  await warehouse.model('traced_case', cases);
  const sums = await warehouse.rows(
    'SELECT drop_id, CAST(COUNT(*) AS BIGINT) AS cases, CAST(SUM(numerator) AS BIGINT) AS numerator, CAST(SUM(denominator) AS BIGINT) AS denominator FROM traced_case GROUP BY drop_id',
  );
  const first = await warehouse.rows(
    `SELECT drop_id, source_row, numerator, denominator FROM (
      SELECT traced_case.*, ROW_NUMBER() OVER (PARTITION BY drop_id ORDER BY source_row) AS turn FROM traced_case
    ) AS numbered WHERE turn <= ${shown} ORDER BY drop_id, source_row`,
  );
  const count = (value: unknown) => (value === null ? null : Number(value));
  return drops.flatMap(({ drop, agency, dataset, quarter, key, arrivedAt }) => {
    const sum = sums.find(({ drop_id }) => drop_id === drop);
    if (!sum) return [];
    const rows = first
      .filter(({ drop_id }) => drop_id === drop)
      .map(({ source_row, numerator, denominator }) => ({
        row: Number(source_row),
        numerator: Number(numerator),
        denominator: count(denominator),
      }));
    const { cases, numerator, denominator } = sum;
    const added = { cases: Number(cases), numerator: Number(numerator), denominator: count(denominator) };
    return [{ drop, agency, dataset, quarter, file: key, arrivedAt, ...added, rows }];
  });
}

function changes(partnership: Partnership, { id, inputs }: Manifest, rules: Rules, engine: string): string[] {
  const now = agreed(partnership, rules, engine);
  return [
    ...(now.rules.digest === inputs.rules.digest ? [] : [`The rules are not those that ${id} was built with.`]),
    ...(now.partnership.digest === inputs.partnership.digest
      ? []
      : [`The partnership's file is not the one that ${id} was built with.`]),
  ];
}
