/** The columns that every data file of DfE's "explore education statistics" begins with. */
import type { Heading } from '../kind.ts';

export const dfeHeadings = {
  period: { title: 'time_period' },
  level: { title: 'geographic_level' },
  country: { title: 'country_code' },
  region: { title: 'region_code' },
  authority: { title: 'new_la_code' },
} as const satisfies Record<string, Heading>;

/** The area code of a row of a country, region or authority; null for a row of another level. */
export const dfeArea =
  "CASE lower(level) WHEN 'national' THEN country WHEN 'regional' THEN region WHEN 'local authority' THEN authority END";

/** Why a row of another level, or of an area that DfE does not know, is left out; or null. */
export const dfeLeftOut = `CASE
  WHEN lower(level) NOT IN ('national', 'regional', 'local authority')
    THEN 'rows of the geographic level "' || level || '"'
  WHEN ${dfeArea} IS NULL OR is_symbol(${dfeArea}) THEN 'rows whose area is not known' END`;
