/** Which kind of agency a row speaks of: who attended, who was invited, who leads. */
import { code, type FieldOptions } from '../contract/index.ts';
import { agencyKinds } from './agency-kinds.ts';

export const agencyKind = (label: string, options: FieldOptions = {}) => code(label, agencyKinds, options);
