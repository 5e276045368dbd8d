import type { Contract } from '../../../schemas/contract/dataset.ts';
import { type DisclosureProfile, disclosureProfiles } from '../../../schemas/disclosure.ts';
import type { Audit, Manifest } from '../../../schemas/manifest.ts';
import type { Warehouse } from '../../platform/ports.ts';
import { type Built, type BuiltTable, makeAll, measureColumns, type Plan, type Statement } from '../build-release.ts';
import { inOrder, neededFor } from '../model-order.ts';
import type { Rules } from '../rules.ts';
import { columns, type SmallTable } from '../tables/small-table.ts';
import { audit } from './audit.ts';
import { auditReport } from './audit-report.ts';
import { figuresAtStake, spansAtStake, textOf } from './figures-at-stake.ts';
import type { HiddenFigure } from './hidden-figure.ts';
import { hide } from './hide.ts';
import { datasetsAboutPeople, indicatorProfiles } from './indicator-profiles.ts';
import { type Fate, type Hiding, membersOf } from './problem.ts';
import { withRefinements } from './refinements.ts';
import { releaseProblem } from './release-problem.ts';
import { readingShared, sharedName, sharedStatements } from './shared-statements.ts';
import { safeWords, secretsOf, valuesTold } from './shared-words.ts';

export interface Disclosed {
  /** The tables of the shared schema, `name` being what readers call them and `source` what the warehouse does. */
  tables: (BuiltTable & { source: string })[];
  /** One table more of the restricted schema: what is hidden, and why. */
  record: BuiltTable;
  report: Audit;
  /** Sentences on hidden counts that could be worked out. While there is one, nothing may be published. */
  failures: string[];
}

/**
 * Makes the shared schema of a release that is in the warehouse: hides what the profiles hide and the least besides,
 * attacks what is left, and reckons every table once more from the counts that may be told.
 */
export async function disclose(warehouse: Warehouse, rules: Rules, plan: Plan, built: Built): Promise<Disclosed> {
  const profiles = indicatorProfiles(plan.partnership, rules.contracts, built.indicators, plan.inputs.drops);
  const profileOf = (indicator: string): DisclosureProfile => profiles.get(indicator) ?? disclosureProfiles.strict;
  for (const table of [profileTable(profiles), aboutPeopleTable(rules.contracts)]) await put(warehouse, table);
  await previousTables(warehouse, plan.before);
  const figures = await figuresAtStake(warehouse, rules.disclosure);
  const spans = await spansAtStake(warehouse, rules.disclosure);
  const { problem, pairs, sums, kept } = releaseProblem(figures, spans, profileOf);
  const { hiding, exposed } = await hide(problem, kept);
  const finer = withRefinements(problem, hiding, figures, pairs);
  const ofFiner = figures.flatMap((figure, at) => (figure.breakdown.endsWith('-decile') ? membersOf(pairs[at]!) : []));
  const allExposed = [...exposed, ...(await audit(finer.problem, finer.hiding, { among: new Set(ofFiner) }))];

  const fateOf = (at: number | null): Fate | null =>
    at === null || finer.hiding[at] === 'shown' ? null : finer.hiding[at]!;
  const hidden = figures.flatMap((figure, at): HiddenFigure[] => {
    const { n, d } = pairs[at]!;
    const one = { ...figure, numeratorFate: fateOf(n), denominatorFate: fateOf(d) };
    return one.numeratorFate || one.denominatorFate ? [one] : [];
  });
  await put(warehouse, disclosureTable(hidden));
  await put(
    warehouse,
    hiddenSpanTable(spans, (at) => isHidden(finer.hiding, sums[at] ?? null)),
  );

  await warehouse.model(sharedName('cell'), textOf(rules.disclosure, 'cell'));
  const rolling = built.statements.find(({ name }) => name === 'rolling');
  if (rolling) await warehouse.model('rolling_of_shown', readingShared(rolling.text, ['cell']));
  for (const name of ['rolling', 'crossed_cell', 'submission'])
    await warehouse.model(sharedName(name), textOf(rules.disclosure, name));
  const statements = sharedStatements(
    built.statements,
    new Set(madeSafe),
    new Set(built.tables.map(({ name }) => name)),
  );
  const untold = await secretsOf(warehouse, hidden, profileOf);
  await makeShared(warehouse, statements, built, async (name, source) => {
    const rows = safeWords(await warehouse.rows(`SELECT * FROM ${source}`), untold, await valuesTold(warehouse));
    await warehouse.table(sharedName(name), await warehouse.columns(`SELECT * FROM ${source}`), rows);
  });
  const shared = new Set([
    ...statements.map(({ name }) => name),
    ...['submission', 'challenge', 'story'].map(sharedName),
  ]);
  return {
    tables: built.tables.map(({ name, grain }) => ({
      name,
      grain,
      source: shared.has(sharedName(name)) ? sharedName(name) : name,
    })),
    record: { name: 'disclosure', grain: ['indicator_id', 'period', 'breakdown', 'category'] },
    report: auditReport(figures, hidden, spans.length, sums.filter((sum) => isHidden(finer.hiding, sum)).length),
    failures: allExposed.map((one) => sentenceOn(one.at)),
  };

  function sentenceOn(at: number): string {
    const found = allExposed.find((one) => one.at === at)!;
    const place = pairs.findIndex((pair) => membersOf(pair).includes(at));
    const { indicator, period, breakdown, category } = figures[place]!;
    const part = pairs[place]!.n === at ? 'numerator' : 'denominator';
    const who = found.attacker === 'public' ? 'anybody' : 'anybody who knows the rule';
    return `${indicator}, ${period}, ${breakdown} ${category}: ${who} can tell that its hidden ${part} is one of ${found.greatest - found.least + 1} numbers.`;
  }
}

/** Tables of counts that disclosure control makes safe; all else of the shared schema is reckoned from them. */
const madeSafe = ['cell', 'rolling', 'crossed_cell', 'previous_measure'];

/** Makes the shared tables; stories are made safe before the tables that quote them are made. */
async function makeShared(
  warehouse: Warehouse,
  statements: readonly Statement[],
  { made: before }: Built,
  makeSafe: (name: string, source: string) => Promise<void>,
): Promise<void> {
  const made = new Set([...before, ...[...madeSafe, 'submission'].map(sharedName)]);
  const story = sharedName('story');
  const first = neededFor([story], statements);
  const told = first.map((one) => (one.name === story ? { ...one, name: 'story_as_told' } : one));
  await makeAll(warehouse, inOrder(told, made), made);
  if (made.has('story_as_told')) await makeSafe('story', 'story_as_told');
  made.add(story);
  if (made.has('challenge')) await makeSafe('challenge', 'challenge');
  await makeAll(
    warehouse,
    inOrder(
      statements.filter(({ name }) => !made.has(name)),
      made,
    ),
    made,
  );
}

/** What the release before showed and hid; empty tables for the first, and after one that shared nothing. */
async function previousTables(warehouse: Warehouse, before: Manifest | null): Promise<void> {
  const source = (name: string, all: ReturnType<typeof columns>, key: string | undefined) =>
    warehouse.source(name, all, key === undefined ? [] : [{ key, carries: {} }]);
  const shared = before?.shared;
  const keyOf = (tables: Manifest['tables'] | undefined, name: string) =>
    tables?.find((table) => table.name === name)?.key;
  await source('previously_shared', measureColumns, keyOf(before?.tables, 'measure'));
  await source('previously_hidden', disclosureColumns, keyOf(before?.tables, 'disclosure'));
  await source(sharedName('previous_measure'), measureColumns, keyOf(shared?.tables, 'measure'));
}

const disclosureColumns = columns(
  'indicator_id string, period string, breakdown string, category string, numerator string, denominator string',
);

function disclosureTable(hidden: readonly HiddenFigure[]): SmallTable {
  return {
    name: 'disclosure',
    columns: disclosureColumns,
    rows: hidden.map(({ indicator, period, breakdown, category, numeratorFate, denominatorFate }) => ({
      indicator_id: indicator,
      period,
      breakdown,
      category,
      numerator: numeratorFate,
      denominator: denominatorFate,
    })),
    grain: ['indicator_id', 'period', 'breakdown', 'category'],
  };
}

function hiddenSpanTable(
  spans: readonly { indicator: string; period: string }[],
  hidden: (at: number) => boolean,
): SmallTable {
  return {
    name: 'hidden_span',
    columns: columns('indicator_id string, period string'),
    rows: spans.flatMap(({ indicator, period }, at) => (hidden(at) ? [{ indicator_id: indicator, period }] : [])),
    grain: null,
  };
}

function isHidden(hiding: Hiding, sum: { n: number; d: number | null } | null): boolean {
  return sum === null || membersOf(sum).some((at) => hiding[at] !== 'shown');
}

function profileTable(profiles: ReadonlyMap<string, DisclosureProfile>): SmallTable {
  return {
    name: 'indicator_profile',
    columns: columns('indicator_id string, hidden_to bigint, rounded_to bigint'),
    rows: [...profiles].map(([indicator, { hiddenTo, roundedTo }]) => ({
      indicator_id: indicator,
      hidden_to: hiddenTo,
      rounded_to: roundedTo,
    })),
    grain: null,
  };
}

function aboutPeopleTable(contracts: ReadonlyMap<string, Contract>): SmallTable {
  return {
    name: 'about_people',
    columns: columns('dataset string'),
    rows: datasetsAboutPeople(contracts).map((dataset) => ({ dataset })),
    grain: null,
  };
}

async function put(warehouse: Warehouse, { name, columns: all, rows }: SmallTable): Promise<void> {
  await warehouse.table(name, all, rows);
}
