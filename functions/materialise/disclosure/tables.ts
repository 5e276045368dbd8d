/** Small tables that disclosure control lays beside those of the release. */
import type { Contract } from '../../../schemas/contract/dataset.ts';
import type { DisclosureProfile } from '../../../schemas/disclosure.ts';
import { columns, type SmallTable } from '../tables/small-table.ts';
import type { HiddenFigure } from './hidden-figure.ts';
import { datasetsAboutPeople } from './indicator-profiles.ts';

export const disclosureColumns = columns(
  'indicator_id string, period string, breakdown string, category string, numerator string, denominator string',
);

/** What is hidden and why, a table of the restricted schema: a fate for the numerator and one for the denominator. */
export function disclosureTable(hidden: readonly HiddenFigure[]): SmallTable {
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

/** The rolling totals that are hidden. */
export function hiddenSpanTable(hidden: readonly { indicator: string; period: string }[]): SmallTable {
  return {
    name: 'hidden_span',
    columns: columns('indicator_id string, period string'),
    rows: hidden.map(({ indicator, period }) => ({ indicator_id: indicator, period })),
    grain: null,
  };
}

export function profileTable(profiles: ReadonlyMap<string, DisclosureProfile>): SmallTable {
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

export function aboutPeopleTable(contracts: ReadonlyMap<string, Contract>): SmallTable {
  return {
    name: 'about_people',
    columns: columns('dataset string'),
    rows: datasetsAboutPeople(contracts).map((dataset) => ({ dataset })),
    grain: null,
  };
}
