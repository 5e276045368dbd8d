/** What the demonstration plays back: reference files to load, and files that arrive, in the order in which they do. */

/** The instant of the demonstration's release. */
export const demoAsAt = '2026-05-15T12:00:00Z';

/** The instant of an earlier release, so that the later one has something to revise. */
export const earlierAsAt = '2026-02-20T12:00:00Z';

/** When the reference files were loaded: after the first quarter, before its files came. */
export const referencesAt = '2022-07-01T09:00:00Z';

export type DemoReference =
  | 'deprivation-2019'
  | 'population'
  | 'population-ethnicity'
  | 'pupils'
  | 'comparators'
  | 'neighbours'
  | 'localities'
  | 'postcodes';

export interface DemoArrival {
  /** Where the file lies. */
  path: string;
  /** The name under which the agency sends it. */
  file: string;
  agency: string;
  dataset: string;
  /** The quarter that it is for, or the financial year of an annual return. */
  quarter: string;
  /** ISO 8601 instant in UTC. */
  arrivedAt: string;
  /** What was planned to go wrong with it: a word from mishaps.ts, or null. */
  mishap: string | null;
  /** What should become of it. */
  expected: 'kept' | 'rejected' | 'already-there';
  /** Rows with at least one error. */
  refused: number;
}

export interface DemoPlan {
  /** In the order in which to load them. */
  references: { name: DemoReference; path: string }[];
  /** Sorted by `arrivedAt`. */
  arrivals: DemoArrival[];
}
