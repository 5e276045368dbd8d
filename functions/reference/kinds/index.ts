import type { ReferenceName } from '../../../schemas/reference.ts';
import type { Kind } from '../kind.ts';
import { comparators } from './comparators.ts';
import { deprivation2019, deprivation2025 } from './deprivation.ts';
import { localities } from './localities.ts';
import { neighbours } from './neighbours.ts';
import { population } from './population.ts';
import { populationEthnicity } from './population-ethnicity.ts';
import { postcodes } from './postcodes.ts';
import { pupils } from './pupils.ts';

/** Every kind of reference file. Those that accept least come first, so that a misnamed file is called what it is. */
export const kinds: readonly Kind[] = [
  deprivation2019,
  deprivation2025,
  populationEthnicity,
  pupils,
  population,
  comparators,
  neighbours,
  postcodes,
  localities,
];

/** The kind of a name. */
export function kindOf(name: ReferenceName): Kind {
  const kind = kinds.find((one) => one.name === name);
  if (kind === undefined) throw new Error(`No kind of reference file is declared for ${name}.`);
  return kind;
}
