import type { Row } from '../../../functions/platform/ports.ts';

/** People by single year of age, as the normal form of the reference `population` keeps them. */
export function people(area: string, midYear: number, each: number, ages: readonly number[], more: Row = {}): Row[] {
  return ages.map((age) => ({
    area_type: area.startsWith('E01') ? 'lsoa' : 'authority',
    area_code: area,
    mid_year: midYear,
    sex: 'all',
    age_from: age,
    age_to: age,
    population: each,
    ...more,
  }));
}

/** 0, 1, 2 … as many as asked for. */
export const ages = (count: number): number[] => Array.from({ length: count }, (_, age) => age);
