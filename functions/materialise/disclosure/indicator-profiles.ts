import type { Contract } from '../../../schemas/contract/dataset.ts';
import { type DisclosureProfile, disclosureProfiles, strictest } from '../../../schemas/disclosure.ts';
import type { Partnership } from '../../../schemas/partnership.ts';
import type { ReadIndicator } from '../tables/indicators.ts';

/** A return that counts: who sent which dataset. */
interface Sent {
  agency: string;
  dataset: string;
}

/**
 * The profile of every indicator, by its id: the strictest of the partnership's, of those that the datasets it reads
 * impose, and of those of the agencies whose returns it rests on. `none` where none of its datasets is about people.
 */
export function indicatorProfiles(
  partnership: Partnership,
  contracts: ReadonlyMap<string, Contract>,
  indicators: readonly ReadIndicator[],
  sent: readonly Sent[],
): Map<string, DisclosureProfile> {
  const imposed = new Map(partnership.agencies.map(({ id, disclosureProfile }) => [id, disclosureProfile]));
  return new Map(
    indicators.map(({ indicator, datasets }) => {
      const ofDatasets = datasets.map((dataset) => contracts.get(dataset)?.disclosureProfile ?? null);
      if (ofDatasets.length > 0 && ofDatasets.every((name) => name === 'none'))
        return [indicator.id, disclosureProfiles.none];
      const agencies = sent
        .filter(({ dataset }) => datasets.includes(dataset))
        .map(({ agency }) => imposed.get(agency));
      const names = [partnership.disclosureProfile, ...ofDatasets, ...agencies];
      return [indicator.id, strictest(names.flatMap((name) => (name ? [disclosureProfiles[name]] : [])))];
    }),
  );
}

/** The ids of the datasets whose rows are about people. */
export function datasetsAboutPeople(contracts: ReadonlyMap<string, Contract>): string[] {
  return [...contracts.values()].filter(({ disclosureProfile }) => disclosureProfile !== 'none').map(({ id }) => id);
}
