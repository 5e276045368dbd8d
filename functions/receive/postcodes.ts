/** The postcode directory in force, with the LSOAs that fit the partnership's index of deprivation. */
import type { Partnership } from '../../schemas/partnership.ts';
import type { ObjectStore } from '../platform/ports.ts';
import { listReferences, referenceKeys } from '../platform/references.ts';

/** A loaded postcode directory. */
export interface PostcodeDirectory {
  /** A Parquet file, a row a postcode. */
  path: string;
  vintage: string;
  /** The deprivation index of 2019 is of the LSOAs of 2011, that of 2025 of those of 2021. */
  lsoas: 'lsoa11' | 'lsoa21';
}

/** The last directory loaded by an instant; null when there is none. */
export async function postcodeDirectory(
  store: ObjectStore,
  partnership: Partnership,
  asAt: Date,
): Promise<PostcodeDirectory | null> {
  const latest = (await listReferences(store, 'postcodes', asAt)).at(-1);
  if (!latest) return null;
  const path = await store.localFile(referenceKeys('postcodes', latest.vintage).parquet);
  return { path, vintage: latest.vintage, lsoas: partnership.deprivation.vintage === '2019' ? 'lsoa11' : 'lsoa21' };
}
