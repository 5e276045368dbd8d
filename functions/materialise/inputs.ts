import type { Manifest, ReleaseInputs } from '../../schemas/manifest.ts';
import type { Partnership } from '../../schemas/partnership.ts';
import type { Receipt } from '../../schemas/receipt.ts';
import { canonicalJson, sha256Of } from '../platform/canonical-json.ts';
import type { ObjectStore } from '../platform/ports.ts';
import { listReferences } from '../platform/references.ts';
import { currentDrops, knownAt } from './current-drops.ts';
import type { Rules } from './rules.ts';
import { holidayTables } from './tables/build.ts';
import { ageBandTable, categoryTable, ethnicityGroupTable, populationCategoryTable } from './tables/category.ts';

/** What a release as at an instant is built from, `previous` aside. */
export type OwnInputs = Omit<ReleaseInputs, 'previous'>;

/** Gathers the inputs of a release as at an instant. */
export async function gatherInputs(
  store: ObjectStore,
  receipts: readonly Receipt[],
  partnership: Partnership,
  rules: Rules,
  engine: string,
  asAt: Date,
): Promise<OwnInputs> {
  const drops = currentDrops(receipts, asAt).map(
    ({ drop, agency, dataset, quarter, key, sha256, arrivedAt, lake }) => ({
      drop,
      agency,
      dataset,
      quarter,
      key,
      sha256,
      arrivedAt,
      lake,
    }),
  );
  const references = await listReferences(store, undefined, asAt);
  return {
    drops,
    receipts: knownAt(receipts, asAt).map(({ drop }) => drop),
    references: references.map(({ name, vintage }) => ({ name, vintage })),
    ...agreed(partnership, rules, engine),
  };
}

/** What the agreement and the rules are now: the part of the inputs that no store holds. */
export function agreed(
  partnership: Partnership,
  rules: Rules,
  engine: string,
): Pick<ReleaseInputs, 'partnership' | 'rules'> {
  return {
    partnership: { id: partnership.id, digest: sha256Of(canonicalJson(partnership)) },
    rules: { digest: sha256Of(canonicalJson([rules.digest, engine, ...agreedTables(partnership)])), engine },
  };
}

/** What is the same for every release of a partnership: bands, groups and holidays are rules too. */
const agreedTables = (partnership: Partnership) => [
  categoryTable(partnership),
  populationCategoryTable(partnership),
  ethnicityGroupTable(),
  ageBandTable(),
  ...holidayTables(),
];

/** A release's id: the day it is as at, and ten digits of a digest of that day and its inputs. */
export function releaseId(asAt: Date, inputs: ReleaseInputs): string {
  const day = dayOf(asAt);
  return `${day}-${sha256Of(canonicalJson([day, inputs])).slice(0, 10)}`;
}

/** Whether a release was built of the same inputs, on the same day. */
export function sameBuild(manifest: Manifest, asAt: Date, inputs: OwnInputs): boolean {
  const { previous: _previous, ...own } = manifest.inputs;
  return dayOf(new Date(manifest.as_at)) === dayOf(asAt) && canonicalJson(own) === canonicalJson(inputs);
}

export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
