/** What feedback must know of a drop beside the verdict on it. */
import type { Contract } from '../../../schemas/contract/dataset.ts';
import type { Period } from '../../../schemas/quarter.ts';

export interface FeedbackContext {
  /** The drop's id. */
  drop: string;
  agency: { id: string; title: string };
  contract: Contract;
  /** A digest of the contract the file was judged by, as the receipt has it. */
  contractDigest: string;
  period: Period;
  /** The file's name as it arrived. Chosen by a stranger: never trusted. */
  file: string;
  /** When it arrived, ISO 8601 in UTC. */
  arrivedAt: string;
  /** The share of rows that may be refused before the whole file is, 0 to 1. */
  refusedLimit: number;
  /** True when the file was looked at before it is sent: nothing of it is stored, so it counts for nothing yet. */
  onlyChecked?: boolean;
}
