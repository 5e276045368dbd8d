import type { Manifest, ReleaseInputs } from '../../schemas/manifest.ts';
import type { Partnership } from '../../schemas/partnership.ts';
import type { Receipt } from '../../schemas/receipt.ts';
import { InputError } from '../platform/errors.ts';
import type { Platform, Warehouse } from '../platform/ports.ts';
import { listReceipts } from '../platform/receipts.ts';
import { listReleases, manifestKey, pointerKey, readPointer, sharedKey, tableKey } from '../platform/releases.ts';
import { together } from '../platform/together.ts';
import { type BuiltTable, beginRelease, finishRelease, type Plan } from './build-release.ts';
import { conceal, share, tablesAtStake } from './disclosure/disclose.ts';
import { type DescribedTable, type GateFailure, runGates, runWarnings } from './gates.ts';
import { agreed, dayOf, gatherInputs, type OwnInputs, releaseId, sameBuild } from './inputs.ts';
import { loadRules, type Rules } from './rules.ts';

export type MaterialiseOutcome =
  /** A new release is there. `current` says whether readers see it: a release of the past never displaces a later one. */
  | { outcome: 'released'; release: Manifest; current: boolean; notes: string[] }
  /** Nothing changed since the newest release, which is of the same day. */
  | { outcome: 'unchanged'; release: Manifest; current: boolean; notes: string[] }
  /** A past release was built again. `differing` names the tables whose files are not those recorded: none, it is hoped. */
  | { outcome: 'rebuilt'; release: Manifest; differing: string[]; current: boolean; notes: string[] }
  /** A gate failed, and nothing changed for readers. */
  | { outcome: 'refused'; failures: GateFailure[]; notes: string[] };

export interface MaterialiseOptions {
  /** An ISO instant with its zone; the clock's now without one. */
  asAt?: string;
  /** By default the project's own. */
  rules?: Rules;
}

/**
 * Builds the release of a partnership as at an instant, checks it, and only then lets readers see it. Run again with
 * nothing new, or after a crash, it gives the same store. Throws an InputError for an instant that is none or is still to
 * come, and an Error that names the file when the SQL cannot be run.
 */
export async function materialise(
  partnership: Partnership,
  { store, clock }: Pick<Platform, 'store' | 'clock'>,
  warehouse: Warehouse,
  options: MaterialiseOptions = {},
): Promise<MaterialiseOutcome> {
  const asAt = instantOf(options.asAt, clock.now());
  const rules = options.rules ?? (await loadRules());
  const [receipts, releases] = await Promise.all([listReceipts(store), listReleases(store)]);
  const recorded = releases.findLast(({ as_at }) => Date.parse(as_at) === asAt.getTime()) ?? null;
  const own = recorded
    ? { ...recorded.inputs, ...agreed(partnership, rules, warehouse.engine) }
    : await gatherInputs(store, receipts, partnership, rules, warehouse.engine, asAt);
  const earlier = releases.filter(({ as_at }) => Date.parse(as_at) < asAt.getTime());
  const newest = earlier.at(-1) ?? null;
  if (recorded === null && newest !== null && sameBuild(newest, asAt, own)) {
    const current = await point(store, newest);
    return { outcome: 'unchanged', release: newest, current, notes: [] };
  }
  const previous = recorded ? recorded.inputs.previous : (newest?.id ?? null);
  const before = releases.find(({ id }) => id === previous) ?? null;
  const inputs: ReleaseInputs = { ...ownOf(own), previous };
  const id = releaseId(asAt, inputs);
  const plan: Plan = {
    release: id,
    asAtDay: dayOf(asAt),
    partnership,
    inputs,
    receipts: known(receipts, inputs),
    before,
  };
  const notes = recorded ? changesSince(recorded, inputs) : [];

  const built = await beginRelease(warehouse, rules, plan, await tablesAtStake(warehouse, rules.disclosure));
  // Side by side: what to hide is reckoned here while the engine makes the other tables. What a gate says comes first.
  const checking = finishRelease(warehouse, built).then(() => checked(warehouse, rules, built.tables));
  const hiding = conceal(warehouse, rules, plan, built);
  await Promise.allSettled([checking, hiding]);
  const { restricted, gates, failures } = await checking;
  if (failures.length > 0) return { outcome: 'refused', failures, notes };
  const hidden = await hiding;
  if (hidden.outcome === 'exposed') {
    const exposed = hidden.failures.map((sentence) => ({ gate: 'nothing-hidden-can-be-told', sentence }));
    return { outcome: 'refused', failures: exposed, notes };
  }
  const exportExactly = async () => {
    const record = await described(warehouse, [hidden.record]);
    return exported(warehouse, [...restricted, ...record], (table) => tableKey(id, table));
  };
  const exportShared = async () => {
    const tables = await described(warehouse, await share(warehouse, rules, built, hidden));
    return exported(warehouse, tables, (table) => sharedKey(id, table));
  };
  const [tables, ofShared, warnings] = await together([
    exportExactly(),
    exportShared(),
    runWarnings(warehouse, rules.warnings),
  ]);
  const made: Manifest = {
    id,
    as_at: asAt.toISOString(),
    inputs,
    tables,
    shared: { tables: ofShared, audit: hidden.report },
    gates: [...gates, 'nothing-hidden-can-be-told'].sort(),
    warnings,
  };
  await store.create(manifestKey(id), `${JSON.stringify(made, null, 2)}\n`);
  const current = await point(store, made);
  if (recorded?.id !== id) return { outcome: 'released', release: made, current, notes };
  return { outcome: 'rebuilt', release: recorded, differing: differences(recorded, made), current, notes };
}

function instantOf(asAt: string | undefined, now: Date): Date {
  if (asAt === undefined) return now;
  const instant = Date.parse(asAt);
  if (Number.isNaN(instant) || !/T.*(?:Z|[+-]\d\d:\d\d)$/.test(asAt))
    throw new InputError(`"${asAt}" is not an instant. Write one with its zone, such as 2024-05-01T09:00:00Z.`);
  if (instant > now.getTime())
    throw new InputError(
      `${asAt} is still to come, and what counts then is not known. Give an instant that has passed.`,
    );
  return new Date(instant);
}

/** Moves the pointer to a release unless readers see a later one. True when it points there now. Of two at once, one looks again. */
async function point(store: Platform['store'], { id, as_at }: Manifest): Promise<boolean> {
  const bytes = `${JSON.stringify({ release: id, as_at }, null, 2)}\n`;
  for (;;) {
    const was = await store.read(pointerKey);
    const pointer = was && readPointer(was);
    if (pointer !== null && Date.parse(pointer.as_at) > Date.parse(as_at)) return false;
    if (pointer?.release === id || (await store.replace(pointerKey, bytes, { ifIs: was }))) return true;
  }
}

/** The receipts that the inputs name, in their order. Throws an Error for one that the store has lost. */
function known(receipts: readonly Receipt[], { receipts: ids }: ReleaseInputs): Receipt[] {
  const byId = new Map(receipts.map((receipt) => [receipt.drop, receipt]));
  return ids.map((id) => {
    const receipt = byId.get(id);
    if (receipt === undefined) throw new Error(`The receipt of the drop ${id} is no longer in the store.`);
    return receipt;
  });
}

/** The finished tables with their columns, and what the gates say of them. */
async function checked(warehouse: Warehouse, { gates }: Rules, tables: readonly BuiltTable[]) {
  const restricted = await described(warehouse, tables);
  return { restricted, ...(await runGates(warehouse, gates, restricted)) };
}

/** Tables with their columns; `source` is what the warehouse calls a table that readers know by another name. */
function described<T extends BuiltTable & { source?: string }>(
  warehouse: Warehouse,
  tables: readonly T[],
): Promise<(T & DescribedTable)[]> {
  return together(
    tables.map(async (table) => ({
      ...table,
      columns: await warehouse.columns(`SELECT * FROM ${table.source ?? table.name}`),
    })),
  );
}

function exported(
  warehouse: Warehouse,
  tables: readonly (DescribedTable & { source?: string })[],
  keyOf: (table: string) => string,
): Promise<Manifest['tables']> {
  return together(
    tables.map(async ({ name, source, grain, columns }) => {
      const key = keyOf(name);
      const { rows, sha256 } = await warehouse.export(source ?? name, grain, key);
      return { name, key, sha256, rows, columns: [...columns], grain: [...grain] };
    }),
  );
}

function ownOf({ drops, receipts, references, partnership, rules }: OwnInputs): OwnInputs {
  return { drops, receipts, references, partnership, rules };
}

function changesSince(recorded: Manifest, { rules, partnership }: ReleaseInputs): string[] {
  const notes: string[] = [];
  if (recorded.inputs.rules.digest !== rules.digest)
    notes.push(
      `The rules (SQL, contracts or ${rules.engine}) are not those that ${recorded.id} was built with: this is another release, under its own id.`,
    );
  if (recorded.inputs.partnership.digest !== partnership.digest)
    notes.push(`The partnership's file is not the one that ${recorded.id} was built with: this is another release.`);
  return notes;
}

function differences(recorded: Manifest, made: Manifest): string[] {
  const digests = new Map(recorded.tables.map(({ name, sha256 }) => [name, sha256]));
  return made.tables.filter(({ name, sha256 }) => digests.get(name) !== sha256).map(({ name }) => name);
}
