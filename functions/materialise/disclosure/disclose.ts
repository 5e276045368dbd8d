import { type DisclosureProfile, disclosureProfiles } from '../../../schemas/disclosure.ts';
import type { Audit, Manifest } from '../../../schemas/manifest.ts';
import type { Column, Warehouse } from '../../platform/ports.ts';
import { takeTurn } from '../../platform/take-turns.ts';
import { type Built, type BuiltTable, measureColumns, type Plan } from '../build-release.ts';
import type { Rules, SqlFile } from '../rules.ts';
import type { SmallTable } from '../tables/small-table.ts';
import { audit } from './audit.ts';
import { auditReport } from './audit-report.ts';
import { exposureSentence } from './exposure-sentence.ts';
import { figuresAtStake, spansAtStake, textOf } from './figures-at-stake.ts';
import type { HiddenFigure } from './hidden-figure.ts';
import { hide } from './hide.ts';
import { indicatorProfiles } from './indicator-profiles.ts';
import { type Fate, membersOf } from './problem.ts';
import { withRefinements } from './refinements.ts';
import { refinements, releaseProblem } from './release-problem.ts';
import { sharedName } from './shared-statements.ts';
import { makeShared } from './shared-tables.ts';
import { secretsOf } from './shared-words.ts';
import { aboutPeopleTable, disclosureColumns, disclosureTable, hiddenSpanTable, profileTable } from './tables.ts';

/** What is hidden of a release, and how. */
export interface Hidden {
  outcome: 'hidden';
  /** One table more of the restricted schema: what is hidden, and why. */
  record: BuiltTable;
  figures: readonly HiddenFigure[];
  profileOf: (indicator: string) => DisclosureProfile;
  report: Audit;
}

/** Sentences on hidden counts that could be worked out. Nothing may be published. */
export interface Exposed {
  outcome: 'exposed';
  failures: string[];
}

/** A table of the shared schema: what readers call it, and what the warehouse does. */
export type SharedTable = BuiltTable & { source: string };

/** The tables that hiding looks at: the others of a release may be made beside it. */
export async function tablesAtStake(warehouse: Warehouse, files: readonly SqlFile[]): Promise<string[]> {
  const reads = await Promise.all(['at_stake', 'spans'].map((name) => warehouse.tablesRead(textOf(files, name))));
  return [...new Set(reads.flat())];
}

/**
 * Decides what of a release must be hidden: what the profiles hide and the least besides, and attacks what is left. The
 * tables at stake are in the warehouse.
 */
export async function conceal(warehouse: Warehouse, rules: Rules, plan: Plan, built: Built): Promise<Hidden | Exposed> {
  const profiles = indicatorProfiles(plan.partnership, rules.contracts, built.indicators, plan.inputs.drops);
  const profileOf = (indicator: string): DisclosureProfile => profiles.get(indicator) ?? disclosureProfiles.strict;
  for (const table of [profileTable(profiles), aboutPeopleTable(rules.contracts)]) await put(warehouse, table);
  await previousTables(warehouse, plan.before);
  const figures = await figuresAtStake(warehouse, rules.disclosure);
  const spans = await spansAtStake(warehouse, rules.disclosure);
  const { problem, pairs, sums, kept } = await releaseProblem(figures, spans, profileOf);
  const found = await hide(problem, kept);
  await takeTurn();
  const whole = withRefinements(problem, found.hiding, figures, pairs);
  const finer = figures.flatMap(({ breakdown }, at) => (breakdown in refinements ? membersOf(pairs[at]!) : []));
  const exposed = [...found.exposed, ...(await audit(whole.problem, whole.hiding, { among: new Set(finer) }))];
  if (exposed.length > 0)
    return { outcome: 'exposed', failures: exposed.map((one) => exposureSentence(one, figures, pairs)) };

  const fateOf = (at: number | null): Fate | null =>
    at === null || whole.hiding[at] === 'shown' ? null : whole.hiding[at]!;
  const hidden = figures.flatMap((figure, at): HiddenFigure[] => {
    const { n, d } = pairs[at]!;
    const one = { ...figure, numeratorFate: fateOf(n), denominatorFate: fateOf(d) };
    return one.numeratorFate || one.denominatorFate ? [one] : [];
  });
  const hiddenSpans = spans.filter((_, at) => sums[at] === null || membersOf(sums[at]!).some((sum) => fateOf(sum)));
  const record = disclosureTable(hidden);
  for (const table of [record, hiddenSpanTable(hiddenSpans)]) await put(warehouse, table);
  return {
    outcome: 'hidden',
    record: { name: record.name, grain: record.grain ?? [] },
    figures: hidden,
    profileOf,
    report: auditReport(figures, hidden, spans.length, hiddenSpans.length),
  };
}

/** Makes the shared schema of a release that is whole: every table reckoned once more from the counts that may be told. */
export async function share(warehouse: Warehouse, rules: Rules, built: Built, hidden: Hidden): Promise<SharedTable[]> {
  const untold = await secretsOf(warehouse, hidden.figures, hidden.profileOf);
  const sourceOf = await makeShared(warehouse, rules.disclosure, built, untold);
  return built.tables.map(({ name, grain }) => ({ name, grain, source: sourceOf(name) }));
}

/** What the release before showed and hid; empty tables for the first. */
async function previousTables(warehouse: Warehouse, before: Manifest | null): Promise<void> {
  const lay = (name: string, columns: readonly Column[], tables: Manifest['tables'] | undefined, table: string) => {
    const key = tables?.find((one) => one.name === table)?.key;
    return warehouse.source(name, columns, key === undefined ? [] : [{ key, carries: {} }]);
  };
  await lay('previously_shared', measureColumns, before?.tables, 'measure');
  await lay('previously_hidden', disclosureColumns, before?.tables, 'disclosure');
  await lay(sharedName('previous_measure'), measureColumns, before?.shared.tables, 'measure');
}

async function put(warehouse: Warehouse, { name, columns, rows }: SmallTable): Promise<void> {
  await warehouse.table(name, columns, rows);
}
