import type { Contract } from '../../schemas/contract/dataset.ts';
import { canonicalJson, sha256Of } from '../platform/canonical-json.ts';
import { contractJson } from '../platform/contract-json.ts';

const digests = new WeakMap<Contract, string>();

/** Twelve digits of a hash over all that a contract says: enough to tell two versions of it apart. */
export function digestOf(contract: Contract): string {
  const digest = digests.get(contract) ?? sha256Of(canonicalJson(contractJson(contract))).slice(0, 12);
  digests.set(contract, digest);
  return digest;
}
