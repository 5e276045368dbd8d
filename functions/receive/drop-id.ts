import { sha256Of } from '../platform/canonical-json.ts';
import type { DropName } from './arrival.ts';

/** The id of a drop: a hash of agency, dataset, quarter, bytes and the arrival's version, so that an event delivered twice is one drop. */
export function dropId({ agency, dataset, quarter }: Omit<DropName, 'file'>, sha256: string, version: string): string {
  return sha256Of([agency, dataset, quarter, sha256, version].join('\n')).slice(0, 24);
}
