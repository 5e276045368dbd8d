/** The immutable record of what became of a drop. A drop counts when its receipt exists. */
import { z } from 'zod';

const problemSchema = z.object({
  /** `<field>.<fault>`, a rule's id, or the name of a fault of the whole file. */
  rule: z.string(),
  /** The field it concerns; null for a rule across fields or the whole file. */
  field: z.string().nullable(),
  severity: z.enum(['error', 'warning']),
  /** What is wrong and what to do, as a sentence. Never quotes a sensitive value. */
  sentence: z.string(),
  /** Rows that have it; 0 for a fault of the whole file. */
  rows: z.number().int().nonnegative(),
});

export const receiptSchema = z.object({
  drop: z.string(),
  agency: z.string(),
  dataset: z.string(),
  /** The declared period: a quarter `2023-24-Q4` or a year `2023-24`. */
  quarter: z.string(),
  /** The key under drop/ from which it was read, and the version of that key. */
  key: z.string(),
  version: z.string(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string(),
  /** Instants, ISO 8601 in UTC. */
  arrivedAt: z.string(),
  receivedAt: z.string(),
  outcome: z.enum(['accepted', 'accepted-with-warnings', 'rejected']),
  /** Why the whole drop was rejected, as a sentence; null when it was not. */
  reason: z.string().nullable(),
  rows: z.object({
    read: z.number().int().nonnegative(),
    accepted: z.number().int().nonnegative(),
    refused: z.number().int().nonnegative(),
    warned: z.number().int().nonnegative(),
    /** Rows with nothing in them, which are passed over. */
    blank: z.number().int().nonnegative(),
  }),
  problems: z.array(problemSchema),
  /** Share of the optional cells of accepted rows that are filled, 0 to 1; null without rows. */
  completeness: z.number().min(0).max(1).nullable(),
  /** What it was judged by: a digest of the contract, the pseudonym key's id, and the reference vintages used. */
  judgedBy: z.object({ contract: z.string(), key: z.string(), references: z.record(z.string(), z.string()) }),
  /** Keys of what was written, null where nothing was. */
  lake: z.string().nullable(),
  quarantine: z.string().nullable(),
});

export type Receipt = z.infer<typeof receiptSchema>;
export type Problem = z.infer<typeof problemSchema>;
export type Outcome = Receipt['outcome'];
