/** Disclosure-control profiles: which counts may not leave the restricted area, and how the others are written. */

export interface DisclosureProfile {
  /** Counts from 1 to this are hidden; 0 hides none. Zero is shown as zero. */
  hiddenTo: number;
  /** Shown counts are rounded half up to the nearest of this; 1 leaves them as they are. */
  roundedTo: number;
}

/**
 * `dfe`: Department for Education, children in need census (1 to 5 hidden). `nhs`: NHS England, hospital episode statistics
 * (1 to 7 hidden, others to the nearest 5). `strict`: under 10. `none`: for what does not count people, such as training
 * places or money.
 */
export const disclosureProfiles = {
  none: { hiddenTo: 0, roundedTo: 1 },
  dfe: { hiddenTo: 5, roundedTo: 1 },
  nhs: { hiddenTo: 7, roundedTo: 5 },
  strict: { hiddenTo: 9, roundedTo: 1 },
} as const satisfies Record<string, DisclosureProfile>;

export type DisclosureProfileName = keyof typeof disclosureProfiles;

/** What holds where several profiles meet in one table: the most hidden, the coarsest rounding. Of none, nothing is hidden. */
export function strictest(profiles: readonly DisclosureProfile[]): DisclosureProfile {
  return {
    hiddenTo: Math.max(0, ...profiles.map(({ hiddenTo }) => hiddenTo)),
    roundedTo: Math.max(1, ...profiles.map(({ roundedTo }) => roundedTo)),
  };
}

/** True for a count that a profile hides. Counts are whole numbers, never negative. */
export function isAtRisk(count: number, { hiddenTo }: DisclosureProfile): boolean {
  return count >= 1 && count <= hiddenTo;
}

/** A count as a profile lets it be shown: rounded half up to the nearest of `roundedTo`. */
export function shownCount(count: number, { roundedTo }: DisclosureProfile): number {
  return Math.floor((2 * count + roundedTo) / (2 * roundedTo)) * roundedTo;
}

/** The least and the greatest whole number that a reader of a shown count can take it for. */
export function readAs(count: number, { hiddenTo, roundedTo }: DisclosureProfile): readonly [number, number] {
  if (count === 0 || roundedTo === 1) return [count, count];
  const shown = shownCount(count, { hiddenTo, roundedTo });
  // Half of `roundedTo` goes up: for 5, a shown 10 was 8 to 12; for 10, a shown 20 was 15 to 24.
  const below = Math.ceil(shown - roundedTo / 2);
  return [Math.max(hiddenTo + 1, below), below + roundedTo - 1];
}
