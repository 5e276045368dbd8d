/** Mid-year populations, in any of the forms in which ONS, DfE and MHCLG publish them. */
import type { Form, Kind } from '../kind.ts';
import { childrenTidy } from './population-dfe.ts';
import { indicesDenominators } from './population-indices.ts';
import { midYearByYear, midYearLong } from './population-mid-year.ts';
import { smallAreasWide } from './population-small-areas.ts';

const forms: readonly Form[] = [childrenTidy, smallAreasWide, indicesDenominators, midYearByYear, midYearLong];

export const population: Kind = {
  name: 'population',
  publication:
    '"Estimates of the population for England and Wales" or "Lower layer Super Output Area population estimates" from ons.gov.uk',
  forms,
  edition: 'SELECT CAST(max(mid_year) AS VARCHAR) FROM normal',
  year: 'mid_year',
};
